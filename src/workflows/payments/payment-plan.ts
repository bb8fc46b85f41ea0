import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { isUuid } from '../../../base/options/is-uuid.js';
import { isNotFoundError } from '../../client/errors/errors.js';
import type { PayoutAccrual, PayoutPayment, Project } from '../../generated/resources.js';
import { findCreator, throwIfEarnedElsewhere } from '../find/find-creator.js';
import { type ChosenMethod, readChosenMethod } from '../find/find-method.js';
import type { Noted } from '../find/notes.js';
import { earnedBy, hasEarned, type OwedAccrual } from '../find/read-earned.js';
import { readAccrual, readKnownProject } from '../find/read-rows.js';
import { throwIfImpossibleDate, toIso } from '../run/days.js';
import { countPages, type Run, type Workflow, workflow } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { Usage } from '../run/workflow-options.js';
import { findCurrency, leaveOutTooLarge, sumAmounts, throwIfMixed, throwIfNegative } from './cents.js';
import { isLive } from './payment-record.js';
import { type PaymentWarning, warnOfPayment } from './payment-warnings.js';
import { contentKey, type PlanSeal, sealPlan } from './plan-digest.js';
import { foldReference, listPayeePayments, type PayeeIds, selectSameReference } from './reference.js';
import { type PlannedAccrual, plannedAccruals } from './settlement-plan.js';
import { countNames } from './throw-if-changed.js';

/** The beginning of the ids of payment plans. */
export const PAYMENT_PREFIX = 'payment';

/** The fields of every payment. */
interface PaymentDetails {
  /**
   * The purpose of this payment, in words that no other payment to this payee has, such as `invoice 2026-17`: the same
   * reference is the same payment. Case, spaces, invisible characters and other encodings of a character make no
   * difference. It is kept in the payment's metadata as `reference` and looked up there. Replacing that metadata makes
   * the reference unknown.
   */
  readonly reference: string;
  /** The name or id of an active payout method, such as `Venmo`. */
  readonly method?: string;
  /** When the money was sent, ISO 8601, within ten years of now. Default: now. */
  readonly paidAt?: string;
  readonly readme?: string;
}

/** Settles accruals of a creator. */
interface AccrualsPaid {
  /** An id or handle. */
  readonly creatorId: string;
  /** The project of the creator. It decides if several have the handle. A creator of another project is refused. */
  readonly projectId?: string;
  readonly accrualIds: readonly string[];
  /** Default: the sum of the accruals. */
  readonly totalCents?: number;
}

/** A bonus to a creator. */
interface BonusPaid extends Omit<AccrualsPaid, 'accrualIds' | 'totalCents'> {
  readonly accrualIds?: never;
  readonly totalCents: number;
}

/** A payment of a project that names no creator. */
interface AdHocPaid {
  readonly creatorId?: never;
  readonly projectId: string;
  readonly accrualIds?: never;
  readonly totalCents: number;
}

/** A payment to record. With `accrualIds` it settles those; without, `totalCents` is a bonus or an ad-hoc payment. */
export type PaymentInput = PaymentDetails & (AccrualsPaid | BonusPaid | AdHocPaid);

/** The payment that `recordPayment` will record, as plain JSON. */
export interface PaymentPlan extends PlanSeal {
  readonly kind: 'payment';
  /** The name that makes it this payment and no other, as you gave it. */
  readonly reference: string;
  /** Null for an ad-hoc payment. */
  readonly creatorId: string | null;
  /** The handle. For a removed creator, whom the service no longer shows, the id; null for an ad-hoc payment. */
  readonly handle: string | null;
  readonly projectId: string | null;
  /** Null without a method. */
  readonly methodId: string | null;
  readonly methodName: string | null;
  readonly accrualIds: readonly string[];
  /** The accruals of `accrualIds` as read, oldest period first. */
  readonly accruals: readonly PlannedAccrual[];
  /** The sum of the accruals, in cents; 0 without accruals. */
  readonly dueCents: number;
  /** The debt to the creator that this payment leaves, in cents: all of it without `accrualIds`. 0 for an ad-hoc payment. */
  readonly staysOwedCents: number;
  /** The amount to record, in cents. */
  readonly totalCents: number;
  /** That of the accruals. Otherwise that in which the payee is owed or was paid, or that of the rates of the project. */
  readonly currency: string;
  /** When the money was sent, ISO 8601; null for the time of the commit. */
  readonly paidAt: string | null;
  readonly readme: string | null;
  /** Voided payments with the same reference. Because of them this is another payment, with another key. */
  readonly earlierPaymentIds: readonly string[];
  /**
   * Payments that this one may repeat: with the same reference, or with the same amount to the same payee within 7
   * days. Also payments with the reference that are void now, an amount far above anything paid or owed or one that
   * looks like dollars, and a method that the notes or the last payment contradict.
   */
  readonly warnings: readonly PaymentWarning[];
  /** When the ledger was read, ISO 8601, the service's time. */
  readonly readAt: string;
  /** The usage of making the plan. */
  readonly usage: Usage;
  /**
   * HTTP requests that `commitPayment` needs if nothing goes wrong: the payments of the payee, the method and the
   * creator if any, what is owed if it settles accruals (one for each hundred), the payment, and the payments read back.
   * The lists of a project may be longer.
   */
  readonly requests: number;
}

/**
 * Plans to record one payment. Reads only.
 *
 * @throws WorkflowError `invalid_input`, `creator_not_found`, `method_not_found`, `method_inactive`, `mixed_currencies`
 * (also where nobody can tell the currency), `plan_changed` (an accrual is not earned, and no live payment has the reference).
 * @example
 * ```ts
 * const plan = await planPayment(goat, { reference: 'bonus 2026-03', creatorId: '@maya.moves', totalCents: 5_000 });
 * console.log(plan.warnings);
 * ```
 */
export const planPayment: Workflow<PaymentInput, PaymentPlan> = workflow('planPayment', planOne);

async function planOne(run: Run, input: PaymentInput): Promise<PaymentPlan> {
  throwIfIncomplete(input);
  const facts = await readPaymentFacts(run, input);
  const accruals = await readAccruals(run, input.accrualIds ?? [], facts);
  // Read after the accruals: what somebody else paid meanwhile is among the payments.
  const payments = await listPayeePayments(run, facts.payeeIds, 'all');
  // This payment itself may have paid them. Then the plan is a repetition, and the commit returns that payment.
  const isRepetition = selectSameReference(payments, input.reference).some(isLive);
  const gone = accruals.find(({ status }) => status !== 'earned');
  if (gone && !isRepetition)
    throw new WorkflowError('plan_changed', `the accrual ${gone.id} is ${gone.status}, not earned.`);
  return buildPaymentPlan(run, input, { ...facts, accruals, payments });
}

/** The facts of a payment besides its accruals and the payments to its payee. */
export interface PaymentFacts extends ChosenMethod {
  /** Null for an ad-hoc payment. */
  readonly payee: {
    readonly id: string;
    /** The id of a removed creator. */
    readonly handle: string;
    readonly projectId: string | null;
    /** Undefined for a removed creator. */
    readonly creator: Noted | undefined;
  } | null;
  readonly payeeIds: PayeeIds;
  /** Undefined without a method, or if it is not known. */
  readonly project: Project | undefined;
  /** The debt to the payee. */
  readonly owed: readonly PayoutAccrual[];
}

/** Reads the payee, the method, the notes and the debt. */
export async function readPaymentFacts(run: Run, input: PaymentInput): Promise<PaymentFacts> {
  const payee = input.creatorId === undefined ? null : await findPayee(run, input.creatorId, input.projectId);
  const chosen = await readChosenMethod(run, input.method);
  const payeeIds = { creatorId: payee?.id ?? null, projectId: payee?.projectId ?? input.projectId ?? null };
  const project = chosen.method === null ? undefined : await readKnownProject(run, payeeIds.projectId);
  return { ...chosen, payee, payeeIds, project, owed: payee === null ? [] : await earnedBy(run, payee.id) };
}

/** Makes the plan from what was read. */
export async function buildPaymentPlan(
  run: Run,
  input: PaymentInput,
  facts: PaymentFacts & { readonly accruals: readonly PayoutAccrual[]; readonly payments: readonly PayoutPayment[] },
): Promise<PaymentPlan> {
  const { payee, payeeIds, method, methods, project, owed, accruals, payments } = facts;
  throwIfImpossibleDate(input.paidAt, run.now);
  throwIfMixed(accruals);
  throwIfNegative(accruals);
  const accrualIds = [...(input.accrualIds ?? [])].sort();
  const dueCents = sumAmounts(accruals);
  const totalCents = input.totalCents ?? dueCents;
  const same = selectSameReference(payments, input.reference);
  const paid = accruals.length > 0 ? accruals : same.filter(isLive);
  const currency = await findCurrency(run, paid.length > 0 ? paid : [...owed, ...payments], payeeIds.projectId);
  const planned = {
    kind: 'payment' as const,
    reference: input.reference,
    totalCents,
    currency,
    accrualIds,
    ...payeeIds,
    handle: payee?.handle ?? null,
    methodId: method?.id ?? null,
    methodName: method?.name ?? null,
    accruals: plannedAccruals(accruals),
    dueCents,
    staysOwedCents: sumStaysOwed(owed, currency, accrualIds),
    paidAt: input.paidAt === undefined ? null : toIso(input.paidAt),
    readme: input.readme ?? null,
    earlierPaymentIds: payments.flatMap((payment) => (isLive(payment) || !same.includes(payment) ? [] : [payment.id])),
  };
  const owing = accrualIds.length === 0 ? 0 : countPages(owed.length);
  return sealPlan(PAYMENT_PREFIX, {
    ...planned,
    warnings: warnOfPayment(planned, { methods, payments, creator: payee?.creator, project }, run.now),
    readAt: toIso(run.now),
    usage: run.usage,
    requests: countPages(payments.length) + countNames(method, payee) + owing + 1 + countPages(payments.length + 1),
  });
}

/** The payee. Only the ledger knows a removed creator, and only by the id. */
export async function findPayee(
  run: Run,
  idOrHandle: string,
  projectId: string | undefined,
): Promise<NonNullable<PaymentFacts['payee']>> {
  try {
    const creator = await findCreator(run, idOrHandle, projectId);
    return { id: creator.id, handle: creator.tiktok_handle, projectId: creator.project_id, creator };
  } catch (error) {
    if (!isNotFoundError(error) || !isUuid(idOrHandle) || !(await hasEarned(run, idOrHandle))) throw error;
    await throwIfEarnedElsewhere(run, idOrHandle, projectId);
    return { id: idOrHandle, handle: idOrHandle, projectId: null, creator: undefined };
  }
}

type Identity = Pick<PaymentPlan, 'reference' | 'creatorId' | 'projectId' | 'earlierPaymentIds'>;

/** The idempotency key of a payment: derived from the reference, the payee, and voided payments with the same reference. */
export function paymentKey({ reference, creatorId, projectId, earlierPaymentIds }: Identity): Promise<string> {
  const payeeId = creatorId ?? projectId;
  return contentKey(PAYMENT_PREFIX, ['payment', 1, payeeId, foldReference(reference), [...earlierPaymentIds].sort()]);
}

/**
 * The debt to the creator in the currency of the payment, besides the accruals that are paid. Amounts that are too large
 * to add up are left out.
 */
function sumStaysOwed(owed: readonly OwedAccrual[], currency: string, paid: readonly string[]): number {
  const left = owed.filter(({ id, currency: its = USUAL_CURRENCY }) => its === currency && !paid.includes(id));
  return sumAmounts(leaveOutTooLarge(left).exact);
}

/** Accruals of a payee: out of what is owed, and those that are not in it by their ids. */
export async function readAccruals(
  run: Run,
  ids: readonly string[],
  { owed, payeeIds }: Pick<PaymentFacts, 'owed' | 'payeeIds'>,
): Promise<PayoutAccrual[]> {
  const known = new Map(owed.map((accrual) => [accrual.id, accrual]));
  const accruals: PayoutAccrual[] = [];
  for (const id of ids) {
    const accrual = known.get(id) ?? (await readAccrual(run, id));
    if (accrual.creator_id !== payeeIds.creatorId)
      throw new WorkflowError('invalid_input', `the accrual ${id} is another creator's.`);
    accruals.push(accrual);
  }
  return accruals;
}

/** Refuses an input that makes no payment. */
export function throwIfIncomplete(input: PaymentInput): void {
  const { reference, creatorId, projectId, totalCents, accrualIds = [] } = input;
  const throwInvalid = (why: string): never => {
    throw new WorkflowError('invalid_input', `the payment cannot be recorded: ${why}.`);
  };
  if (foldReference(reference) === '') throwInvalid('it needs a reference that no other payment has');
  if (creatorId === undefined && projectId === undefined) throwInvalid('name the creator, or a project');
  if (accrualIds.length === 0 && totalCents === undefined) throwInvalid('give accrualIds or totalCents');
  if (accrualIds.length > 0 && creatorId === undefined) throwInvalid('accruals need their creator');
  if (new Set(accrualIds).size !== accrualIds.length) throwInvalid('an accrual is named twice');
  if (totalCents !== undefined && !(Number.isSafeInteger(totalCents) && totalCents >= 0))
    throwInvalid(`totalCents ${describeWrongCents(totalCents)}`);
}

/** The fault of an amount, and what to pass instead. A program without types may pass a text. */
export function describeWrongCents(given: unknown): string {
  if (typeof given === 'string') {
    const text = given.length < 20 ? `the text '${given}'` : 'a text';
    return /^\d{1,15}$/.test(given)
      ? `is ${text}; pass the number ${given}`
      : `must be a whole number of cents, not ${text}`;
  }
  return typeof given === 'number' && Number.isInteger(given) && given < 0
    ? `must be 0 or more, not ${given}`
    : `must be a whole number of cents, not ${String(given)}`;
}
