import { toRangeError } from './check-has.js';
import { isUuid } from './is-uuid.js';
import { each, type Fit, isText, type KindTable, one, plainKinds } from './kinds.js';
import type { OptionRule, OptionTable, TableOf, Taken } from './option-table.js';
import { isDay, readMoment } from './read-moment.js';
import { takeByTable } from './take-options.js';

const isId = (value: unknown): boolean => typeof value === 'string' && isUuid(value);

/** All kinds, for workflows, tools, mocks, clones and explorations. */
export const allKinds: KindTable = {
  ...plainKinds,
  texts: (value, { of: known }) =>
    known === undefined
      ? each('a text', value, isText)
      : each(`one of ${known.join(', ')}`, value, (text) => known.includes(String(text))),
  id: (value) => one('an id (uuid)', value, isId(value)),
  ids: (value) => each('an id (uuid)', value, isId),
  list: (value) => one('an array', value, Array.isArray(value)),
  count: (value, rule) => whole(value, rule, true),
  whole: (value, rule) => whole(value, rule, false),
  bytes: (value, { from = 0 }) =>
    one(`a Uint8Array of at least ${from} bytes`, value, value instanceof Uint8Array && value.length >= from),
  day: (value) => one('a day such as 2026-03-01', value, typeof value === 'string' && isDay(value)),
  moment: (value) => one('a moment (ISO 8601, milliseconds or a Date)', value, Number.isFinite(readMoment(value))),
  one: (value, { of: known = [] }) => one(`one of ${known.join(', ')}`, value, known.includes(value as string)),
};

/** A whole number within limits; `Infinity` is allowed if `isEndless` is true. */
function whole(value: unknown, { from = 0, to: most }: OptionRule, isEndless: boolean): Fit {
  const isWhole = Number.isSafeInteger(value) || (isEndless && value === Number.POSITIVE_INFINITY);
  const isInside = isWhole && Number(value) >= from && Number(value) <= (most ?? Number.POSITIVE_INFINITY);
  const range = most === undefined ? `from ${from} up` : `from ${from} to ${most}`;
  return one(`a whole number ${range}`, value, isInside);
}

/** `takeOptions` for tools, mocks, clones and explorations: a wrong option is a RangeError that names the key. */
export function takeWithRangeError<Options extends object, const Table extends OptionTable>(
  where: string,
  given: Options,
  table: Table & TableOf<Options, Table>,
): Taken<Options, Table> {
  return takeByTable({ where, refuse: toRangeError, kinds: allKinds }, given, table) as Taken<Options, Table>;
}
