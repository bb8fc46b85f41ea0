import type { AuditLine } from '../audit/audit-line.js';
import { parseStored } from '../store/parse-stored.js';
import { readCount } from '../store/read-count.js';
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
  for (const id of creatorIds) {
    const number = await store.increment(`moved:${id}`, 1, { ttlMs: KEPT_MS });
    await store.set(toEntry(id, Number(number)), JSON.stringify({ at, summary }), KEPT_MS);
  }
}

/** The changes of a creator since a given time, oldest first. */
export async function listMoved(creatorId: string, since: number, store: ToolsetStore): Promise<Moved[]> {
  const latest = await readCount(store, `moved:${creatorId}`);
  const first = Math.max(1, latest - LOOKED_THROUGH + 1);
  const numbers = Array.from({ length: latest - first + 1 }, (_, index) => first + index);
  const all = await Promise.all(numbers.map((number) => readMoved(toEntry(creatorId, number), store)));
  return all.filter((moved) => moved !== null).filter(({ at }) => at >= since);
}

async function readMoved(key: string, store: ToolsetStore): Promise<Moved | null> {
  const text = await store.get(key);
  return text === null ? null : parseStored<Moved>(key, text, ['at', 'summary']);
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

function toEntry(creatorId: string, number: number): string {
  return `moved:${creatorId}:${number}`;
}
