import { StoredNotes } from '../store/stored-notes.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import type { ChangePlan } from './change-plan.js';
import type { ChangeWitness } from './commit-change.js';
import { recordMoved } from './moved.js';

/** The store of changes, and the writer of the audit log. */
interface Kept {
  readonly store: ToolsetStore;
  readonly witness: ChangeWitness;
}

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

/** Records a change in the audit log, and notes that it has begun. After a crash this note shows that it is unfinished. */
export function witnessChange(plan: ChangePlan, begun: Pick<BegunChange, 'planId' | 'at'>, kept: Kept): ChangeWitness {
  const { attempt, readBack } = kept.witness;
  return {
    readBack,
    async attempt() {
      await attempt();
      await recordBegun(plan, begun, kept.store);
    },
  };
}

async function recordBegun(
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
  if (begun !== null) await recordMoved(plan, begun.at, store);
  await openNotes(store).close(Number(number));
  await store.set(toKey(plan), DONE, TOLD_MS);
  if (isOfPay(plan.change.what)) await closeEarlier(plan, Number(number), store);
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
    if (isOfPay(begun.what) && begun.creatorIds[0] === creatorId) await openNotes(store).close(earlier);
  }
}

function isOfPay(what: BegunChange['what']): boolean {
  return what === 'set_rate' || what === 'stop_pay';
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
