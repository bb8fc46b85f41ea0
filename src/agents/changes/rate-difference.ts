import { writeCount } from '../../../base/options/write-count.js';
import type { RunningStructure } from '../../workflows/find/other-structures.js';
import { findCriteriaFacts, isFlat } from '../../workflows/run/criteria-facts.js';
import { DAY, daysBetween, periodEnd, periodStart, toDay, toMilliseconds } from '../../workflows/run/days.js';
import { lastDay } from '../text/day-text.js';
import { moneyText } from '../text/money-text.js';
import type { Rule } from '../text/rule-text.js';

/** A rate that was to begin on a day, and begins later, because what pays now was not ended in time. */
export interface Missed {
  readonly rule: Rule;
  /** The structures that pay these days in its place. */
  readonly paying: readonly RunningStructure[];
  /** ISO 8601: when it was to begin. */
  readonly from: string;
  /** ISO 8601: when it begins. */
  readonly begins: string;
}

/** The cost of a missed beginning, in one sentence: in money for flat pay, otherwise in words. */
export function missedText({ rule, paying, from, begins }: Missed): string {
  const days = `${toDay(from)} to ${lastDay(begins)} (${writeCount(daysBetween(from, begins), 'day')})`;
  const goesOn = `It was to begin on ${toDay(from)}, and the old rate pays from ${days}`;
  const rules = paying.map(({ structure }) => structure.current_version);
  const { currency = 'USD' } = rule;
  if (![rule, ...rules].every(({ criteria_type }) => isFlat(criteria_type))) {
    const byViews = [rule, ...rules].some(({ criteria_type }) => findCriteriaFacts(criteria_type)?.byVideos ?? true);
    return `${goesOn}. The new rate does not count the ${byViews ? 'views' : 'goals'} of those days; what that is worth is not known.`;
  }
  if (rules.some((old) => (old.currency ?? 'USD') !== currency)) return `${goesOn}, in another currency.`;
  const cents = lostCents(rule, paying, { from: toMilliseconds(from), begins: toMilliseconds(begins) });
  if (cents === 0) return `${goesOn}. Nothing is lost by it.`;
  const amount = moneyText(Math.abs(cents), currency);
  return cents > 0
    ? `${goesOn}: ${amount} less for these days. A bonus of that amount makes it good.`
    : `${goesOn}: ${amount} above the new rate for these days.`;
}

/** The pay of the new rate from a day on, less the pay of it and the old ones if it begins later. */
function lostCents(
  rule: Rule,
  paying: readonly RunningStructure[],
  { from, begins }: { readonly from: number; readonly begins: number },
): number {
  const end = periodEnd(rule.period, begins - 1);
  const gained = centsBetween(rule, from, end) - centsBetween(rule, begins, end);
  const paid = paying.map(({ structure: { current_version: old }, assignment: { assigned_at: start } }) => {
    const since = Math.max(
      periodStart(old.period, from),
      start === undefined ? 0 : Math.floor(toMilliseconds(start) / DAY) * DAY,
    );
    return centsBetween(old, since, begins) - centsBetween(old, since, from);
  });
  return paid.reduce((sum, cents) => sum - cents, gained);
}

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

/** Whether a rate pays less than what it replaces, as far as that is known without counts. */
export function isCut(rule: Rule, replaced: readonly Rule[]): boolean {
  const [first] = replaced;
  if (first === undefined) return false;
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
