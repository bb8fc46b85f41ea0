import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });

mock.faults.add({ operation: 'listProjects', kind: 'status', status: 408 });
await goat.projects.list();
// throws ApiError: listProjects: Injected fault: status 408 (408 request_timeout).
