import type { Goal } from '../../generated/resources.js';
import { readCreatorGoals } from '../../workflows/find/read-rows.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import type { Run } from '../../workflows/run/run.js';
import { isInForce } from '../../workflows/set-up/goal-in-force.js';
import { type ChangeHandler, throwIfCreatorChanged } from './change-handler.js';
import type { GoalTarget, SetGoals } from './change-plan.js';
import { throwIfPayingDealsChanged } from './paying-deals.js';

/** Sets targets of goals, or makes the goals. */
export const setGoals: ChangeHandler<SetGoals> = {
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    await throwIfPayingDealsChanged(run, change, 'goals');
    const goals = await listGoalsInForce(run, change.creatorId);
    for (const target of change.goals) throwIfGoalChanged(target, findGoals(goals, target));
  },
  async apply(run, { creatorId, goals: targets }) {
    const goals = await listGoalsInForce(run, creatorId);
    for (const { metric, period, to: target_value } of targets) {
      const [goal] = findGoals(goals, { metric, period });
      if (goal?.target_value === target_value) continue;
      const id = goal?.id;
      if (id !== undefined) {
        await run.call('changing a goal', (options) => run.goat.goals.update(id, { target_value }, options));
      } else {
        const body = { metric, period, target_value };
        await run.call('setting a goal', (options) => run.goat.goals.create(creatorId, body, options));
      }
    }
  },
  async inspect(run, { creatorId, goals: targets }) {
    const goals = await listGoalsInForce(run, creatorId);
    const rows = targets.map((target) => ({ target, now: findGoals(goals, target)[0]?.target_value ?? null }));
    return {
      isDone: rows.every(({ target, now }) => now === target.to),
      lines: rows.map(({ target, now }) => `goal ${target.metric} ${target.period}: ${now ?? 'none'}`),
      found: {
        creator_id: creatorId,
        goals: rows.map(({ target, now }) => ({
          metric: target.metric,
          period: target.period,
          from: target.from,
          target: now,
        })),
      },
    };
  },
};

/** The goals of a creator that apply now. */
export async function listGoalsInForce(run: Run, creatorId: string): Promise<Goal[]> {
  const goals = await readCreatorGoals(run, creatorId);
  return goals.filter((goal) => isInForce(goal, run.now));
}

/** The goals of a metric and a period. */
export function findGoals(goals: readonly Goal[], { metric, period }: Pick<GoalTarget, 'metric' | 'period'>): Goal[] {
  return goals.filter((goal) => goal.metric === metric && goal.period === period);
}

function throwIfGoalChanged({ metric, period, goalId, from, to }: GoalTarget, [goal, ...more]: readonly Goal[]): void {
  // An earlier call may have done this already.
  if (goal?.target_value === to && more.length === 0) return;
  const isAsShown = (goal?.id ?? null) === goalId && (goal?.target_value ?? null) === from && more.length === 0;
  if (!isAsShown) throw planChanged(`the goal ${metric} ${period} is another one now`);
}
