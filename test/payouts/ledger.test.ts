import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceTo } from '../../mocks/world/advance.js';
import { computeLedger } from '../../mocks/world/payouts/ledger.js';
import { createPayment } from '../../mocks/world/payouts/payments.js';
import type { World } from '../../mocks/world/store/world.js';
import { EngineAndReference, pick } from './engine-and-reference.js';
import { ledgerProof } from './ledger-commands.js';
import { PayoutFixture } from './payout-fixture.js';
import type { Rule } from './reference.js';

const WEEK = 7 * 86_400_000;
const rule: Rule = { period: 'weekly', amount: 7000, criteria: 'recurring', minViews: 1, proration: 'none' };

/** Three weeks owed to a creator, the first two of them paid with 1,000 cents too much. */
function payTwoWeeks(): { world: World; payment: string; accruals: string[]; creator_id: string } {
  const both = new EngineAndReference(Date.parse('2026-01-05T00:00:00Z'));
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
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(fixture.structure(), creator);
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
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    for (const amount_cents of [2 ** 53 - 1, 2]) fixture.assign(fixture.structure({ amount_cents }), creator);
    fixture.goto('2026-01-12T01:00:00Z');
    const ledger = fixture.mock.ledger();
    expect(ledger.accruals.earned).toEqual({
      count: 2,
      amount_cents: 9_007_199_254_740_992,
      exact_cents: '9007199254740993',
    });
    expect([ledger.exact, ledger.balanced]).toEqual([false, true]);
  });

  it('is balanced while nobody reaches past the rules', () => {
    expect(computeLedger(payTwoWeeks().world)).toMatchObject({ balanced: true, violations: [] });
  });

  it('is balanced with a bonus, and with a payment of nothing', () => {
    const { world, accruals, creator_id } = payTwoWeeks();
    createPayment(world, { creator_id, total_amount_cents: 500 });
    createPayment(world, { creator_id, accrual_ids: accruals.slice(2), total_amount_cents: 0 });
    expect(computeLedger(world)).toMatchObject({ balanced: true, violations: [] });
  });

  type Crime = (world: World, ids: { payment: string; accruals: string[] }) => void;
  const ofPayment =
    (changes: object): Crime =>
    (world, { payment }) => {
      const row = world.tables.payoutPayments.get(payment);
      if (row) world.tables.payoutPayments.put({ ...row, ...changes });
    };
  const ofAccrual =
    (at: number, changes: object): Crime =>
    (world, { accruals }) => {
      const row = world.tables.payoutAccruals.get(accruals[at] ?? '');
      if (row) world.tables.payoutAccruals.put({ ...row, ...changes });
    };
  const crimes: [string, string, RegExp, Crime][] = [
    [
      'a total that does not add up',
      'payment_total',
      /^lines and adjustments come to 15000, the total is 14999$/,
      ofPayment({ total_amount_cents: 14_999 }),
    ],
    ['a negative total', 'cents', /^the total -1 is below zero$/, ofPayment({ total_amount_cents: -1 })],
    [
      'an adjustment without lines',
      'payment_total',
      /^lines and adjustments come to 1000, the total is 15000$/,
      ofPayment({ payout_payment_lines: [] }),
    ],
    [
      'a paid accrual without a payment',
      'paid_once',
      /^is paid and has no live payment$/,
      ofAccrual(2, { status: 'paid' }),
    ],
    [
      'an earned accrual with a payment',
      'paid_once',
      /^is earned and has live payments [0-9a-f-]{36}$/,
      ofAccrual(0, { status: 'earned' }),
    ],
    [
      'an accrual that two payments have',
      'paid_once',
      /^is paid and has live payments [0-9a-f-]{36}, copy$/,
      ofPayment({ id: 'copy' }),
    ],
    [
      'a changed amount',
      'line_amount',
      /^line [0-9a-f-]{36} applies 7000 cents, not the 6999 of its accrual$/,
      ofAccrual(0, { amount_cents: 6999 }),
    ],
    [
      'a line for an accrual that is gone',
      'line_amount',
      /^line [0-9a-f-]{36} settles accrual [0-9a-f-]{36}, which is not there$/,
      (world, { accruals }) => world.tables.payoutAccruals.delete(accruals[0] ?? ''),
    ],
    [
      'a payment to another creator than the one who earned it',
      'payee',
      /^pays other for accrual [0-9a-f-]{36}, which creator [0-9a-f-]{36} earned$/,
      ofPayment({ creator_id: 'other' }),
    ],
    [
      'a payment of another project than the one it was earned in',
      'payee',
      /^is of project other, and accrual [0-9a-f-]{36} was earned in project [0-9a-f-]{36}$/,
      ofPayment({ project_id: 'other' }),
    ],
    [
      'an overpayment that is called an underpayment',
      'adjustment',
      /^has an adjustment of 1000 cents that is called underpayment$/,
      (world, ids) => {
        const [adjustment] = world.tables.payoutPayments.get(ids.payment)?.payout_adjustments ?? [];
        ofPayment({ payout_adjustments: [{ ...adjustment, reason: 'underpayment' }] })(world, ids);
      },
    ],
    ['a negative amount', 'cents', /^the amount -7000 is below zero$/, ofAccrual(2, { amount_cents: -7000 })],
    [
      'a second accrual for a period',
      'one_accrual_a_period',
      /^is a second accrual for \S+ \S+ 2026-01-19T00:00:00.000Z 2026-01-26T00:00:00.000Z$/,
      ofAccrual(2, { id: 'copy' }),
    ],
    [
      'a version that is not known',
      'pinned_version',
      /^version none was not in force when the period ended$/,
      ofAccrual(2, { structure_version_id: 'none' }),
    ],
    [
      'a version effective only at the end',
      'pinned_version',
      /was not in force/,
      ofAccrual(2, { period_end_at: '2026-01-05T00:00:00.000Z' }),
    ],
    ['a version of another structure', 'pinned_version', /was not in force/, ofAccrual(2, { structure_id: 'other' })],
  ];

  it.each(crimes)('names %s: %s', (_, invariant, message, commit) => {
    const { world, ...ids } = payTwoWeeks();
    commit(world, ids);
    const ledger = computeLedger(world);
    expect(ledger.balanced).toBe(false);
    const named = ledger.violations.filter((violation) => violation.invariant === invariant);
    expect(named.length).toBeGreaterThan(0);
    for (const violation of named) expect(violation.message).toMatch(message);
  });
});

/** Runs of the property; PAYOUT_RUNS asks for more. */
const RUNS = Number(process.env.PAYOUT_RUNS ?? 100);

it('the ledger under random commands stays right whatever is done in whatever order, and every answer is the predicted one', () => {
  fc.assert(
    ledgerProof(() => ({})),
    { numRuns: RUNS },
  );
}, 600_000);
