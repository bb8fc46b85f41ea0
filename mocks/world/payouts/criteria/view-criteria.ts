import { bounded } from '../../statistics/exact-sums.js';
import { countDays, type DayRanges } from '../../store/day-ranges.js';
import { sum } from '../../store/money.js';
import type { PayoutStructureVersionRow, PostedVideo } from '../../store/rows.js';
import { formatCount, nameDays, warnPayout } from '../rules/payout-warnings.js';
import { type Criterion, commonInputs, NO_PAYOUT, type PeriodCase } from './criterion.js';
import { countingDays, proratedAmount } from './proration.js';

/** The views by which a period is paid, and the videos they were counted from. */
export interface Impressions {
  /** Exact; a bigint only beyond 2^53 − 1. */
  readonly views: bigint | number;
  readonly videoCount: number;
  /** All videos considered, counting or not, with the counted views of each. */
  readonly lookedAt: readonly PostedVideo[];
}

/** The present `view_count`s of the creator's counting videos posted on `days` of the period. */
export function countImpressions(context: PeriodCase, days: DayRanges): Impressions {
  const { world, rules, pair, period } = context;
  const lookedAt = rules.videosPosted(world, pair, period);
  let views = 0;
  let videoCount = 0;
  let pending = 0;
  for (const video of lookedAt) {
    if (!rules.counts(video, days)) {
      if (video.tracking_status === 'pending_review') pending += 1;
      continue;
    }
    views += video.view_count;
    videoCount += 1;
  }
  if (pending > 0) warnOfPendingVideos(context, pending);
  if (Number.isSafeInteger(views)) return { views, videoCount, lookedAt };
  const counting = lookedAt.filter((video) => rules.counts(video, days));
  const exact = sum(counting.map((video) => video.view_count));
  if (typeof exact === 'bigint') warnOfInexactImpressions(context, exact);
  return { views: exact, videoCount, lookedAt };
}

/** Videos that wait for review do not count, and a period is evaluated only once. */
export function warnOfPendingVideos({ world, pair, period }: PeriodCase, pending: number): void {
  warnPayout(world, 'video_waits_for_review', () => [
    `${formatCount(pending, 'video')} of creator ${pair.creatorId} posted in ${nameDays(period)} still waited for review when structure`,
    `${pair.structureId} evaluated the period; it is settled without them, whatever the review says later.`,
  ]);
}

function warnOfInexactImpressions({ world, pair, period }: PeriodCase, views: bigint): void {
  warnPayout(world, 'impressions_too_large', () => [
    `Creator ${pair.creatorId} has ${views} views for ${nameDays(period)}, more than JSON can carry exactly;`,
    `inputs_snapshot.impressions says ${bounded(views)}. The amount is computed from the exact number.`,
  ]);
}

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
