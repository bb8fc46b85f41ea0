import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock } from '../../mocks/index.js';
import { responseSchemas } from '../../src/generated/schemas.js';
import { createClient, type PayoutPayment, type TrackagoatClient } from '../../src/index.js';
import { catchError } from './stub-service.js';

const validate = { mode: 'strict', schemas: responseSchemas } as const;

/** Settles everyone to whom something is owed and answers what was paid, in order. */
async function settleAll(goat: TrackagoatClient): Promise<PayoutPayment[]> {
  const owed = new Map<string, number>();
  for await (const { creator_id, amount_cents } of goat.payoutAccruals.list({ status: 'earned', limit: 5 })) {
    owed.set(creator_id, (owed.get(creator_id) ?? 0) + amount_cents);
  }
  const paid: PayoutPayment[] = [];
  for (const [creator_id, total] of owed) {
    const body = { creator_id, auto_apply_outstanding: true } as const;
    const payment = await goat.payoutPayments.create(body, { idempotencyKey: `settle-${creator_id}` });
    expect(payment.total_amount_cents).toBe(total);
    paid.push(payment);
  }
  return paid;
}

describe('the client and the mock', () => {
  it('settle all creators in process, and every answer has the shape of the spec', async () => {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, validate });
    const paid = await settleAll(goat);
    expect(paid.length).toBeGreaterThan(5);
    expect(await goat.payoutAccruals.list({ status: 'earned' }).toArray()).toEqual([]);
    expect(mock.ledger().balanced).toBe(true);
    expect(goat.rateLimit).toMatchObject({ paced: false, inFlight: 0 });
  });

  it('have a series as a csv file too, typed as text, and its refusals as errors', async () => {
    const mock = createMock({ now: '2026-01-05T12:00:00Z' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, validate });
    const { id } = await goat.creators.create(mock.projectId, { tiktok_handle: 'maya.moves' });
    const query = { entity: 'creator', entity_id: id, metric: 'views', from: '2026-01-04', to: '2026-01-04' } as const;
    const text = await goat.analytics.csv(query);
    expect(text).toBe(`series_kind,date,value,partial,entity_id,entity_label\r\nmain,2026-01-04,0,false,${id},\r\n`);
    const raw = await goat.raw.GET('/analytics', { params: { query: { ...query, format: 'csv' } }, parseAs: 'text' });
    expect(raw.data).toBe(text);
    // @ts-expect-error: what `get` gives is typed as JSON, so it has no `format`.
    const untyped = await goat.analytics.get({ ...query, format: 'csv' });
    expect(untyped).toBe(text);
    const error = await catchError(goat.analytics.csv({ ...query, metric: 'growth_rate_pop' }));
    expect(error).toMatchObject({ name: 'ValidationError', code: 'invalid_query' });
  });

  it('meet at the base URL of the mock, whatever address the environment has', async () => {
    vi.stubEnv('TRACKAGOAT_BASE_URL', 'https://elsewhere.example/api/v1');
    const mock = createMock();
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    vi.unstubAllEnvs();
    expect(goat.baseUrl).toBe(mock.baseUrl);
    expect((await goat.projects.list()).data).toHaveLength(1);
  });
});

describe('a payment under a network that fails', () => {
  let mock: Mock;
  let goat: TrackagoatClient;
  let body: { creator_id: string; auto_apply_outstanding: true };

  beforeEach(async () => {
    mock = createMock({ seed: 'demo' });
    goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0, timeoutMs: 1_000 });
    const [accrual] = (await goat.payoutAccruals.list({ status: 'earned', limit: 1 })).data;
    body = { creator_id: accrual?.creator_id ?? '', auto_apply_outstanding: true };
  });

  afterEach(() => {
    expect(mock.ledger().balanced).toBe(true);
  });

  it.each(['drop_before', 'drop_after', 'stall_body', 'status'] as const)(
    'is made once, whatever the answer of the first attempt (%s)',
    async (kind) => {
      mock.faults.add({ operation: 'createPayoutPayment', kind });
      const { data, attempts } = await goat.payoutPayments.create(body).withResponse();
      expect(attempts).toBe(2);
      const all = await goat.payoutPayments.list({ creator_id: body.creator_id, status: 'paid' }).toArray();
      expect(all.filter(({ id }) => id === data.id)).toHaveLength(1);
      expect(await goat.payoutAccruals.list({ creator_id: body.creator_id, status: 'earned' }).toArray()).toEqual([]);
    },
  );

  it('that was lost for good can be asked for again with the key on the error', async () => {
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 3 });
    const error = await catchError<Error & { idempotencyKey: string }>(goat.payoutPayments.create(body));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 3 });
    const again = await goat.payoutPayments.create(body, { idempotencyKey: error.idempotencyKey }).withResponse();
    expect(again.replayed).toBe(true);
    expect(again.data.status).toBe('paid');
  });

  it('is voided once: the answer that was lost is not asked for again, and the error says so', async () => {
    const payment = await goat.payoutPayments.create(body);
    mock.faults.add({ operation: 'updatePayoutPayment', kind: 'drop_after' });
    const error = await catchError(goat.payoutPayments.void(payment.id));
    expect(error).toMatchObject({ attempts: 1, hint: expect.stringContaining('may have been done') });
    expect((await goat.payoutPayments.get(payment.id)).status).toBe('voided');
  });

  it('whose answers are cut off is made once, and the error carries the key', async () => {
    const before = (await goat.payoutPayments.list().toArray()).length;
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'malformed_json', times: 3 });
    const error = await catchError(goat.payoutPayments.create(body));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 3, idempotencyKey: expect.any(String) });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(3);
    expect(await goat.payoutPayments.list().toArray()).toHaveLength(before + 1);
  });
});
