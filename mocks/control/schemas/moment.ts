import { invalidBody } from '../../world/store/api-problem.js';
import { isTimeZone } from '../../world/store/time-zone.js';
import { findIssues } from './check.js';

/** Refuses a time zone that does not exist. `path` names the field. */
export function checkTimeZone(name: string | undefined, path = 'timezone'): void {
  if (name === undefined || isTimeZone(name)) return;
  const message = `there is no time zone ${name}; write a name of the IANA database, such as Europe/Berlin`;
  throw invalidBody(path, message);
}

const LATEST = Date.UTC(9999, 0, 1);
const EARLIEST = Date.UTC(1970, 0, 2);

/** An instant as epoch milliseconds. Refuses anything that is not a time between 1970 and 9999. `path` names the field. */
export function parseInstant(value: string | Date | number, path: string): number {
  if (typeof value === 'number') return checkRange(value, path);
  const text = value instanceof Date && Number.isFinite(value.getTime()) ? value.toISOString() : value;
  const [issue] = findIssues('instant', text).list;
  if (issue) throw invalidBody(path, issue.message);
  return checkRange(Date.parse(text as string), path);
}

/** Epoch milliseconds as they are. Refuses an instant that is not between 1970 and 9999. `path` names the field. */
export function checkRange(instant: number, path: string): number {
  if (!(instant >= EARLIEST && instant < LATEST)) throw invalidBody(path, 'must lie between 1970 and 9999');
  return instant;
}
