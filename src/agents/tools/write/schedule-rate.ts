import { planChanged } from '../../../workflows/payments/throw-if-changed.js';
import { toMilliseconds } from '../../../workflows/run/days.js';
import type { ChangePlan, SetRate } from '../../changes/change-plan.js';
import {
  closeOpenStep,
  findOpenStep,
  keepOpenStep,
  listOpenSteps,
  type OpenStep,
  stepText,
  windowText,
} from '../../changes/open-step.js';
import { isMemoryStore } from '../../store/memory-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import type { ToolContext } from '../parts/tool.js';

/** A plan that cannot be carried out before a later day. */
interface Scheduling {
  readonly planId: string;
  readonly context: ToolContext;
}

/** The result of the tool. */
interface Scheduled {
  readonly outcome: 'scheduled';
  readonly done: string[];
  readonly warnings: string[];
  readonly next: string;
}

/**
 * Keeps a change of pay for a later day as a step, once. Nothing is changed and nobody is asked: on its day it is planned
 * anew, with a question. The answer names every step of the creator, because a second one does not replace the first.
 */
export async function scheduleRate(plan: ChangePlan, { planId, context }: Scheduling): Promise<Scheduled> {
  const { run, store, changeGate } = context;
  const { creatorId, handle, projectId, structure, from, notBefore, ends } = plan.change as SetRate;
  const now = await run.readNow();
  if (from === null || notBefore === null || toMilliseconds(from) <= now) throw planChanged('its day is over');
  const step: OpenStep = {
    ...{ planId, askedAt: now, creatorId, handle, projectId, structure, from, notBefore, ends },
    summary: plan.summary,
  };
  const isOpen = await changeGate.schedule(plan, () => keepOpenStep(step, store));
  if (!isOpen) throw planChanged('it was carried out or taken back');
  const others = (await listOpenSteps(store)).filter(
    (other) => other.creatorId === creatorId && other.planId !== planId,
  );
  const window = windowText(step);
  return {
    outcome: 'scheduled',
    done: [stepText(step)],
    warnings: [
      ...others.map(
        (other) => `${stepText(other)} Both wait. commit_plan with ${backText(other)} takes this one back.`,
      ),
      ...(isMemoryStore(store) ? [FORGOTTEN] : []),
    ],
    next: `Nothing is changed, and nobody was asked. ${window} a review and get_rates give a plan of it, which a person approves. commit_plan with ${backText(step)} takes it back.`,
  };
}

/** Without a store that outlives the process a person has to remember it. */
const FORGOTTEN = 'This step is kept until this process ends; note it elsewhere.';

/** Takes a step back. Rejects if that plan has no open step, or the step is outside of the toolset's binding. */
export async function takeStepBack(planId: string, { store, scope }: ToolContext): Promise<string[]> {
  const step = await findOpenStep(planId, store);
  if (step === null) {
    throw new ToolRefusal('plan_not_found', 'No change of pay waits under this plan_id.', {
      retry: 'fix_input',
      next_tool: 'get_rates',
    });
  }
  scope.checkChange({ projectId: step.projectId, creatorIds: [step.creatorId] }, planId);
  await closeOpenStep(planId, store);
  return [`Taken back. ${stepText(step)}`];
}

function backText({ planId }: OpenStep): string {
  return `the plan_id ${planId} and take_back: true`;
}
