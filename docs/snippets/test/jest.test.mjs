import { createClient } from 'trackagoat-sdk';
import { setupMockServer } from 'trackagoat-sdk/mocks/node';

const { server, mock } = setupMockServer({ seed: 'demo' });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => mock.reset());
afterAll(() => server.close());

test('reads all creators', async () => {
  const goat = createClient({ apiKey: mock.apiKey });
  const creators = await goat.creators.list().toArray();
  expect(creators.map((creator) => creator.tiktok_handle)).toContain('kenjicooks');
});
