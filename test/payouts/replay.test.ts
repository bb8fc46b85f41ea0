import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

let fixture: PayoutFixture;
let creator: string;

beforeEach(() => {
  fixture = new PayoutFixture('2026-01-05T00:00:00Z');
  creator = fixture.creator();
  fixture.assign(fixture.structure(), creator);
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

  it('is replayed for another body too, and leaves a warning', () => {
    const first = settle('k');
    const second = settle('k', { creator_id: creator, total_amount_cents: 99 });
    expect(second.text).toBe(first.text);
    expect(payments()).toHaveLength(1);
    expect(fixture.mock.warnings()).toMatchObject([
      { code: 'idempotency_body_differs', operation: 'createPayoutPayment', at: '2026-01-20T09:00:00.000Z' },
    ]);
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

  it('is replayed for 24 hours of the world and made anew at their end', () => {
    const first = settle('k', { creator_id: creator, total_amount_cents: 5 });
    fixture.mock.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    expect(settle('k', { creator_id: creator, total_amount_cents: 5 }).text).toBe(first.text);
    fixture.mock.clock.advance({ seconds: 1 });
    const second = settle('k', { creator_id: creator, total_amount_cents: 5 });
    expect(second.data.id).not.toBe(first.data.id);
    expect(payments()).toHaveLength(2);
  });

  it('is not kept when it was refused: the same key works once the cause is gone', () => {
    const body = { creator_id: fixture.creator(), auto_apply_outstanding: true };
    expect(settle('k', body).meta.code).toBe('no_outstanding_accruals');
    fixture.assign(fixture.structure(), body.creator_id);
    fixture.goto('2026-01-26T01:00:00Z');
    expect(settle('k', body).status).toBe(201);
  });

  it('is refused on another route', () => {
    settle('k');
    const body = { project_id: fixture.projectId, name: 'X', period: 'weekly', amount_cents: 1, criteria_type: 'cpm' };
    const reply = fixture.api.refused('createPayoutStructure', 'idempotency_key_reused', { body, idempotencyKey: 'k' });
    expect(reply.meta.first_route).toBe('POST /api/v1/payout-payments');
  });
});
