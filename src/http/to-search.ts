/** A query as the search of a URL, with its `?`, or empty: arrays name their parameter again, what is null is left out. */
export function toSearch(query: Readonly<Record<string, unknown>> = {}): string {
  let search = '';
  for (const name in query) {
    for (const value of [query[name]].flat()) {
      if (value === undefined || value === null) continue;
      search += `${search ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
    }
  }
  return search;
}
