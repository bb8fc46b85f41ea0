import { createMock } from 'trackagoat-sdk/mocks';
import { expect, test } from 'vitest';
import app from './worker';

test('pays what a creator is owed', async () => {
  const mock = createMock({ seed: 'demo' });
  mock.clock.advance({ days: 7 });
  using _ = mock.install(); // the global fetch, for the address of the service alone
  const env = { TRACKAGOAT_API_KEY: mock.apiKey };

  const response = await app.request('/creators/kenjicooks/payout', { method: 'POST' }, env);
  expect(await response.json()).toEqual({ outcome: 'committed', paidCents: 317_560 });
});
