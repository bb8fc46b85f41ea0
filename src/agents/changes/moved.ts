import type { AuditLine } from '../audit/audit-line.js';
import { StoredNotes } from '../store/stored-notes.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import type { ChangePlan } from './change-plan.js';

/** A change, made by a plan of this store, of something that a creator's pay depends on. */
export interface Moved {
  /** When it began, epoch milliseconds. */
  readonly at: number;
  readonly summary: string;
}

/** How long approvals mention it: until the periods that it affects may be settled. */
const KEPT_MS = 15_552_000_000;
/** How many of a creator's latest changes are searched. */
const LOOKED_THROUGH = 50;

const MOVES: readonly ChangePlan['change']['what'][] = [
  'set_goals',
  'set_tracking',
  'review_videos',
  'set_rate',
  'stop_pay',
];

/** Keeps a change for the approvals of the payments that it affects. */
export async function recordMoved(
  { change, creatorIds, summary }: ChangePlan,
  at: number,
  store: ToolsetStore,
): Promise<void> {
  if (!MOVES.includes(change.what)) return;
  for (const id of creatorIds) await openNotes(id, store).append({ at, summary });
}

/** The changes of a creator since a given time, oldest first. */
export async function listMoved(creatorId: string, since: number, store: ToolsetStore): Promise<Moved[]> {
  const latest = await openNotes(creatorId, store).listLatest(LOOKED_THROUGH);
  return latest.reverse().filter(({ at }) => at >= since);
}

function openNotes(creatorId: string, store: ToolsetStore): StoredNotes<Moved> {
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
  return MOVES.includes(change.what) && creatorIds.includes(creatorId);
}
