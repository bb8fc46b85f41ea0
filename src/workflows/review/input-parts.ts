import { formatMoney } from '../../../base/money/format-money.js';
import { writeCount } from '../../../base/options/write-count.js';
import type { PayoutAccrual } from '../../generated/resources.js';

/** The counts behind an amount, as the service reports them in its `inputs_snapshot` alone. Empty for a fixed amount. */
export function inputParts({ inputs_snapshot: inputs, currency: given }: PayoutAccrual): string[] {
  if (inputs === null) return ['the service keeps no inputs of it'];
  const { impressions, video_count, rate_cents_per_1000: rate, min_views, goals, covered_days, period_days } = inputs;
  const currency = /^[A-Z]{3}$/.test(given) ? given : 'an unknown currency';
  const figure = (count: number): string => count.toLocaleString('en-US');
  const videos = video_count === undefined ? '' : ` of ${writeCount(video_count, 'video')}`;
  return [
    ...(impressions === undefined ? [] : [`${figure(impressions)} views${videos}`]),
    ...(rate === undefined ? [] : [`at ${formatMoney(rate, { currency })} per 1,000`]),
    ...(min_views === undefined ? [] : [`${figure(min_views)} were needed`]),
    ...(goals ?? []).map(({ metric, actual, target }) => `${metric} ${figure(actual)} of ${figure(target)}`),
    ...(covered_days === undefined || period_days === undefined || covered_days === period_days
      ? []
      : [`${covered_days} of ${writeCount(period_days, 'day')}`]),
  ];
}
