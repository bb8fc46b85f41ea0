import { isUuid } from '../../../../base/options/is-uuid.js';
import type { Creator, PayoutPayment } from '../../../generated/resources.js';
import { readAllCreators, readPaymentsWhere } from '../../../workflows/find/read-rows.js';
import { getPaidHandle, isPaidTo, type PayeeIds } from '../../../workflows/payments/reference.js';
import type { Run } from '../../../workflows/run/run.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { keepHandle, keepHandleIds, readHandleIds } from './known-handles.js';

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

/** The accounts of payees, and the rows of the creators who have their handles. */
export interface ReadAccounts {
  readonly accounts: Accounts;
  readonly rows: readonly Creator[];
}

/** Reads the accounts of payees. `removed` has the last known handles of removed creators. */
export async function readAccounts(
  run: Run,
  payees: readonly NamedPayee[],
  { store, removed }: { readonly store: ToolsetStore; readonly removed: Readonly<Record<string, string>> },
): Promise<ReadAccounts> {
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
