import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleCreator } from 'trackagoat-sdk/workflows';
import { expect, test } from 'vitest';

test('pays what a creator is owed', async () => {
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  mock.clock.advance({ days: 7 });
  const receipt = await settleCreator(goat, { creatorId: '@kenjicooks', method: 'Venmo' });
  expect([receipt.outcome, receipt.paidCents]).toEqual(['committed', 317_560]);
  expect(mock.ledger().balanced).toBe(true);
});
