import { isUuid } from '../../../base/options/is-uuid.js';
import type { TrackagoatClient } from '../../client/client.js';
import { isTrackagoatError } from '../../client/errors/errors.js';
import type { ListOptions } from '../../client/http/list-promise.js';
import type { Creator, PayoutAccrual, PayoutMethod, PayoutPayment } from '../../generated/resources.js';
import { chooseByHandle } from '../find/find-creator.js';
import { chooseMethod, listMethods } from '../find/find-method.js';
import { earnedByMany } from '../find/read-earned.js';
import { FEW, readAllCreators } from '../find/read-rows.js';
import { sumCents } from '../payments/cents.js';
import type { Reason } from '../payments/outcome.js';
import { describeWrongCents, type PaymentPlan } from '../payments/payment-plan.js';
import { isLive, type PaymentRecord } from '../payments/payment-record.js';
import {
  type PaymentReceipt,
  type RecordChoices,
  type RecordInput,
  type RecordInstead,
  recordOnce,
} from '../payments/record-payment.js';
import { foldReference, getReference, OWN_FIELDS } from '../payments/reference.js';
import { takeInput, takeWorkflowOptions } from '../run/check-input.js';
import { throwIfImpossibleDate } from '../run/days.js';
import { awaited, Run } from '../run/run.js';
import { BudgetExceededError, isWorkflowError, WorkflowError } from '../run/workflow-error.js';
import type { StoppedEarly, WorkflowOptions, WorkflowReport } from '../run/workflow-options.js';
import { mapBounded } from '../settlement/map-bounded.js';
import {
  type CreatorOutcome,
  combineSettlements,
  countOutcomes,
  type SettleAllReport,
} from '../settlement/settle-all.js';
import { type PlannedPayout, throwIfNoPayout } from './plan-payouts.js';

interface ItemDetails extends RecordChoices {
  /** As in `PaymentInput.reference`: the same reference to one payee is the same payment. */
  readonly reference: string;
  /** The name or id of an active payout method. Default: the one that `planPayouts` was given, or none. */
  readonly method?: string;
  /** When the money was sent, ISO 8601, within ten years of now. Default: now. */
  readonly paidAt?: string;
  readonly readme?: string;
  /** More of the payment's metadata. The names that are this package's, such as `reference`, are refused. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A payment that was sent: of a payout of `planPayouts`, or of a sum to a creator, with the accruals that it settles. */
export type PaymentItem = ItemDetails &
  (
    | {
        readonly payout: PlannedPayout;
        readonly creatorId?: never;
        readonly accrualIds?: never;
        readonly totalCents?: never;
      }
    | {
        readonly payout?: never;
        /** An id or handle. */
        readonly creatorId: string;
        readonly accrualIds?: readonly string[];
        readonly totalCents: number;
      }
  );

/** Options of `recordPayments`. */
interface RecordPaymentsOptions extends WorkflowOptions {
  /** Digests of plans that were approved. Every item must be a payout of one of them. Default: nothing is compared. */
  readonly approved?: string | readonly string[];
  /** How many are recorded at once. Default 4. */
  readonly concurrency?: number;
}

/** The outcome of one item. */
export interface RecordedItem {
  readonly reference: string;
  readonly creatorId: string;
  /** `refused`: nothing was sent. `not_started`: the run stopped before. */
  readonly outcome: Exclude<CreatorOutcome, 'planned'>;
  /** The sum that was sent. */
  readonly totalCents: number;
  /** The sum that this run recorded; 0 unless committed. */
  readonly paidCents: number;
  readonly payment: PaymentRecord | null;
  /** Why it is not recorded, or why that is unknown; otherwise null. */
  readonly reason: Reason | null;
  /** The ids and amounts behind a refusal. `othersWords` in it are text that others wrote. */
  readonly details: Readonly<Record<string, unknown>>;
  /** As in `PaymentReceipt.record`. */
  readonly record?: RecordInstead;
  readonly nextStep: string | null;
  /** Null if nothing was looked up or sent. */
  readonly receipt: PaymentReceipt | null;
}

/** The outcome of a list of payments. */
export interface RecordReport extends WorkflowReport {
  readonly totals: Readonly<Record<CreatorOutcome | 'items' | 'totalCents' | 'paidCents', number>>;
  /**
   * `committed` and `already_paid`: all are recorded. `partly_committed`: some are not. `unknown`: of some nobody knows. An
   * empty list is `already_paid`, with 0 in `totals.items`.
   */
  readonly outcome: SettleAllReport['outcome'];
  /** In the order of the list. */
  readonly items: readonly RecordedItem[];
}

/** An item with the id of its payee. */
interface Item {
  readonly input: RecordInput & { readonly creatorId: string; readonly totalCents: number };
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  readonly payout: PlannedPayout | undefined;
}

/**
 * Records payments that were sent elsewhere, each once, as `recordPayment` does: run a list again after any failure, from
 * as many processes as you like. An error of one item leaves the others. The signal stops the run between items.
 *
 * It makes three requests a payee: the payments to the payee, the payment, and reading it back. Before that it reads what is owed,
 * the methods, up to 300 creators and up to three of the newest pages of payments in vain. A list that is recorded takes a request for each
 * page of payments or for each payee, whichever is less.
 *
 * The service has not published that a payment takes `metadata` and `accrual_ids`; both are needed.
 *
 * @throws WorkflowError `invalid_input` or `invalid_plan` for an item that cannot be recorded, by its index, before anything is
 * written: also for two items with one reference for one payee, for an accrual in two items, and for a payout that is not of a plan
 * in `approved`.
 * @example
 * ```ts
 * const { items } = await recordPayments(goat, [
 *   { reference: 'batch 7 / 1', creatorId: '@maya.moves', totalCents: 5_000 },
 *   { reference: 'batch 7 / 2', creatorId: '@kenjicooks', totalCents: 7_500 },
 * ]);
 * for (const { outcome } of items) console.log(outcome);
 * ```
 */
export const recordPayments: (
  goat: TrackagoatClient,
  items: readonly PaymentItem[],
  options?: RecordPaymentsOptions,
) => Promise<RecordReport> = awaited(async function recordPayments(goat, items, options = {}) {
  options = takeWorkflowOptions(options, { approved: { kind: 'any', opens: true } });
  const { approved, signal, concurrency = 4, ...rest } = options;
  const run = new Run(goat, rest);
  const list = await takeItems(run, items, approved);
  const repeated = findRepeated(list);
  // Sums that do not add up exactly are refused before anything is written.
  const totalCents = sumCents(list.map(({ input }) => input.totalCents));
  const known = { ...(await readKnown(run, list)), repeated };
  let stopped: StoppedEarly | null = null;
  const record = async (item: Item): Promise<RecordedItem> => {
    if (signal?.aborted) stopped ??= { reason: 'aborted', during: 'recording payments' };
    const result = stopped ? toResult(item, 'not_started') : await recordItem(run, item, known);
    if (result.outcome === 'not_started') stopped ??= run.stoppedEarly;
    return result;
  };
  const recorded = await mapBounded(list, concurrency, record);
  const totals = {
    items: recorded.length,
    totalCents,
    paidCents: sumCents(recorded.map((item) => item.paidCents)),
    ...countOutcomes(recorded),
  };
  const outcome = combineSettlements(recorded, true);
  return { totals, outcome, items: recorded, ...run.report(), stoppedEarly: stopped ?? run.stoppedEarly };
});

/** The run's own copy of the items, with the ids of the payees. Refuses those that cannot be recorded, by their index. */
async function takeItems(
  run: Run,
  given: readonly PaymentItem[],
  approved: RecordPaymentsOptions['approved'],
): Promise<readonly Item[]> {
  if (!Array.isArray(given)) throw new WorkflowError('invalid_input', 'recordPayments: items must be an array.');
  const digests = approved === undefined ? null : new Set([approved].flat());
  const target = given.some((item) => item?.payout) ? (await run.goat.target()).kind : undefined;
  const items: Item[] = [];
  for (const [index, each] of given.entries()) {
    const where = `recordPayments: items[${index}]`;
    const item: PaymentItem = takeInput('recordPayments', each, where);
    const { payout, metadata, ...asked } = item;
    const refuse = (why: string): never => {
      throw new WorkflowError('invalid_input', `${where}: ${why}.`);
    };
    if (foldReference(item.reference) === '') refuse('it needs a reference that no other payment has');
    const own = OWN_FIELDS.find((name) => Object.hasOwn(metadata ?? {}, name));
    if (own !== undefined) refuse(`metadata.${own} is a name of this package; leave it out`);
    if (payout) await throwIfNoPayout(where, payout, target);
    if (digests && !payout) refuse('it has no payout, so nobody approved it; record it in a call without approved');
    if (digests && payout && !digests.has(payout.plan)) refuse('the payout is not of a plan in approved');
    const sent = payout ? readPayout(payout, item) : item;
    const { creatorId, totalCents, accrualIds = [] } = sent;
    if (creatorId === undefined) return refuse('give either a payout, or creatorId with totalCents');
    if (totalCents === undefined) return refuse('totalCents is missing; give the sum that was sent, in cents');
    if (!Number.isSafeInteger(totalCents) || totalCents < 0) refuse(`totalCents ${describeWrongCents(totalCents)}`);
    items.push({ metadata, payout, input: { ...asked, ...sent, creatorId, totalCents, accrualIds } });
  }
  const hasNames = items.some(({ input }) => !isUuid(input.creatorId));
  const creators = hasNames ? await readAllCreators(run) : [];
  return Promise.all(
    items.map(async (item) => {
      const { creatorId: name } = item.input;
      const creatorId = isUuid(name) ? name : (await chooseByHandle(run, creators, name)).id;
      return { ...item, input: { ...item.input, creatorId } };
    }),
  );
}

function readPayout(
  { creator, accruals, totalCents, method }: PlannedPayout,
  item: PaymentItem,
): Partial<Pick<RecordInput, 'creatorId' | 'accrualIds' | 'totalCents' | 'method'>> {
  if (item.creatorId !== undefined || item.accrualIds !== undefined || item.totalCents !== undefined) return {};
  const usual = item.method === undefined && method?.from === 'input' ? { method: method.id ?? method.name } : {};
  return { creatorId: creator.id, accrualIds: accruals.map(({ id }) => id), totalCents, ...usual };
}

/**
 * The items without accruals whose sum an earlier one has for the same payee. Refuses a reference that two items have for one
 * payee, and an accrual that is settled twice.
 */
function findRepeated(items: readonly Item[]): ReadonlySet<Item> {
  const first = new Map<string, number>();
  const repeated = new Set<Item>();
  const refuse = (why: string): WorkflowError => new WorkflowError('invalid_input', `recordPayments: ${why}.`);
  for (const [index, item] of items.entries()) {
    const { creatorId, reference, totalCents, accrualIds = [] } = item.input;
    const sum = JSON.stringify([creatorId, totalCents]);
    const parts = [`the reference of ${toKey(creatorId, reference)}`, ...accrualIds.map((id) => `the accrual ${id}`)];
    for (const part of accrualIds.length === 0 ? [sum, ...parts] : parts) {
      const before = first.get(part);
      first.set(part, index);
      if (before === undefined) continue;
      if (part === sum) repeated.add(item);
      else if (before === index) throw refuse(`items[${index}] names ${part} twice`);
      else throw refuse(`items[${before}] and items[${index}] both have ${part}`);
    }
  }
  return repeated;
}

function toKey(creatorId: string | null, reference: string): string {
  return JSON.stringify([creatorId, foldReference(reference)]);
}

/** The facts that are read once for all items. */
interface Known {
  /** The payments of items that are recorded already. */
  readonly seen: ReadonlyMap<Item, readonly PayoutPayment[]>;
  readonly methods: readonly PayoutMethod[];
  readonly creators: readonly Creator[];
  readonly owed: readonly PayoutAccrual[];
}

/** How many creators are read for their handles. */
const MOST_CREATORS = 300;

async function readKnown(run: Run, items: readonly Item[]): Promise<Known> {
  const methods = items.some(({ input }) => input.method !== undefined) ? await listMethods(run) : [];
  const seen = await findRecent(run, items);
  const left = items.filter((item) => !seen.has(item));
  const owed = await earnedByMany(run, new Set(left.map(({ input }) => input.creatorId)));
  const { creators } = run.goat;
  const rows = left.every(({ payout }) => payout)
    ? []
    : await run.listAll('reading the creators', (options) => creators.list({ limit: 100 }, options), MOST_CREATORS);
  for (const [index, { input }] of items.entries())
    throwIfImpossibleDate(input.paidAt, run.now, `recordPayments: items[${index}]: `);
  return { methods, seen, creators: rows, owed };
}

/** How many more pages of the newest payments are read than payments of the list are found in them. */
const MOST_IN_VAIN = 3;

/** The payments of items that are recorded already, among the newest payments of all. */
async function findRecent(run: Run, items: readonly Item[]): Promise<Known['seen']> {
  const found = new Map<Item, PayoutPayment[]>();
  // The payments to so few payees are read without a look at the newest ones.
  if (items.length <= FEW) return found;
  const wanted = new Map(items.map((item) => [toKey(item.input.creatorId, item.input.reference), item]));
  const { payoutPayments } = run.goat;
  let cursor: string | undefined;
  // A page that has one of them costs as much as reading its payee.
  for (let pages = 1; pages - found.size <= MOST_IN_VAIN && found.size < items.length; pages += 1) {
    const list = (options: ListOptions) => payoutPayments.list({ limit: 100 }, options);
    const page = await run.listPage('reading the payments', list, cursor);
    for (const payment of page.data) {
      const item = wanted.get(toKey(payment.creator_id, getReference(payment) ?? ''));
      if (!item || !isLive(payment)) continue;
      // Where others are recorded meanwhile, the next page may list a payment again.
      const others = found.get(item)?.filter(({ id }) => id !== payment.id) ?? [];
      found.set(item, [...others, payment]);
    }
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return found;
}

/** Records one item. Only a failure of the program itself rejects. */
async function recordItem(
  run: Run,
  item: Item,
  { seen, methods, creators, owed, repeated }: Known & { readonly repeated: ReadonlySet<Item> },
): Promise<RecordedItem> {
  const { input, payout, metadata } = item;
  const { creatorId, acceptWarnings } = input;
  const creator = payout?.creator ?? creators.find(({ id }) => id === creatorId);
  const handle = creator && 'tiktok_handle' in creator ? creator.tiktok_handle : creator?.handle;
  const check = ({ dueCents, currency, totalCents }: PaymentPlan): void => {
    if (payout && (dueCents !== payout.totalCents || currency !== payout.currency))
      throw new WorkflowError('plan_changed', 'an accrual of the payout has another amount or currency now.', {
        hint: 'If the money was sent, give creatorId, accrualIds and totalCents in place of the payout.',
      });
    if (!repeated.has(item) || acceptWarnings?.includes('same_amount')) return;
    const message = `another item has the same ${totalCents} cents for this payee, and no accruals either.`;
    const hint = "If both were sent, pass acceptWarnings: ['same_amount'] with this one.";
    throw new WorkflowError('needs_a_look', message, { hint, details: { acceptWarnings: ['same_amount'] } });
  };
  const payeeIds = { creatorId, projectId: null };
  const payee = { id: creatorId, handle: handle ?? creatorId, projectId: null, creator };
  try {
    const method = input.method === undefined ? null : chooseMethod(methods, input.method);
    const own = owed.filter(({ creator_id: id }) => id === creatorId);
    const facts = { payee, payeeIds, method, methods, project: undefined, owed: own };
    const receipt = await recordOnce(run, { input, facts, metadata, check, seen: seen.get(item) });
    return toResult(item, receipt.outcome, { ...receipt, receipt });
  } catch (error) {
    if (error instanceof BudgetExceededError) return toResult(item, 'not_started');
    if (!isTrackagoatError(error)) throw error;
    const { code, message, hint = null } = error;
    const details = isWorkflowError(error) ? error.details : {};
    return toResult(item, 'refused', { reason: { code, message }, details, nextStep: hint });
  }
}

function toResult(
  { input: { reference, creatorId, totalCents } }: Item,
  outcome: RecordedItem['outcome'],
  more: Partial<RecordedItem> = {},
): RecordedItem {
  const { paidCents = 0, payment = null, reason = null, details = {}, nextStep = null, receipt = null, record } = more;
  const result = { reference, creatorId, outcome, totalCents, paidCents, payment, reason, details, nextStep, receipt };
  return { ...result, ...(record && { record }) };
}
