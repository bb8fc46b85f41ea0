import type { AccrualStatus } from '../../../../src/generated/entities.js';
import { accrualStatusValues } from '../../../../src/generated/transitions.js';
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

/** The outcomes that the journal can be narrowed to. */
export const OUTCOMES = ['ok', 'refused', 'no response'] as const;

/** The selection of the page. All of it but `limit` is in the address. */
export interface Focus {
  /** Accruals, payments and timeline of this creator; undefined means all. */
  readonly creator?: string | undefined;
  readonly status?: AccrualStatus | undefined;
  /** A part of a handle. */
  readonly search?: string | undefined;
  /** Calls of the journal. */
  readonly outcome?: (typeof OUTCOMES)[number] | undefined;
  readonly operation?: string | undefined;
  readonly text?: string | undefined;
  /** The id of the call or of the payment in the drawer. */
  readonly call?: string | undefined;
  readonly payment?: string | undefined;
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

/** The initial selection: everything. */
export const FIRST_FOCUS: Focus = { limit: 50 };

const NAMES = ['creator', 'search', 'operation', 'text', 'call', 'payment'] as const;

/** The world and the selection in an address: `#ORG_ID?call=req_3`. An unknown part counts as not given. */
export function readAddress(hash: string): { readonly orgId: string; readonly focus: Focus } {
  const [orgId = '', search = ''] = hash.slice(1).split('?');
  const query = new URLSearchParams(search);
  const focus = Object.fromEntries(NAMES.map((name) => [name, query.get(name) || undefined]));
  const status = accrualStatusValues.find((value) => value === query.get('status'));
  const outcome = OUTCOMES.find((value) => value === query.get('outcome'));
  return { orgId, focus: { ...FIRST_FOCUS, ...focus, status, outcome } };
}

/** The address of a world and a selection. */
export function writeAddress(orgId: string, focus: Focus): string {
  const { limit, ...others } = focus;
  const given = Object.entries(others).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? `#${orgId}` : `#${orgId}?${new URLSearchParams(given)}`;
}
