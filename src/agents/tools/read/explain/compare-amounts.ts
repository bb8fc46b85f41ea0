import { writeCount } from '../../../../../base/options/write-count.js';
import type { PayoutAccrual } from '../../../../generated/resources.js';
import { groupBy } from '../../../../workflows/figures/statistics.js';
import { sumCents } from '../../../../workflows/payments/cents.js';
import { inputParts } from '../../../../workflows/review/input-parts.js';
import { isFlat } from '../../../../workflows/run/criteria-facts.js';
import { DAY, HOUR, toDay, toMilliseconds, WEEK } from '../../../../workflows/run/days.js';
import { moneyText } from '../../../text/money-text.js';
import { ruleText } from '../../../text/rule-text.js';
import { type Background, findVersion, structureName } from './explain-accrual.js';

/** The parts that explain amounts. */
interface Known {
  readonly background: Background;
  /** Epoch milliseconds: the end of the days in question, or now if that is earlier. */
  readonly until: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Compares amounts with the periods before: a line for each structure whose amount is more, less or gone. */
export function compareAmounts(
  now: readonly PayoutAccrual[],
  before: readonly PayoutAccrual[],
  known: Known,
): string[] {
  const byNow = groupBy(now, (accrual) => accrual.structure_id);
  const byBefore = groupBy(before, (accrual) => accrual.structure_id);
  return [...new Set([...byBefore.keys(), ...byNow.keys()])].flatMap((id) =>
    compareOne(byNow.get(id) ?? [], byBefore.get(id) ?? [], known),
  );
}

function compareOne(all: readonly PayoutAccrual[], earlier: readonly PayoutAccrual[], known: Known): string[] {
  const [first = earlier[0]] = all;
  if (!first) return [];
  const [now, before] = [all.filter(stands), earlier.filter(stands)];
  const cents = total(now);
  const difference = cents - total(before);
  if (difference === 0) return [];
  const { currency } = first;
  const by = `${moneyText(Math.abs(difference), currency)} ${difference < 0 ? 'less' : 'more'}`;
  const amounts = `${moneyText(total(before), currency)} before, ${moneyText(cents, currency)} now`;
  const refused = [...all, ...earlier].filter((accrual) => !stands(accrual));
  const why =
    refused.length > 0
      ? refused.map(({ id, status }) => `accrual ${id} is ${status}`).join(', ')
      : whyText(now, before, known);
  return [`${structureName(first, known.background)}: ${by} (${amounts}): ${why}`];
}

/** Whether an accrual is owed or paid. A rejected or voided accrual no longer counts. */
export function stands({ status }: PayoutAccrual): boolean {
  return status !== 'rejected' && status !== 'voided';
}

function whyText(now: readonly PayoutAccrual[], before: readonly PayoutAccrual[], known: Known): string {
  const { background } = known;
  if (now.length === 0) return nothingText(before.at(-1) as PayoutAccrual, known);
  if (before.length === 0) return 'there was no amount of it before';
  const then = facts(before, background);
  const changed = facts(now, background).filter((fact) => !then.includes(fact));
  const old = then.filter((fact) => !facts(now, background).includes(fact));
  const counted =
    now.length === before.length ? '' : `${writeCount(before.length, 'period')} before, ${now.length} now; `;
  return `${counted}${old.join(', ') || 'the same'} before, ${changed.join(', ') || 'the same'} now`;
}

/** The basis of an amount: the rule and the counts. */
function facts(accruals: readonly PayoutAccrual[], background: Background): string[] {
  return accruals.flatMap((accrual) => {
    const version = findVersion(accrual, background);
    return [...(version ? [ruleText(version)] : []), ...inputParts(accrual)];
  });
}

/** Why a structure that paid before no longer does, as far as it is known without guessing. */
function nothingText(before: PayoutAccrual, { background, until, now }: Known): string {
  const structure = background.get(before.structure_id);
  if (structure && !structure.is_active) return 'it is archived and pays no more';
  const next = nextPeriodEnd(before);
  if (next > until) return `its next period ends with ${toDay(next - DAY)}`;
  // The cron makes the amounts of a period within the hour after it.
  if (now - next < HOUR) return `its period has just ended, and its amount is made within the hour`;
  const since = toDay(before.period_end_at);
  const waits = isFlat(structure?.current_version.criteria_type)
    ? 'the assignment ended'
    : 'its condition was not met, its counts are not in yet, or the assignment ended';
  return `there is no amount of it since ${since}: ${waits}; get_rates tells whether it still pays the creator`;
}

/** The end of the period after that of an accrual: a month later, or later by the length of that period. */
function nextPeriodEnd({ period_start_at, period_end_at }: PayoutAccrual): number {
  const end = toMilliseconds(period_end_at);
  const length = end - toMilliseconds(period_start_at);
  if (length <= WEEK) return end + length;
  const first = new Date(end);
  return Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
}

function total(accruals: readonly PayoutAccrual[]): number {
  return sumCents(accruals.map((accrual) => accrual.amount_cents));
}
