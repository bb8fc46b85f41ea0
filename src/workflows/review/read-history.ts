import type { PayoutAccrual } from '../../generated/resources.js';
import { readFiltered } from '../find/filtered-list.js';
import { toDay } from '../run/days.js';
import type { Run } from '../run/run.js';

/** Accruals whose period starts on `since` or later, in every status. */
export function readHistory(
  run: Run,
  filter: { readonly project_id?: string },
  since: string,
): Promise<PayoutAccrual[]> {
  return readFiltered(run, {
    during: 'reading earlier accruals',
    filters: { ...filter, from: since },
    list: (filters, options) => run.goat.payoutAccruals.list({ ...filters, limit: 100 }, options),
    keep: ({ period_start_at: start }) => toDay(start) >= since,
  });
}
