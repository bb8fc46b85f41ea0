/** Puts ids and a query into a URL. What is no string stays a `{…}`, which the path guard refuses. */
export function buildUrl(
  template: string,
  ids: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const url = template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const id = ids[name];
    return typeof id === 'string' ? encodeURIComponent(id) : hole;
  });
  let search = '';
  for (const name in query) {
    for (const value of [query[name]].flat()) {
      if (value === undefined || value === null) continue;
      search += `${search ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
    }
  }
  return url + search;
}
