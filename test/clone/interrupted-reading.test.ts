import { createClient } from 'trackagoat-sdk';
import { calibrate, PullError, verifyAccruals } from 'trackagoat-sdk/clone';
import type { Mock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLedgerScene } from './ledger-scene.js';

let mock: Mock;
beforeAll(async () => {
  ({ mock } = await createLedgerScene());
});

/** A client that gets `answer` in place of the service's own from the tenth call on. */
function readUntil(respond: () => Response) {
  let calls = 0;
  const fetch = async (request: Request): Promise<Response> => {
    calls += 1;
    return calls < 10 ? mock.fetch(request) : respond();
  };
  return createClient({ apiKey: mock.createKey(['read']), baseUrl: mock.baseUrl, maxRetries: 0, fetch });
}

const toRefusal = (status: number, code: string, headers: Record<string, string> = {}) =>
  readUntil(() => Response.json({ data: null, error: code, meta: { code } }, { status, headers }));

describe.each([
  ['verifyAccruals', verifyAccruals],
  ['calibrate', calibrate],
])('%s', (_, run) => {
  it('says that the key expired midway, and reports nothing', async () => {
    const failed = await run(toRefusal(401, 'invalid_api_key')).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(PullError);
    expect((failed as PullError).message).toMatch(
      /stopped being accepted after 9 requests.*Run it again with a valid key\.$/,
    );
  });

  it('says when to come back when the service refuses further requests', async () => {
    const storm = toRefusal(429, 'rate_limit_exceeded', { 'retry-after': '600' });
    await expect(run(storm)).rejects.toThrow(/rate limit\)\. Run it again in 10 min\./);
  });
});

it('reads the ledger again when a payment is made meanwhile, and judges one instant', async () => {
  const { mock: moving } = await createLedgerScene();
  const writer = createClient({ apiKey: moving.apiKey, baseUrl: moving.baseUrl, fetch: moving.fetch });
  const [owed] = await writer.payoutAccruals.list({ status: 'earned' }).toArray({ limit: 1 });
  let isPaid = false;
  const goat = createClient({
    apiKey: moving.createKey(['read']),
    baseUrl: moving.baseUrl,
    fetch: async (request) => {
      const response = await moving.fetch(request);
      if (!request.url.includes('/payout-accruals') || isPaid) return response;
      isPaid = true;
      await writer.payoutPayments.create({ creator_id: owed?.creator_id ?? '', accrual_ids: [owed?.id ?? ''] });
      return response;
    },
  });
  expect((await verifyAccruals(goat)).verdict).toBe('consistent');
});
