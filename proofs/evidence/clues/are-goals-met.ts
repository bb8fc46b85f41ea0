import { holdsFor } from '../../../mocks/world/catalogue/goal-settings.js';
import { criteria } from '../../../mocks/world/payouts/criteria/criteria.js';
import type { Goal } from '../../../src/generated/resources.js';
import { findNextRun } from '../../read/settle-periods.js';
import { countPosts } from '../cases/counted-videos.js';
import type { JudgedPeriod } from '../cases/pair-periods.js';
import type { VerifiedWorld } from '../cases/verified-world.js';
import type { DailyHistory } from './daily-history.js';
import { countFollowers, findLeast, shareGains } from './share-views.js';

/** The goals of a creator for one period. */
interface GoalsAsked {
  readonly view: VerifiedWorld;
  readonly creatorId: string;
  readonly judged: JudgedPeriod;
  /** Without it, it is never certain that goals of views, engagement and followers are met. */
  readonly history: DailyHistory | undefined;
}

/** Whether one of the creator's goals asks for more than posts, which only the daily history shows. */
export function needsHistory(verified: VerifiedWorld, creatorId: string, { version }: JudgedPeriod): boolean {
  const goals = verified.listGoals(creatorId).filter(({ period }) => period === version.period);
  return goals.some(({ metric }) => metric === 'views' || metric === 'engagement' || metric === 'followers');
}

/**
 * Whether a period by goals was certainly paid under the rules of `view`: its goals have not changed since the
 * evaluation, and the certain counts reach all of them. A period without a goal was not paid.
 */
export function areGoalsSurelyMet(asked: GoalsAsked): boolean {
  const { view, creatorId, judged } = asked;
  const { rules } = view;
  const { period, version } = judged;
  if (view.listVideos(creatorId) === null) return false;
  const goals = view.listGoals(creatorId).filter(({ period: kind }) => kind === version.period);
  const at = findNextRun(rules.days.getStart(period.end + criteria.goals.delayDays));
  // A goal may have been another one then.
  const isKnown = ({ created_at: created, updated_at: updated }: Goal): boolean =>
    created !== undefined && updated !== undefined && Date.parse(updated) < at;
  if (!goals.every(isKnown)) return false;
  const held = goals.filter(
    ({ is_active: isActive, start_date = null, end_date = null }) =>
      isActive === true && holdsFor({ start_date, end_date }, period),
  );
  if (held.length === 0) return false;
  return held.every((goal) => {
    const least = countLeast(asked, goal, at);
    return least !== null && rules.reaches(least, goal.target_value ?? Number.POSITIVE_INFINITY);
  });
}

/** The minimum of a goal's metric in the period; null if nothing is certain. */
function countLeast(asked: GoalsAsked, { metric }: Goal, at: number): number | null {
  const { view, creatorId, judged, history } = asked;
  const { period } = judged;
  const videos = (view.listVideos(creatorId) ?? []).filter(({ tracking_disabled_at: off }) => (off ?? null) === null);
  if (metric === 'posts') return countPosts(view, creatorId, { period, at })?.least ?? null;
  if (!history) return null;
  if (metric === 'followers') return countFollowers({ view, history, creatorId }, period);
  const days = [period.start, period.end];
  const gained = shareGains({ view, history, videos, at }, days, metric === 'views' ? 'views' : 'engagement');
  return gained && findLeast(gained);
}
