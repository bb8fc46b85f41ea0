import { isPlainObject } from './is-plain-object.js';

/** What does not fit: the place below the option, as `[2]`, and the value there. */
export type Wrong = readonly [place: string, value: unknown];

/** What a value should be; what is wrong, if it is not; and whether it is kept as it is instead of copied. */
export type Fit = readonly [expected: string, wrong: Wrong | undefined, isKept?: boolean];

/** Kinds by name. The limits of a kind stand after its name in the table. */
export type KindTable = Readonly<Record<string, (value: unknown, limits: readonly string[]) => Fit>>;

/** A kind of one value, which is copied where it is data; `isKept` leaves it as it is. */
export function one(expected: string, value: unknown, fits: boolean, isKept = false): Fit {
  return [expected, fits ? undefined : ['', value], isKept];
}

/** A kind of an array: the first item that does not fit is what is wrong. */
export function each(expected: string, value: unknown, fits: (item: unknown) => boolean): Fit {
  if (!Array.isArray(value)) return [`an array, each ${expected}`, ['', value]];
  const index = value.findIndex((item) => !fits(item));
  return [expected, index < 0 ? undefined : [`[${index}]`, value[index]]];
}

const isFunction = (value: unknown): boolean => typeof value === 'function';

/** The kinds that every entry has, the client too: each counts in what an application loads. */
export const plainKinds: KindTable = {
  any: (value) => one('left out or have a value', value, value !== null, true),
  text: (value) => one('a text', value, typeof value === 'string' && value.trim() !== ''),
  flag: (value) => one('true or false', value, typeof value === 'boolean'),
  number: (value, [least = '']) =>
    one(`a number from ${least} up`, value, typeof value === 'number' && value >= Number(least)),
  function: (value) => one('a function', value, isFunction(value)),
  functions: (value) => each('a function', value, isFunction),
  data: (value) => one('a plain object', value, isPlainObject(value)),
  object: (value) => one('an object', value, typeof value === 'object' && value !== null, true),
  with: (value, limits) => {
    const members = limits.filter((limit) => /\w/.test(limit));
    const fits = (name: string): boolean => typeof value === 'object' && value !== null && name in value;
    return one(`an object with ${members.join(', ')}`, value, members.every(fits), true);
  },
};
