import { misuse } from './misuse.js';

/**
 * A query as the search of a URL, with its `?`, or empty: arrays name their parameter again. A filter without a value is
 * refused, for leaving it out would ask for everything; a cursor or a page size without one is left out.
 */
export function toSearch(query: Readonly<Record<string, unknown>> = {}): string {
  let search = '';
  for (const name in query) {
    for (const value of [query[name]].flat()) {
      if (value === undefined || value === null) {
        if (/^(cursor|offset|limit)$/.test(name)) continue;
        misuse('bad_query', `${name} is ${value}, which would be no filter: give it a value or leave it out.`);
      }
      search += `${search ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
    }
  }
  return search;
}
