import { describeValue, isPlainObject } from './describe-value.js';

/** A value that JSON would send as something else, or not at all. */
export interface Unsendable {
  /** Its place, such as `metadata.tags.0`; empty for the whole. */
  readonly path: string;
  /** What it is and what to do, as `is NaN: give it a value, or leave it out.` */
  readonly problem: string;
}

/** More levels than anything needs, and fewer than would overflow the stack. */
const MOST_LEVELS = 500;
const HALF_CHARACTER = /\p{Surrogate}/u;

/**
 * The first value, at any depth, that JSON would not send as it is. JSON leaves out what is undefined, and writes null
 * for NaN and `{}` for a Map: a payment would lose its payee, and metadata what it was to keep. It writes 0 for -0, which
 * is the same number. A Date belongs only in a field such as `paid_at`: JSON writes it as the API takes it.
 */
export function findUnsendable(value: unknown, path = '', above: readonly unknown[] = []): Unsendable | undefined {
  const problem = findProblem(value, path, above);
  if (problem !== undefined) return { path, problem };
  if (typeof value !== 'object' || value === null || value instanceof Date) return undefined;
  // Array.from also has the items that are missing in an array: JSON writes null for them.
  const fields = Array.isArray(value) ? Array.from(value, (item, at) => [at, item] as const) : Object.entries(value);
  for (const [name, field] of fields) {
    const found = findUnsendable(field, path === '' ? `${name}` : `${path}.${name}`, [...above, value]);
    if (found) return found;
  }
  return undefined;
}

function findProblem(value: unknown, path: string, above: readonly unknown[]): string | undefined {
  if (typeof value === 'boolean' || value === null || Number.isFinite(value)) return undefined;
  if (typeof value === 'number' || value === undefined)
    return `is ${describeValue(value)}: give it a value, or leave it out.`;
  if (typeof value === 'string')
    return HALF_CHARACTER.test(value) ? 'has half a character (a lone surrogate), which JSON cannot carry.' : undefined;
  if (typeof value !== 'object') return `is ${describeValue(value)}, which JSON cannot carry.`;
  if (above.includes(value)) return 'is an object that holds itself, which JSON cannot carry.';
  if (above.length > MOST_LEVELS) return `is more than ${MOST_LEVELS} levels deep.`;
  if (value instanceof Date) {
    if (above.length === 1 && path.endsWith('_at') && !Number.isNaN(value.getTime())) return undefined;
    return 'is a Date: write it as a text, such as 2026-03-02 or 2026-03-02T00:00:00Z.';
  }
  // The kind is asked first: a promise has fields named by symbols where something watches async calls.
  if (!Array.isArray(value) && !(isPlainObject(value) && !('then' in value))) {
    return `is ${describeValue(value)}, which JSON cannot carry: make it a plain object, an array or a text.`;
  }
  if (Object.keys(value).some((name) => HALF_CHARACTER.test(name))) {
    return 'has a field with half a character in its name.';
  }
  return Object.getOwnPropertySymbols(value).some((name) => Object.prototype.propertyIsEnumerable.call(value, name))
    ? 'has a field named by a symbol, which JSON leaves out.'
    : undefined;
}
