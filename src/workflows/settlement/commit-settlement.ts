import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { isUuid } from '../../../base/options/is-uuid.js';
import { writeCount } from '../../../base/options/write-count.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import type { TrackagoatClient } from '../../client/client.js';
import { isApiError, isValidationError } from '../../client/errors/errors.js';
import type { PayoutPayment } from '../../generated/resources.js';
import { quotedHandle } from '../find/find-creator.js';
import { earnedBy, type OwedAccrual } from '../find/read-earned.js';
import { isNotTaken } from '../find/read-rows.js';
import { leaveOutTooLarge, sumCents } from '../payments/cents.js';
import {
  adviseNext,
  alreadyPaid,
  notCommitted,
  type OutcomeFields,
  otherPayment,
  outcomeFields,
  presentOutcome,
  READ_BACK,
  type Reason,
  type ResponseOrigin,
  type Settled,
  takenBack,
  toReason,
  unknown,
} from '../payments/outcome.js';
import { type PaymentOrder, type PayOptions, payOnce } from '../payments/pay-once.js';
import { isInCurrency, isLive, type PaymentRecord, paymentRecord, readPayment } from '../payments/payment-record.js';
import { covering, findCovering, HANDLE_FIELD, listPayeePayments, PLAN_FIELD } from '../payments/reference.js';
import {
  type SettlementPlan,
  selectEnded,
  settlementKey,
  takePlan,
  throwIfNothingDue,
} from '../payments/settlement-plan.js';
import { isByMethod, isMadeHere, isToPayee, takeBack } from '../payments/take-back.js';
import {
  type CurrentNames,
  noLongerOwed,
  readCurrentNames,
  throwIfAmountsChanged,
  throwIfNamesChanged,
} from '../payments/throw-if-changed.js';
import { takeInput, takeWorkflowOptions } from '../run/check-input.js';
import { toMilliseconds } from '../run/days.js';
import { awaited, Run, type Workflow } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { addUsage, type Usage, type WorkflowOptions } from '../run/workflow-options.js';
import { nextTick, planSettlement, type SettlementInput } from './plan-settlement.js';

/** Options of a commit. */
export interface CommitOptions extends WorkflowOptions {
  /** Pay although `plan.provisional` is not empty. Default false. */
  readonly acceptProvisional?: boolean | undefined;
  /**
   * The debts that the payment settles. `listed`: the accruals of the plan, by their ids, and nothing else. `everything`: all
   * debts of the creator when it arrives, if the service takes no ids. A plan of a part is refused then. The debt is read right
   * before, and a payment of anything else is voided. Default `listed`.
   */
  readonly settles?: 'listed' | 'everything' | undefined;
}

/**
 * Pays what the plan says, once: however often you call it, from however many processes, there is one payment. The
 * receipt says whether it is recorded. After a lost response the same request goes out again under its key until a
 * response comes or the time is up. Then the outcome is `unknown`. If the service records anything else, and this
 * call provably made it, the workflow voids it. The payment's metadata keeps `plan_id`, the id of the plan.
 *
 * The service has not published that a payment can name accruals (`accrual_ids`). If it does not take them, the outcome is `not_committed`,
 * and the reason names the way out: `settles: 'everything'`, which is published. If the refusal names them, the client sends no list as long again. `method`, `paidAt` and `readme` need unpublished fields too
 * (`method_id`, `paid_at`, `readme`).
 *
 * @throws WorkflowError before anything is written: `invalid_plan`, `invalid_input`, `nothing_due`, `stale_plan` (the accrual cron ran
 * since the plan was read), `plan_changed`, `method_inactive`, `provisional_data`.
 * @example
 * ```ts
 * const plan = await planSettlement(goat, { creatorId: '@maya.moves', method: 'Venmo' });
 * const receipt = await commitSettlement(goat, plan);
 * if (receipt.outcome === 'unknown') console.log(receipt.nextStep);
 * ```
 */
export const commitSettlement: Workflow<SettlementPlan, SettlementReceipt, CommitOptions> = awaited(
  async function commitSettlement(goat, plan, options = {}) {
    const run = new Run(goat, options);
    const { acceptProvisional, settles } = options;
    return commitAgainst(run, plan, { facts: readFacts(run), acceptProvisional, settles });
  },
);

/** The facts about one plan, read when they are asked for. */
export function readFacts(run: Run): CommitFacts {
  return {
    earned: ({ creatorId }) => earnedBy(run, creatorId),
    names: (plan) => readCurrentNames(run, plan),
    asOf: () => run.now,
  };
}

/** The facts that a plan is compared with right before it is paid. */
export interface CommitFacts {
  /** The debt to the creator. */
  readonly earned: (plan: SettlementPlan) => Promise<readonly OwedAccrual[]>;
  readonly names: (plan: SettlementPlan) => Promise<CurrentNames>;
  /** The service's time of these reads, epoch milliseconds. */
  readonly asOf: () => number;
}

/** How a plan is paid. */
export interface PayPlanOptions extends PayOptions, Pick<CommitOptions, 'settles'> {}

/** Options for paying a plan that is compared with facts. */
export interface CommitAgainst extends PayPlanOptions, Pick<CommitOptions, 'acceptProvisional'> {
  readonly facts: CommitFacts;
}

/** Pays what the plan says, once, unless the facts have changed since it was made. Refuses as `commitSettlement` does. */
export async function commitAgainst(
  run: Run,
  given: SettlementPlan,
  options: CommitAgainst,
): Promise<SettlementReceipt> {
  const plan = await takePlan(given);
  const ids = new Set(plan.accruals.map((accrual) => accrual.id));
  // Amounts that are too large to add up were left out of the plan too.
  const there = selectEnded(await options.facts.earned(plan), plan.endedBy);
  const inCurrency = there.filter(({ currency = USUAL_CURRENCY }) => currency === plan.currency);
  const { exact: earned } = leaveOutTooLarge(inCurrency);
  const stillDue = new Set(earned.map((accrual) => accrual.id));
  const gone = [...ids].filter((id) => !stillDue.has(id));
  const paid = gone.length > 0 && (await receiptIfPaid(run, plan));
  if (paid) return paid;
  if (gone.length > 0) throw noLongerOwed(gone);
  throwIfAmountsChanged(plan, earned);
  const earnedIds = earned.map((accrual) => accrual.id);
  // The key finds a payment that was sent before, whatever was earned since.
  if (typeof options.sentAt !== 'number') throwIfStale(plan, { earned: earnedIds, now: options.facts.asOf() });
  throwIfProvisional(plan, options);
  throwIfNamesChanged(plan, await options.facts.names(plan));
  return commitChecked(run, plan, options);
}

/** Pays a plan that was read just now; `settleAll` calls it directly. Refuses an empty plan. */
export async function commitChecked(
  run: Run,
  plan: SettlementPlan,
  options: PayPlanOptions = {},
): Promise<SettlementReceipt> {
  // A request without accruals would mean a payment of everything.
  throwIfNothingDue(plan);
  const { settles = plan.mostCents === undefined ? 'listed' : 'everything', ...pay } = options;
  if (settles === 'everything') {
    return receiptFor(plan, await payOnce(run, await everythingOrder(run, plan, pay)), run.usage);
  }
  const order = await listOrder(run, plan, pay);
  // Of a plan that was sent before, the record has to be read.
  const recalled = typeof pay.sentAt === 'number' ? null : recallListRefusal(run.goat, plan);
  return receiptFor(plan, recalled ?? (await payOnce(run, order)), run.usage);
}

/**
 * Settles the accruals of the plan by their ids, so those that the cron adds meanwhile are not paid too. It is not
 * published that metadata is accepted. A refused body leaves the key unused.
 */
async function listOrder({ goat }: Run, plan: SettlementPlan, options: PayOptions): Promise<PaymentOrder> {
  const body = { ...toPayee(plan), accrual_ids: plan.accruals.map(({ id }) => id) };
  const judgeRefusal = (error: unknown) => judgeListRefusal(goat, body, error);
  const named = { ...toOrder(plan, options, null), key: await settlementKey(plan), body, judgeRefusal };
  const metadata = { [PLAN_FIELD]: plan.id, ...(isUuid(plan.handle) ? {} : { [HANDLE_FIELD]: plan.handle }) };
  return { ...named, body: { ...body, metadata }, instead: named };
}

/** Settles whatever is owed, as published. The payments from before show whether what it records may be voided. */
async function everythingOrder(run: Run, plan: SettlementPlan, options: PayOptions): Promise<PaymentOrder> {
  if (plan.endedBy !== undefined || plan.leftOut !== undefined) {
    throw new WorkflowError('invalid_input', "settles: 'everything' pays all that is owed, and this plan a part.", {
      hint: "Plan everything, or commit with settles: 'listed'.",
    });
  }
  const there = await listPayeePayments(run, plan, 'all').catch(() => null);
  // This is the last read before the payment.
  throwIfDebtChanged(plan, await earnedBy(run, plan.creatorId));
  const before = there && new Set(there.map(({ id }) => id));
  const key = `${await settlementKey(plan)}-all`;
  return { ...toOrder(plan, options, before), key, body: { ...toPayee(plan), auto_apply_outstanding: true } };
}

function toPayee({ creatorId, methodId, paidAt, readme }: SettlementPlan) {
  return { creator_id: creatorId, ...keepGiven({ method_id: methodId ?? undefined, paid_at: paidAt, readme }) };
}

function toOrder(plan: SettlementPlan, options: PayOptions, before: ReadonlySet<string> | null) {
  const ids = new Set(plan.accruals.map(({ id }) => id));
  return {
    ...options,
    find: async (run) => {
      const payment = await findCovering(run, plan.creatorId, ids);
      return payment && judgeSettlement(plan, payment, READ_BACK);
    },
    check: settleReturned(plan, before),
    judge: (returned, origin) => judgeSettlement(plan, returned, origin),
  } satisfies Partial<PaymentOrder>;
}

function throwIfDebtChanged(plan: SettlementPlan, earned: readonly OwedAccrual[]): void {
  throwIfAmountsChanged(plan, earned);
  throwIfStale(plan, { earned: earned.map(({ id }) => id), now: toMilliseconds(plan.readAt) });
}

/** Refuses a plan with provisional amounts, unless they are accepted. */
export function throwIfProvisional(
  plan: SettlementPlan,
  { acceptProvisional = false }: Pick<CommitOptions, 'acceptProvisional'>,
): void {
  if (plan.provisional.length === 0 || acceptProvisional) return;
  const why = plan.provisional.map((reason) => reason.message).join(' ');
  throw new WorkflowError('provisional_data', `the amounts may be provisional: ${why}`, {
    hint: 'Review first, or commit with acceptProvisional.',
    details: { provisional: plan.provisional },
  });
}

function throwIfStale(
  plan: SettlementPlan,
  { earned, now }: { readonly earned: readonly string[]; readonly now: number },
): void {
  const planned = new Set(plan.accruals.map((accrual) => accrual.id));
  const added = earned.filter((id) => !planned.has(id));
  if (added.length === 0 && now < nextTick(toMilliseconds(plan.readAt))) return;
  const what =
    added.length > 0 ? `${writeCount(added.length, 'accrual was', 'accruals were')} added` : 'the accrual cron has run';
  throw new WorkflowError('stale_plan', `${what} since the plan was read at ${plan.readAt}.`, {
    hint: 'Plan again.',
    details: { readAt: plan.readAt, added },
  });
}

/** How a payment differs from its plan. */
export interface Drift {
  /** Accruals that were paid but not planned, because the cron added them in between. */
  readonly additional: readonly { readonly accrualId: string; readonly amountCents: number }[];
  /** Planned accruals that have no line. */
  readonly missing: readonly string[];
  /** The total paid, minus the plan. */
  readonly cents: number;
}

/**
 * The outcome of a plan, as plain JSON. `committed`: this call recorded the payment. `already_paid`: an earlier one had, and
 * nothing was paid now. `not_committed`: nothing is recorded, provably. `unknown`: it may be recorded now or later;
 * `nextStep` says what to do.
 */
export type SettlementReceipt = OutcomeFields<PaymentRecord> & {
  readonly kind: 'settlement_receipt';
  readonly planId: string;
  readonly creatorId: string;
  readonly handle: string;
  readonly plannedCents: number;
  /** The amount that this call recorded; 0 unless committed. */
  readonly paidCents: number;
  /**
   * Null if the payment equals the plan, line by line. If it does not, and this call provably made it, the workflow
   * voids it; `reason` then says so.
   */
  readonly drift: Drift | null;
  /** The next step; null if nothing is left to do. */
  readonly nextStep: string | null;
  readonly usage: Usage;
};

/** Writes the receipt of a plan. */
function receiptFor(plan: SettlementPlan, settled: Settled, usage: Usage): SettlementReceipt {
  const { outcome, payment } = settled;
  return {
    kind: 'settlement_receipt',
    ...outcomeFields(settled),
    planId: plan.id,
    creatorId: plan.creatorId,
    handle: plan.handle,
    plannedCents: plan.totalCents,
    paidCents: outcome === 'committed' && payment ? payment.total_amount_cents : 0,
    drift: payment && computeDrift(plan, payment),
    nextStep: adviseNext(settled),
    usage,
  };
}

/** The receipt of a plan that somebody else has paid, of their payment; null if nobody has. */
export async function receiptIfPaid(run: Run, plan: SettlementPlan): Promise<SettlementReceipt | null> {
  const ids = new Set(plan.accruals.map(({ id }) => id));
  const paid = covering(await listPayeePayments(run, plan, 'live'), ids);
  return paid && receiptFor(plan, alreadyPaid(paid), run.usage);
}

/** Compares the lines of a payment with its plan. */
function computeDrift(plan: SettlementPlan, payment: PayoutPayment): Drift | null {
  const { lines } = paymentRecord(payment);
  const planned = new Set(plan.accruals.map((accrual) => accrual.id));
  const paid = new Set(lines.map((line) => line.accrualId));
  const additional = lines.flatMap(({ accrualId, amountCents }) =>
    accrualId === null || planned.has(accrualId) ? [] : [{ accrualId, amountCents }],
  );
  // It is not published that a line names its accrual. For lines that do not, only the sum can be compared.
  const isTold = lines.some((line) => line.accrualId !== null);
  const missing = [...planned].filter((id) => isTold && !paid.has(id));
  // The total and the lines are separate fields, so either may be off.
  const cents =
    payment.total_amount_cents - plan.totalCents || sumCents(lines.map((line) => line.amountCents)) - plan.totalCents;
  return additional.length === 0 && missing.length === 0 && cents === 0 ? null : { additional, missing, cents };
}

/**
 * Checks the payment in the response to a settlement: a person approved exactly this list of accruals. A payment of
 * something else is voided if this call made it. Otherwise a person decides.
 */
function settleReturned(plan: SettlementPlan, before: ReadonlySet<string> | null): PaymentOrder['check'] {
  return async (run, returned, origin) => {
    const claim = { plan, before, origin };
    // It may have to be voided, so a caller that wants to stop waits for this.
    if (describeExcess(plan, returned) !== null) run.ignoreSignal();
    // A replay shows the payment as it was made, and the service need not mark it as a replay. So it is read.
    const now = await readPayment(run, returned.id);
    const excess = describeExcess(plan, now);
    if (now.status !== 'paid' || excess === null || !isMadeHere(claim, now)) return judgeSettlement(plan, now, origin);
    if (await takeBack(run, claim, now)) return takenBack(now, origin, `the ${excess}, and was voided.`);
    const message = `the ${excess}, and could not be voided.`;
    const nextStep = `Look at payment ${now.id}: void it and plan again, or accept it. Do not pay in another way before.`;
    return { ...unknown({ code: 'recorded_differently', message }, now), nextStep };
  };
}

/** The outcome for a payment that stays as it is. */
export function judgeSettlement(plan: SettlementPlan, payment: PayoutPayment, origin: ResponseOrigin): Settled {
  if (!isToPayee(plan, payment)) return otherPayment(payment);
  const excess = isLive(payment) ? describeExcess(plan, payment) : null;
  // A payment found in the record settles every accrual of the plan, whoever made it.
  if (excess !== null && origin.resolvedBy !== 'read_back') return otherPayment(payment);
  const madeBy = payment.metadata[PLAN_FIELD];
  // The service need not mark the response to an earlier call under the same key.
  const isOthers = !origin.isEarlier && madeBy !== undefined && madeBy !== plan.id;
  const settled = isOthers ? alreadyPaid(payment) : presentOutcome(payment, origin);
  return excess === null ? settled : { ...settled, nextStep: `The ${excess}: void it and plan again, or accept it.` };
}

/** How a payment differs from the plan, in words; null if it is equal to the plan. */
function describeExcess(plan: SettlementPlan, payment: PayoutPayment): string | null {
  const drift = computeDrift(plan, payment);
  if (drift === null || isWithinMost(plan, payment, drift)) return describeOtherMeans(plan, payment);
  const missing = drift.missing.length > 0 ? `, and ${drift.missing.length} of its accruals not` : '';
  return `payment ${payment.id} pays ${writeCount(drift.cents, 'cent', 'cents')} and ${writeCount(drift.additional.length, 'accrual', 'accruals')} more than was planned${missing}`;
}

/** Whether a payment of everything that is owed settles all that was planned and exceeds nothing that was approved. */
function isWithinMost({ mostCents }: SettlementPlan, payment: PayoutPayment, { missing, cents }: Drift): boolean {
  return mostCents !== undefined && missing.length === 0 && cents >= 0 && payment.total_amount_cents <= mostCents;
}

/** How a payment of the same amount differs: it is in another currency, or by another method. */
function describeOtherMeans(plan: SettlementPlan, payment: PayoutPayment): string | null {
  if (!isInCurrency(plan, payment))
    return `payment ${payment.id} is in ${payment.currency} and not in ${plan.currency}`;
  if (isByMethod(plan, payment)) return null;
  const show = (name: string | null): string => (name === null ? 'no method' : JSON.stringify(name));
  return `payment ${payment.id} is by ${show(payment.method_name_snapshot)} and not by ${show(plan.methodName)}`;
}

/** The field that names what a payment settles. */
const LIST = 'accrual_ids';
type ListBody = { readonly [LIST]: readonly string[] };

const WAY_OUT =
  "Probably the service takes no accrual_ids. The workflows' option settles: 'everything' pays all that is owed without them.";
const NEXT_STEP =
  "Read what is owed, then let a person decide whether to commit with the workflows' option settles: 'everything', or to plan the settlement with at_most_cents, by the tools of agents.";

/** The shortest list that was refused by name, by client: its accruals, and the refusal. Another client asks its service anew. */
const refused = new WeakMap<TrackagoatClient, { readonly accruals: number; readonly reason: Reason }>();

/**
 * The outcome of a refused settlement, with the way out if it was probably refused for its list. A refusal whose issues
 * name the list is remembered.
 */
function judgeListRefusal(goat: TrackagoatClient, body: ListBody, error: unknown): Settled {
  const reason = toReason(error);
  if (!isListRefused(body, error)) return notCommitted(reason);
  if (readIssues(error).includes(LIST)) refused.set(goat, { accruals: body[LIST].length, reason });
  return listRefused(reason);
}

/**
 * The outcome of a settlement that need not be sent, because this client's service has refused a list of as many accruals
 * or fewer by name; null if it has to be sent. A longer list may have been refused for its length.
 */
function recallListRefusal(goat: TrackagoatClient, { accruals }: SettlementPlan): Settled | null {
  const known = refused.get(goat);
  if (known === undefined || accruals.length < known.accruals) return null;
  const { code, message } = known.reason;
  return listRefused({ code, message: `It was not sent, because an earlier one was refused: ${message}` });
}

function listRefused(reason: Reason): Settled {
  return { ...notCommitted({ ...reason, message: `${reason.message} ${WAY_OUT}` }), nextStep: NEXT_STEP };
}

function readIssues(error: unknown): string {
  return isValidationError(error) && error.issues.length > 0 ? JSON.stringify(error.issues) : '';
}

/**
 * Whether the refusal names the list, or nothing that was sent. A wrong entry of a list shows that lists are taken; a
 * body that is too large, or of another type, names itself.
 */
function isListRefused(body: ListBody, error: unknown): boolean {
  if (!isApiError(error) || !isNotTaken(error) || error.status === 413 || error.status === 415) return false;
  const issues = readIssues(error);
  const words = `${issues} ${error.message}`;
  if (words.includes(LIST)) return !/accrual_ids(\[|\.)\d/.test(words);
  return issues === '' && !Object.keys(body).some((field) => words.includes(field));
}

/**
 * Plans and commits in one step: pays a creator everything that is earned. A second call pays nothing, and returns
 * `not_committed` with the reason `nothing_due`. `commitSettlement` lists the unpublished parts that it needs.
 *
 * @throws WorkflowError as `planSettlement` and `commitSettlement` do.
 * @example
 * ```ts
 * const receipt = await settleCreator(goat, { creatorId: '@maya.moves', method: 'Venmo' });
 * console.log(receipt.outcome, receipt.paidCents);
 * ```
 */
export const settleCreator: Workflow<SettlementInput, SettlementReceipt, CommitOptions> = awaited(
  async function settleCreator(goat, input, options = {}) {
    options = takeWorkflowOptions(options);
    input = takeInput('planSettlement', input, 'settleCreator');
    const plan = await planSettlement(goat, input, options);
    if (plan.accruals.length === 0) {
      const reason = { code: 'nothing_due', message: `nothing is owed to ${quotedHandle(plan.handle)}.` };
      return { ...receiptFor(plan, notCommitted(reason, 'read_back'), plan.usage), nextStep: null };
    }
    const receipt = await commitSettlement(goat, plan, options);
    return { ...receipt, usage: addUsage([plan, receipt]) };
  },
);
