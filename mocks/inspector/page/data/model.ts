import type { AccrualStatus } from '../../../../src/generated/entities.js';
import type { FaultState } from '../../../control/state/faults.js';
import type { JournalEntry } from '../../../control/state/journal.js';
import type { Overview } from '../../../control/views/overview.js';
import type { Ledger } from '../../../world/payouts/ledger.js';

/** One organization of the mock, as `GET /_mock/organizations` lists it. */
export interface WorldEntry {
  readonly org_id: string;
  readonly project_id: string;
  readonly api_key: string;
  readonly now: string;
}

/** The selection of the page. */
export interface Focus {
  /** Accruals, payments and timeline of this creator; undefined means all. */
  readonly creatorId?: string | undefined;
  readonly status?: AccrualStatus | undefined;
  readonly search: string;
  /** Number of rows per list. */
  readonly limit: number;
}

/** The page's data of a world, read at about the same moment. */
export interface WorldView {
  readonly overview: Overview;
  readonly ledger: Ledger;
  /** Newest first. */
  readonly requests: readonly JournalEntry[];
  readonly faults: readonly FaultState[];
}

/** The initial selection. */
export const FIRST_FOCUS: Focus = { search: '', limit: 50 };
