import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { WorkflowError } from '../run/workflow-error.js';

/**
 * Refuses amounts in several currencies: their cents do not add up.
 *
 * @throws WorkflowError `mixed_currencies`.
 */
export function throwIfMixed(amounts: readonly { readonly currency?: string | undefined }[]): void {
  const currencies = new Set(amounts.map(({ currency = USUAL_CURRENCY }) => currency));
  if (currencies.size < 2) return;
  const names = [...currencies].sort().map((currency) => JSON.stringify(String(currency).slice(0, 10)));
  throw new WorkflowError('mixed_currencies', `the amounts are in ${names.join(' and ')}, which do not add up.`, {
    hint: 'Ask for creators of one currency, or pay accruals of one currency by planPayment with their accrualIds.',
  });
}
