import { toMilliseconds } from '../../workflows/run/days.js';
import { parseStored } from '../store/parse-stored.js';
import { readCount } from '../store/read-count.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import type { ChangePlan, SetRate } from './change-plan.js';
import type { Deal } from './deal.js';
import type { LaterEnd } from './schedule-ends.js';

/** A structure to end on a later day, because another one begins to pay the creator then. */
export interface OpenStep extends LaterEnd {
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
  /** The structure to end, as a person was shown it. */
  readonly deal: Deal;
}

/** How long a step is reported after its day: as long as an unfinished change. */
const TOLD_MS = 3_456_000_000;
/** How long the number of steps is kept: longer than any step. */
const COUNTED_MS = 315_360_000_000;
/** How many of the latest steps are searched. */
const LOOKED_THROUGH = 1_000;
const NUMBER = 'open-steps';
const DONE = 'done';

/**
 * Keeps the structures that a new rate ends later. A later rate of the same creator replaces the steps for what it
 * ends.
 */
export async function recordOpenSteps({ change }: ChangePlan, at: number, store: ToolsetStore): Promise<void> {
  if (change.what !== 'set_rate') return;
  for (const id of change.ends) await closeOpenStep({ creatorId: change.creatorId, structureId: id }, store);
  for (const end of change.later) await recordOpenStep(toStep(change, end), at, store);
}

function toStep({ creatorId, handle, projectId, deals }: SetRate, end: LaterEnd): OpenStep {
  const deal = deals.find(({ structureId }) => structureId === end.structureId) as Deal;
  return { ...end, creatorId, handle, projectId, deal };
}

async function recordOpenStep(step: OpenStep, at: number, store: ToolsetStore): Promise<void> {
  const ttlMs = Math.max(0, toMilliseconds(step.before) - at) + TOLD_MS;
  const number = await store.increment(NUMBER, 1, { ttlMs: COUNTED_MS });
  await store.set(toEntry(Number(number)), JSON.stringify(step), ttlMs);
  await store.set(toKey(step), String(number), ttlMs);
}

/** Notes that a structure has ended, or that another plan ends it. */
export async function closeOpenStep(
  step: Pick<OpenStep, 'creatorId' | 'structureId'>,
  store: ToolsetStore,
): Promise<void> {
  await store.set(toKey(step), DONE, TOLD_MS);
}

/** The steps that are still to come, earliest day first. */
export async function listOpenSteps(store: ToolsetStore): Promise<OpenStep[]> {
  const latest = await readCount(store, NUMBER);
  const numbers = Array.from({ length: Math.min(latest, LOOKED_THROUGH) }, (_, index) => latest - index);
  const steps = await Promise.all(numbers.map((number) => readStep(number, store)));
  return steps
    .filter((step) => step !== null)
    .sort((a, b) => toMilliseconds(a.notBefore) - toMilliseconds(b.notBefore));
}

async function readStep(number: number, store: ToolsetStore): Promise<OpenStep | null> {
  const text = await store.get(toEntry(number));
  if (text === null) return null;
  const step = parseStored<OpenStep>(toEntry(number), text, ['creatorId', 'structureId', 'notBefore', 'before']);
  // A later plan for the same structure gets another number.
  return (await store.get(toKey(step))) === String(number) ? step : null;
}

function toKey({ creatorId, structureId }: Pick<OpenStep, 'creatorId' | 'structureId'>): string {
  return `open-step:${creatorId}:${structureId}`;
}

function toEntry(number: number): string {
  return `open-step-of:${number}`;
}
