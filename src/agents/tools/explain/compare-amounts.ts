import { writeCount } from '../../../../options/write-count.js';
import type { PayoutAccrual } from '../../../generated/resources.js';
import { toDay } from '../../../workflows/days.js';
import { groupBy } from '../../../workflows/group-by.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { moneyText } from '../../text/money-text.js';
import { ruleText } from '../../text/rule-text.js';
import { inputParts, structureName } from './explain-accrual.js';
import { type Background, findVersion } from './read-background.js';

/** What is more, less or gone against the periods before, a line for each structure; equal amounts have none. */
export function compareAmounts(
  now: readonly PayoutAccrual[],
  before: readonly PayoutAccrual[],
  background: Background,
): string[] {
  const byNow = groupBy(now, (accrual) => accrual.structure_id);
  const byBefore = groupBy(before, (accrual) => accrual.structure_id);
  return [...new Set([...byBefore.keys(), ...byNow.keys()])].flatMap((id) =>
    compareOne(byNow.get(id) ?? [], byBefore.get(id) ?? [], background),
  );
}

function compareOne(
  all: readonly PayoutAccrual[],
  earlier: readonly PayoutAccrual[],
  background: Background,
): string[] {
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
      : whyText(now, before, background);
  return [`${structureName(first, background)}: ${by} (${amounts}): ${why}`];
}

/** Whether an accrual is owed or paid: what was refused is no amount any more. */
export function stands({ status }: PayoutAccrual): boolean {
  return status !== 'rejected' && status !== 'voided';
}

function whyText(now: readonly PayoutAccrual[], before: readonly PayoutAccrual[], background: Background): string {
  if (now.length === 0) return nothingText(before[0] as PayoutAccrual, background);
  if (before.length === 0) return 'there was no amount of it before';
  const then = facts(before, background);
  const changed = facts(now, background).filter((fact) => !then.includes(fact));
  const old = then.filter((fact) => !facts(now, background).includes(fact));
  const counted =
    now.length === before.length ? '' : `${writeCount(before.length, 'period')} before, ${now.length} now; `;
  return `${counted}${old.join(', ') || 'the same'} before, ${changed.join(', ') || 'the same'} now`;
}

/** What amounts rest on: the rule and what was counted. */
function facts(accruals: readonly PayoutAccrual[], background: Background): string[] {
  return accruals.flatMap((accrual) => {
    const version = findVersion(accrual, background);
    return [...(version ? [ruleText(version)] : []), ...inputParts(accrual)];
  });
}

/** Why a structure that paid before does not: what can be told without guessing. */
function nothingText(before: PayoutAccrual, background: Background): string {
  const structure = background.get(before.structure_id);
  if (structure && !structure.is_active) return 'it is archived and pays no more';
  const since = toDay(before.period_end_at);
  const waits =
    structure?.current_version.criteria_type === 'recurring'
      ? 'the assignment ended'
      : 'its condition was not met, its counts are not in yet, or the assignment ended';
  return `there is no amount of it since ${since}: ${waits}; get_rates tells whether it still pays the creator`;
}

function total(accruals: readonly PayoutAccrual[]): number {
  return sumCents(accruals.map((accrual) => accrual.amount_cents));
}
