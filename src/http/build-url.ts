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
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(
    given.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
  );
  return given.length ? `${url}?${search}` : url;
}
