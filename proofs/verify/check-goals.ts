import { holdsFor } from '../../mocks/world/catalogue/goal-settings.js';
import type { Goal, GoalResult } from '../../src/generated/resources.js';
import { countPosts } from '../evidence/cases/counted-videos.js';
import type { AccrualCase, CheckStep, Finding, MissingPiece } from '../evidence/cases/open-case.js';

/**
 * Checks the goals that an accrual names by their targets, and compares them with the existing goals that have not
 * changed since. The reached values are taken from the ledger, except that there must be at least as many posts as
 * certainly counted.
 */
export function checkGoals(context: AccrualCase): Finding {
  const { inputs, rules } = context;
  const judged = inputs?.goals;
  if (!judged) {
    const agrees = inputs?.goals_met === false ? false : null;
    const ledger = inputs?.goals_met === undefined ? null : `goals_met ${inputs.goals_met}`;
    return { steps: [{ step: 'goals', ledger, computed: null, agrees }], notes: [] };
  }
  const unmet = judged.length === 0 || !judged.every(({ actual, target }) => rules.reaches(actual, target));
  const steps = [...compareGoals(context, judged), conditionStep(context, judged, unmet)];
  const missing = findHiddenPosts(context, judged);
  return { steps, notes: [], unmet, ...(missing === null ? {} : { missing }) };
}

/** The posts beyond the shown videos that may have counted. */
function findHiddenPosts(context: AccrualCase, judged: readonly GoalResult[]): MissingPiece | null {
  const most = Math.max(0, ...judged.filter(({ metric }) => metric === 'posts').map(({ actual }) => actual));
  if (most === 0) return null;
  const shown = countPostsThen(context)?.most ?? null;
  if (shown !== null && most <= shown) return null;
  const what =
    shown === null
      ? 'the creator was removed, and its videos are not shown'
      : `${shown} are shown that can have counted`;
  const others =
    shown === null ? '' : ': the others were excluded or deleted since, or counted although they were excluded';
  return { code: 'videos_not_shown', message: `${most} posts were counted towards a goal, and ${what}${others}.` };
}

function conditionStep({ rules, inputs }: AccrualCase, judged: readonly GoalResult[], unmet: boolean): CheckStep {
  const say = (meets: (goal: GoalResult) => boolean): string =>
    judged.length === 0
      ? 'no goal'
      : judged
          .map((goal) => `${goal.metric} ${goal.actual} of ${goal.target}: ${meets(goal) ? 'met' : 'missed'}`)
          .join(', ');
  const ledger = `${say(({ met }) => met)}; goals_met ${inputs?.goals_met ?? 'not shown'}`;
  const computed = `${say(({ actual, target }) => rules.reaches(actual, target))}; ${unmet ? 'nothing is owed' : 'all met'}`;
  const agrees =
    !unmet &&
    inputs?.goals_met !== false &&
    judged.every(({ met, actual, target }) => met === rules.reaches(actual, target));
  return { step: 'condition', ledger, computed, agrees };
}

function compareGoals(context: AccrualCase, judged: readonly GoalResult[]): CheckStep[] {
  const untouched = listUntouched(context);
  if (untouched === null) return [];
  const expected = untouched.filter((goal) => isJudged(context, goal));
  const missing = expected.filter(({ id }) => !judged.some(({ goal_id }) => goal_id === id));
  const known = new Map(untouched.map((goal) => [goal.id, goal]));
  const wrong = judged.filter((result) => {
    const goal = known.get(result.goal_id);
    if (!goal) return isLate(context, result.goal_id);
    return (
      !isJudged(context, goal) ||
      goal.metric !== result.metric ||
      goal.target_value !== result.target ||
      // Fewer posts than certainly counted then.
      (result.metric === 'posts' && result.actual < (countPostsThen(context)?.least ?? 0))
    );
  });
  const problems = [
    ...missing.map(({ id }) => `goal ${id} holds for the period and was not judged`),
    ...wrong.map(({ goal_id: id }) => `goal ${id} ${describe(context, known.get(id))}`),
  ];
  const ledger = judged.map(({ goal_id: id, metric, target }) => `${id} ${metric} ${target}`).join(', ') || 'none';
  return [{ step: 'goals', ledger, computed: problems.join('; ') || 'the same', agrees: problems.length === 0 }];
}

/** The creator's goals that have not changed since they were evaluated; null if times are not shown. */
function listUntouched(context: AccrualCase): Goal[] | null {
  const { verified, accrual } = context;
  const goals = verified.listGoals(accrual.creator_id);
  const judgedAt = getJudgedAt(context);
  if (Number.isNaN(judgedAt) || goals.some(({ updated_at: at }) => at === undefined)) return null;
  return goals.filter(({ updated_at: at = '' }) => Date.parse(at) < judgedAt);
}

/** The time at which goals were evaluated, epoch milliseconds; NaN if it is not shown. */
function getJudgedAt({ accrual }: AccrualCase): number {
  return Date.parse(accrual.created_at ?? '');
}

function isJudged({ version, period }: AccrualCase, goal: Goal): boolean {
  const { start_date = null, end_date = null } = goal;
  return goal.is_active === true && goal.period === version.period && holdsFor({ start_date, end_date }, period);
}

function countPostsThen(context: AccrualCase): ReturnType<typeof countPosts> {
  const { verified, accrual, period } = context;
  return countPosts(verified, accrual.creator_id, { period, at: getJudgedAt(context) });
}

/** Whether the goal was set after the evaluation. */
function isLate(context: AccrualCase, id: string): boolean {
  const goal = context.verified.listGoals(context.accrual.creator_id).find((other) => other.id === id);
  return goal?.created_at !== undefined && Date.parse(goal.created_at) >= getJudgedAt(context);
}

/** The fault of a goal. */
function describe(context: AccrualCase, goal: Goal | undefined): string {
  if (!goal) return 'was set later';
  const posts = goal.metric === 'posts' ? `, and ${countPostsThen(context)?.least ?? 0} posts or more are there` : '';
  return `is another one: ${goal.metric} ${goal.target_value} ${goal.period}${goal.is_active ? '' : ', off'}${posts}`;
}
