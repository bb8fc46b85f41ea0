import type { OpenStep } from '../../src/agents/changes/open-step.js';
import type { ToolsetStore } from '../../src/agents/store/toolset-store.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import { type Io, UsageError } from '../command.js';

/** The account whose steps are shown. */
export interface StepsOf {
  readonly goat: TrackagoatClient;
  readonly store: ToolsetStore;
}

/** Prints the changes of pay that wait for a day. Resolves to how many of them are due. */
export async function listSteps({ goat, store }: StepsOf, io: Io): Promise<number> {
  const { listOpenSteps, stepText } = await import('../../src/agents/changes/open-step.js');
  const { Run } = await import('../../src/workflows/run/run.js');
  const steps = await listOpenSteps(store);
  if (steps.length === 0) return 0;
  const now = await new Run(goat).readNow();
  const isDue = ({ notBefore }: OpenStep): boolean => Date.parse(notBefore) <= now;
  for (const step of steps) {
    const hint = isDue(step) ? `\n  It is due. --step ${step.planId} asks you here, and carries it out.` : '';
    io.out(`${stepText(step)}${hint}\n`);
  }
  return steps.filter(isDue).length;
}

/** Plans a step anew, shows a person the whole text, and carries it out once they approve. Resolves to the exit code. */
export async function carryOutStep(planId: string, { goat, store }: StepsOf, io: Io): Promise<number> {
  const { findOpenStep } = await import('../../src/agents/changes/open-step.js');
  const { planStep } = await import('../../src/agents/tools/parts/unfinished-changes.js');
  const { PlanStore } = await import('../../src/agents/payments/plan/plan-store.js');
  const { approvalText, createToolset } = await import('../../src/agents/index.js');
  const { Run } = await import('../../src/workflows/run/run.js');
  const { ask } = io;
  if (!ask) throw new Error('this needs a terminal: a person has to answer.');
  const step = await findOpenStep(planId, store);
  if (step === null) throw new UsageError(`No change of pay waits under ${planId}.`);
  const run = new Run(goat);
  if (Date.parse(step.notBefore) > (await run.readNow()))
    throw new UsageError(`It cannot be done before ${step.notBefore}.`);
  const plan = await planStep(run, step);
  if (plan === null) throw new Error('the creator was removed, so there is nothing to change.');
  const plan_id = await new PlanStore(store, { target: goat.target }).keepChange(plan);
  const toolset = await createToolset(goat, {
    allow: ['read', 'money'],
    store,
    approve: async (request) => {
      io.out(`${approvalText(request)}\n`);
      return (await ask('Type yes to approve, no to refuse: '))?.trim() === 'yes';
    },
  });
  const result = await toolset.call('commit_plan', { plan_id });
  if (!result.ok) throw new Error(result.error.message);
  io.out(`${String(result.data.outcome)}: ${(result.data.done as string[]).join('; ')}\n`);
  return result.data.outcome === 'committed' || result.data.outcome === 'already_done' ? 0 : 1;
}
