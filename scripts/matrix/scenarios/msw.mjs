/* MSW over the client: it starts after the client was made. */
import { createClient } from 'trackagoat-sdk';
import { setupMockServer } from 'trackagoat-sdk/mocks/node';

const { server, mock } = setupMockServer({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, rateLimit: false });
server.listen();
const creators = await goat.creators.list({ limit: 3 }).toArray();
const { data } = await goat.raw.GET('/projects');
server.close();
if (creators.length < 5 || !data?.data.length) throw new Error('MSW did not answer');
