import type { AuditLine } from '../audit/audit-line.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import type { ChangePlan } from './change-plan.js';

/** A change of what makes a creator's pay that a plan of this store has made. */
export interface Moved {
  /** When it was begun, epoch milliseconds. */
  readonly at: number;
  readonly summary: string;
}

/** How long it is told of: over the periods that may be settled by then. */
const KEPT_MS = 15_552_000_000;
/** Changes of one creator that are looked through, the latest ones. */
const LOOKED_THROUGH = 50;

const MOVES: readonly ChangePlan['change']['what'][] = [
  'set_goals',
  'set_tracking',
  'review_videos',
  'set_rate',
  'end_deal',
  'stop_pay',
];

/** Keeps a change for the approvals of what it makes. */
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

/** The changes of a creator since a moment, oldest first. */
export async function listMoved(creatorId: string, since: number, store: ToolsetStore): Promise<Moved[]> {
  const latest = Number((await store.get(`moved:${creatorId}`)) ?? 0);
  const first = Math.max(1, latest - LOOKED_THROUGH + 1);
  const numbers = Array.from({ length: latest - first + 1 }, (_, index) => first + index);
  const texts = await Promise.all(numbers.map((number) => store.get(toEntry(creatorId, number))));
  const all = texts.flatMap((text) => (text === null ? [] : [JSON.parse(text) as Moved]));
  return all.filter(({ at }) => at >= since);
}

/** The same out of an audit log: what was begun, and came to no receipt that says that nothing was changed. */
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
