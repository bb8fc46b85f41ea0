/** A value as a TypeScript literal: single quotes, keys bare where they can be. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, entry]) => `${propertyKey(key)}: ${literal(entry)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** Code that makes a JSON value, which engines parse faster as text than as a literal. */
export function parsed(value: object): string {
  return `JSON.parse(\n  ${quoted(JSON.stringify(value))},\n)`;
}

/**
 * Code that makes a table by operation of values in the order of the operations, whose names are listed once, in
 * operations.ts.
 */
export function parsedByOperation(values: readonly unknown[]): string {
  const list = quoted(JSON.stringify(values));
  return `nameByOperation(\n  JSON.parse(\n    ${list},\n  ),\n)`;
}

/** A string in single quotes. */
export function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `'${escaped}'`;
}

/** An object key as it is written in source. */
export function propertyKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

/** The first sentence of a description as a JSDoc line; empty without a description. */
export function firstSentence(description: string | undefined): string {
  if (!description) return '';
  const sentence = (description.split(/(?<=\.)\s|\n\n/)[0] ?? '').replaceAll(/\s+/g, ' ').trim();
  return `/** ${sentence.replaceAll('*/', '* /')} */\n`;
}
