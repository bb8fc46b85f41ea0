import { isUuid } from './is-uuid.js';
import { each, type Fit, isText, type KindTable, one } from './kinds.js';
import { isDay, readMoment } from './read-moment.js';

const isId = (value: unknown): boolean => typeof value === 'string' && isUuid(value);

/** The kinds of workflows, tools, mocks, clones and explorations. */
export const moreKinds: KindTable = {
  texts: (value) => each('a text', value, isText),
  id: (value) => one('an id (uuid)', value, isId(value)),
  ids: (value) => each('an id (uuid)', value, isId),
  list: (value) => one('an array', value, Array.isArray(value)),
  count: (value, limits) => whole(value, limits, true),
  whole: (value, limits) => whole(value, limits, false),
  bytes: (value, [least = '0']) =>
    one(`a Uint8Array of at least ${least} bytes`, value, value instanceof Uint8Array && value.length >= Number(least)),
  day: (value) => one('a day such as 2026-03-01', value, typeof value === 'string' && isDay(value)),
  moment: (value) => one('a moment (ISO 8601, milliseconds or a Date)', value, isMoment(value)),
  one: (value, [, ...choices]) => {
    const known = choices.filter((choice) => !isMark(choice));
    return one(`one of ${known.join(', ')}`, value, known.includes(value as string));
  },
};

/** A whole number within limits; `Infinity` is allowed if `isEndless` is true. */
function whole(value: unknown, limits: readonly string[], isEndless: boolean): Fit {
  const [least = 0, most] = limits.filter((limit) => !isMark(limit)).map(Number);
  const isWhole = Number.isSafeInteger(value) || (isEndless && value === Number.POSITIVE_INFINITY);
  const number = isWhole ? (value as number) : Number.NaN;
  const isInside = number >= least && number <= (most ?? Number.POSITIVE_INFINITY);
  const range = most === undefined ? `from ${least} up` : `from ${least} to ${most}`;
  return one(`a whole number ${range}`, value, isInside);
}

function isMark(limit: string): boolean {
  return /^[!*?]$/.test(limit);
}

function isMoment(value: unknown): boolean {
  return Number.isFinite(readMoment(value));
}
