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

/** What the page looks at. */
export interface Focus {
  /** Accruals, payments and timeline of this creator; undefined: of all. */
  readonly creatorId?: string | undefined;
  readonly status?: AccrualStatus | undefined;
  readonly search: string;
  /** Rows of each list. */
  readonly limit: number;
}

/** What the page knows of a world, all of it read at about one moment. */
export interface WorldView {
  readonly overview: Overview;
  readonly ledger: Ledger;
  /** Newest first. */
  readonly requests: readonly JournalEntry[];
  readonly faults: readonly FaultState[];
}

/** Where a page begins to look. */
export const FIRST_FOCUS: Focus = { search: '', limit: 50 };
