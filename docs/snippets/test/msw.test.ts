import { createClient } from 'trackagoat-sdk';
import { setupMockServer } from 'trackagoat-sdk/mocks/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

const { server, mock } = setupMockServer({ seed: 'demo' });

beforeAll(() => {
  vi.stubEnv('TRACKAGOAT_API_KEY', mock.apiKey); // the mock knows no other key
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  server.resetHandlers(); // what a test added by server.use()
  mock.reset(); // rows, clock, faults, journal
});
afterAll(() => server.close());

/** The code under test makes its own client, or calls fetch by itself. */
async function handles(): Promise<string[]> {
  const goat = createClient();
  const creators = await goat.creators.list().toArray();
  return creators.map((creator) => creator.tiktok_handle);
}

test('reads all creators', async () => {
  expect(await handles()).toContain('kenjicooks');
  expect(mock.requests.count({ operation: 'listCreators' })).toBe(1);
});

test('gets over a failure of the service', async () => {
  mock.faults.add({ operation: 'listCreators', kind: 'status', status: 503 });
  expect(await handles()).toHaveLength(11);
  mock.faults.assertConsumed();
});
