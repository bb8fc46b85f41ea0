import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { addCreator, call, payWeekly } from './plain-call.js';

/** Ana earns 5000 cents a week from 2026-01-05, a Monday; Beto earns nothing. */
function twoCreators() {
  const mock = createMock();
  const ana = addCreator(mock, 'Ana');
  const beto = addCreator(mock, 'beto');
  payWeekly(mock, ana.id);
  return { mock, ana, beto };
}

describe('the overview of a world', () => {
  it('shows what each creator is owed and was paid, the largest balance first', () => {
    const { mock, ana, beto } = twoCreators();
    mock.clock.advance({ days: 15 });
    const accrual_ids = [mock.overview().accruals.data.at(-1)?.id];
    const body = { creator_id: ana.id, accrual_ids, total_amount_cents: 5200 };
    expect(call(mock, 'POST /payout-payments', { body }).status).toBe(201);
    const { creators, totals } = mock.overview();
    const payment = mock.overview().payments.data[0]?.id;
    expect(mock.overview().accruals.data.map(({ payment_id }) => payment_id)).toEqual([null, payment]);
    expect(creators.total).toBe(2);
    expect(creators.data.map(({ id, earned_cents, paid_cents }) => ({ id, earned_cents, paid_cents }))).toEqual([
      { id: ana.id, earned_cents: 5000, paid_cents: 5200 },
      { id: beto.id, earned_cents: 0, paid_cents: 0 },
    ]);
    expect(totals).toMatchObject({ projects: 1, creators: 2, structures: 1, accruals: 2, payments: 1 });
  });

  it('sets earned by the last day of a period against paid by paid_at, and leaves out what was rejected or voided', () => {
    const { mock, ana } = twoCreators();
    mock.clock.advance({ days: 22 });
    const [third] = mock.overview().accruals.data;
    call(mock, `PATCH /payout-accruals/${third?.id}`, { body: { status: 'rejected' } });
    const pay = (body: object) => call(mock, 'POST /payout-payments', { body: { creator_id: ana.id, ...body } });
    pay({ auto_apply_outstanding: true });
    const bonus = pay({ total_amount_cents: 700 });
    call(mock, `PATCH /payout-payments/${bonus.json.data.id}`, { body: { status: 'voided' } });
    expect(mock.overview().timeline).toEqual([
      { date: '2026-01-11', earned_cents: 5000, paid_cents: 0 },
      { date: '2026-01-18', earned_cents: 5000, paid_cents: 0 },
      { date: '2026-01-27', earned_cents: 0, paid_cents: 10000 },
    ]);
  });

  it('calls one sum of the demo paid, as ledger and tools do, and another one what settled accruals come to', async () => {
    const mock = createMock({ seed: 'demo' });
    const toolset = await createToolset(createClient({ apiKey: mock.apiKey, fetch: mock.fetch }));
    const listed = await toolset.call('list_payments', {});
    const { creators, timeline, paid_without_creator_cents } = mock.overview();
    const { payments, sums } = mock.ledger();
    const paid = (rows: readonly { paid_cents: number }[]) => rows.reduce((sum, { paid_cents }) => sum + paid_cents, 0);
    expect(payments.paid.amount_cents).toBe(1_460_158);
    expect(listed).toMatchObject({ ok: true, data: { totals: { paid_cents: 1_460_158 } } });
    expect(paid(timeline)).toBe(1_460_158);
    expect([paid_without_creator_cents, paid(creators.data) + 24_000]).toEqual([24_000, 1_460_158]);
    expect(sums.paid).toBe(1_434_858);
  });

  it('says how to make the same world, until a snapshot takes its place', () => {
    const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z', limits: { rateLimits: true } });
    const limits = { rateLimits: true };
    expect(mock.overview().start).toEqual({ seed: 'demo', now: '2026-03-02T00:00:00.000Z', limits });
    mock.reset({ seed: 'empty', now: '2026-01-05T00:00:00Z' });
    expect(mock.overview().start).toEqual({ seed: 'empty', now: '2026-01-05T00:00:00.000Z', limits });
    const other = mock.organizations.create({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
    const { seed, ...start } = { seed: 'empty' as const, ...other.overview().start };
    expect(createMock({ seed, ...start }).snapshot()).toEqual(other.snapshot());
    mock.restore(mock.snapshot());
    expect([mock.overview().start, mock.fork().overview().start]).toEqual([null, null]);
    expect(createMock({ seed: { projects: [{ name: 'A' }] } }).overview().start).toBeNull();
  });

  it('names creators and structures, newest first, counts beyond its limit, and finds creators by a part of the handle', () => {
    const { mock, beto } = twoCreators();
    mock.clock.advance({ days: 22 });
    const { accruals } = call(mock, 'GET /_mock/overview?limit=2&status=earned').json;
    const named = { tiktok_handle: 'Ana', structure_name: 'Weekly retainer' };
    expect(accruals).toMatchObject({
      total: 3,
      data: [
        { ...named, period_end_at: '2026-01-26T00:00:00.000Z' },
        { ...named, period_end_at: '2026-01-19T00:00:00.000Z' },
      ],
    });
    const ofBeto = call(mock, `GET /_mock/overview?creator_id=${beto.id}`).json;
    expect([ofBeto.accruals.total, ofBeto.timeline]).toEqual([0, []]);
    const found = call(mock, 'GET /_mock/overview?search=@an').json.creators;
    expect(found.data.map((row: { tiktok_handle: string }) => row.tiktok_handle)).toEqual(['Ana']);
  });

  it('adds up amounts near 2^53 without losing a cent, and leaves no trace: journal, quota and faults are as before', () => {
    const { mock, ana } = twoCreators();
    for (const total_amount_cents of [Number.MAX_SAFE_INTEGER - 1, 1]) {
      call(mock, 'POST /payout-payments', { body: { creator_id: ana.id, total_amount_cents } });
    }
    mock.faults.add({ operation: '*', kind: 'status' });
    const before = { calls: mock.requests.total, snapshot: mock.snapshot() };
    const { creators } = call(mock, 'GET /_mock/overview?search=ana').json;
    expect(creators.data).toMatchObject([{ paid_cents: Number.MAX_SAFE_INTEGER }]);
    expect({ calls: mock.requests.total, snapshot: mock.snapshot() }).toEqual(before);
  });
});
