import type { PayoutPayment } from '../../../generated/resources.js';
import type { PaymentOutcome } from '../../../workflows/payments/outcome.js';
import type { PaymentPlan } from '../../../workflows/payments/payment-plan.js';
import type { PlanSeal } from '../../../workflows/payments/plan-digest.js';
import type { PaymentReceipt } from '../../../workflows/payments/record-payment.js';
import { PLAN_FIELD } from '../../../workflows/payments/reference.js';
import type { SettlementPlan } from '../../../workflows/payments/settlement-plan.js';
import type { SettlementReceipt } from '../../../workflows/settlement/commit-settlement.js';
import { foldHandle, type NamedPayee } from './known-handles.js';

/** Many payments that are approved and committed together. */
export interface BatchPlan extends PlanSeal {
  readonly kind: 'batch';
  readonly plans: readonly SinglePlan[];
  readonly totalCents: number;
  readonly currency: string;
}

/** One payment. */
export type SinglePlan = SettlementPlan | PaymentPlan;

/** Anything that can be committed. */
export type AnyPlan = SinglePlan | BatchPlan;

/** The payments of a plan. */
export function listParts(plan: AnyPlan): readonly SinglePlan[] {
  return plan.kind === 'batch' ? plan.plans : [plan];
}

/** The most that a payment may record, in cents. */
export function mostCents(part: SinglePlan): number {
  return (part.kind === 'settlement' ? part.mostCents : undefined) ?? part.totalCents;
}

/** The payments of a plan as limits count them: by the most that each may record. */
export function listCounted(plan: AnyPlan): { readonly id: string; readonly totalCents: number }[] {
  return listParts(plan).map((part) => ({ id: part.id, totalCents: mostCents(part) }));
}

/** The beginning of the ids of plans, by kind. */
export const PREFIXES = { settlement: 'settle', payment: 'payment', batch: 'batch' } as const;

/** The result of a plan: one receipt, or one for each settlement of a batch. */
export interface Payout {
  readonly outcome: PaymentOutcome | 'partly_committed';
  readonly receipts: readonly Receipt[];
  /** The plans whose receipts come from an earlier call. */
  readonly earlier: readonly string[];
}

/** The progress of the payments of a plan. */
export interface PaymentProgress {
  readonly done: number;
  readonly total: number;
  /** For example `@maya.moves: committed`. */
  readonly message: string;
}

/** The result of one payment. */
export type Receipt = SettlementReceipt | PaymentReceipt | OpenReceipt;

/** A payment that was refused, was not begun, or was still running when the call ended. */
export interface OpenReceipt {
  readonly outcome: 'not_committed' | 'not_started' | 'unknown';
  readonly planId: string;
  /** The payee's handle; null for an ad-hoc payment. */
  readonly handle: string | null;
  readonly paidCents: 0;
  readonly plannedCents: number;
  readonly payment: null;
  readonly reason: { readonly code: string; readonly message: string } | null;
}

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
export function toAskedPart(part: SinglePlan): AskedPart {
  const { id, creatorId, handle, projectId, totalCents, currency, methodName, accruals } = part;
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
