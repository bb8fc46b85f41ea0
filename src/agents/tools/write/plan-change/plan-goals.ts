import type { Creator } from '../../../../generated/resources.js';
import { findGoals, listGoalsInForce } from '../../../changes/change-creators.js';
import type { GoalTarget } from '../../../changes/change-plan.js';
import { listPayingDeals, payingLines } from '../../../changes/deal.js';
import { figureText } from '../../../text/money-text.js';
import { targetText } from '../../../text/rule-text.js';
import { ToolRefusal } from '../../../text/tool-error.js';
import { handleText } from '../../../text/untrusted-text.js';
import type { ToolContext } from '../../parts/tool.js';
import { type ChangeResponse, keepChange } from '../change-fields.js';

/** A goal as a model gives it. */
export type AskedGoal = Pick<GoalTarget, 'metric' | 'period'> & { readonly target_value: number };

/** Plans targets of a creator's goals. */
export async function planGoals(
  context: ToolContext,
  creator: Creator,
  asked: readonly AskedGoal[],
): Promise<ChangeResponse> {
  const { run } = context;
  const { id: creatorId, project_id: projectId, tiktok_handle: handle } = creator;
  const inForce = await listGoalsInForce(run, creatorId);
  const goals: GoalTarget[] = [];
  for (const { metric, period, target_value: to } of asked) {
    const [goal, ...more] = findGoals(inForce, { metric, period });
    if (more.length > 0 || goals.some((other) => other.metric === metric && other.period === period)) {
      throw new ToolRefusal(
        'invalid_input',
        `There is more than one goal of ${metric} ${period}; a person has to say which is meant.`,
        { namesPerson: true },
      );
    }
    if (goal?.target_value === to) continue;
    goals.push({ metric, period, goalId: goal?.id ?? null, from: goal?.target_value ?? null, to });
  }
  if (goals.length === 0)
    throw new ToolRefusal('nothing_to_change', `The goals of ${handleText(handle)} are so already.`);
  const deals = await listPayingDeals(run, { creatorId, projectId }, 'goals');
  return keepChange(
    context,
    { what: 'set_goals', creatorId, handle, projectId, goals, deals },
    {
      summary: `Change goals of ${handleText(handle)}: ${goals.map(goalText).join(', ')}.`,
      warnings:
        deals.length === 0
          ? []
          : [
              'They decide what is paid, also for the period that runs and for those that are over and not computed yet.',
            ],
      details: payingLines(deals, 'goals'),
      creatorIds: [creatorId],
      projectId,
      currency: deals[0]?.rule.currency ?? 'USD',
    },
  );
}

function goalText({ metric, period, from, to }: GoalTarget): string {
  const target = targetText({ metric, period, target_value: to });
  return from === null ? `${target} (new)` : `${target} instead of ${figureText(from)}`;
}
