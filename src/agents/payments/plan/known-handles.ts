import type { PayoutPayment } from '../../../generated/resources.js';
import { earnedByAll } from '../../../workflows/find/read-earned.js';
import { orGone, readHandles, readPaymentsTo, readPaymentsWhere } from '../../../workflows/find/read-rows.js';
import { sumCents, throwIfMixed } from '../../../workflows/payments/cents.js';
import { compareAge, getPaidHandle } from '../../../workflows/payments/reference.js';
import type { Run } from '../../../workflows/run/run.js';
import { readStored } from '../../store/read-stored.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';

/*
 * The service forgets the handle of a removed creator. It is still in plans and changes that named the creator, which
 * the toolset's store keeps, and in the metadata of payments that this package made.
 */

/** A creator may be removed long after the first plan: two years. */
const HANDLE_MS = 365 * KEEP_MS;

/** The creators, removed ones too, whose last handle this is, as the store knows it. */
export interface HandleIds {
  readonly ids: readonly string[];
  /** Whether all payments were searched for the handle. */
  readonly isSearched: boolean;
}

/** Keeps the handle of a creator for later, when the service may no longer show it or shows another one. */
export async function keepHandle(store: ToolsetStore, creatorId: string, handle: string): Promise<HandleIds> {
  const known = await readHandleIds(store, handle);
  if (known.ids.includes(creatorId)) return known;
  const before = await store.get(`handle:${creatorId}`);
  if (before !== null && before.toLowerCase() !== handle.toLowerCase()) {
    const { ids, isSearched } = await readHandleIds(store, before);
    await keepHandleIds(store, before, { ids: ids.filter((id) => id !== creatorId), isSearched });
  }
  await store.set(`handle:${creatorId}`, handle, HANDLE_MS);
  const now = { ...known, ids: [...known.ids, creatorId] };
  await keepHandleIds(store, handle, now);
  return now;
}

/** The creators of a handle, as the store knows them. */
export async function readHandleIds(store: ToolsetStore, handle: string): Promise<HandleIds> {
  const kept = await readStored<HandleIds>(store, toIdsKey(handle), ['ids', 'isSearched']);
  return kept ?? { ids: [], isSearched: false };
}

/** Keeps the creators of a handle. */
export function keepHandleIds(store: ToolsetStore, handle: string, found: HandleIds): Promise<void> {
  return store.set(toIdsKey(handle), JSON.stringify(found), HANDLE_MS);
}

function toIdsKey(handle: string): string {
  return `handle-ids:${handle.toLowerCase()}`;
}

/** The last known handles of removed creators, by id. Unknown ones are missing. */
export async function findKnownHandles(
  run: Run,
  store: ToolsetStore,
  ids: Iterable<string>,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const missing = new Set<string>();
  for (const id of ids) {
    const handle = await store.get(`handle:${id}`);
    if (handle === null) missing.add(id);
    else known.set(id, handle);
  }
  addPaidHandles(known, missing, await readPaymentsTo(run, missing));
  return known;
}

/** Adds the handles of the latest payments that have one. */
function addPaidHandles(
  known: Map<string, string>,
  missing: ReadonlySet<string>,
  payments: readonly PayoutPayment[],
): void {
  for (const payment of [...payments].sort((a, b) => compareAge(b, a))) {
    const { creator_id: id } = payment;
    const handle = getPaidHandle(payment);
    if (id !== null && handle !== null && missing.has(id) && !known.has(id)) known.set(id, handle);
  }
}

/** A creator that the service no longer shows, and who is owed something or was paid. */
export interface RemovedCreator {
  readonly creatorId: string;
  /** The last known handle. */
  readonly handle: string | null;
  readonly owedCents: number;
  /** ISO 8601, of payments that are not voided. */
  readonly lastPaidAt: string | null;
}

/** The creators that the ledger names and the service does not show, largest debt first. */
export async function listRemoved(run: Run, store: ToolsetStore): Promise<RemovedCreator[]> {
  const visible = await readHandles(run);
  const earned = await earnedByAll(run, undefined);
  throwIfMixed(earned);
  const payments = await readPaymentsWhere(run, {});
  const ids = new Set([...earned, ...payments].flatMap(({ creator_id: id }) => (id && !visible.has(id) ? [id] : [])));
  const handles = new Map<string, string>();
  addPaidHandles(handles, ids, payments);
  const removed: RemovedCreator[] = [];
  for (const creatorId of ids) {
    if (await isShown(run, creatorId)) continue;
    const paid = payments.filter(({ creator_id: id, status }) => id === creatorId && status === 'paid');
    removed.push({
      creatorId,
      handle: (await store.get(`handle:${creatorId}`)) ?? handles.get(creatorId) ?? null,
      owedCents: sumCents(earned.flatMap((row) => (row.creator_id === creatorId ? [row.amount_cents] : []))),
      lastPaidAt:
        paid
          .map(({ paid_at: at }) => at)
          .sort()
          .at(-1) ?? null,
    });
  }
  return removed.sort((a, b) => b.owedCents - a.owedCents || (a.creatorId < b.creatorId ? -1 : 1));
}

/** Whether the service shows a creator that its list left out. */
async function isShown(run: Run, creatorId: string): Promise<boolean> {
  const reading = run.call('reading a creator', (options) => run.goat.creators.get(creatorId, options));
  return (await orGone(reading)) !== null;
}
