import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ limits: { strictAssumptions: true } });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });

await goat.projects.create({ name: 'Spring' });
