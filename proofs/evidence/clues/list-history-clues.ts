import { writeCount } from '../../../base/options/write-count.js';
import { criteria } from '../../../mocks/world/payouts/criteria/criteria.js';
import { countingDays } from '../../../mocks/world/payouts/criteria/proration.js';
import type { AccrualCase } from '../cases/open-case.js';
import type { VerifiedWorld } from '../cases/verified-world.js';
import { canSum, type VideoShare } from './can-sum.js';
import type { Clue } from './clue.js';
import type { DailyHistory } from './daily-history.js';
import { shareGains, shareLevels } from './share-views.js';

/** The clue of the daily history about the views that an accrual pays for. */
export function listHistoryClues(context: AccrualCase, history: DailyHistory): Clue[] {
  const { accrual, verified, version, period } = context;
  const { impressions, video_count: count } = context.inputs ?? {};
  const videos = verified.listVideos(accrual.creator_id);
  if (!criteria[version.criteria_type].paysPerView || videos === null) return [];
  if (accrual.created_at === undefined || impressions === undefined || count === undefined) return [];
  const at = Date.parse(accrual.created_at);
  const days = countingDays(context);
  const share = (view: VerifiedWorld): VideoShare[] | null => {
    if (!view.rules.paysForGains) return shareLevels({ view, history, videos, at }, days);
    const end = view.rules.days.getStartIso(period.end);
    const early = videos.filter(({ posted_at: posted, created_at: found }) => (posted ?? found ?? '') < end);
    return shareGains({ view, history, videos: early, at }, days, 'views');
  };
  const explain = (view: VerifiedWorld): string | null => {
    const shares = share(view);
    if (shares === null || canSum(shares, impressions, count)) return null;
    return `views: the ledger counted ${impressions} of ${writeCount(count, 'video')}, which the daily history does not come to`;
  };
  return [{ options: ['cpm_views'], id: accrual.id, kind: 'view_history', explain }];
}
