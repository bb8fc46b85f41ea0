import type { PayoutPayment } from '../../../generated/resources.js';
import { PLAN_FIELD } from '../../../workflows/payments/reference.js';
import { foldHandle, type NamedPayee } from './accounts.js';
import type { SinglePlan } from './any-plan.js';

/** A reason for caution that a person reads, and what it is about. */
export interface Caution {
  readonly text: string;
  /** The things that it is about, such as a payment. Without keys it never voids a yes. */
  readonly keys: readonly string[];
  /** How much caution: more than a person read voids the yes. Default 0. */
  readonly grade?: number;
}

/** The reasons that a person read: the grade by key. */
export type CautionKeys = Readonly<Record<string, number>>;

/** The reasons of a request, as a later one is compared with. */
export function toCautionKeys(cautions: readonly Caution[]): CautionKeys {
  return Object.fromEntries(cautions.flatMap(({ keys, grade = 0 }) => keys.map((key) => [key, grade])));
}

/** A payment that a person was asked about. */
export interface AskedPart
  extends Pick<SinglePlan, 'id' | 'creatorId' | 'projectId' | 'currency' | 'methodName'>,
    NamedPayee {
  /** The amount to record, in cents. */
  readonly totalCents: number;
  readonly accrualIds: readonly string[];
}

/** The part of a plan that later questions have to know. */
export function toAskedPart({
  id,
  creatorId,
  handle,
  projectId,
  totalCents,
  currency,
  methodName,
  accruals,
}: SinglePlan): AskedPart {
  const accrualIds = accruals.map((one) => one.id);
  return { id, creatorId, handle, projectId, totalCents, currency, methodName, accrualIds };
}

/** Whether two payments have one payee: an account, or no creator and one project. */
export function isSamePayee(one: NamedPayee, other: NamedPayee): boolean {
  const handle = foldHandle(one.handle);
  if (handle !== null && handle === foldHandle(other.handle)) return true;
  return one.creatorId === other.creatorId && (one.creatorId !== null || one.projectId === other.projectId);
}

/** Other payments to the payees of a plan that people were asked about. */
export interface Queue {
  /** Asked or approved before this question, or sent with an unknown outcome: they are about to be paid. */
  readonly ahead: readonly (AskedPart & { readonly askedAt: number })[];
  /** The ids of this plan's own payments and of those asked later: their texts name this one. */
  readonly passed: ReadonlySet<string>;
  /** The plans of payments, by the id of the payment. */
  readonly plans: ReadonlyMap<string, string>;
}

/** The queue before anybody was asked. */
export const EMPTY_QUEUE: Queue = { ahead: [], passed: new Set(), plans: new Map() };

/** The plan that made a payment, or the payment itself if nobody knows. The reason is the same before and after it is paid. */
export function toMaker({ id, metadata }: PayoutPayment, { plans }: Pick<Queue, 'plans'>): string {
  const made = metadata?.[PLAN_FIELD];
  return plans.get(id) ?? (typeof made === 'string' ? made : id);
}
