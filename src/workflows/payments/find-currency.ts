import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { readAllStructures } from '../find/read-rows.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';

type Row = { readonly currency?: string };

/**
 * The currency in which the service will record a payment, which takes none: that of the rows about its payee. Without
 * rows it is that of the rates of the project, or of all rates where it has no rate. Without rates it is the usual one.
 *
 * @throws WorkflowError `mixed_currencies` if these are several.
 */
export async function findCurrency(run: Run, known: readonly Row[], projectId: string | null): Promise<string> {
  const rows = known.length > 0 ? known : await readRates(run, projectId);
  const [only = USUAL_CURRENCY, ...others] = new Set(rows.map(({ currency = USUAL_CURRENCY }) => currency));
  if (others.length === 0) return only;
  const names = [only, ...others].sort().map((currency) => JSON.stringify(currency.slice(0, 10)));
  throw new WorkflowError(
    'mixed_currencies',
    `nobody can tell whether the service would record this payment in ${names.join(' or ')}: name accruals of one currency, or let a person record it.`,
    { hint: 'payoutPayments.create takes no currency; its response says in which one it was recorded.' },
  );
}

async function readRates(run: Run, projectId: string | null): Promise<readonly Row[]> {
  const all = await readAllStructures(run);
  const own = all.filter(({ project_id: id }) => id === projectId);
  return (own.length > 0 ? own : all).map(({ current_version: rule }) => rule);
}
