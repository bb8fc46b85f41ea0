import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

mock.setLimits({ caps: { max_projects_per_org: 1 } }); // a new world has one
await goat.projects.create({ name: 'Spring' });
// throws LimitReachedError: createProject: Limit reached: max_projects_per_org (402 limit_reached). Free a place or use a larger plan.
