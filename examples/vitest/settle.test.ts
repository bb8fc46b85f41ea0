// Tests of code that makes its own client: npx vitest run examples/vitest
import { setupMockServer } from 'trackagoat-sdk/mocks/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle } from './settle.js';

const { server, mock, isolated } = setupMockServer({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

/** The creator of the demo seed who is owed most. */
async function mostOwed(baseUrl: string, apiKey: string): Promise<{ id: string; cents: number }> {
  const headers = { authorization: `Bearer ${apiKey}` };
  const response = await fetch(`${baseUrl}/payout-accruals?status=earned&limit=100`, { headers });
  const owed = new Map<string, number>();
  for (const { creator_id, amount_cents } of (await response.json()).data) {
    owed.set(creator_id, (owed.get(creator_id) ?? 0) + amount_cents);
  }
  const [id, cents] = [...owed].sort((left, right) => right[1] - left[1])[0] as [string, number];
  return { id, cents };
}

// Each test runs in a world of its own, also side by side, though all of them use the one key.
test.concurrent(
  'pays what is owed',
  isolated(async (organization) => {
    const { id, cents } = await mostOwed(mock.baseUrl, mock.apiKey);
    expect(await settle(id, mock.apiKey)).toBe(cents);
    expect(organization.ledger().balanced).toBe(true);
  }),
);

test.concurrent(
  'pays once when the response to the first try is lost',
  isolated(async (organization) => {
    const { id, cents } = await mostOwed(mock.baseUrl, mock.apiKey);
    organization.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
    expect(await settle(id, mock.apiKey)).toBe(cents);
    organization.faults.assertConsumed();
    expect(organization.requests.count({ operation: 'createPayoutPayment' })).toBe(2);
    expect(organization.requests.last()?.replayed).toBe(true);
  }),
);
