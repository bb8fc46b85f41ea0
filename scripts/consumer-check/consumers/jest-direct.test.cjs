const { createClient } = require('trackagoat-sdk');
const { createMock } = require('trackagoat-sdk/mocks');

test('reads all creators', async () => {
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  const creators = await goat.creators.list().toArray();
  expect(creators.map((creator) => creator.tiktok_handle)).toContain('kenjicooks');
});
