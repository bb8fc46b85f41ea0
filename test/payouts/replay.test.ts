import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

let fixture: PayoutFixture;
let creator: string;

beforeEach(() => {
  fixture = new PayoutFixture();
  creator = fixture.deal().creator;
  fixture.goto('2026-01-20T09:00:00Z');
});

const settle = (idempotencyKey: string, body: object = { creator_id: creator, auto_apply_outstanding: true }) =>
  fixture.api.call('createPayoutPayment', { body, idempotencyKey });
const payments = () => fixture.api.ok('listPayoutPayments');

describe('a payment under one Idempotency-Key', () => {
  it('is made once of 100 identical posts at the same time, and all get the same body', async () => {
    const { fetch, baseUrl, apiKey } = fixture.mock;
    const post = () =>
      fetch(`${baseUrl}/payout-payments`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${apiKey}`,
          'content-type': 'application/json',
          'idempotency-key': 'settle-2026-01-20',
        },
        body: JSON.stringify({ creator_id: creator, auto_apply_outstanding: true }),
      });
    const responses = await Promise.all(Array.from({ length: 100 }, post));
    const bodies = new Set(await Promise.all(responses.map((response) => response.text())));
    expect(new Set(responses.map((response) => response.status))).toEqual(new Set([201]));
    expect(bodies.size).toBe(1);
    expect(responses.filter((response) => response.headers.get('idempotency-replayed') === 'true')).toHaveLength(99);
    expect(payments()).toHaveLength(1);
    expect(fixture.accruals().map((row) => row.status)).toEqual(['paid', 'paid']);
  });

  it('is replayed as it was, whatever became of the payment since', () => {
    const first = settle('k');
    fixture.api.ok('updatePayoutPayment', { params: { id: first.data.id }, body: { status: 'voided', readme: 'no' } });
    const again = settle('k');
    expect(again.text).toBe(first.text);
    expect(again.data.status).toBe('paid');
    expect(payments()).toMatchObject([{ status: 'voided' }]);
    expect(fixture.accruals().map((row) => row.status)).toEqual(['earned', 'earned']);
  });
});
