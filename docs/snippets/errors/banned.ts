import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

mock.setLimits({ banned: true });
await goat.projects.list();
// throws PermissionError: listProjects: This organization is banned (403 banned).
