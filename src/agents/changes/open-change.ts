import type { AuditLine } from '../audit/audit-line.js';
import { StoredNotes, type ToolsetStore } from '../store/toolset-store.js';
import { findMoves } from './change-kinds.js';
import type { ChangePlan } from './change-plan.js';

/** A change that was approved and begun, and whose end is not recorded. */
export interface BegunChange extends Pick<ChangePlan, 'summary' | 'creatorIds' | 'projectId'> {
  /** The id by which a model names the plan. */
  readonly planId: string;
  readonly what: ChangePlan['change']['what'];
  /** When it began, epoch milliseconds. */
  readonly at: number;
}

/** How long an unfinished change is reported: past the end of the week or month in which it takes effect. */
const TOLD_MS = 3_456_000_000;
/** How many of the latest changes are searched. */
const LOOKED_THROUGH = 50;
const DONE = 'done';

/** Notes that a change has begun. After a crash this note shows that it is unfinished. */
export async function recordBegun(
  plan: ChangePlan,
  begun: Pick<BegunChange, 'planId' | 'at'>,
  store: ToolsetStore,
): Promise<void> {
  if (await isBegun(plan, store)) return;
  const { summary, creatorIds, projectId } = plan;
  const note: BegunChange = { ...begun, what: plan.change.what, summary, creatorIds, projectId };
  await store.set(toKey(plan), String(await openNotes(store).append(note)), TOLD_MS);
}

/** Notes that a change is done, or ended before anything was changed. */
export async function recordEnd(plan: ChangePlan, store: ToolsetStore): Promise<void> {
  const number = await store.get(toKey(plan));
  if (number === null || number === DONE) return;
  const begun = await openNotes(store).read(Number(number));
  const { change, creatorIds, summary } = plan;
  const moves = findMoves(change);
  // Kept for the approvals of the payments that it affects.
  if (begun && moves) for (const id of creatorIds) await openMoves(id, store).append({ at: begun.at, summary });
  await openNotes(store).close(Number(number));
  await store.set(toKey(plan), DONE, TOLD_MS);
  if (moves === 'rate') await closeEarlier(plan, Number(number), store);
}

/** The latest change decides what pays a creator. Earlier unfinished changes of it need no end any more. */
async function closeEarlier(
  { creatorIds: [creatorId] }: ChangePlan,
  number: number,
  store: ToolsetStore,
): Promise<void> {
  const first = Math.max(1, number - LOOKED_THROUGH);
  for (let earlier = first; earlier < number; earlier++) {
    const begun = await openNotes(store).read(earlier);
    if (begun === null) continue;
    if (findMoves(begun) === 'rate' && begun.creatorIds[0] === creatorId) await openNotes(store).close(earlier);
  }
}

/** Whether a change has begun and its result is unknown. */
export async function isBegun(plan: ChangePlan, store: ToolsetStore): Promise<boolean> {
  const number = await store.get(toKey(plan));
  return number !== null && number !== DONE;
}

/** The changes that have begun and are unfinished, latest first. */
export function listBegun(store: ToolsetStore): Promise<BegunChange[]> {
  return openNotes(store).listLatest(LOOKED_THROUGH);
}

function openNotes(store: ToolsetStore): StoredNotes<BegunChange> {
  const fields = ['planId', 'what', 'creatorIds', 'at'] as const;
  return new StoredNotes(store, { counter: 'changes-begun', entry: 'change-begun', ttlMs: TOLD_MS, fields });
}

function toKey({ id }: ChangePlan): string {
  return `change:${id}`;
}

/** A change, made by a plan of this store, of something that a creator's pay depends on. */
export interface Moved {
  /** When it began, epoch milliseconds. */
  readonly at: number;
  readonly summary: string;
}

/** How long approvals mention it: until the periods that it affects may be settled. */
const KEPT_MS = 15_552_000_000;
/** How many of a creator's latest changes are searched. */
const LOOKED_THROUGH_MOVES = 50;

/** The changes of a creator since a given time, oldest first. */
export async function listMoved(creatorId: string, since: number, store: ToolsetStore): Promise<Moved[]> {
  const latest = await openMoves(creatorId, store).listLatest(LOOKED_THROUGH_MOVES);
  return latest.reverse().filter(({ at }) => at >= since);
}

function openMoves(creatorId: string, store: ToolsetStore): StoredNotes<Moved> {
  const name = `moved:${creatorId}`;
  return new StoredNotes<Moved>(store, { counter: name, entry: name, ttlMs: KEPT_MS, fields: ['at', 'summary'] });
}

/** Reads the same from an audit log: the changes that began, except those whose receipt says that nothing was changed. */
export function findMoved(creatorId: string, since: number, lines: readonly AuditLine[]): Moved[] {
  const plans = new Map<unknown, ChangePlan>();
  const moved = new Map<unknown, Moved>();
  for (const { kind, at, data } of lines) {
    const plan = data.plan as ChangePlan | undefined;
    if (kind === 'plan' && plan?.kind === 'change' && isMoveOf(plan, creatorId)) plans.set(plan.id, plan);
    const begun = plans.get(data.plan_id);
    if (kind === 'attempt' && begun) moved.set(begun.id, { at: Date.parse(at), summary: begun.summary });
    if (kind === 'receipt' && data.outcome === 'not_committed') moved.delete(data.plan_id);
  }
  return [...moved.values()].filter(({ at }) => at >= since);
}

function isMoveOf({ change, creatorIds }: ChangePlan, creatorId: string): boolean {
  return findMoves(change) !== null && creatorIds.includes(creatorId);
}
