import { writeCount } from '../../base/options/write-count.js';
import { criteria, daysOfVideos } from '../../mocks/world/payouts/criteria/criteria.js';
import type { GoalResult } from '../../src/generated/resources.js';
import type { AccrualCase, CheckStep, Finding } from '../evidence/cases/open-case.js';
import type { DailyHistory } from '../evidence/clues/daily-history.js';
import { countFollowers, shareGains, shareLevels, type VideoShare } from '../evidence/clues/share-views.js';

const NOTHING: Finding = { steps: [], notes: [] };

/**
 * Compares the views of an accrual with the daily history of the shown videos. Each video had at least the views at the
 * end of the day before the evaluation, and at most those at the end of that day. If other videos may have counted
 * (they were excluded or deleted since), more views cannot be checked, and fewer are a difference.
 */
export function checkHistory(context: AccrualCase, history: DailyHistory): Finding {
  const { inputs, version, accrual } = context;
  if (accrual.created_at === undefined) return NOTHING;
  const { madeOf } = criteria[version.criteria_type];
  if (madeOf === 'goals') {
    const findings = (inputs?.goals ?? []).map((goal) => judgeGoal(context, history, goal));
    return { notes: [], ...findings.find(({ missing }) => missing), steps: findings.flatMap(({ steps }) => steps) };
  }
  const { impressions, video_count: count } = inputs ?? {};
  if (madeOf !== 'views' || impressions === undefined || count === undefined) return NOTHING;
  return judgeSum(shareViews(context, history), { actual: impressions, count, what: 'views' });
}

function judgeGoal(context: AccrualCase, history: DailyHistory, { metric, actual }: GoalResult): Finding {
  if (metric === 'followers') return judgeFollowers(context, history, actual);
  // Posts are compared with the videos themselves.
  if (metric !== 'views' && metric !== 'engagement') return NOTHING;
  const what: 'views' | 'engagement' = metric === 'views' ? 'views' : 'engagement';
  return judgeSum(shareGoal(context, history, what), { actual, count: null, what });
}

/** Followers belong to the creator, so hidden videos do not matter here. */
function judgeFollowers({ verified, accrual, period }: AccrualCase, history: DailyHistory, actual: number): Finding {
  const gained = countFollowers({ view: verified, history, creatorId: accrual.creator_id }, period);
  if (gained === null) return NOTHING;
  const step: CheckStep = {
    step: 'history',
    ledger: `${actual} followers`,
    computed: `${gained} followers by the levels of the days`,
    agrees: actual === gained,
  };
  return { steps: [step], notes: [] };
}

function shareGoal(context: AccrualCase, history: DailyHistory, metric: 'views' | 'engagement'): VideoShare[] | null {
  const { verified, accrual, period } = context;
  const at = Date.parse(accrual.created_at ?? '');
  const videos = verified
    .listVideos(accrual.creator_id)
    ?.filter(({ tracking_disabled_at: off }) => (off ?? null) === null || Date.parse(off ?? '') > at);
  return videos ? shareGains({ view: verified, history, videos, at }, [period.start, period.end], metric) : null;
}

function shareViews(context: AccrualCase, history: DailyHistory): VideoShare[] | null {
  const { verified, accrual } = context;
  const at = Date.parse(accrual.created_at ?? '');
  const videos = verified.listVideos(accrual.creator_id);
  if (videos === null) return null;
  return shareLevels({ view: verified, history, videos, at }, daysOfVideos(context));
}

/** The ledger says that `count` videos had `actual` of `what`; null if it does not say how many. */
function judgeSum(
  shares: readonly VideoShare[] | null,
  { actual, count, what }: { readonly actual: number; readonly count: number | null; readonly what: string },
): Finding {
  // Not read, or too large for an exact number.
  if (shares === null || actual === Number.MAX_SAFE_INTEGER) return NOTHING;
  const sure = shares.filter(({ isSure }) => isSure);
  const open = shares.length - sure.length;
  const low = sure.reduce((sum, share) => sum + share.low, 0);
  const high = shares.reduce((sum, share) => sum + (share.isSure ? share.high : Math.max(0, share.high)), 0);
  // The videos that certainly counted are all that did. Without a number of videos, others may have counted too.
  const isAll = count !== null && count === sure.length;
  const highest = isAll ? sure.reduce((sum, share) => sum + share.high, 0) : high;
  const computed = `${low === highest ? low : `${low} to ${highest}`} ${what} by the days before and of the evaluation`;
  const step = (agrees: boolean | null): Finding['steps'] => [
    { step: 'history', ledger: `${actual} ${what}`, computed, agrees },
  ];
  if (actual < Math.min(low, highest) || (isAll && actual > highest)) return { steps: step(false), notes: [] };
  if (actual <= highest) return { steps: step(true), notes: [] };
  const others = open > 0 ? ` (${open} of which may have counted)` : '';
  const message = `${actual} ${what} were counted, and the ${writeCount(shares.length, 'video that is', 'videos that are')} shown${others} had ${highest} at most: the others were excluded or deleted since, or the figure is wrong.`;
  return { steps: step(null), notes: [], missing: { code: 'videos_not_shown', message } };
}
