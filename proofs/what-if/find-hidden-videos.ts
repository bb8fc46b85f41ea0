import type { PeriodCase } from '../../mocks/world/payouts/criteria/criterion.js';
import { isCounting } from '../../mocks/world/store/counting.js';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';

/**
 * Why the videos of a period are incomplete: an overlapping accrual of the creator counted more than are shown. Some
 * were excluded or deleted since, and no read shows their counts. Null if no accrual says so.
 */
export function findHiddenVideos(context: PeriodCase): string | null {
  const { world, pair, period, rules } = context;
  const [start, end] = [rules.days.getStartIso(period.start), rules.days.getStartIso(period.end)];
  for (const accrual of world.tables.payoutAccruals.by('creator_id', pair.creatorId)) {
    if (accrual.period_start_at >= end || accrual.period_end_at <= start) continue;
    const counted = countThen(accrual);
    const shown = countShown(context, accrual);
    if (counted <= shown) continue;
    const span = `${accrual.period_start_at.slice(0, 10)} to before ${accrual.period_end_at.slice(0, 10)}`;
    return `The accrual for ${span} counted ${counted} videos, and ${shown} are shown: the others were excluded or deleted since, and what they had is not known.`;
  }
  return null;
}

/** The videos that an accrual says it counted, or the posts towards its goals. */
function countThen({ inputs_snapshot: inputs }: PayoutAccrualRow): number {
  const posts = (inputs?.goals ?? []).filter(({ metric }) => metric === 'posts').map(({ actual }) => actual);
  return Math.max(inputs?.video_count ?? 0, ...posts);
}

/** The shown videos that may have been among them. */
function countShown({ world, pair, rules }: PeriodCase, accrual: PayoutAccrualRow): number {
  const { creatorId } = pair;
  // Pay by gains also counts videos that were posted before.
  const from = rules.paysForGains && accrual.inputs_snapshot?.impressions !== undefined ? '' : accrual.period_start_at;
  return world.tables.videos.by('creator_id', creatorId).filter((video) => {
    const at = video.posted_at ?? video.created_at;
    return isCounting(video) && at >= from && at < accrual.period_end_at;
  }).length;
}
