import type { PayoutAccrual, PayoutPayment } from '../../../../src/generated/resources.js';
import type { FinishedRun } from '../../run/run.js';

const DAY = 24 * 3_600_000;

/** The failure. */
export interface Violation {
  /** A text for a person. */
  readonly message: string;
  /** The kind of mistake, in the same words for all names and amounts, because each cause is reported once. */
  readonly cause?: string;
  /** The reason that the rows show, for a person. */
  readonly diagnosis?: string;
  /** The choice of this package on which the failure rests; with one it does not count as a failure. */
  readonly assumes?: string;
}

/** A property of the world after every run, whatever went wrong in it, and after the calm run that follows. */
export interface Invariant {
  readonly name: string;
  /** The failure, as a text or with its cause; undefined if the invariant holds. May be async. */
  readonly check: (run: FinishedRun) => string | Violation | undefined | Promise<string | Violation | undefined>;
  /** Whether the run has anything to check. Without it every run counts. */
  readonly applies?: (run: FinishedRun) => boolean;
  /** Declared bonuses in cents by creator id, which `paidAtMostOnce` sets. Others are listed as not judged. */
  readonly bonuses?: Readonly<Record<string, number>>;
  /** The ids that `paidInFullExcept` sets. */
  readonly except?: readonly string[];
}

/** Payments that were made since the start, newest first. */
export function listMade({ rows, rowsBefore }: FinishedRun): PayoutPayment[] {
  const before = getStatuses(rowsBefore.payments);
  return rows.payments.filter(({ id }) => !before.has(id));
}

/** The status of each row, by id. */
export function getStatuses(rows: readonly { readonly id: string; readonly status: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, status }) => [id, status]));
}

/** Cents of each creator that were owed at the start of the run or came due in it. */
export function countOwed({ rows, rowsBefore }: FinishedRun): Map<string, number> {
  const before = getStatuses(rowsBefore.accruals);
  const owed = new Map<string, number>();
  for (const { id, creator_id: payee, amount_cents: cents } of rows.accruals)
    if ((before.get(id) ?? 'earned') === 'earned') owed.set(payee, (owed.get(payee) ?? 0) + cents);
  return owed;
}

/** Whether weeks passed between two requests: a job that pays a bonus each week pays the next one then. */
export function lastsWeeks({ trace }: FinishedRun): boolean {
  const [first, last] = [trace[0], trace.at(-1)];
  return first !== undefined && last !== undefined && Date.parse(last.at) - Date.parse(first.at) > 6 * DAY;
}

/** The name of a creator in a message, also of one that a person removed; null or '' for nobody. */
export function getPayeeName({ rows, rowsBefore }: FinishedRun, creatorId: string | null): string {
  if (!creatorId) return 'nobody in particular';
  const handle = rowsBefore.handles.get(creatorId) ?? rows.handles.get(creatorId);
  return handle === undefined ? creatorId : `@${handle}`;
}

/** The cents of a payment beyond its accruals; negative if it pays less than their sum. */
export function countBesides(payment: PayoutPayment): number {
  return payment.total_amount_cents - countApplied(payment);
}

/** The ids of the accruals that payments settle. */
export function listLined(payments: readonly PayoutPayment[]): Set<string | undefined> {
  return new Set(payments.flatMap((one) => one.payout_payment_lines.map(({ accrual_id: id }) => id)));
}

/** The sum of a payment's accruals. */
export function countApplied({ payout_payment_lines: lines }: PayoutPayment): number {
  return lines.reduce((sum, { applied_amount_cents: cents }) => sum + cents, 0);
}

/** The cents of accruals. */
export function addUp(accruals: readonly PayoutAccrual[]): number {
  return accruals.reduce((sum, { amount_cents: cents }) => sum + cents, 0);
}

/** Creator and structure: what two accruals of different weeks have in common. */
export function getKind(accrual: { readonly creator_id: string; readonly structure_id: string }): string {
  return `${accrual.creator_id} ${accrual.structure_id}`;
}
