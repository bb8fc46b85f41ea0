import type { ExploreOptions, Program } from 'trackagoat-sdk/explore';

/** A payout job in the manner of a real system. */
export interface PlantedJob {
  readonly name: string;
  /** The mistake in a sentence; for a sound job, what makes it right. */
  readonly what: string;
  /** The processes: one program each. */
  readonly workers: readonly Program[];
  /** Options that a user of such a job would set. */
  readonly options?: Partial<ExploreOptions>;
}

/** The rows that the jobs read, as the service sends them. */
export interface Accrual {
  readonly id: string;
  readonly creator_id: string;
  readonly structure_id: string;
  readonly amount_cents: number;
  readonly status: string;
  readonly period_start_at: string;
  readonly period_end_at: string;
  readonly created_at: string;
}

export interface Payment {
  readonly id: string;
  readonly creator_id: string | null;
  readonly total_amount_cents: number;
  readonly status: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly created_at: string;
  readonly payout_payment_lines: readonly { readonly accrual_id: string | null }[];
}

export interface Creator {
  readonly id: string;
  readonly tiktok_handle: string;
  readonly tracking_mode: string;
}

export interface Page<Row> {
  readonly data: Row[];
  readonly error: string | null;
  readonly meta: { readonly nextCursor: string | null; readonly code?: string } | null;
}

/** The sum of what is owed. */
export function sum(accruals: readonly Pick<Accrual, 'amount_cents'>[]): number {
  return accruals.reduce((total, { amount_cents: cents }) => total + cents, 0);
}

/** Rows of each creator, in the order of their first row. */
export function byCreator<Row extends { readonly creator_id: string }>(rows: readonly Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.creator_id, [...(groups.get(row.creator_id) ?? []), row]);
  return [...groups];
}

/** The ids of accruals in a fixed order. */
export function listIds(accruals: readonly Pick<Accrual, 'id'>[]): string[] {
  return accruals.map(({ id }) => id).sort();
}
