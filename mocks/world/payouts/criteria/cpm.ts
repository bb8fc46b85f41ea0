import { bounded } from '../../statistics/bounded.js';
import { countDays } from '../../store/day-ranges.js';
import { type Criterion, NO_PAYOUT } from './criterion.js';
import { countImpressions } from './impressions.js';
import { countingDays } from './proration.js';

/** Pays `amount_cents` for every 1,000 views of the videos posted in the period. */
export const cpm: Criterion = {
  needsScrape: true,
  delayDays: 0,
  madeOf: 'views',
  per: 1000,
  needsMinViews: false,
  evaluate: (context) => {
    const { views, videoCount, lookedAt } = countImpressions(context, countingDays(context));
    if (views === 0) return NO_PAYOUT;
    const { version, period } = context;
    const rate = version.amount_cents;
    return {
      amount: context.rules.roundShare(rate, views, 1000),
      inputs: {
        criteria_type: version.criteria_type,
        period_days: period.end - period.start,
        covered_days: countDays(context.covered),
        assignment_ids: context.assignmentIds as string[],
        impressions: bounded(views),
        video_count: videoCount,
        rate_cents_per_1000: rate,
      },
      videos: lookedAt,
    };
  },
  amountBy: ({ rules, version }, { impressions }) =>
    impressions === undefined ? null : rules.roundShare(version.amount_cents, impressions, 1000),
  isEnough: (_, { views }) => views > 0,
};
