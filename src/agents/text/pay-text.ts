import { formatMoney } from '../../../base/money/format-money.js';
import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { writeCount } from '../../../base/options/write-count.js';
import type { Goal, GoalStanding, PayoutStructureVersion } from '../../generated/resources.js';
import { findCriteriaFacts } from '../../workflows/run/criteria-facts.js';
import { HOUR, toDay, toIso, toMilliseconds } from '../../workflows/run/days.js';
import { label } from './untrusted-text.js';

/** The time zone of the days in a result about pay. */
export const PAY_DAYS = 'UTC, first and last one included';
/** The time zone of the days of statistics and goals. */
export const STATS_DAYS = "of the organization's time zone, first and last one included";

/** The last day of something that ends at a given time. An end at midnight belongs to the day before. UTC. */
export function lastDay(until: string | number): string {
  return toDay(toMilliseconds(until) - 1);
}

/** A period by its first and its last day: `2026-01-05 to 2026-01-11`. UTC. */
export function periodText(start: string | number, end: string | number): string {
  return `${toDay(start)} to ${lastDay(end)}`;
}

let figures: Intl.NumberFormat | undefined;

/** A number as a person reads it: 1,234,567. The format is made when it is first asked for: whoever imports tools need not wait for it. */
export function figureText(figure: number): string {
  figures ??= new Intl.NumberFormat('en-US');
  return figures.format(figure);
}

/** Cents in their currency, by default USD, exact: 123456 is `$1,234.56`, and `EUR 1,234.56` in another one. */
export function moneyText(cents: number, currency: string = USUAL_CURRENCY): string {
  const code = /^[A-Z]{3}$/.test(currency) ? currency : label(currency, 10);
  return formatMoney(cents, { currency: code });
}

/** A sum as a result has it: `paid_cents`, and `paid` in words. */
export function sumFields<Name extends string>(
  name: Name,
  cents: number,
  currency?: string,
): { readonly [Field in `${Name}_cents`]: number } & { readonly [Field in Name]: string };
export function sumFields(name: string, cents: number, currency?: string): object {
  return { [`${name}_cents`]: cents, [name]: moneyText(cents, currency) };
}

/**
 * An amount for a model: the cents, as a parameter takes them, and what they are worth. 5000 of USD is
 * `5000 cents ($50.00)`.
 */
export function amountText(cents: number, currency: string = USUAL_CURRENCY): string {
  return `${cents} cents (${moneyText(cents, currency)})`;
}

/** The fields of a rule that say what it pays. */
export type Rule = Pick<PayoutStructureVersion, 'period' | 'amount_cents' | 'criteria_type'> &
  Partial<Pick<PayoutStructureVersion, 'currency' | 'proration_mode'>> & {
    readonly criteria_params?: { readonly min_views?: unknown };
  };

const EVERY: Readonly<Record<string, string>> = { daily: 'a day', weekly: 'a week', monthly: 'a month' };

/** A period in words: `a week`. */
function everyText(period: string): string {
  return EVERY[period] ?? period;
}

/** What a rule pays, in words: `$50.00 a week`. A criterion that the service may add later is shown as it is. */
export function ruleText(rule: Rule): string {
  const amount = moneyText(rule.amount_cents, rule.currency ?? 'USD');
  const every = everyText(rule.period);
  const prorated = rule.proration_mode === 'daily' ? ', by the day' : '';
  return `${criteriaText(rule, { amount, every })}${prorated}`;
}

interface Parts {
  readonly amount: string;
  readonly every: string;
}

function criteriaText(rule: Rule, { amount, every }: Parts): string {
  const { criteria_type: type, criteria_params: params, period } = rule;
  const facts = findCriteriaFacts(type);
  if (facts?.madeOf === 'days') return `${amount} ${every}`;
  if (facts?.madeOf === 'goals') {
    return `${amount} ${every} in which all ${period} goals are met`;
  }
  if (facts?.needsMinViews) {
    return `${amount} ${every} whose videos get ${writeCount(Number(params?.min_views), 'view')} or more`;
  }
  if (facts && facts.per !== null) return `${amount} per ${unitsText(facts.madeOf, facts.per)} of ${every}`;
  return `${amount} ${every} (${type})`;
}

function unitsText(madeOf: 'views' | 'videos', per: number): string {
  if (madeOf === 'views') return `${figureText(per)} views of the videos`;
  return per === 1 ? 'video' : `${figureText(per)} videos`;
}

/** How long after its period a late scrape can still change a goal. */
const CHANGEABLE = 48 * HOUR;

/** A goal on one line: `posts weekly, from 2026-01-05: 2 of 3 (67%), missed, 1 short; closed`, or until when it is open. */
export function goalLine({ goal, target, actual, percentage, status, advisory }: GoalStanding): string {
  const short = actual < target ? `, ${figureText(target - actual)} short` : '';
  const since = advisory.period_start ? `, from ${toLocalDay(advisory.period_start)}` : '';
  const stale = advisory.scrape_stale ? '; counts older than 24 hours' : '';
  return `${goal.metric} ${goal.period}${since}: ${figureText(actual)} of ${figureText(target)} (${percentage}%), ${status}${short}; ${openText(advisory)}${stale}`;
}

const NOUNS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  posts: ['post', 'posts'],
  views: ['view', 'views'],
  followers: ['follower', 'followers'],
  engagement: ['of engagement', 'of engagement'],
};

/** The target of a goal, with its days if it does not hold always: `1 post a month`. */
export function targetText({
  metric = '',
  period = '',
  target_value: target = 0,
  start_date: start,
  end_date: end,
}: Partial<Pick<Goal, 'metric' | 'period' | 'target_value' | 'start_date' | 'end_date'>>): string {
  const [one, several] = NOUNS[metric] ?? [metric, metric];
  const days = `${start ? ` from ${start}` : ''}${end ? ` to ${end}` : ''}`;
  return `${figureText(target)} ${target === 1 ? one : several} ${everyText(period)}${days}`;
}

/** Whether a goal can still change, and until when. */
function openText(advisory: GoalStanding['advisory']): string {
  const { period_end: end, period_in_progress: isRunning, period_recently_ended: isFresh } = advisory;
  const until = (ms: number): string => (end ? ` until ${toIso(toMilliseconds(end) + ms).slice(0, 16)}Z` : '');
  if (advisory.not_yet_started) return 'not begun';
  if (isRunning) return `open${until(0)}`;
  return isFresh ? `ended, may change${until(CHANGEABLE)}` : 'closed';
}

/** The day that begins at an instant, in the time zone in which a day begins then. */
function toLocalDay(start: string): string {
  return toDay(toMilliseconds(start) + 12 * HOUR);
}

/** The time zone of the periods of goals: how many hours they begin before or after those of UTC. */
export function zoneText(standings: readonly GoalStanding[]): string {
  const zone = "the organization's time zone";
  const [start] = standings.flatMap(({ advisory }) => advisory.period_start ?? []);
  if (start === undefined) return `days of ${zone}`;
  const at = new Date(start);
  const minutes = at.getUTCHours() * 60 + at.getUTCMinutes();
  if (minutes === 0) return `days of ${zone}, which begin as those of UTC do`;
  const isBehind = minutes <= 720;
  const apart = isBehind ? minutes : 1440 - minutes;
  const rest = apart % 60 === 0 ? '' : ` ${writeCount(apart % 60, 'minute')}`;
  const gap = `${writeCount(Math.floor(apart / 60), 'hour')}${rest} ${isBehind ? 'after' : 'before'}`;
  return `days of ${zone}, which begin ${gap} those of UTC; pay by goals counts by UTC days, so explain_amount may say another count and another end`;
}
