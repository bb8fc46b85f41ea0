import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const reader = createClient({ apiKey: mock.createKey(['read']), fetch: mock.fetch });

await reader.projects.create({ name: 'Spring' });
