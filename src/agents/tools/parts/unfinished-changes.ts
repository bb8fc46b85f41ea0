import { isNotFoundError } from '../../../client/errors/guards.js';
import { endOfPaid, listRunningStructures } from '../../../workflows/find/other-structures.js';
import { readCreator } from '../../../workflows/find/read-by-id.js';
import { toDay, toIso, toMilliseconds } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { type ChangePlan, sealChange } from '../../changes/change-plan.js';
import { dealText, toDeal } from '../../changes/deal.js';
import { listBegun } from '../../changes/open-change.js';
import { closeOpenStep, listOpenSteps, type OpenStep } from '../../changes/open-step.js';
import { KEEP_MS } from '../../store/toolset-store.js';
import { lastDay } from '../../text/day-text.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { handleText } from '../../text/untrusted-text.js';
import type { ToolContext } from './tool.js';

/** How many of each kind are named. */
const NAMED = 5;

/**
 * Notes about changes that a person approved and that are not finished, one sentence each, because half of a raise pays
 * a creator twice or not at all. A bound toolset sees only its own. `creatorId`: only those of this creator.
 */
export async function describeUnfinished(context: ToolContext, creatorId?: string): Promise<string[]> {
  const { store, scope, offers } = context;
  const isOwn = (change: Pick<ChangePlan, 'projectId' | 'creatorIds'>): boolean =>
    (creatorId === undefined || change.creatorIds.includes(creatorId)) && isInside(() => scope.checkChange(change, ''));
  const begun = (await listBegun(store)).filter(isOwn);
  const notes = begun.slice(0, NAMED).map(({ planId, summary, at }) => {
    const nextStep = offers('commit_plan')
      ? `commit_plan with the plan_id ${planId} finishes it, within two days of its plan; later plan it anew.`
      : 'A person has to see to it.';
    return `Approved on ${toDay(at)}, begun and not finished: ${summary} ${nextStep}`;
  });
  const steps = (await listOpenSteps(store)).filter((step) => isOwn({ ...step, creatorIds: [step.creatorId] }));
  return [...notes, ...(await describeSteps(steps, context))];
}

/** The steps that are due, each with a plan that carries it out. */
async function describeSteps(steps: readonly OpenStep[], context: ToolContext): Promise<string[]> {
  const run = new Run(context.goat, context.workflow);
  const due = steps.filter(({ notBefore }) => toMilliseconds(notBefore) <= run.now);
  const notes: string[] = [];
  for (const step of due.slice(0, NAMED)) {
    const plan = await planStep(run, step);
    if (plan === null) {
      await closeOpenStep(step, context.store);
      continue;
    }
    if (plan === 'wait') continue;
    await auditOnce(plan, context);
    const planId = await context.plans.keepChange(plan);
    const nextStep = context.offers('commit_plan')
      ? `commit_plan with the plan_id ${planId} does it.`
      : 'A person has to see to it.';
    notes.push(['To do, and not done yet:', plan.summary, ...plan.warnings, nextStep].join(' '));
  }
  const more = due.length - NAMED;
  return more > 0
    ? [...notes, `${more} more rates have to be ended by now: get_rates of a creator names them.`]
    : notes;
}

/** Every review names the step, but the log has its plan only once. */
async function auditOnce(plan: ChangePlan, { audit, store }: ToolContext): Promise<void> {
  const key = `step-logged:${plan.id}`;
  if ((await store.get(key)) !== null) return;
  await audit.plan(plan);
  await store.set(key, '1', KEEP_MS);
}

/**
 * The plan of a step from the present state; null if nothing is left to do. It is `wait` if the new rate does not pay
 * yet.
 */
async function planStep(run: Run, step: OpenStep): Promise<ChangePlan | 'wait' | null> {
  const { creatorId, projectId, structureId, before } = step;
  const creator = await readCreator(run, creatorId).catch((error: unknown) => {
    if (isNotFoundError(error)) return null;
    throw error;
  });
  // A removed creator no longer has assignments.
  if (creator === null) return null;
  const running = await listRunningStructures(run, { creatorId, projectId });
  const old = running.find(({ structure }) => structure.id === structureId);
  if (!old) return null;
  const next = running.find(({ assignment: { assigned_at: at } }) => at !== undefined && toIso(at) === toIso(before));
  if (!next) return 'wait';
  const deal = toDeal(old.structure);
  const paidUntil = toIso(endOfPaid(old.structure, run.now));
  const isLate = paidUntil !== toIso(before);
  const handle = creator.tiktok_handle;
  const follows = `${dealText(toDeal(next.structure))} pays from ${toDay(before)} on`;
  return sealChange(
    { what: 'end_deal', creatorId, handle, projectId, deal, paidUntil },
    {
      summary: `End ${dealText(deal)} of ${handleText(handle)}: its last day is ${lastDay(paidUntil)}; ${follows}.`,
      warnings: isLate
        ? [`It was to end with ${lastDay(before)}: both pay from ${toDay(before)} to ${lastDay(paidUntil)}.`]
        : [],
      details: [],
      aboutCents: 0,
      creatorIds: [creatorId],
      projectId,
      currency: deal.rule.currency ?? 'USD',
    },
  );
}

function isInside(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof ToolRefusal) return false;
    throw error;
  }
}
