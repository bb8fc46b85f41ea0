import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const reader = createClient({ apiKey: mock.createKey(['read']), fetch: mock.fetch });

await reader.projects.create({ name: 'Spring' });
// throws PermissionError: createProject: This action requires the 'write' scope. Granted: [read] (403 insufficient_scope). Use a key with the scope in meta.required.
