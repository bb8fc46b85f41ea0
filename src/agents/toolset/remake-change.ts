import { isNotFoundError } from '../../client/errors/guards.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { Run } from '../../workflows/run/run.js';
import { isWorkflowError } from '../../workflows/run/workflow-error.js';
import type { ChangePlan } from '../changes/change-plan.js';
import { isBegun } from '../changes/open-change.js';
import type { PlanStore } from '../payments/plan/plan-store.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import { ToolRefusal, toolError } from '../text/tool-error.js';
import type { ToolContext, ToolDefinition } from '../tools/parts/tool.js';

/** The parts that a plan is made again with. */
interface Remaking {
  readonly plans: PlanStore;
  readonly store: ToolsetStore;
  readonly all: readonly ToolDefinition[];
  readonly context: ToolContext;
}

/**
 * Makes a change's plan again from the present state, by the tool that made it. Throws `plan_changed` if it would be
 * another change, or none.
 */
export async function remakeChange(
  plan: ChangePlan,
  planId: string,
  { plans, store, all, context }: Remaking,
): Promise<ChangePlan> {
  const making = await plans.getMaking(planId);
  const tool = all.find(({ name }) => name === making?.tool);
  // A change that has begun goes on as it was approved: what is left of it would be another plan.
  if (!making || !tool || (await isBegun(plan, store))) return plan;
  const made: ChangePlan[] = [];
  const keepChange = async (now: ChangePlan): Promise<string> => {
    made.push(now);
    return planId;
  };
  // Its time and what it reads are of this moment.
  const run = new Run(context.goat, context.workflow);
  await tool.run(making.input, { ...context, run, making: undefined, keepChange }).catch((error: unknown) => {
    // A failed read says nothing about the change.
    if (!isWorkflowError(error) && !isNotFoundError(error) && !(error instanceof ToolRefusal)) throw error;
    throw planChanged(`planned again it is refused (${toolError(error).message.replace(/\.$/, '')})`);
  });
  const [now] = made;
  if (now && JSON.stringify(now.change) === JSON.stringify(plan.change)) return now;
  throw planChanged('what it changes is not as it was');
}
