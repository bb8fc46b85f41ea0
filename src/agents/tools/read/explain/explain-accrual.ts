import { writeCount } from '../../../../../base/options/write-count.js';
import type { PayoutAccrual } from '../../../../generated/resources.js';
import { toDay } from '../../../../workflows/run/days.js';
import { periodText } from '../../../text/day-text.js';
import { figureText } from '../../../text/figure-text.js';
import { amountText, moneyText } from '../../../text/money-text.js';
import { ruleText } from '../../../text/rule-text.js';
import { label } from '../../../text/untrusted-text.js';
import { type Background, findVersion } from './read-background.js';

/** An amount and what it was computed from, on one line. Days are UTC. */
export function amountLine(accrual: PayoutAccrual, background: Background): string {
  const { id, status, period_start_at: from, period_end_at: to, amount_cents: cents, currency } = accrual;
  const days = periodText(from, to);
  const why = [rulePart(accrual, background), ...inputParts(accrual), ...closedPart(accrual)];
  const said = why.filter((part) => part !== '').join('; ');
  const amount = amountText(cents, currency);
  return `${structureName(accrual, background)} ${days}: ${amount}, ${status}, accrual ${id}: ${said}`;
}

/** The name of the structure between « and »; its id if the name cannot be read. */
export function structureName({ structure_id: id }: PayoutAccrual, background: Background): string {
  const structure = background.get(id);
  return structure ? label(structure.name, 40) : `structure ${id}`;
}

function rulePart(accrual: PayoutAccrual, background: Background): string {
  const version = findVersion(accrual, background);
  return version ? ruleText(version) : 'its rule cannot be read';
}

/** A settled period counts nothing more. */
function closedPart({ status, created_at: at, inputs_snapshot: inputs }: PayoutAccrual): string[] {
  const isCounted = inputs?.impressions !== undefined || inputs?.min_views !== undefined;
  if (at === undefined || !isCounted || (status !== 'earned' && status !== 'paid')) return [];
  return [`closed on ${toDay(at)}, views after it do not count`];
}

/** The counts, as the service reports them. */
export function inputParts({ inputs_snapshot: inputs, currency }: PayoutAccrual): string[] {
  if (inputs === null) return ['the service keeps no inputs of it'];
  const { impressions, video_count, rate_cents_per_1000: rate, min_views, goals, covered_days, period_days } = inputs;
  const videos = video_count === undefined ? '' : ` of ${writeCount(video_count, 'video')}`;
  return [
    ...(impressions === undefined ? [] : [`${figureText(impressions)} views${videos}`]),
    ...(rate === undefined ? [] : [`at ${moneyText(rate, currency)} per 1,000`]),
    ...(min_views === undefined ? [] : [`${figureText(min_views)} were needed`]),
    ...(goals ?? []).map(({ metric, actual, target }) => `${metric} ${figureText(actual)} of ${figureText(target)}`),
    ...(covered_days === undefined || period_days === undefined || covered_days === period_days
      ? []
      : [`${covered_days} of ${writeCount(period_days, 'day')}`]),
  ];
}
