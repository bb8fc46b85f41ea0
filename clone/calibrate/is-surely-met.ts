import { getRules } from '../../mocks/world/payouts/rules/select-rules.js';
import { DAY } from '../../mocks/world/store/calendar.js';
import type { Goal } from '../../src/generated/resources.js';
import type { JudgedPeriod } from '../verify/pair-periods.js';
import type { VerifiedWorld } from '../verify/verified-world.js';

/**
 * Whether a period by goals was surely paid under the world's rules: its goals are as they were before it ended, ask for posts
 * alone, and so many posts as are needed surely counted. Without a goal it was, where the rules pay that.
 */
export function isSurelyMet(verified: VerifiedWorld, creatorId: string, { period, version }: JudgedPeriod): boolean {
  const rules = getRules(verified.world);
  const videos = verified.listVideos(creatorId);
  if (videos === null) return false;
  const [from, to] = [rules.days.startOf(period.start), rules.days.startOf(period.end)];
  const goals = verified.listGoals(creatorId).filter(({ period: kind }) => kind === version.period);
  if (goals.some((goal) => !isUntouchedSince(goal, to))) return false;
  const judged = goals.filter(
    ({ is_active: isActive, start_date = null, end_date = null }) =>
      isActive === true && rules.judges({ start_date, end_date }, period),
  );
  if (judged.length === 0) return rules.paysWithoutGoals;
  const posts = videos.filter(
    ({ tracking_status: status, tracking_disabled_at: off, posted_at: posted, created_at: found }) => {
      const at = Date.parse(posted ?? '');
      // Found by the evaluation, which is two days later at the earliest.
      const isKnown = status === 'auto_tracked' && Date.parse(found ?? '') <= to + DAY;
      return isKnown && (off ?? null) === null && at >= from && at < to;
    },
  ).length;
  return judged.every(
    ({ metric, target_value: target }) =>
      metric === 'posts' && rules.reaches(posts, target ?? Number.POSITIVE_INFINITY),
  );
}

function isUntouchedSince({ updated_at: at }: Goal, end: number): boolean {
  return at !== undefined && Date.parse(at) < end;
}
