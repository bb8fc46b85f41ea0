import type { PayoutPayment } from '../../generated/resources.js';
import { readPaymentsWhere } from '../find/read-rows.js';
import { toMilliseconds } from '../run/days.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { getAccrualId, isLive } from './payment-record.js';

/** The metadata field of a payment's reference. */
export const REFERENCE_FIELD = 'reference';
/**
 * The metadata field of the id of a payment's plan. It is the only mark by which this package recognizes its payments,
 * including settlements.
 */
export const PLAN_FIELD = 'plan_id';

/** The metadata field of the payee's handle, because the service forgets the handle of a removed creator. */
export const HANDLE_FIELD = 'handle';

/** The metadata field of a payment that this package voided itself: the id of the plan that it was made for. */
export const TAKEN_BACK_FIELD = 'taken_back';

/** The metadata field of a payment that follows a voided one under its reference: the id of that one. */
export const AFTER_FIELD = 'after_void';

/** The names in a payment's metadata that are this package's. */
export const OWN_FIELDS: readonly string[] = [REFERENCE_FIELD, PLAN_FIELD, HANDLE_FIELD, TAKEN_BACK_FIELD, AFTER_FIELD];

// Invisible characters: zero-width and ignorable ones, and controls that are not white space.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]|(?!\s)\p{Cc}/gu;

/**
 * The form in which references are compared: two that look alike are equal. NFKC, without invisible characters, with
 * single spaces and none at the ends, ignoring case.
 */
export function foldReference(reference: string): string {
  const visible = reference.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  // To upper case and back, because the upper case of letters such as ß has another lower case.
  return visible.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

/** The folded reference of a payment; null if it has none. */
export function getReference({ metadata }: PayoutPayment): string | null {
  const reference = metadata[REFERENCE_FIELD];
  return typeof reference === 'string' || typeof reference === 'number' ? foldReference(String(reference)) : null;
}

/** The payee's handle at the time of a payment by this package; null if the payment does not have it. */
export function getPaidHandle({ metadata }: PayoutPayment): string | null {
  const handle = metadata[HANDLE_FIELD];
  return typeof handle === 'string' && /^[\w.-]{1,30}$/.test(handle) ? handle : null;
}

/** The payee: a creator, or no creator for an ad-hoc payment of a project. */
export interface PayeeIds {
  readonly creatorId: string | null;
  readonly projectId: string | null;
}

/** Whether a payment is to a payee. One to a creator of a project is not an ad-hoc payment of that project. */
export function isPaidTo({ creatorId, projectId }: PayeeIds, payment: PayoutPayment): boolean {
  return payment.creator_id === creatorId && (creatorId !== null || payment.project_id === projectId);
}

/**
 * The payments to a payee, to the last page, latest first: live ones, or with `all` the voided ones too. A plan, and so its
 * id, does not depend on the order of the service.
 */
export async function listPayeePayments(run: Run, payee: PayeeIds, which: 'live' | 'all'): Promise<PayoutPayment[]> {
  const { creatorId, projectId } = payee;
  // The list of a project also contains the payments to its creators. Their references are separate.
  const filters = creatorId === null ? { project_id: projectId ?? '' } : { creator_id: creatorId };
  const payments = await readPaymentsWhere(
    run,
    filters,
    (payment) => isPaidTo(payee, payment) && (which === 'all' || isLive(payment)),
  );
  return payments.sort((a, b) => compareAge(b, a));
}

/** The payments with the reference, earliest first. */
export function selectSameReference(payments: readonly PayoutPayment[], wanted: string): PayoutPayment[] {
  const reference = foldReference(wanted);
  return payments.filter((payment) => getReference(payment) === reference).sort(compareAge);
}

/** The live payments of the payee with the reference, earliest first. */
export async function listSameReference(
  run: Run,
  wanted: PayeeIds & { readonly reference: string },
): Promise<PayoutPayment[]> {
  return selectSameReference(await listPayeePayments(run, wanted, 'live'), wanted.reference);
}

/** Whether every one of the payments says when it was made, so all writers agree which is the earliest. */
export function isOrdered(payments: readonly PayoutPayment[]): boolean {
  return payments.every((payment) => Number.isFinite(toAge(payment)));
}

/** The payment that was paid last, of a list in any order. */
export function findLast(payments: readonly PayoutPayment[]): PayoutPayment | undefined {
  return sortLatestFirst(payments)[0];
}

/** Payments, the one that was paid last first. Of several at one moment it is the one that was made last. */
export function sortLatestFirst(payments: readonly PayoutPayment[]): PayoutPayment[] {
  return [...payments].sort((a, b) => toMilliseconds(b.paid_at) - toMilliseconds(a.paid_at) || compareAge(b, a));
}

/** Orders payments by when they were made. In the same millisecond the lower id counts as the earlier one. */
export function compareAge(a: PayoutPayment, b: PayoutPayment): number {
  return toAge(a) - toAge(b) || (a.id < b.id ? -1 : 1);
}

function toAge({ created_at: madeAt }: PayoutPayment): number {
  return Date.parse(madeAt ?? '');
}

/**
 * The payments with a line for any of the accruals, or with a line that names no accrual. It is not published that
 * lines name their accrual.
 */
export function touching(payments: readonly PayoutPayment[], accrualIds: ReadonlySet<string>): PayoutPayment[] {
  return payments.filter((payment) =>
    payment.payout_payment_lines.some((line) => {
      const id = getAccrualId(line);
      return id === null || accrualIds.has(id);
    }),
  );
}

/**
 * The creator's payment that settles all of the accruals, if there is one.
 *
 * @throws WorkflowError `unknown_shape` if no payment does, but some lines do not name what they settle.
 */
export async function findCovering(
  run: Run,
  creatorId: string,
  accrualIds: ReadonlySet<string>,
): Promise<PayoutPayment | null> {
  const payments = await listPayeePayments(run, { creatorId: creatorId, projectId: null }, 'live');
  const found = covering(payments, accrualIds);
  if (found || !payments.some(({ payout_payment_lines: lines }) => lines.some((line) => getAccrualId(line) === null))) {
    return found;
  }
  throw new WorkflowError('unknown_shape', 'the lines of payments do not say which accruals they settle.');
}

/** The payment that settles all of the accruals, if there is one. */
export function covering(payments: readonly PayoutPayment[], accrualIds: ReadonlySet<string>): PayoutPayment | null {
  const settles = (payment: PayoutPayment): boolean => {
    const paid = new Set(payment.payout_payment_lines.map(getAccrualId));
    return [...accrualIds].every((id) => paid.has(id));
  };
  return (accrualIds.size > 0 && payments.find(settles)) || null;
}
