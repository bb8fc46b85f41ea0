import { isPlainObject } from './describe-value.js';
import type { Kind, OptionRule, PlainKind } from './option-table.js';

/** The wrong part: its place below the option, such as `[2]`, and its value. */
export type Wrong = readonly [place: string, value: unknown];

/** A kind: its description, a check that finds the wrong part, and whether values are kept instead of copied. */
export type Fit = readonly [expected: string, wrong: Wrong | undefined, isKept?: boolean];

/** The checks of the kinds that an entry has. A kind without one does not compile. */
export type KindTable<Has extends Kind = Kind> = Readonly<Record<Has, (value: unknown, rule: OptionRule) => Fit>>;

/** A kind of a single value. Data is copied; `isKept` keeps it as it is. */
export function one(expected: string, value: unknown, fits: boolean, isKept = false): Fit {
  return [expected, fits ? undefined : ['', value], isKept];
}

/** A kind of an array: the first item that does not fit is the wrong part. */
export function each(expected: string, value: unknown, fits: (item: unknown) => boolean): Fit {
  if (!Array.isArray(value)) return [`an array, each ${expected}`, ['', value]];
  const index = value.findIndex((item) => !fits(item));
  return [expected, index < 0 ? undefined : [`[${index}]`, value[index]]];
}

/** Half a surrogate pair would be lost on its way to the service, so another text would arrive. */
const isBroken = (value: unknown): boolean => typeof value === 'string' && /\p{Cs}/u.test(value);

/** Whether a value is a text that is not blank. */
export function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && !isBroken(value);
}

const isFunction = (value: unknown): boolean => typeof value === 'function';

/** The kinds that every entry has. */
export const plainKinds: KindTable<PlainKind> = {
  any: (value) => one('left out or have a value', value, value !== null, true),
  text: (value) => one(isBroken(value) ? 'a text of whole characters' : 'a text', value, isText(value)),
  flag: (value) => one('true or false', value, typeof value === 'boolean'),
  number: (value) => one('a number from 0 up', value, typeof value === 'number' && value >= 0),
  function: (value) => one('a function', value, isFunction(value)),
  functions: (value) => each('a function', value, isFunction),
  data: (value) => one('a plain object', value, isPlainObject(value)),
  object: (value) => one('an object', value, typeof value === 'object' && value !== null, true),
  with: (value, { of: members = [] }) => {
    const fits = (name: string): boolean => typeof value === 'object' && value !== null && name in value;
    return one(`an object with ${members.join(', ')}`, value, members.every(fits), true);
  },
};
