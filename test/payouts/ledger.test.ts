import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMock, type Snapshot } from '../../mocks/index.js';
import { advanceTo } from '../../mocks/world/advance.js';
import { computeLedger } from '../../mocks/world/payouts/ledger.js';
import { createPayment, ledgerWatch } from '../../mocks/world/payouts/payments.js';
import type { World } from '../../mocks/world/store/world.js';
import { call } from '../control/plain-call.js';
import { atLeast } from '../harness/breadth.js';
import { EngineAndReference } from './engine-and-reference.js';
import { ledgerProof } from './ledger-commands.js';
import { MONDAY, PayoutFixture } from './payout-fixture.js';
import { pick, type Rule } from './reference.js';

const WEEK = 7 * 86_400_000;
const rule: Rule = { period: 'weekly', amount: 7000, criteria: 'recurring', minViews: 1, proration: 'none' };

/** Three weeks owed to a creator, the first two of them paid with 1,000 cents too much. */
function payTwoWeeks(): { world: World; payment: string; accruals: string[]; creator_id: string } {
  const both = new EngineAndReference(Date.parse(MONDAY));
  const { world } = both;
  both.addCreator(false);
  both.addStructure(rule);
  both.assign(0, 0, world.state.now);
  advanceTo(world, world.state.now + 3 * WEEK + 3_600_000);
  const accruals = [...world.tables.payoutAccruals.values()].map((row) => row.id);
  const creator_id = pick(both.creatorIds, 0);
  const body = { creator_id, accrual_ids: accruals.slice(0, 2), total_amount_cents: 15_000 };
  return { world, payment: createPayment(world, body).id, accruals, creator_id };
}

describe('the ledger', () => {
  it('sums accruals and payments by status, over the API', () => {
    const fixture = new PayoutFixture();
    const { creator } = fixture.deal();
    fixture.goto('2026-02-03T00:00:00Z');
    const [first, second, third] = fixture.accruals().map((row) => row.id);
    fixture.pay({ creator_id: creator, accrual_ids: [first], total_amount_cents: 6000 });
    const { id } = fixture.pay({ creator_id: creator, accrual_ids: [second] });
    fixture.api.ok('updatePayoutPayment', { params: { id }, body: { status: 'voided' } });
    fixture.api.ok('updatePayoutAccrual', { params: { id: third ?? '' }, body: { status: 'rejected' } });
    const sum = (count: number, cents: number) => ({ count, amount_cents: cents, exact_cents: String(cents) });
    expect(fixture.mock.ledger()).toEqual({
      sums: { earned: 14_000, paid: 7000, rejected: 7000, voided: 0 },
      accruals: { earned: sum(2, 14_000), paid: sum(1, 7000), rejected: sum(1, 7000), voided: sum(0, 0) },
      payments: { paid: sum(1, 6000), voided: sum(1, 7000) },
      underpayments: [{ creator_id: creator, ...sum(1, 1000) }],
      exact: true,
      balanced: true,
      violations: [],
    });
  });

  it('says sums beyond 2^53 exactly, as text, and that the numbers are not', () => {
    const fixture = new PayoutFixture();
    for (const amount_cents of [2 ** 53 - 1, 2]) fixture.deal({ amount_cents });
    fixture.goto('2026-01-12T01:00:00Z');
    const ledger = fixture.mock.ledger();
    expect(ledger.accruals.earned).toEqual({
      count: 2,
      amount_cents: 9_007_199_254_740_992,
      exact_cents: '9007199254740993',
    });
    expect([ledger.exact, ledger.balanced]).toEqual([false, true]);
  });

  it('is balanced while nobody reaches past the rules, with a bonus and with a payment of nothing too', () => {
    const { world, accruals, creator_id } = payTwoWeeks();
    expect(computeLedger(world)).toMatchObject({ balanced: true, violations: [] });
    createPayment(world, { creator_id, total_amount_cents: 500 });
    createPayment(world, { creator_id, accrual_ids: accruals.slice(2), total_amount_cents: 0 });
    expect(computeLedger(world)).toMatchObject({ balanced: true, violations: [] });
  });

  type Crime = (world: World, ids: { payment: string; accruals: string[] }) => void;
  const payment =
    (changes: object): Crime =>
    (world, ids) => {
      const row = pickRow(world.tables.payoutPayments, ids.payment);
      world.tables.payoutPayments.put({ ...row, ...changes });
    };
  const accrual =
    (at: number, changes: object): Crime =>
    (world, { accruals }) => {
      const row = pickRow(world.tables.payoutAccruals, pick(accruals, at));
      world.tables.payoutAccruals.put({ ...row, ...changes });
    };
  const called =
    (reason: 'overpayment' | 'underpayment'): Crime =>
    (world, ids) => {
      const [adjustment] = pickRow(world.tables.payoutPayments, ids.payment).payout_adjustments;
      payment({ payout_adjustments: [{ ...adjustment, reason }] })(world, ids);
    };
  const gone: Crime = (world, { accruals }) => world.tables.payoutAccruals.delete(pick(accruals, 0));
  const week = '2026-01-19T00:00:00.000Z 2026-01-26T00:00:00.000Z';
  /** The week ended at the very moment at which its version began to hold. */
  const early = accrual(2, { period_end_at: '2026-01-05T00:00:00.000Z' });

  it.each<[invariant: string, message: string, commit: Crime]>([
    [
      'payment_total',
      'lines and adjustments come to 15000, the total is 14999',
      payment({ total_amount_cents: 14_999 }),
    ],
    ['payment_total', 'lines and adjustments come to 1000, the total is 15000', payment({ payout_payment_lines: [] })],
    ['cents', 'the total -1 is below zero', payment({ total_amount_cents: -1 })],
    ['cents', 'the amount -7000 is below zero', accrual(2, { amount_cents: -7000 })],
    ['paid_once', 'is paid and has no live payment', accrual(2, { status: 'paid' })],
    ['paid_once', 'is earned and has live payments #', accrual(0, { status: 'earned' })],
    ['paid_once', 'is paid and has live payments #, copy', payment({ id: 'copy' })],
    ['line_amount', 'line # applies 7000 cents, not the 6999 of its accrual', accrual(0, { amount_cents: 6999 })],
    ['line_amount', 'line # settles accrual #, which is not there', gone],
    ['payee', 'pays other for accrual #, which creator # earned', payment({ creator_id: 'other' })],
    ['payee', 'is of project other, and accrual # was earned in project #', payment({ project_id: 'other' })],
    ['adjustment', 'has an adjustment of 1000 cents that is called underpayment', called('underpayment')],
    ['one_accrual_a_period', `is a second accrual for # # ${week}`, accrual(2, { id: 'copy' })],
    [
      'pinned_version',
      'version none was not in force when the period ended',
      accrual(2, { structure_version_id: 'none' }),
    ],
    ['pinned_version', 'version # was not in force when the period ended', early],
    ['pinned_version', 'version # was not in force when the period ended', accrual(2, { structure_id: 'other' })],
  ])('names what breaks %s: %s', (invariant, message, commit) => {
    const { world, ...ids } = payTwoWeeks();
    commit(world, ids);
    const ledger = computeLedger(world);
    expect(ledger.balanced).toBe(false);
    const named = ledger.violations.filter((violation) => violation.invariant === invariant);
    expect(new Set(named.map((violation) => violation.message.replace(/[0-9a-f-]{36}/g, '#')))).toEqual(
      new Set([message]),
    );
  });
});

function pickRow<Row>(table: { get(id: string): Row | undefined }, id: string): Row {
  const row = table.get(id);
  if (row === undefined) throw new Error(`there is no row ${id}`);
  return row;
}

/** Runs of the property; PAYOUT_RUNS asks for more. */
const RUNS = Number(process.env.PAYOUT_RUNS ?? atLeast(50));

it('the ledger under random commands stays right whatever is done in whatever order, and every answer is the predicted one', () => {
  fc.assert(
    ledgerProof(() => ({})),
    { numRuns: RUNS },
  );
}, 600_000);

/** A world in which an accrual that a live payment has settled is owed again: whoever pays it pays twice. */
function withSettledAccrualOwed() {
  const mock = createMock({ seed: 'demo', hooks: { onDefect: (error) => defects.push(String(error)) } });
  const defects: string[] = [];
  const snapshot = mock.snapshot();
  const tables = snapshot.world.tables as unknown as Record<
    string,
    { id: string; status: string; creator_id: string }[]
  >;
  const paid = tables.payout_accruals?.find(({ status }) => status === 'paid');
  if (!paid) throw new Error('the demo has paid something');
  const rows = tables.payout_accruals?.map((row) => (row === paid ? { ...row, status: 'earned' } : row));
  const broken = { ...snapshot.world, tables: { ...tables, payout_accruals: rows } };
  mock.restore({ ...snapshot, world: broken } as unknown as Snapshot);
  const pay = () =>
    call(mock, 'POST /payout-payments', { body: { creator_id: paid.creator_id, accrual_ids: [paid.id] } }).status;
  return { mock, paid, defects, pay };
}

it('in our own test runs a payment that breaks the books is a defect, and nothing of it stays', () => {
  const { mock, paid, defects, pay } = withSettledAccrualOwed();
  const before = JSON.stringify(mock.snapshot().world.tables);
  expect(pay()).toBe(500);
  expect(defects).toEqual([expect.stringMatching(new RegExp(`"paid_once","id":"${paid.id}".*live payments`))]);
  expect(JSON.stringify(mock.snapshot().world.tables)).toBe(before);
});

it('the mock that is shipped does not look: the ledger tells', () => {
  const { onPayment } = ledgerWatch;
  ledgerWatch.onPayment = undefined;
  onTestFinished(() => {
    ledgerWatch.onPayment = onPayment;
  });
  const { mock, pay } = withSettledAccrualOwed();
  expect(pay()).toBe(201);
  expect(mock.ledger().balanced).toBe(false);
});
