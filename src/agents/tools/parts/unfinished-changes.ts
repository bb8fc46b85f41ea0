import { isOpen, listCreatorStructures, selectRunning } from '../../../workflows/find/other-structures.js';
import { orGone, readCreator } from '../../../workflows/find/read-by-id.js';
import { DAY, toDay, toIso, toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { findStructure, isWanted } from '../../../workflows/set-up/ensure-structure.js';
import { buildRate } from '../../changes/build-rate.js';
import { type ChangePlan, sealChange } from '../../changes/change-plan.js';
import { listBegun } from '../../changes/open-change.js';
import { closeOpenStep, listOpenSteps, type OpenStep, stepText } from '../../changes/open-step.js';
import { missedText } from '../../changes/rate-difference.js';
import { scheduleEnds } from '../../changes/schedule-ends.js';
import { KEEP_MS } from '../../store/toolset-store.js';
import { ToolRefusal, toolError } from '../../text/tool-error.js';
import { messageText } from '../../text/untrusted-text.js';
import type { ToolContext } from './tool.js';

/** How many of each kind are named. */
const NAMED = 5;
/** How long before its day a review names a step. */
const AHEAD_MS = 7 * DAY;

/**
 * Notes about changes that are not finished, one sentence each: half-done ones that a person approved,
 * and steps for a later day. A bound toolset sees only its own. `creatorIds`: only the steps of these creators, however
 * early it is. Default, as in a review: the steps of everybody that are due within a week.
 */
export async function describeUnfinished(
  context: ToolContext,
  creatorIds?: readonly string[] | undefined,
): Promise<string[]> {
  const { store, scope, offers } = context;
  const isOwn = (change: Pick<ChangePlan, 'projectId' | 'creatorIds'>): boolean =>
    isInside(() => scope.checkChange(change, ''));
  const begun = (await listBegun(store)).filter(isOwn);
  const notes = begun.slice(0, NAMED).map(({ planId, summary, at }) => {
    const nextStep = offers('commit_plan')
      ? `commit_plan with the plan_id ${planId} finishes it, within two days of its plan; later plan it anew.`
      : 'A person has to see to it.';
    return `Approved on ${toDay(at)}, begun and not finished: ${summary} ${nextStep}`;
  });
  const steps = (await listOpenSteps(store)).filter((step) => isOwn({ ...step, creatorIds: [step.creatorId] }));
  const named = creatorIds ? steps.filter((step) => creatorIds.includes(step.creatorId)) : steps;
  if (named.length === 0) return notes;
  return [...notes, ...(await describeSteps(named, { context, aheadMs: creatorIds ? null : AHEAD_MS }))];
}

/** The steps of which a review, or a tool about their creator, speaks; those that are due with a plan. */
async function describeSteps(
  steps: readonly OpenStep[],
  { context, aheadMs }: { readonly context: ToolContext; readonly aheadMs: number | null },
): Promise<string[]> {
  const { run } = context;
  const now = await run.readNow();
  const near = steps.filter(({ notBefore }) => aheadMs === null || toMilliseconds(notBefore) - aheadMs <= now);
  const notes: string[] = [];
  const isReview = aheadMs !== null;
  for (const step of near.slice(0, NAMED)) notes.push(...(await describeStep(run, step, { context, isReview })));
  const more = near.length - NAMED;
  return more > 0 ? [...notes, `${more} more changes of pay wait: get_rates of a creator names them.`] : notes;
}

/** One step: with its days before they come, and with a plan that carries it out from then on. */
async function describeStep(
  run: Run,
  step: OpenStep,
  { context, isReview }: { readonly context: ToolContext; readonly isReview: boolean },
): Promise<string[]> {
  const { store, offers } = context;
  const back = offers('commit_plan')
    ? ` commit_plan with the plan_id ${step.planId} and take_back: true takes it back.`
    : '';
  // A review names no plan before the day: nobody should commit it by mistake.
  if (toMilliseconds(step.notBefore) > (await run.readNow())) return [`${stepText(step)}${isReview ? '' : back}`];
  try {
    const plan = await planStep(run, step);
    if (plan === null) return [];
    await auditOnce(plan, context);
    const planId = await context.plans.keepChange(plan);
    const nextStep = offers('commit_plan')
      ? `commit_plan with the plan_id ${planId} asks a person and does it.${back}`
      : 'A person has to see to it.';
    const asked = `To do now, asked for on ${toDay(step.askedAt)}, not approved:`;
    return [[asked, plan.summary, ...plan.warnings, nextStep].join(' ')];
  } catch (error) {
    const { code, message } = toolError(error);
    if (code === 'nothing_to_change') await closeOpenStep(step.planId, store);
    if (code === 'nothing_to_change') return [];
    if (code === 'store_failed' || code === 'audit_failed') throw error;
    return [`${stepText(step)} It cannot be planned now: ${messageText(message)}${back}`];
  }
}

/** Every review names the step, but the log has its plan only once. */
async function auditOnce(plan: ChangePlan, { audit, store }: ToolContext): Promise<void> {
  const key = `step-logged:${plan.id}`;
  if ((await store.get(key)) !== null) return;
  await audit.plan(plan);
  await store.set(key, '1', KEEP_MS);
}

/**
 * The plan of a step from the present state. Where its day has passed while the old rate went on, the new one begins
 * after the next day or period that the old one pays. Null: the creator was removed.
 */
export async function planStep(run: Run, step: OpenStep): Promise<ChangePlan | null> {
  const { creatorId, projectId, structure, planId: stepId, from } = step;
  const creator = await orGone(readCreator(run, creatorId));
  if (creator === null) return null;
  const all = await listCreatorStructures(run, { creatorId, projectId });
  const others = all.filter((each) => !isWanted(each.structure, structure));
  const [ends, ended] = [selectRunning(others), others.filter(({ assignment }) => !isOpen(assignment))];
  const isMissed = 'why' in scheduleEnds(run, { ends, ended }, from);
  const existing = await findStructure(run, projectId, structure);
  const wanted = { creator, all, structure, existing, keepOthers: false, stepId };
  const { change, about } = await buildRate(run, { ...wanted, day: isMissed ? null : from });
  const { lines, warnings, ...rest } = about;
  const unnamed = ends.filter((each) => !step.ends.includes(each.structure.id));
  const more = [
    ...(unnamed.length === 0 ? [] : ['It ends a rate that was not there when it was asked for.']),
    ...(ends.length > 0 || step.ends.length === 0
      ? []
      : ['The structure that it was to replace has ended: nothing pays the creator now.']),
  ];
  const rule = existing?.current_version ?? (structure as Parameters<typeof missedText>[0]['rule']);
  const isLater = isMissed && change.from !== null && toMilliseconds(change.from) > toMilliseconds(from);
  const missed = isLater ? [missedText({ rule, paying: ends, from, begins: toIso(change.from as string) })] : [];
  return sealChange(change, { ...rest, warnings: [...missed, ...more, ...warnings], details: lines, aboutCents: 0 });
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
