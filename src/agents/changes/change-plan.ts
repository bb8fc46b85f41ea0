import type { WantedStructure } from '../../workflows/ensure-structure.js';
import { type PlanSeal, sealPlan } from '../../workflows/payments/plan-digest.js';
import type { Deal } from './deal.js';
import type { LaterEnd } from './schedule-ends.js';

/** A payment that becomes void. */
export interface VoidPayment {
  readonly what: 'void_payment';
  readonly paymentId: string;
  readonly creatorId: string | null;
  readonly totalCents: number;
  /** The accruals that it settled, which are owed again. */
  readonly accrualIds: readonly string[];
  readonly reason: string;
}

/** Earned accruals that are refused for good. */
export interface RejectAccruals {
  readonly what: 'reject_accruals';
  readonly status: 'rejected' | 'voided';
  readonly accruals: readonly { readonly id: string; readonly cents: number }[];
  readonly reason: string;
}

/** What pays a creator from a moment on. */
export interface SetRate {
  readonly what: 'set_rate';
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
  readonly structure: WantedStructure;
  /** ISO 8601; null: from the commit on. */
  readonly from: string | null;
  /** Structures that end at once, by id. */
  readonly ends: readonly string[];
  /** Structures that go on until this one begins, and are ended by a plan of their own. */
  readonly later: readonly LaterEnd[];
  /** Structures that go on beside it, by id. */
  readonly keeps: readonly string[];
  /** The rules that a person was shown, of every structure above that exists. */
  readonly deals: readonly Deal[];
}

/** The end of one structure for a creator whom another one pays from then on. */
export interface EndDeal {
  readonly what: 'end_deal';
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
  readonly deal: Deal;
  /** Until when it pays if it is ended as approved, ISO 8601. */
  readonly paidUntil: string;
}

/** The end of all that pays a creator. */
export interface StopPay {
  readonly what: 'stop_pay';
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
  /** Structures that end, by id. */
  readonly ends: readonly string[];
}

/** A creator who is no longer tracked. */
export interface RemoveCreator {
  readonly what: 'remove_creator';
  readonly creatorId: string;
  readonly handle: string;
  readonly owedCents: number;
}

/** A payout method that can be named in payments, or not. */
export interface SwitchMethod {
  readonly what: 'switch_method';
  readonly methodId: string;
  readonly name: string;
  readonly active: boolean;
}

/** A target of a goal that is set or changed. */
export interface GoalTarget {
  readonly metric: 'posts' | 'views' | 'engagement' | 'followers';
  readonly period: 'daily' | 'weekly' | 'monthly';
  /** Null: there is none yet. */
  readonly goalId: string | null;
  readonly from: number | null;
  readonly to: number;
}

/** Targets of a creator's goals. */
export interface SetGoals {
  readonly what: 'set_goals';
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
  readonly goals: readonly GoalTarget[];
  /** What pays the creator by goals, as a person was shown it. */
  readonly deals: readonly Deal[];
}

/** How new videos of a creator are counted. */
export interface SetTracking {
  readonly what: 'set_tracking';
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
  readonly from: TrackingMode;
  readonly to: TrackingMode;
}

/** All new videos count, or only those that somebody includes. */
export type TrackingMode = 'auto' | 'selective';

/** Videos of one creator that count from now on, or no longer. */
export interface ReviewVideos {
  readonly what: 'review_videos';
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
  readonly decision: 'included' | 'excluded';
  /** With the status that a person was shown. */
  readonly videos: readonly { readonly id: string; readonly from: string }[];
  /** What pays the creator by videos, as a person was shown it. */
  readonly deals: readonly Deal[];
}

/** The notes of a creator or a project. */
export interface SetNotes {
  readonly what: 'set_notes';
  readonly entity: 'creator' | 'project';
  readonly id: string;
  /** The handle, or the name of the project. */
  readonly name: string;
  /** What is overwritten; null: nobody wrote any. */
  readonly before: string | null;
  readonly after: string;
}

/** What is changed. */
export type Change =
  | VoidPayment
  | RejectAccruals
  | SetRate
  | EndDeal
  | StopPay
  | RemoveCreator
  | SwitchMethod
  | SetGoals
  | SetTracking
  | ReviewVideos
  | SetNotes;

/** What a change says beside what it changes. */
export interface ChangeAbout {
  /** What a person is asked. Names that others wrote, and the reason, stand between « and ». */
  readonly summary: string;
  readonly warnings: readonly string[];
  /** What it touches, a line each: what the sentence has no room for. */
  readonly details: readonly string[];
  /** The amount that it is about, of which limits may want two persons; 0 where it is about none. */
  readonly aboutCents: number;
  /** Whom it is about: a toolset that is bound to others does not find it. */
  readonly creatorIds: readonly string[];
  /** Null: it is of the whole organization. */
  readonly projectId: string | null;
  readonly currency: string;
}

/** A change that needs a person's approval as a payment does. It pays nothing itself. */
export interface ChangePlan extends PlanSeal, ChangeAbout {
  readonly kind: 'change';
  readonly change: Change;
  readonly totalCents: 0;
}

/** What the ids of changes begin with. */
export const CHANGE_PREFIX = 'change';

/** Makes a plan of a change. */
export function sealChange(change: Change, about: ChangeAbout): Promise<ChangePlan> {
  return sealPlan(CHANGE_PREFIX, { kind: 'change' as const, change, ...about, totalCents: 0 as const });
}
