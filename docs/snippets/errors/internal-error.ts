import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });

mock.faults.add({ operation: 'listProjects', kind: 'status', status: 500 });
await goat.projects.list();
// throws ServerError: listProjects: Injected fault: status 500 (500 internal_error).
