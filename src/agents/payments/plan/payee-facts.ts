import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { isUuid } from '../../../../base/options/is-uuid.js';
import type { ListOptions } from '../../../client/http/list-promise.js';
import type { PayoutPayment } from '../../../generated/resources.js';
import { readFilteredPage } from '../../../workflows/find/filtered-list.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { moneyText } from '../../text/money-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { type AnyPlan, listParts, type SinglePlan } from './any-plan.js';
import { readEarlierPayments, readPaid } from './earlier-payments.js';
import { type Bounds, warnOfFreePayments } from './free-payments.js';
import { findKnownHandles, keepHandle } from './known-handles.js';
import { type Remembered, readMovements } from './movements.js';

/** Facts about the payees of a plan that a person needs before approving, besides the plan itself. */
export interface PayeeFacts {
  /** Names of projects by id. */
  readonly projects: Readonly<Record<string, string>>;
  /** The latest payment by creator that was made; null for a creator who was never paid. A missing creator was not looked up. */
  readonly latest: Readonly<Record<string, LatestPayment | null>>;
  /** Handles of removed creators by id, from earlier plans or payments of this package. */
  readonly removed: Readonly<Record<string, string>>;
  /** The changes within the periods that a payment settles, one fact per line, by the id of its plan. */
  readonly moved?: Readonly<Record<string, readonly string[]>>;
  /** Earlier payments that a payment may repeat or restore, or whose status is unknown, by the id of its plan. */
  readonly warnings?: Readonly<Record<string, readonly string[]>>;
}

/** A creator's latest payment. */
export interface LatestPayment {
  readonly method: string | null;
  readonly paidAt: string;
}

/** The context in which a plan is made. */
interface Around extends Remembered {
  readonly scope: Bounds;
}

/** How many pages of the organization's payments to search before reading them creator by creator. */
const PAGES = 5;

/** Reads the facts about the payees of a plan: two or three requests, also for a plan of many. */
export async function readPayeeFacts(run: Run, plan: AnyPlan, around: Around): Promise<PayeeFacts> {
  const { store, scope } = around;
  const parts = listParts(plan);
  const projectIds = new Set(parts.flatMap(({ projectId }) => projectId ?? []));
  const creatorIds = new Set(parts.flatMap(({ creatorId }) => creatorId ?? []));
  const projects = await readProjectNames(run, projectIds);
  const latest = await readLatestPayments(run, creatorIds);
  const removed = await nameRemoved(run, parts, store);
  const moved = await readMovements(run, parts, around);
  const paid = await readPaid(run, parts);
  const free = await warnOfFreePayments(run, parts, { paid, scope });
  const earlier = await readEarlierPayments(run, parts, paid);
  return {
    projects,
    latest,
    removed,
    moved,
    warnings: joinWarnings(parts, [free, earlier, warnOfUnknownStatus(parts, paid)]),
  };
}

type Warnings = Readonly<Record<string, readonly string[]>>;

function joinWarnings(parts: readonly SinglePlan[], sources: readonly Warnings[]): Warnings {
  const all = parts.map(({ id }) => [id, sources.flatMap((source) => source[id] ?? [])] as const);
  return Object.fromEntries(all.filter(([, texts]) => texts.length > 0));
}

/** A payment of a status that a later version of the service has: nobody here knows whether it was made. */
function warnOfUnknownStatus(parts: readonly SinglePlan[], paid: readonly PayoutPayment[]): Warnings {
  const unknown = paid.filter(({ status }) => status !== 'paid');
  const texts = parts.map(({ id, creatorId, handle }) => {
    const own = unknown.filter((payment) => creatorId !== null && payment.creator_id === creatorId);
    const said = own.map((payment) => {
      const amount = moneyText(payment.total_amount_cents, payment.currency ?? USUAL_CURRENCY);
      return `Payment ${payment.id} to ${handleText(handle)}, ${amount} on ${toDay(payment.paid_at)}, has the status ${label(String(payment.status), 40)}, which this version does not know, so it is unknown whether it was made.`;
    });
    return [id, said] as const;
  });
  return Object.fromEntries(texts);
}

async function readProjectNames(run: Run, ids: ReadonlySet<string>): Promise<Record<string, string>> {
  const [only] = ids;
  if (only === undefined) return {};
  const { projects } = run.goat;
  const found =
    ids.size === 1
      ? [await run.call('reading the project', (options) => projects.get(only, options))]
      : await run.listAll('reading the projects', (options) => projects.list({ limit: 100 }, options));
  return Object.fromEntries(found.flatMap(({ id, name }) => (ids.has(id) ? [[id, name]] : [])));
}

/** Newest first, so the first payment found of a creator is the latest. */
async function readLatestPayments(run: Run, ids: ReadonlySet<string>): Promise<Record<string, LatestPayment | null>> {
  const latest: Record<string, LatestPayment | null> = {};
  const missing = new Set(ids);
  let cursor: string | null | undefined;
  for (let page = 0; missing.size > 1 && page < PAGES && cursor !== null; page++) {
    const found = await readFilteredPage(run, livePayments(run, {}), cursor ?? undefined);
    for (const payment of found.data) {
      if (payment.creator_id === null || !missing.delete(payment.creator_id)) continue;
      latest[payment.creator_id] = { method: payment.method_name_snapshot, paidAt: payment.paid_at };
    }
    cursor = found.nextCursor;
  }
  for (const id of missing) latest[id] = cursor === null ? null : await readLatest(run, id);
  return latest;
}

async function readLatest(run: Run, creatorId: string): Promise<LatestPayment | null> {
  const own = livePayments(run, { creator_id: creatorId });
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data, nextCursor } = await readFilteredPage(run, own, cursor);
    const [payment] = data;
    if (payment) return { method: payment.method_name_snapshot, paidAt: payment.paid_at };
    cursor = nextCursor;
  }
  return null;
}

/** The payments that are not voided, newest first, of one creator or of everyone. */
function livePayments(run: Run, filter: { readonly creator_id?: string }) {
  return {
    during: 'reading the latest payments',
    filters: { ...filter, status: 'paid' as const },
    list: (filters: { readonly creator_id?: string; readonly status?: 'paid' }, options: ListOptions) =>
      run.goat.payoutPayments.list({ ...filters, limit: 100 }, options),
    keep: (payment: PayoutPayment) =>
      payment.status === 'paid' && (filter.creator_id === undefined || payment.creator_id === filter.creator_id),
  };
}

/** Keeps the handles of the creators in a plan, and finds those of removed creators, which the service no longer shows. */
async function nameRemoved(
  run: Run,
  parts: readonly { readonly creatorId: string | null; readonly handle: string | null }[],
  store: ToolsetStore,
): Promise<Record<string, string>> {
  const ids: string[] = [];
  for (const { creatorId, handle } of parts) {
    if (creatorId === null || handle === null) continue;
    if (!isUuid(handle)) {
      await keepHandle(store, creatorId, handle);
      continue;
    }
    ids.push(creatorId);
  }
  return Object.fromEntries(await findKnownHandles(run, store, ids));
}
