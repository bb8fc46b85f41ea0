import { holdsFor } from '../../catalogue/goal-settings.js';
import { bounded } from '../../statistics/exact-sums.js';
import { goalActual } from '../../statistics/goals.js';
import type { GoalRow } from '../../store/rows.js';
import { getPayoutZone } from '../rules/payout-days.js';
import { type Criterion, commonInputs, NO_PAYOUT, type PeriodCase } from './criterion.js';
import { proratedAmount } from './proration.js';
import { warnOfPendingVideos } from './view-criteria.js';

/** A goal as it was at the end of a period. */
interface GoalOutcome {
  readonly goal_id: string;
  readonly metric: GoalRow['metric'];
  readonly target: number;
  readonly actual: number;
  readonly met: boolean;
}

/**
 * The creator's active goals of the version's period length that apply to the period, oldest first, and the values
 * reached in the period.
 */
function judgeGoals(context: PeriodCase): GoalOutcome[] {
  const { world, rules, pair, version, period } = context;
  return world.tables.goals
    .by('creator_id', pair.creatorId)
    .filter((goal) => goal.is_active && goal.period === version.period && holdsFor(goal, period))
    .map((goal) => {
      const actual = goalActual(world, goal, { ...period, zone: getPayoutZone(world) });
      return {
        goal_id: goal.id,
        metric: goal.metric,
        target: goal.target_value,
        actual: bounded(actual),
        met: rules.reaches(actual, goal.target_value),
      };
    });
}

function warnOfPending(context: PeriodCase): void {
  const posted = context.rules.videosPosted(context.world, context.pair, context.period);
  const pending = posted.filter((video) => video.tracking_status === 'pending_review').length;
  if (pending > 0) warnOfPendingVideos(context, pending);
}

/**
 * Pays if at least one active goal of that period length applies to the period and all such goals were met. It is
 * evaluated 48 hours after the end.
 */
export const goals: Criterion = {
  needsScrape: true,
  delayDays: 2,
  madeOf: 'goals',
  per: null,
  needsMinViews: false,
  evaluate: (context) => {
    const outcomes = judgeGoals(context);
    if (outcomes.length === 0) return NO_PAYOUT;
    warnOfPending(context);
    if (outcomes.some((outcome) => !outcome.met)) return NO_PAYOUT;
    return {
      amount: proratedAmount(context),
      inputs: { ...commonInputs(context), goals_met: true, goals: outcomes },
      videos: [],
    };
  },
  amountBy: (context, { goals: judged }) => (judged ? proratedAmount(context) : null),
  isEnough: () => true,
};
