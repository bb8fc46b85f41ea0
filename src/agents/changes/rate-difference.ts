import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { isFlat } from '../../workflows/run/criteria-facts.js';
import { periodEnd, periodStart } from '../../workflows/run/days.js';
import type { Rule } from '../text/rule-text.js';

/** The amount of flat pay from one day to another, each period rounded as the service does: halves up. */
function centsBetween(rule: Rule, start: number, end: number): number {
  let cents = 0;
  for (let from = start; from < end; ) {
    const [first, last] = [periodStart(rule.period, from), periodEnd(rule.period, from)];
    const until = Math.min(end, last);
    cents +=
      rule.proration_mode === 'daily'
        ? Math.round((rule.amount_cents * (until - from)) / (last - first))
        : rule.amount_cents;
    from = until;
  }
  return cents;
}

/** Whether a rate pays in another currency than what it replaces. Then nobody can say whether it pays less. */
export function isInOtherCurrency({ currency = USUAL_CURRENCY }: Rule, replaced: readonly Rule[]): boolean {
  return replaced.some((old) => (old.currency ?? USUAL_CURRENCY) !== currency);
}

/** Whether a rate pays less than what it replaces, as far as that is known without counts. */
export function isCut(rule: Rule, replaced: readonly Rule[]): boolean {
  const [first] = replaced;
  if (first === undefined || isInOtherCurrency(rule, replaced)) return false;
  if ([rule, ...replaced].every(({ criteria_type }) => isFlat(criteria_type))) {
    // So long that the days of one month more or less decide nothing.
    const [start, end] = [Date.UTC(2024, 0, 1), Date.UTC(2052, 0, 1)];
    const before = replaced.reduce((sum, old) => sum + centsBetween(old, start, end), 0);
    return centsBetween(rule, start, end) < before;
  }
  return replaced.length === 1 && isSameKind(rule, first) && rule.amount_cents < first.amount_cents;
}

/** Whether two rates differ in nothing but their amounts. */
export function isSameKind(one: Rule, other: Rule): boolean {
  return toKey(one) === toKey(other);
}

function toKey({ period, criteria_type, criteria_params, proration_mode = 'none', currency = 'USD' }: Rule): string {
  return JSON.stringify([period, criteria_type, criteria_params?.min_views ?? null, proration_mode, currency]);
}
