import { remindToAwait } from '../../../base/values/remind-to-await.js';

const OF_RECEIPTS = 'outcome payment paidCents plannedCents reason nextStep warnings id planId totalCents digest';
const OF_REPORTS =
  'totals creators accruals structures currency week range tree best worst points creator goals structure';
const OF_FILES = 'sources text payouts asPlanned items rows balances leftOut stoppedEarly usage';
/** The members of results. Each says so on a promise of any workflow, because none of them is there. */
const MEMBERS = `${OF_RECEIPTS} ${OF_REPORTS} ${OF_FILES}`.split(' ');

/** A workflow whose promise says that it must be awaited where a member of its result is used. */
export function awaited<Args extends readonly unknown[], Result>(
  workflow: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return (...args) => remindToAwait(workflow.name, workflow(...args), MEMBERS);
}
