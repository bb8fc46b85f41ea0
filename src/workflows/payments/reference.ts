import type { PayoutPayment } from '../../generated/resources.js';
import { readFiltered } from '../filtered-list.js';
import type { Run } from '../run.js';

/** Where the reference of a payment stands in its metadata. */
export const REFERENCE_FIELD = 'reference';
/**
 * Where the id of the plan that a payment came from stands in its metadata: the one mark by which a payment, a settlement too,
 * is known as made by this package.
 */
export const PLAN_FIELD = 'plan_id';

/** Where the handle that the payee had stands in the metadata of a payment: the service forgets that of a removed creator. */
export const HANDLE_FIELD = 'handle';

// What nobody sees: zero-width and ignorable characters, and controls that are no white space.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]|(?!\s)\p{Cc}/gu;

/**
 * A reference as it is compared: two that look alike are one. NFKC, without invisible characters, with single spaces
 * and none at the ends, and without a difference of case.
 */
export function foldReference(reference: string): string {
  const visible = reference.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  // Up and down again, for letters such as ß whose upper case is another word of lower case.
  return visible.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

/** The folded reference that a payment carries; null when it has none. */
export function getReference({ metadata }: PayoutPayment): string | null {
  const reference = metadata[REFERENCE_FIELD];
  return typeof reference === 'string' || typeof reference === 'number' ? foldReference(String(reference)) : null;
}

/** The handle that the payee had when a payment was made by this package; null when it does not say. */
export function getPaidHandle({ metadata }: PayoutPayment): string | null {
  const handle = metadata[HANDLE_FIELD];
  return typeof handle === 'string' && /^[\w.-]{1,30}$/.test(handle) ? handle : null;
}

/** Who is paid: a creator, or nobody by an ad-hoc payment of a project. */
export interface PayeeIds {
  readonly creatorId: string | null;
  readonly projectId: string | null;
}

/** The payments to a payee, to the last page: live ones, or with `all` the voided ones too. */
export function listPayeePayments(run: Run, payee: PayeeIds, which: 'paid' | 'all'): Promise<PayoutPayment[]> {
  const { creatorId, projectId } = payee;
  // The list of a project holds the payments to its creators too; their references are their own.
  const isTheirs = (payment: PayoutPayment): boolean =>
    payment.creator_id === creatorId && (creatorId !== null || payment.project_id === projectId);
  return readFiltered(run, {
    during: 'reading the payments',
    filters: {
      ...(creatorId === null ? { project_id: projectId ?? '' } : { creator_id: creatorId }),
      ...(which === 'paid' ? { status: 'paid' as const } : {}),
    },
    list: (filters, options) => run.goat.payoutPayments.list({ ...filters, limit: 100 }, options),
    keep: (payment) => isTheirs(payment) && (which === 'all' || payment.status === which),
  });
}

/** Those of the payments that carry the reference, the earliest first. */
export function selectSameReference(payments: readonly PayoutPayment[], wanted: string): PayoutPayment[] {
  const reference = foldReference(wanted);
  return payments.filter((payment) => getReference(payment) === reference).sort(compareAge);
}

/** The live payments of the payee that carry the reference, the earliest first. */
export async function listSameReference(
  run: Run,
  wanted: PayeeIds & { readonly reference: string },
): Promise<PayoutPayment[]> {
  return selectSameReference(await listPayeePayments(run, wanted, 'paid'), wanted.reference);
}

/** Whether every one of the payments says when it was made, so that all writers agree which is the earliest. */
export function isOrdered(payments: readonly PayoutPayment[]): boolean {
  return payments.every((payment) => Number.isFinite(toAge(payment)));
}

/** Of the same millisecond the lower id counts as the earlier one. */
function compareAge(a: PayoutPayment, b: PayoutPayment): number {
  return toAge(a) - toAge(b) || (a.id < b.id ? -1 : 1);
}

function toAge({ created_at: madeAt }: PayoutPayment): number {
  return Date.parse(madeAt ?? '');
}
