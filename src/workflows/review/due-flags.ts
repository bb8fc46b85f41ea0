import { writeCount } from '../../../base/options/write-count.js';
import { groupBy } from '../../../base/values/group-by.js';
import type { Creator, GoalCompliance, PayoutAccrual, PayoutPayment, Video } from '../../generated/resources.js';
import { median } from '../figures/statistics.js';
import { sumCents } from '../payments/cents.js';
import type { Provisional } from '../payments/settlement-plan.js';
import { isFlat } from '../run/criteria-facts.js';
import { DAY, toIso, toMilliseconds } from '../run/days.js';
import { isStale, provisionalReasons, toPayee } from '../settlement/plan-settlement.js';

/** Something a reviewer should look at before paying. */
export interface ReviewFlag {
  readonly code:
    | 'spike'
    | 'videos_pending_review'
    | 'scrape_stale'
    | 'goals_provisional'
    | 'structure_archived'
    | 'period_kind_changed'
    | 'rule_changed_in_period'
    | 'accrued_late'
    | 'underpaid';
  readonly message: string;
  /** Whether settling refuses to pay the creator because of this flag, unless `acceptProvisional` is set. */
  readonly holdsPayment: boolean;
  /** The accruals it is about; empty if it is about the creator. */
  readonly accrualIds: readonly string[];
  /** When it will be settled, ISO 8601, if that is known: goals 48 hours after their period. */
  readonly settledAt?: string;
}

/** A flag. Unless it says otherwise, it is about the creator and holds no payment. */
export function flag(code: ReviewFlag['code'], message: string, more: Partial<ReviewFlag> = {}): ReviewFlag {
  return { code, message, holdsPayment: false, accrualIds: [], ...more };
}

/** The facts from which the flags of one creator are made. */
export interface FlagFacts {
  /** All earned and unpaid accruals: what a settlement would pay. */
  readonly owed: readonly PayoutAccrual[];
  /** Accruals under review. */
  readonly due: readonly PayoutAccrual[];
  /** Earlier accruals of the creator in every status. */
  readonly history: readonly PayoutAccrual[];
  readonly pending: readonly Video[];
  readonly goals: GoalCompliance['compliance'];
  /** Payments to the creator of less than was due. */
  readonly underpayments: readonly PayoutPayment[];
  readonly spikeFactor: number;
  readonly now: number;
}

/** Below this many earlier periods there is no history to compare with. */
const ENOUGH_HISTORY = 3;

/** The flags of one creator. */
export function flagsFor(creator: Creator, facts: FlagFacts): ReviewFlag[] {
  const flags = spikes(facts);
  const { owed, pending, goals, now } = facts;
  // This is the rule of settling itself. A review and a settlement must agree on who is held back.
  const held = provisionalReasons(owed, { payee: toPayee(creator), pending, now });
  const push = (code: Provisional['code'], message: string): void => {
    flags.push(flag(code, message, { holdsPayment: held.some((reason) => reason.code === code) }));
  };
  if (pending.length > 0) {
    const waiting = writeCount(pending.length, 'video waits for review and counts', 'videos wait for review and count');
    push('videos_pending_review', `${waiting} nowhere yet.`);
  }
  if (isStale(creator, now))
    push('scrape_stale', `The counts are older than 24 hours (last scrape: ${creator.last_scraped_at ?? 'never'}).`);
  const open = goals.filter(({ advisory }) => advisory.period_recently_ended || advisory.scrape_stale);
  if (open.length > 0) {
    const message = `${writeCount(open.length, 'goal')} can still change; ${open.length === 1 ? 'its' : 'their'} pay is not due yet.`;
    const ends = open.flatMap(({ advisory: { period_end: end } }) => (end ? [toMilliseconds(end)] : []));
    const settledAt = ends.length === 0 ? {} : { settledAt: toIso(Math.max(...ends) + 2 * DAY) };
    flags.push(flag('goals_provisional', message, settledAt));
  }
  return [...flags, ...lateFlags(facts.due), ...underpaidFlags(facts.underpayments)];
}

/** Flat pay is computed within an hour after its period. If it comes days later, its assignment was backdated. */
function lateFlags(due: readonly PayoutAccrual[]): ReviewFlag[] {
  const late = due.filter(
    ({ inputs_snapshot: inputs, created_at: made, period_end_at: end }) =>
      isFlat(inputs?.criteria_type) && made !== undefined && toMilliseconds(made) - toMilliseconds(end) > DAY,
  );
  if (late.length === 0) return [];
  const message = `${writeCount(late.length, 'accrual was', 'accruals were')} made more than a day after ${late.length === 1 ? 'its' : 'their'} period: an assignment that reaches back, or a run that came late.`;
  return [flag('accrued_late', message, { accrualIds: late.map(({ id }) => id) })];
}

/** Whether a payment closed a debt with less than was due. */
export function isUnderpayment({ payout_adjustments: adjustments }: PayoutPayment): boolean {
  return (adjustments ?? []).some(({ amount_cents: cents = 0 }) => cents < 0);
}

function underpaidFlags(payments: readonly PayoutPayment[]): ReviewFlag[] {
  return payments.map(({ id, payout_payment_lines: lines, payout_adjustments: adjustments }) => {
    const short = (adjustments ?? []).flatMap(({ amount_cents: cents = 0 }) => (cents < 0 ? [-cents] : []));
    const accrualIds = (lines ?? []).flatMap(({ accrual_id: accrual }) => accrual ?? []);
    const message = `Payment ${id} paid ${sumCents(short)} cents less than was due; the difference is written off.`;
    return flag('underpaid', message, { accrualIds });
  });
}

function spikes({ due, history, spikeFactor }: FlagFacts): ReviewFlag[] {
  const earlier = groupBy(history, (accrual) => accrual.structure_id);
  return due.flatMap((accrual) => {
    const before = (earlier.get(accrual.structure_id) ?? []).filter(
      (other) => toMilliseconds(other.period_end_at) <= toMilliseconds(accrual.period_start_at),
    );
    const usual = median(before.map((other) => other.amount_cents));
    if (before.length < ENOUGH_HISTORY || usual === null || usual === 0) return [];
    if (accrual.amount_cents < spikeFactor * usual) return [];
    const times = Math.round((accrual.amount_cents / usual) * 10) / 10;
    const message = `${accrual.amount_cents} cents are ${times} times the median of ${writeCount(before.length, 'earlier period')} (${usual}).`;
    return [flag('spike', message, { accrualIds: [accrual.id] })];
  });
}
