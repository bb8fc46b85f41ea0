import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ limits: { strictAssumptions: true } });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });

await goat.projects.create({ name: 'Spring' });
// throws ServerError: createProject: Strict assumptions are on. The service has not published the operation createProject; its path, body and response are a choice of this project (501 unpublished_behaviour).
