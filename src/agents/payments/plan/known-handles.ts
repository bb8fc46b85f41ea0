import { isUuid } from '../../../../base/options/is-uuid.js';
import type { Creator, PayoutPayment } from '../../../generated/resources.js';
import { earnedByAll } from '../../../workflows/find/read-earned.js';
import {
  orGone,
  readAllCreators,
  readHandles,
  readPaymentsTo,
  readPaymentsWhere,
} from '../../../workflows/find/read-rows.js';
import { sumCents, throwIfMixed } from '../../../workflows/payments/cents.js';
import { compareAge, findLast, getPaidHandle, isPaidTo, type PayeeIds } from '../../../workflows/payments/reference.js';
import type { Run } from '../../../workflows/run/run.js';
import { KEEP_MS, readStored, type ToolsetStore } from '../../store/toolset-store.js';

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
async function readHandleIds(store: ToolsetStore, handle: string): Promise<HandleIds> {
  const kept = await readStored<HandleIds>(store, toIdsKey(handle), ['ids', 'isSearched']);
  return kept ?? { ids: [], isSearched: false };
}

/** Keeps the creators of a handle. */
function keepHandleIds(store: ToolsetStore, handle: string, found: HandleIds): Promise<void> {
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
  return new Map([...known, ...readPaidHandles(await readPaymentsTo(run, missing))]);
}

/** The handles of creators by id, as the latest payments that have one say. */
function readPaidHandles(payments: readonly PayoutPayment[]): Map<string, string> {
  const handles = new Map<string, string>();
  for (const payment of [...payments].sort(compareAge)) {
    const handle = getPaidHandle(payment);
    if (payment.creator_id !== null && handle !== null) handles.set(payment.creator_id, handle);
  }
  return handles;
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
  const handles = readPaidHandles(payments);
  const removed: RemovedCreator[] = [];
  for (const creatorId of ids) {
    const reading = run.call('reading a creator', (options) => run.goat.creators.get(creatorId, options));
    // The list may have left it out.
    if ((await orGone(reading)) !== null) continue;
    const paid = payments.filter(({ creator_id: id, status }) => id === creatorId && status === 'paid');
    removed.push({
      creatorId,
      handle: (await store.get(`handle:${creatorId}`)) ?? handles.get(creatorId) ?? null,
      owedCents: sumCents(earned.flatMap((row) => (row.creator_id === creatorId ? [row.amount_cents] : []))),
      lastPaidAt: findLast(paid)?.paid_at ?? null,
    });
  }
  return removed.sort((a, b) => b.owedCents - a.owedCents || (a.creatorId < b.creatorId ? -1 : 1));
}

/** Everybody who is one account: the creators, removed ones too, who share an id or a handle. */
export interface PayeeAccount {
  /** In lower case; null if it is not known. */
  readonly handle: string | null;
  /** The ids of the creators, with the one that the account is looked up by. */
  readonly ids: readonly string[];
  /** The projects of those creators that the service shows. */
  readonly projectIds: readonly string[];
}

/** Accounts by the id of a creator. */
export type Accounts = Readonly<Record<string, PayeeAccount>>;

/** A payee with the last known handle, or, for a removed creator, the id in its place. */
export interface NamedPayee extends PayeeIds {
  readonly handle?: string | null;
}

/** The form in which handles are compared; null for a payee without one. */
export function foldHandle(handle: string | null | undefined): string | null {
  return handle == null || isUuid(handle) ? null : handle.toLowerCase();
}

/** Up to this many handles are looked up one by one; for more, all creators are read. */
const FEW = 3;

/**
 * Reads the accounts of payees, and the rows of the creators who have their handles. `removed` has the last known handles
 * of removed creators.
 */
export async function readAccounts(
  run: Run,
  payees: readonly NamedPayee[],
  { store, removed }: { readonly store: ToolsetStore; readonly removed: Readonly<Record<string, string>> },
): Promise<{ readonly accounts: Accounts; readonly rows: readonly Creator[] }> {
  const handles = new Map<string, string>();
  for (const { creatorId: id, handle } of payees) {
    const folded = id === null ? null : foldHandle(removed[id] ?? handle);
    if (id !== null && folded !== null) handles.set(id, folded);
  }
  const names = [...new Set(handles.values())];
  const rows =
    names.length > FEW
      ? await readAllCreators(run)
      : (await Promise.all(names.map((search) => readAllCreators(run, { search })))).flat();
  const accounts: Record<string, PayeeAccount> = {};
  let everybody: Promise<PayoutPayment[] | null> | undefined;
  for (const [id, handle] of handles) {
    const alike = rows.filter((row) => foldHandle(row.tiktok_handle) === handle);
    const gone = id in removed ? await readHandleIds(store, handle) : await keepHandle(store, id, handle);
    if (!gone.isSearched) everybody ??= run.within(() => readPaymentsWhere(run, {}), null);
    const searched = gone.isSearched ? null : ((await everybody) ?? null);
    const others = searched === null ? gone.ids : await addPaid(store, handle, { ids: gone.ids, payments: searched });
    const ids = new Set([id, ...alike.map((row) => row.id), ...others]);
    accounts[id] = { handle, ids: [...ids], projectIds: [...new Set(alike.map((row) => row.project_id))] };
  }
  return { accounts, rows };
}

/**
 * Adds the ids that payments by this package name the handle for: the service forgets that of a removed creator, and
 * another store may know it. It is done once for each handle, since all payments are read for it.
 */
async function addPaid(
  store: ToolsetStore,
  handle: string,
  { ids, payments }: { readonly ids: readonly string[]; readonly payments: readonly PayoutPayment[] },
): Promise<readonly string[]> {
  const alike = payments.filter((payment) => foldHandle(getPaidHandle(payment)) === handle);
  const all = [...new Set([...ids, ...alike.flatMap(({ creator_id: id }) => id ?? [])])];
  await keepHandleIds(store, handle, { ids: all, isSearched: true });
  return all;
}

/** Whether a payment is to the account of a payee. An ad-hoc payment is to its project. */
export function isPaidToAccount(payee: PayeeIds, payment: PayoutPayment, accounts: Accounts): boolean {
  if (payee.creatorId === null || payment.creator_id === null) return isPaidTo(payee, payment);
  return listAccountIds(payee.creatorId, accounts).includes(payment.creator_id);
}

/** The ids of a creator's account. An account that was not read is the creator alone. */
export function listAccountIds(creatorId: string, accounts: Accounts): readonly string[] {
  return accounts[creatorId]?.ids ?? [creatorId];
}
