import { createClient } from 'trackagoat-sdk';
import { setupMockServer } from 'trackagoat-sdk/mocks/node';

const { server, mock } = setupMockServer({ seed: 'demo' });

beforeAll(() => {
  process.env.TRACKAGOAT_API_KEY = mock.apiKey; // the mock knows no other key
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => mock.reset());
afterAll(() => server.close());

test('reads all creators', async () => {
  const goat = createClient();
  const creators = await goat.creators.list().toArray();
  expect(creators.map((creator) => creator.tiktok_handle)).toContain('kenjicooks');
});
