import { describe, expect, it } from 'vitest';
import { memoryToolsetStore } from '../../src/agents/index.js';
import { countCents } from '../../src/agents/payments/commit/committer.js';
import { EMPTY_QUEUE, type Receipt, type SinglePlan } from '../../src/agents/payments/plan/any-plan.js';
import { isPaidToAccount } from '../../src/agents/payments/plan/known-handles.js';
import { OpenPayments } from '../../src/agents/payments/plan/open-payments.js';
import { describeRepeat } from '../../src/agents/payments/plan/payee-facts.js';
import { PlanStore } from '../../src/agents/payments/plan/plan-store.js';
import type { PayoutPayment } from '../../src/index.js';
import { findRepeats } from '../../src/workflows/payments/payment-warnings.js';

const NOW = Date.parse('2026-01-20T09:00:00Z');
const DAY = 86_400_000;
const at = (ms: number): string => new Date(ms).toISOString();

/** An earlier payment to Ann, if it may be repeated. Both are of 50 dollars unless a test says otherwise. */
function find(plan: object, payment: object) {
  const amounts = { currency: 'USD', totalCents: 5_000, paidAt: null, accruals: [] };
  const bonus = { kind: 'payment', id: 'plan', creatorId: 'ann', handle: 'ann', reference: 'bonus', ...amounts };
  const part = { ...bonus, ...plan } as unknown as SinglePlan;
  const whole = { payout_payment_lines: [], status: 'paid', metadata: {} };
  const fifty = { id: 'paid', creator_id: 'ann', total_amount_cents: 5_000, paid_at: at(NOW) };
  const paid = { ...fifty, ...whole, ...payment } as unknown as PayoutPayment;
  const repeats = isPaidToAccount(part, paid, {}) ? findRepeats([paid], part, NOW) : [];
  return repeats.map((repeat) => ({ ...repeat, text: describeRepeat(part, repeat, EMPTY_QUEUE).text }));
}

const warn = (plan: object, payment: object) => find(plan, payment).map(({ text }) => text);

describe('an earlier payment of nearly the same amount', () => {
  const warnings = [expect.stringMatching(/^@ann got (nearly )?the same amount/)];

  it('gives a warning within seven days, and a payment of nothing gives none', () => {
    expect(warn({}, {})).toEqual(warnings);
    expect(warn({}, { paid_at: at(NOW - 7 * DAY) })).toEqual(warnings);
    expect(warn({}, { paid_at: at(NOW - 7 * DAY - 1) })).toEqual([]);
    expect(warn({}, { paid_at: at(NOW - 99 * DAY), created_at: at(NOW - 7 * DAY) })).toEqual(warnings);
    expect(warn({ paidAt: at(NOW - 99 * DAY) }, {})).toEqual([]);
    expect(warn({ totalCents: 0 }, { total_amount_cents: 0 })).toEqual([]);
    for (const total_amount_cents of [4_900, 5_100]) expect(warn({}, { total_amount_cents })).toEqual(warnings);
    for (const total_amount_cents of [4_899, 5_101]) expect(warn({}, { total_amount_cents })).toEqual([]);
    expect(warn({}, { creator_id: 'ben' })).toEqual([]);
  });

  it('gives a warning within six days where both settle accruals: a week is paid every week', () => {
    const settlement = { kind: 'settlement', accruals: [{ id: 'a' }], earlierPaymentIds: [] };
    const lines = { payout_payment_lines: [{ accrual_id: 'b' }] };
    expect(warn(settlement, { ...lines, paid_at: at(NOW - 6 * DAY + 1) })).toEqual(warnings);
    expect(warn(settlement, { ...lines, paid_at: at(NOW - 6 * DAY) })).toEqual([]);
    expect(warn(settlement, { paid_at: at(NOW - 7 * DAY) })).toEqual(warnings);
  });

  it('gives one warning, and a payment without a creator is compared with those of its project', () => {
    expect(warn({}, { metadata: { reference: 'Bonus' } })).toEqual([]);
    const adHoc = { creatorId: null, handle: null, projectId: 'project' };
    expect(warn(adHoc, { creator_id: null, project_id: 'other' })).toEqual([]);
    const [text] = warn(adHoc, { creator_id: null, project_id: 'project' });
    expect(text).toMatch(/^This project got the same amount/);
  });
});

it('is likely for a program at the same amount within seven days of each other, but not of two settlements', () => {
  const isLikely = (plan: object, payment: object) => find(plan, payment).map((repeat) => repeat.isLikely);
  const lines = { payout_payment_lines: [{ accrual_id: 'b' }] };
  const settling = { accruals: [{ id: 'a' }] };
  expect([isLikely({}, lines), isLikely(settling, {}), isLikely(settling, lines)]).toEqual([[true], [true], [false]]);
  // It was recorded just now, and paid a millisecond too far away.
  expect(isLikely({}, { paid_at: at(NOW - 7 * DAY - 1), created_at: at(NOW) })).toEqual([false]);
});

it('what counts against the limits is what was paid, of an unknown outcome the whole plan, and nothing of what others paid', () => {
  const count = (outcome: Receipt['outcome']) =>
    countCents({ outcome, paidCents: 5, plannedCents: 9 } as Receipt, { totalCents: 9 } as SinglePlan);
  const outcomes = ['committed', 'unknown', 'already_paid', 'not_committed'] as const;
  expect(outcomes.map(count)).toEqual([5, 9, null, null]);
});

it('a store that has lost a note still lists the other payments that are open, and that one too when it is back', async () => {
  const inner = memoryToolsetStore();
  let lost = 'payment-begun:1';
  const get = async (key: string) => (key === lost ? null : inner.get(key));
  const open = new OpenPayments({ ...inner, get });
  for (const id of ['a', 'b']) await open.begin({ plan: { id } as SinglePlan, target: 'here', sentAt: 1 });
  expect((await open.list()).map(({ plan }) => plan.id)).toEqual(['b']);
  lost = '';
  expect((await open.list()).map(({ plan }) => plan.id)).toEqual(['a', 'b']);
});

it('a store knows no target of a plan that it does not have', async () => {
  const error = { code: 'plan_not_found' };
  await expect(new PlanStore(memoryToolsetStore()).getOrigin('settle-1')).rejects.toMatchObject({ error });
});
