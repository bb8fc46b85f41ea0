import { bounded } from '../../statistics/bounded.js';
import type { PayoutStructureVersionRow } from '../../store/rows.js';
import type { Criterion } from './criterion.js';
import { commonInputs, NO_PAYOUT } from './criterion.js';
import { countImpressions } from './impressions.js';
import { proratedAmount } from './proration.js';

/** The views that `view_threshold` asks for; the parameter was checked when the version was made. */
function getMinViews(version: PayoutStructureVersionRow): number {
  return version.criteria_params.min_views as number;
}

/**
 * Pays the flat amount if the videos posted in the period have at least `min_views` views together. By `daily` the
 * amount is scaled, so the views are those of the whole period: only cpm leaves videos out.
 */
export const viewThreshold: Criterion = {
  needsScrape: true,
  delayDays: 0,
  madeOf: 'views',
  per: null,
  needsMinViews: true,
  evaluate: (context) => {
    const { views, videoCount, lookedAt } = countImpressions(context, context.eligible);
    const minViews = getMinViews(context.version);
    if (!context.rules.reaches(views, minViews)) return NO_PAYOUT;
    return {
      amount: proratedAmount(context),
      inputs: { ...commonInputs(context), impressions: bounded(views), video_count: videoCount, min_views: minViews },
      videos: lookedAt,
    };
  },
  amountBy: (context, { impressions }) => (impressions === undefined ? null : proratedAmount(context)),
  isEnough: ({ rules, version }, { views }) => rules.reaches(views, getMinViews(version)),
};
