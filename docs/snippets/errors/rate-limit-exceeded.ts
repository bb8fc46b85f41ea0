import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ tier: 'free' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

await goat.projects.list(); // the plan has 0 API requests a day
// throws RateLimitError: listProjects: The daily quota of 0 requests is used up; it resets at 00:00 UTC (429 rate_limit_exceeded). Wait until resetsAt.
