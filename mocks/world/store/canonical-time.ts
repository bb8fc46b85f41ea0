import { invalidBody } from './api-problem.js';
import { toIso } from './calendar.js';

/** A year of four digits. Other years are written with a sign, and sort first or last as text. */
const FOUR_DIGITS = /^\d/;

/**
 * A moment as a caller may write it (RFC 3339: any offset, letters of either case) in the form of rows, in which times
 * are compared as text. Refuses one that its offset moves out of the years 0000 to 9999. `path` names the field.
 */
export function toCanonicalTime(time: string, path: string): string {
  const iso = toIso(Date.parse(time.toUpperCase()));
  if (!FOUR_DIGITS.test(iso)) throw invalidBody(path, 'must lie in the years 0000 to 9999 in UTC');
  return iso;
}
