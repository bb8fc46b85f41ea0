/** Long values are written one part a line, up to this many characters a line. */
const LINE = 200;

/** A value as lines: a text as it is, anything else as its parts by their paths. Rows of a list have no number. */
export function writeLines(value: unknown, path = ''): string[] {
  if (typeof value === 'string' && value.includes('\n')) return value.split('\n');
  const text = JSON.stringify(value) ?? 'undefined';
  if (typeof value !== 'object' || value === null || (path !== '' && text.length <= LINE)) return [`${path}: ${text}`];
  if (Array.isArray(value)) return value.flatMap((one) => writeLines(one, `${path}[]`));
  return Object.entries(value).flatMap(([name, one]) => writeLines(one, `${path}.${name}`));
}

/** The lines that one text has and the other has not. */
export function writeChanges(before: readonly string[], after: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of after) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) - 1);
  const take = (lines: readonly string[], sign: 1 | -1): string[] =>
    lines.flatMap((line) => {
      const left = counts.get(line) ?? 0;
      if (left * sign <= 0) return [];
      counts.set(line, left - sign);
      return [`${sign > 0 ? '+' : '-'} ${line}`];
    });
  return [...take(before, -1), ...take(after, 1)];
}

/** Text with the ids of rows numbered in the order in which they come, because their values do not matter. */
export function numberIds(text: string): string {
  const ids = new Map<string, string>();
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    const known = ids.get(id) ?? `#${ids.size + 1}`;
    ids.set(id, known);
    return known;
  });
}
