import type { PayoutAccrual } from '../../generated/resources.js';
import { quotedHandle } from '../find/find-creator.js';
import type { OwedAccrual } from '../find/read-earned.js';
import { DAY, toMilliseconds } from '../run/days.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { LeftOut, Usage } from '../run/workflow-options.js';
import { sumCents } from './cents.js';
import type { PaymentWarning } from './payment-warnings.js';
import { contentKey, copyPlan, isIntact, type PlanSeal, sealPlan } from './plan-digest.js';

/** An accrual that a plan pays. */
export interface PlannedAccrual {
  readonly id: string;
  readonly structureId: string;
  readonly amountCents: number;
  /** The period [start, end), ISO 8601 UTC. */
  readonly periodStartAt: string;
  readonly periodEndAt: string;
}

/** Why the amounts of a plan may not be final. */
export interface Provisional {
  /** `scrape_stale`: views are older than 24 hours. `videos_pending_review`: videos of the periods wait for review. */
  readonly code: 'scrape_stale' | 'videos_pending_review';
  readonly message: string;
}

/** The details of a settlement besides its payee. */
export interface SettlementDetails {
  /** Only periods whose last day is this UTC day or an earlier one, YYYY-MM-DD. Default: all that is earned. */
  readonly endedBy?: string;
  /** When the money was sent, ISO 8601. Default: now. */
  readonly paidAt?: string;
  /** A note that the payment keeps. */
  readonly readme?: string;
}

/** The earned accruals of a creator that a settlement pays. */
export function selectEnded<Accrual extends OwedAccrual>(
  accruals: readonly Accrual[],
  endedBy: string | undefined,
): readonly Accrual[] {
  if (endedBy === undefined) return accruals;
  const bound = toMilliseconds(`${endedBy}T00:00:00Z`) + DAY;
  return accruals.filter((accrual) => toMilliseconds(accrual.period_end_at) <= bound);
}

/**
 * The payment of a settlement, as plain JSON: store it, show it, send it to another process. Nothing has been written
 * yet. It is valid until `validUntil`.
 */
export interface SettlementPlan extends PlanSeal, SettlementDetails {
  readonly kind: 'settlement';
  readonly creatorId: string;
  /** The handle. For a removed creator, whom the service no longer shows, the id. */
  readonly handle: string;
  /** Null for a removed creator, unless the plan is for a single project. */
  readonly projectId: string | null;
  /** Null without a method. */
  readonly methodId: string | null;
  readonly methodName: string | null;
  /** Oldest period first. */
  readonly accruals: readonly PlannedAccrual[];
  /** The sum of the accruals, in cents. */
  readonly totalCents: number;
  /**
   * The most that the payment may record, in cents: it settles everything that is owed when it arrives, as a tool of
   * agents plans it for a service that takes no ids of accruals. Missing: the accruals above and nothing else.
   */
  readonly mostCents?: number;
  readonly currency: string;
  /**
   * Voided payments that settled some of these accruals before. Because of them this is another payment, with another
   * key.
   */
  readonly earlierPaymentIds: readonly string[];
  /** Why amounts may not be final. A commit refuses such a plan without `acceptProvisional`. Empty if all are final. */
  readonly provisional: readonly Provisional[];
  /**
   * A method that contradicts the notes of the creator or project, or the last payment, which `settleAll` does not read.
   * Not part of the id. Otherwise empty.
   */
  readonly warnings: readonly PaymentWarning[];
  /** Accruals that stay owed, and why; missing if the plan pays all. */
  readonly leftOut?: readonly LeftOut[];
  /** When the ledger was read, ISO 8601, the service's time. */
  readonly readAt: string;
  /** The next run of the accrual cron (15 minutes past the hour); from then on the plan is stale. */
  readonly validUntil: string;
  /** The usage of making the plan. */
  readonly usage: Usage;
  /**
   * HTTP requests that `commitSettlement` needs if nothing goes wrong: what is owed (one for each hundred accruals),
   * the method if there is one, the creator, the payment, and the payment read back. A retry, a lost response or a
   * service that does not take the body costs more; a plan that is refused costs less.
   */
  readonly requests: number;
}

/** Accruals as a plan keeps them, oldest period first. */
export function plannedAccruals(accruals: readonly PayoutAccrual[]): PlannedAccrual[] {
  return accruals
    .map((accrual) => ({
      id: accrual.id,
      structureId: accrual.structure_id,
      amountCents: accrual.amount_cents,
      periodStartAt: accrual.period_start_at,
      periodEndAt: accrual.period_end_at,
    }))
    .sort((a, b) => compare(a.periodStartAt, b.periodStartAt) || compare(a.id, b.id));
}

/** The same plan by a method; by none, the plan itself. */
export async function planByMethod(
  given: SettlementPlan,
  method: { readonly id: string; readonly name: string } | null,
): Promise<SettlementPlan> {
  if (method === null) return given;
  return sealAgain(given, { methodId: method.id, methodName: method.name, requests: given.requests + 1 });
}

/** The same plan with other details, sealed anew. */
export function sealAgain(
  { id: _id, seal: _seal, ...plan }: SettlementPlan,
  changes: Partial<SettlementPlan>,
): Promise<SettlementPlan> {
  return sealPlan(SETTLEMENT_PREFIX, { ...plan, ...changes });
}

type Identity = Pick<SettlementPlan, 'creatorId' | 'accruals' | 'earlierPaymentIds'>;

/**
 * The idempotency key of a settlement. The method is not part of it: the same accruals by another method are the same
 * debt, and must not be paid twice.
 */
export function settlementKey({ creatorId, accruals, earlierPaymentIds }: Identity): Promise<string> {
  const set = accruals.map((accrual) => [accrual.id, accrual.amountCents]).sort((a, b) => compare(a[0], b[0]));
  return contentKey(SETTLEMENT_PREFIX, ['settlement', 1, creatorId, set, [...earlierPaymentIds].sort()]);
}

/** The beginning of the ids of settlement plans. */
export const SETTLEMENT_PREFIX = 'settle';

/** The run's own copy of a plan. Refuses a plan that was changed in any way after it was made. */
export async function takePlan(given: SettlementPlan): Promise<SettlementPlan> {
  const invalid = (why: string): WorkflowError =>
    new WorkflowError('invalid_plan', `the plan cannot be committed: ${why}.`, { hint: 'Plan again.' });
  const plan = copyPlan(given);
  if (plan?.kind !== 'settlement' || !Array.isArray(plan.accruals)) throw invalid('it is not a settlement plan');
  if (!(await isIntact(SETTLEMENT_PREFIX, plan))) throw invalid('it was changed after it was made');
  throwIfNothingDue(plan);
  if (sumCents(plan.accruals.map((accrual) => accrual.amountCents)) !== plan.totalCents)
    throw invalid('its total is not the sum of its accruals');
  if (plan.mostCents !== undefined && !(plan.mostCents >= plan.totalCents))
    throw invalid('mostCents is less than totalCents');
  return plan;
}

/** Refuses a plan without accruals: its request would settle whatever is owed. */
export function throwIfNothingDue({ accruals, handle }: Pick<SettlementPlan, 'accruals' | 'handle'>): void {
  if (accruals.length > 0) return;
  throw new WorkflowError('nothing_due', `nothing is owed to ${quotedHandle(handle)}.`, {
    hint: 'There is nothing to commit.',
  });
}

function compare(a: unknown, b: unknown): number {
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
