import { isUuid } from '../../../base/options/is-uuid.js';
import { workflowInputs } from '../../../base/options/workflow-options.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import type { TrackagoatClient } from '../../client/client.js';
import { isTrackagoatError } from '../../client/errors/guards.js';
import { tellQuietly } from '../../client/http/tell-quietly.js';
import type { Creator, PayoutAccrual, PayoutMethod, PayoutPayment } from '../../generated/resources.js';
import { groupBy } from '../figures/group-by.js';
import { chooseByHandle } from '../find/find-creator.js';
import { chooseMethod, listMethods } from '../find/find-method.js';
import { earnedByMany } from '../find/read-earned.js';
import { readAllCreators } from '../find/read-rows.js';
import { sumCents } from '../payments/cents.js';
import type { PaymentOutcome, Reason } from '../payments/outcome.js';
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
import { planChanged } from '../payments/throw-if-changed.js';
import { throwIfImpossibleDate } from '../payments/throw-if-impossible-date.js';
import { BudgetExceededError } from '../run/budget-exceeded-error.js';
import { takeInput, takeWorkflowOptions } from '../run/check-input.js';
import { Run } from '../run/run.js';
import { isWorkflowError, WorkflowError } from '../run/workflow-error.js';
import type { StoppedEarly, WorkflowOptions, WorkflowReport } from '../run/workflow-options.js';
import { mapBounded } from '../settlement/map-bounded.js';
import { findRoot, type PlannedPayout } from './payout.js';
import { throwIfNoPayout } from './plan-payouts.js';

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
export interface RecordOptions extends WorkflowOptions {
  /** Digests of plans that were approved. Every item must be a payout of one of them. Default: nothing is compared. */
  readonly approved?: string | readonly string[];
  /** How many are recorded at once. Default 4. */
  readonly concurrency?: number;
  /** Called after each item. Its errors and rejections are ignored. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly item: RecordedItem;
  }) => unknown;
}

type ItemOutcome = PaymentOutcome | 'refused' | 'not_started';

/** What became of one item. */
export interface RecordedItem {
  readonly reference: string;
  readonly creatorId: string;
  /** `refused`: nothing was sent. `not_started`: the run stopped before. */
  readonly outcome: ItemOutcome;
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

/** What became of a list of payments. */
export interface RecordReport extends WorkflowReport {
  readonly totals: Readonly<Record<ItemOutcome | 'items' | 'totalCents' | 'paidCents', number>>;
  /** `committed` and `already_paid`: all are recorded. `partly_committed`: some are not. `unknown`: of some nobody knows. */
  readonly outcome: 'committed' | 'already_paid' | 'partly_committed' | 'not_committed' | 'unknown';
  /** In the order of the list. */
  readonly items: readonly RecordedItem[];
}

/** An item with its payee. */
interface Item {
  readonly index: number;
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
 */
export async function recordPayments(
  goat: TrackagoatClient,
  items: readonly PaymentItem[],
  options: RecordOptions = {},
): Promise<RecordReport> {
  const { approved, ...others } = options;
  const { signal, concurrency = 4, onProgress, ...rest }: RecordOptions = takeWorkflowOptions(others);
  const run = new Run(goat, rest);
  const list = await takeItems(run, items, approved);
  const known = await readKnown(run, list);
  let done = 0;
  let stopped: StoppedEarly | null = null;
  const record = async (item: Item): Promise<RecordedItem> => {
    if (signal?.aborted) stopped ??= { reason: 'aborted', during: 'recording payments' };
    const result = stopped ? toResult(item, { outcome: 'not_started' }) : await recordItem(run, item, known);
    if (result.outcome === 'not_started') stopped ??= run.stoppedEarly;
    done += 1;
    tellQuietly(() => onProgress?.({ done, total: list.length, item: result }));
    return result;
  };
  const recorded = await mapBounded(list, concurrency, record);
  const report = { totals: computeTotals(recorded), outcome: combine(recorded), items: recorded, ...run.report() };
  return { ...report, stoppedEarly: stopped ?? run.stoppedEarly };
}

/** The run's own copy of the items. Refuses those that cannot be recorded, by their index. */
async function takeItems(
  run: Run,
  given: readonly PaymentItem[],
  approved: RecordOptions['approved'],
): Promise<readonly Item[]> {
  if (!Array.isArray(given)) throw new WorkflowError('invalid_input', 'recordPayments: items must be an array.');
  const digests = approved === undefined ? null : new Set([approved].flat());
  const target = given.some((item) => item?.payout) ? (await run.goat.target()).kind : 'live';
  const items: Item[] = [];
  for (const [index, each] of given.entries()) {
    const where = `recordPayments: items[${index}]`;
    const item: PaymentItem = takeInput(where, each, workflowInputs.recordPayments);
    const { payout, metadata, reference, acceptWarnings, afterVoid, paidAt, readme } = item;
    const refuse = (why: string, code: 'invalid_input' | 'invalid_plan' = 'invalid_input'): never => {
      throw new WorkflowError(code, `${where}: ${why}.`, { details: { index, reference } });
    };
    if (foldReference(reference) === '') refuse('it needs a reference that no other payment has');
    const own = OWN_FIELDS.find((name) => Object.hasOwn(metadata ?? {}, name));
    if (own !== undefined) refuse(`metadata.${own} is a name of this package; leave it out`);
    if (payout) await throwIfNoPayout(where, payout, target);
    if (digests && !payout) refuse('it has no payout, so nobody approved it; record it in a call without approved');
    if (digests && payout && !digests.has(await findRoot(payout)))
      refuse('the payout is not of a plan in approved', 'invalid_plan');
    const { creatorId, accrualIds, totalCents, method } = payout ? readPayout(payout, item) : item;
    if (creatorId === undefined) return refuse('give either a payout, or creatorId with totalCents');
    if (totalCents === undefined) return refuse('totalCents is missing; give the sum that was sent, in cents');
    if (!Number.isSafeInteger(totalCents) || totalCents < 0) refuse(`totalCents ${describeWrongCents(totalCents)}`);
    if (new Set(accrualIds).size !== (accrualIds ?? []).length) refuse('an accrual is named twice');
    const asked = keepGiven({ reference, acceptWarnings, afterVoid, paidAt, readme, method, accrualIds });
    items.push({ index, metadata, payout, input: { ...asked, reference, creatorId, totalCents } });
  }
  const named = await findPayees(run, items);
  throwIfTwice(named);
  return named;
}

function readPayout({ creator, accruals, totalCents, method }: PlannedPayout, item: PaymentItem) {
  if (item.creatorId !== undefined || item.accrualIds !== undefined || item.totalCents !== undefined) return {};
  const usual = method?.from === 'input' ? (method.id ?? method.name) : undefined;
  return { creatorId: creator.id, accrualIds: accruals.map(({ id }) => id), totalCents, method: item.method ?? usual };
}

/** Payees by their ids. Handles are looked up in the list of all creators. */
async function findPayees(run: Run, items: readonly Item[]): Promise<Item[]> {
  if (items.every(({ input }) => isUuid(input.creatorId))) return [...items];
  const creators = await readAllCreators(run);
  const byName = async (name: string): Promise<string> =>
    isUuid(name) ? name : (await chooseByHandle(run, creators, name)).id;
  return Promise.all(
    items.map(async (item) => ({ ...item, input: { ...item.input, creatorId: await byName(item.input.creatorId) } })),
  );
}

/** Refuses a reference that two items have for one payee, and an accrual that two items settle. */
function throwIfTwice(items: readonly Item[]): void {
  const first = new Map<string, number>();
  for (const { index, input } of items) {
    const parts = [toKey(input.creatorId, input.reference), ...(input.accrualIds ?? []).map((id) => `accrual ${id}`)];
    for (const part of parts) {
      const before = first.get(part);
      first.set(part, index);
      if (before === undefined) continue;
      const what = part.startsWith('accrual ') ? part : `the reference ${JSON.stringify(input.reference)} of one payee`;
      throw new WorkflowError(
        'invalid_input',
        `recordPayments: items[${before}] and items[${index}] both have ${what}.`,
      );
    }
  }
}

function toKey(creatorId: string, reference: string): string {
  return JSON.stringify([creatorId, foldReference(reference)]);
}

/** What is read once for all items. */
interface Known {
  /** The payments of items that are recorded already, by index. */
  readonly seen: ReadonlyMap<number, readonly PayoutPayment[]>;
  readonly methods: readonly PayoutMethod[];
  readonly creators: ReadonlyMap<string, Creator>;
  readonly owed: ReadonlyMap<string, readonly PayoutAccrual[]>;
  /** Items without accruals whose sum an earlier item of the list has for the same payee. */
  readonly alike: ReadonlySet<number>;
}

/** How many creators are read for their handles. */
const MOST_CREATORS = 300;

async function readKnown(run: Run, items: readonly Item[]): Promise<Known> {
  const methods = items.some(({ input }) => input.method !== undefined) ? await listMethods(run) : [];
  const seen = await findRecent(run, items);
  const left = items.filter(({ index }) => !seen.has(index));
  const rows = left.some(({ payout }) => !payout)
    ? await run.listAll('reading the creators', (o) => run.goat.creators.list({ limit: 100 }, o), MOST_CREATORS)
    : [];
  const earned = await earnedByMany(run, new Set(left.map(({ input }) => input.creatorId)));
  for (const { index, input } of items)
    throwIfImpossibleDate(input.paidAt, run.now, `recordPayments: items[${index}]: `);
  const sums = new Set<string>();
  const alike = new Set<number>();
  for (const { index, input } of items) {
    if ((input.accrualIds ?? []).length > 0) continue;
    const sum = JSON.stringify([input.creatorId, input.totalCents]);
    if (sums.has(sum)) alike.add(index);
    sums.add(sum);
  }
  const creators = new Map(rows.map((creator) => [creator.id, creator]));
  return { methods, seen, creators, alike, owed: groupBy(earned, (accrual) => accrual.creator_id) };
}

/** Up to this many items, the payments to their payees are read without a look at the newest payments. */
const FEW = 3;
/** How many more pages of the newest payments are read than payments of the list are found in them. */
const MOST_IN_VAIN = 3;

/** The payments of items that are recorded already, among the newest payments of all. */
async function findRecent(run: Run, items: readonly Item[]): Promise<Map<number, PayoutPayment[]>> {
  const found = new Map<number, PayoutPayment[]>();
  if (items.length <= FEW) return found;
  const wanted = new Map(items.map(({ index, input }) => [toKey(input.creatorId, input.reference), index]));
  let cursor: string | undefined;
  // A page that has one of them is no dearer than reading its payee.
  for (let pages = 1; pages - found.size <= MOST_IN_VAIN && found.size < items.length; pages += 1) {
    const page = await run.listPage(
      'reading the payments',
      (options) => run.goat.payoutPayments.list({ limit: 100 }, options),
      cursor,
    );
    for (const payment of page.data) {
      const index = wanted.get(toKey(payment.creator_id ?? '', getReference(payment) ?? ''));
      if (index !== undefined && isLive(payment)) found.set(index, [...(found.get(index) ?? []), payment]);
    }
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return found;
}

/** Records one item. Only a failure of the program itself rejects. */
async function recordItem(run: Run, item: Item, known: Known): Promise<RecordedItem> {
  const { index, input, payout, metadata } = item;
  const { creatorId } = input;
  const creator = payout?.creator ?? known.creators.get(creatorId);
  const handle = (creator && ('tiktok_handle' in creator ? creator.tiktok_handle : creator.handle)) ?? creatorId;
  const payee = { id: creatorId, handle, projectId: null, creator };
  const check = (plan: PaymentPlan): void => {
    if (payout && (plan.dueCents !== payout.totalCents || plan.currency !== payout.currency))
      throw planChanged('an accrual of the payout has another amount or currency');
    if (known.alike.has(index) && !input.acceptWarnings?.includes('same_amount')) throw sameAmount(plan);
  };
  try {
    const method = input.method === undefined ? null : chooseMethod(known.methods, input.method);
    const whom = { creatorId, projectId: null };
    const owed = known.owed.get(creatorId) ?? [];
    const facts = { payee, whom, method, methods: known.methods, project: undefined, owed };
    const seen = known.seen.get(index);
    const receipt = await recordOnce(run, { input, facts, metadata, check, ...(seen && { seen }) });
    return toResult(item, { outcome: receipt.outcome, receipt, reason: receipt.reason, nextStep: receipt.nextStep });
  } catch (error) {
    if (error instanceof BudgetExceededError) return toResult(item, { outcome: 'not_started' });
    if (!isTrackagoatError(error)) throw error;
    const reason = { code: error.code, message: error.message };
    const details = isWorkflowError(error) ? error.details : {};
    return toResult(item, { outcome: 'refused', reason, details, nextStep: error.hint ?? null });
  }
}

function sameAmount(plan: PaymentPlan): WorkflowError {
  const message = `another item of the list has the same ${plan.totalCents} cents for this payee, and no accruals either; nothing was recorded.`;
  const details = { warnings: plan.warnings, acceptWarnings: ['same_amount'], plan };
  return new WorkflowError('needs_a_look', message, {
    hint: "If both were sent, pass acceptWarnings: ['same_amount'] with this one.",
    details,
  });
}

function toResult(
  { input }: Item,
  result: Pick<RecordedItem, 'outcome'> & Partial<Pick<RecordedItem, 'receipt' | 'reason' | 'details' | 'nextStep'>>,
): RecordedItem {
  const { outcome, receipt = null, reason = null, details = {}, nextStep = null } = result;
  const { reference, creatorId, totalCents } = input;
  const { paidCents = 0, payment = null, record } = receipt ?? {};
  const found = { paidCents, payment, receipt, ...(record && { record }) };
  return { reference, creatorId, outcome, totalCents, reason, details, nextStep, ...found };
}

function computeTotals(items: readonly RecordedItem[]): RecordReport['totals'] {
  const count = (outcome: ItemOutcome): number => items.filter((item) => item.outcome === outcome).length;
  return {
    items: items.length,
    totalCents: sumCents(items.map((item) => item.totalCents)),
    paidCents: sumCents(items.map((item) => item.paidCents)),
    committed: count('committed'),
    already_paid: count('already_paid'),
    not_committed: count('not_committed'),
    unknown: count('unknown'),
    refused: count('refused'),
    not_started: count('not_started'),
  };
}

function combine(items: readonly RecordedItem[]): RecordReport['outcome'] {
  const outcomes = new Set(items.map(({ outcome }) => outcome));
  if (outcomes.has('unknown')) return 'unknown';
  const recorded = items.filter(({ outcome }) => outcome === 'committed' || outcome === 'already_paid');
  if (recorded.length === items.length) return outcomes.has('committed') ? 'committed' : 'already_paid';
  return recorded.length > 0 ? 'partly_committed' : 'not_committed';
}
