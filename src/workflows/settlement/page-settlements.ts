import { workflowInputs } from '../../../base/options/workflow-options.js';
import { takeInput } from '../run/check-input.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { CreatorOutcome, CreatorSettlement, SettleAllReport } from './settle-all-report.js';

/** A part of a report, for a page or a message. */
export interface SettlementPage {
  /** Number of creators per outcome, of the whole report. An outcome that no creator has is missing. */
  readonly counts: Readonly<Partial<Record<CreatorOutcome, number>>>;
  /** The rows of the page with handle and reason, those that need attention first. */
  readonly creators: readonly CreatorSettlement[];
  /** The offset of the next page; null on the last. */
  readonly nextOffset: number | null;
}

/**
 * Cuts a report into pages: `limit` creators from `offset` on; the default is 20 from 0. Failures are on the first
 * pages.
 *
 * @throws WorkflowError `invalid_input` if there is no report, an offset or a limit is not a whole number, or the limit
 * is 0.
 */
export function pageSettlements(
  { creators }: SettleAllReport,
  options: { readonly offset?: number; readonly limit?: number } = {},
): SettlementPage {
  if (!creators) throw new WorkflowError('invalid_input', 'pageSettlements: pass the report of settleAll first.');
  const { offset, limit } = takeInput('pageSettlements', options, workflowInputs.pageSettlements);
  const counts: Partial<Record<CreatorOutcome, number>> = {};
  for (const { outcome } of creators) counts[outcome] = (counts[outcome] ?? 0) + 1;
  const next = offset + limit;
  return { counts, creators: creators.slice(offset, next), nextOffset: next < creators.length ? next : null };
}
