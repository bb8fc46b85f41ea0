import { describeValue } from '../../../base/options/describe-value.js';
import { findUnsendable } from '../../../base/options/find-unsendable.js';
import { misuse } from './misuse.js';

/**
 * A query as the search of a URL, with its `?`, or empty: arrays repeat their parameter. A filter without a value is
 * refused, because leaving it out would ask for everything. A cursor or a page size without a value is left out.
 */
export function toSearch(query: Readonly<Record<string, unknown>> = {}): string {
  let search = '';
  for (const name in query) {
    for (const value of [query[name]].flat()) {
      if (value === undefined || value === null) {
        if (/^(cursor|offset|limit)$/.test(name)) continue;
        misuse('bad_query', `${name} is ${value}, which would be no filter: give it a value or leave it out.`);
      }
      const problem = findUnsendable(value)?.problem ?? (typeof value === 'object' && `is ${describeValue(value)}.`);
      if (problem) misuse('bad_query', `${name}: ${problem}`);
      search += `${search ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
    }
  }
  return search;
}
