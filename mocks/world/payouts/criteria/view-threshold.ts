import type { PayoutStructureVersionRow } from '../../store/rows.js';
import type { Criterion } from './criterion.js';
import { commonInputs, NOTHING } from './criterion.js';
import { impressionsOf } from './impressions.js';
import { proratedAmount } from './proration.js';

/** The views that `view_threshold` asks for; the parameter was checked when the version was made. */
function minViewsOf(version: PayoutStructureVersionRow): number {
  return version.criteria_params.min_views as number;
}

/**
 * Pays the flat amount when the videos posted in the period have at least `min_views` views together. By `daily` the
 * amount is scaled, so the views are those of the whole period: only cpm leaves videos out (contract §6, Proration).
 */
export const viewThreshold: Criterion = {
  needsScrape: true,
  delayDays: 0,
  evaluate: (one) => {
    const { views, videoCount, lookedAt } = impressionsOf(one, one.eligible);
    const minViews = minViewsOf(one.version);
    if (views < minViews) return NOTHING;
    return {
      amount: proratedAmount(one),
      inputs: { ...commonInputs(one), impressions: Number(views), video_count: videoCount, min_views: minViews },
      videos: lookedAt,
    };
  },
};
