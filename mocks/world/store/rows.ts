import type {
  Annotation,
  Campaign,
  CampaignItem,
  Creator,
  Goal,
  PayoutAccrual,
  PayoutAdjustment,
  PayoutAssignment,
  PayoutMethod,
  PayoutPayment,
  PayoutPaymentLine,
  PayoutStructure,
  PayoutStructureVersion,
  Project,
  Video,
} from '../../../src/generated/entities.js';

/*
 * A row has the form of the API's responses, with every optional field filled in, and is never changed in place. So a
 * read needs no translation, and a kept row (in an explanation, a snapshot) never changes.
 */

/** A project in stored form. */
export type ProjectRow = Readonly<Required<Project>>;

/** A creator. `is_active: false` is a removed creator: hidden from reads, kept to be restored with its id. */
export type CreatorRow = Readonly<Required<Creator>>;

/** A video. `tracking_status: excluded` hides it from reads. */
export type VideoRow = Readonly<Required<Video>>;

/** A campaign. */
export type CampaignRow = Readonly<Required<Campaign>>;

/** One membership of a campaign. */
export type CampaignItemRow = Readonly<Required<CampaignItem>>;

/** A goal of a creator. */
export type GoalRow = Readonly<Required<Goal>>;

/** A marked day of a project, or of an entity in it. */
export type AnnotationRow = Readonly<Required<Annotation>>;

/** A payout method of the organization. */
export type PayoutMethodRow = Readonly<Required<PayoutMethod>>;

/** One immutable version of a structure's rule. */
export type PayoutStructureVersionRow = Readonly<Required<PayoutStructureVersion>>;

/**
 * A structure without `assignment_count`, which is counted when it is read; `created_at`, which the API does not show,
 * determines the order of lists.
 */
export type PayoutStructureRow = Readonly<
  Omit<Required<PayoutStructure>, 'assignment_count' | 'current_version'> & {
    current_version: PayoutStructureVersionRow;
    created_at: string;
  }
>;

/** A creator's time under a structure: [assigned_at, unassigned_at). */
export type PayoutAssignmentRow = Readonly<Required<PayoutAssignment>>;

/** The pay of a creator for one period under one structure. Only its status ever changes. */
export type PayoutAccrualRow = Readonly<Required<PayoutAccrual>>;

/** A line of a payment: one accrual paid in full. */
export type PayoutPaymentLineRow = Readonly<Required<PayoutPaymentLine>>;

/** The amount paid beyond the lines (positive) or short of them (negative). */
export type PayoutAdjustmentRow = Readonly<Required<PayoutAdjustment>>;

/** A payment with its lines and adjustments. */
export type PayoutPaymentRow = Readonly<
  Omit<Required<PayoutPayment>, 'payout_payment_lines' | 'payout_adjustments'> & {
    payout_payment_lines: PayoutPaymentLineRow[];
    payout_adjustments: PayoutAdjustmentRow[];
  }
>;

/**
 * The settled UTC days of a (structure, creator) pair: evaluated once, with any outcome, and never again. `ranges` are
 * day numbers [start, end, start, end, …], sorted, merged.
 */
export interface SettlementRow {
  readonly id: string;
  readonly structure_id: string;
  readonly creator_id: string;
  readonly ranges: readonly number[];
}

/** An input of an accrual: a posted video in its present state. */
export type PostedRow = VideoRow & PostedVideo;

export interface PostedVideo {
  readonly id: string;
  readonly posted_at: string;
  readonly view_count: number;
  readonly tracking_status: VideoRow['tracking_status'];
}

/** A video as it was when an accrual was computed. */
export interface VideoEvidence {
  readonly video_id: string;
  readonly posted_at: string;
  readonly view_count: number;
  readonly tracking_status: VideoRow['tracking_status'];
}

/**
 * The inputs of an accrual that its `inputs_snapshot` does not have. With them it can be explained after everything
 * around it has changed. `id` is the accrual's; `eligible` and `covered` are day ranges as in a settlement: the days of
 * the period that no other period had taken, and the days of those that the assignments cover.
 */
export interface AccrualEvidenceRow {
  readonly id: string;
  readonly eligible: readonly number[];
  readonly covered: readonly number[];
  readonly videos: readonly VideoEvidence[];
}

/** A silent effect of a rule that a caller should know about. */
export interface WarningRow {
  readonly id: string;
  readonly created_at: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Copies a row, to become its next version. By a constructor of plain objects: the engine gives each version of a copy by
 * `...` a form of its own, and PATCH takes 1.1 times as long.
 */
export function copyRow<Row extends object>(row: Row): { -readonly [Field in keyof Row]: Row[Field] } {
  return new (RowCopy as unknown as new (from: object) => Row)(row);
}

function RowCopy(this: Record<string, unknown>, row: Readonly<Record<string, unknown>>): void {
  for (const name in row) this[name] = row[name];
}
RowCopy.prototype = Object.prototype;
