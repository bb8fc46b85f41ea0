import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import { refuseRequest } from '../read/refuse-request.js';
import { toPlainText } from '../report/text-table.js';

/**
 * The currency of rows that are added up; of no rows the usual one. Refuses rows in several currencies, because their
 * cents do not add up.
 */
export function oneCurrency(rows: Iterable<{ readonly currency?: string }>, wayOut: string): string {
  const names = new Set<string>();
  for (const { currency = USUAL_CURRENCY } of rows) names.add(currency);
  const [only = USUAL_CURRENCY, ...more] = [...names].sort();
  if (more.length === 0) return only;
  const list = [only, ...more].map((name) => toPlainText(String(name).slice(0, 10)));
  return refuseRequest('bad_option', `the amounts are in ${list.join(' and ')}, which do not add up. ${wayOut}`);
}
