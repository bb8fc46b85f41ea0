import type { TrackingMode } from '../../generated/resources.js';
import { orGone, readCreator } from '../../workflows/find/read-rows.js';
import { type PlanSeal, sealPlan } from '../../workflows/payments/plan-digest.js';
import { throwIfPayeeChanged } from '../../workflows/payments/throw-if-changed.js';
import type { Run } from '../../workflows/run/run.js';
import type { WantedStructure } from '../../workflows/set-up/set-up-creator.js';
import type { AmountBasis, Deal } from './deal.js';

/** A payment to void. */
export interface VoidPayment {
  readonly what: 'void_payment';
  readonly paymentId: string;
  readonly creatorId: string | null;
  readonly totalCents: number;
  /** The accruals that it settled. They are owed again. */
  readonly accrualIds: readonly string[];
  readonly reason: string;
}

/** Earned accruals to reject for good. */
export interface RejectAccruals {
  readonly what: 'reject_accruals';
  readonly status: 'rejected' | 'voided';
  readonly accruals: readonly { readonly id: string; readonly cents: number }[];
  readonly reason: string;
}

/** The creator whom a change is about, as a person was shown them. */
interface OfCreator {
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
}

/** A structure that begins to pay a creator at a given time. */
export interface SetRate extends OfCreator {
  readonly what: 'set_rate';
  readonly structure: WantedStructure;
  /** ISO 8601; null means from the commit on. */
  readonly from: string | null;
  /** Structures that end before it is assigned, by id. */
  readonly ends: readonly string[];
  /** Structures that go on paying in addition, by id. */
  readonly keeps: readonly string[];
  /** The rules that a person was shown: of every structure above that exists. */
  readonly deals: readonly Deal[];
  /** The facts that make the amount, as a person was shown them. */
  readonly basis: AmountBasis;
}

/** The end of all that pays a creator. */
export interface StopPay extends OfCreator {
  readonly what: 'stop_pay';
  /** The structures to end, by id. */
  readonly ends: readonly string[];
}

/** A creator to stop tracking. */
export interface RemoveCreator {
  readonly what: 'remove_creator';
  readonly creatorId: string;
  readonly handle: string;
  readonly owedCents: number;
}

/** A payout method to enable or disable. */
export interface SwitchMethod {
  readonly what: 'switch_method';
  readonly methodId: string;
  readonly name: string;
  readonly active: boolean;
}

/** A target to set for a goal. */
export interface GoalTarget {
  readonly metric: 'posts' | 'views' | 'engagement' | 'followers';
  readonly period: 'daily' | 'weekly' | 'monthly';
  /** Null: there is no goal yet. */
  readonly goalId: string | null;
  readonly from: number | null;
  readonly to: number;
}

/** Targets of a creator's goals. */
export interface SetGoals extends OfCreator {
  readonly what: 'set_goals';
  readonly goals: readonly GoalTarget[];
  /** The structures that pay the creator by goals, as a person was shown them. */
  readonly deals: readonly Deal[];
}

/** How new videos of a creator are counted. */
export interface SetTracking extends OfCreator {
  readonly what: 'set_tracking';
  readonly from: TrackingMode;
  readonly to: TrackingMode;
}

/** Videos of one creator to count from now on, or to stop counting. */
export interface ReviewVideos extends OfCreator {
  readonly what: 'review_videos';
  readonly decision: 'included' | 'excluded';
  /** Each with the status that a person was shown. */
  readonly videos: readonly { readonly id: string; readonly from: string }[];
  /** The structures that pay the creator by videos, as a person was shown them. */
  readonly deals: readonly Deal[];
}

/** The notes of a creator or a project. */
export interface SetNotes {
  readonly what: 'set_notes';
  readonly entity: 'creator' | 'project';
  readonly id: string;
  /** The handle, or the name of the project. */
  readonly name: string;
  /** The notes that are overwritten; null if the field is empty. */
  readonly before: string | null;
  readonly after: string;
}

/** The change itself, by kind. */
export type Change =
  | VoidPayment
  | RejectAccruals
  | SetRate
  | StopPay
  | RemoveCreator
  | SwitchMethod
  | SetGoals
  | SetTracking
  | ReviewVideos
  | SetNotes;

/** Everything that a plan of a change says, apart from the change itself. */
export interface ChangeAbout {
  /** The question to a person. The reason, and names that others wrote, are between « and ». */
  readonly summary: string;
  readonly warnings: readonly string[];
  /** The rows that it touches, one per line; the sentence has no room for them. */
  readonly details: readonly string[];
  /** The amount that it affects; limits may require two persons for it. 0 if it affects no amount. */
  readonly aboutCents: number;
  /** The creators that it affects. A toolset that is bound to others does not find the plan. */
  readonly creatorIds: readonly string[];
  /** Null: it affects the whole organization. */
  readonly projectId: string | null;
  readonly currency: string;
}

/** A change that needs a person's approval, like a payment. It pays nothing itself. */
export interface ChangePlan extends PlanSeal, ChangeAbout {
  readonly kind: 'change';
  readonly change: Change;
  readonly totalCents: 0;
}

/** The beginning of the ids of changes. */
export const CHANGE_PREFIX = 'change';

/** Makes the plan of a change. */
export function sealChange(change: Change, about: ChangeAbout): Promise<ChangePlan> {
  return sealPlan(CHANGE_PREFIX, { kind: 'change' as const, change, ...about, totalCents: 0 as const });
}

/** Whether an earlier version kept the plan for a later day. Its words may be of another day, so nobody is asked about it. */
export function isForLaterDay({ change }: ChangePlan): boolean {
  const { notBefore, stepId } = change as { readonly notBefore?: unknown; readonly stepId?: unknown };
  return (notBefore ?? stepId ?? null) !== null;
}

/** The state of a change, as the service has recorded it. */
export interface ChangeState {
  readonly isDone: boolean;
  /** The facts to report, one per line. */
  readonly lines: readonly string[];
  /** The same facts as data, for the audit log. */
  readonly found: Readonly<Record<string, unknown>>;
}

/** One kind of change. Each method can be called again after an earlier call ended half-way. */
export interface ChangeKind<Change> {
  /** The label of the button that approves it. A change never says that it is a payment. */
  title(change: Change): string;
  /** The tool that plans it. */
  readonly planner: string;
  /** Its part in pay: it decides what pays a creator, it bears on amounts, or it does neither. */
  readonly moves: 'rate' | 'amount' | null;
  /** Refuses the plan if something is no longer as it shows, before anything is changed. */
  check(run: Run, change: Change): Promise<void>;
  /** Makes the change. Parts that are as wanted already are not written again. */
  apply(run: Run, change: Change): Promise<void>;
  /** Reads its present state from the service. */
  inspect(run: Run, change: Change): Promise<ChangeState>;
}

interface ShownCreator {
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId?: string;
}

/** Refuses a creator who is no longer tracked, or has another name or project than a person was shown. */
export async function throwIfCreatorChanged(run: Run, shown: ShownCreator): Promise<void> {
  throwIfPayeeChanged(shown, await orGone(readCreator(run, shown.creatorId)));
}
