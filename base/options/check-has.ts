import { describeValue } from './describe-value.js';

/** Refuses a value without this method, such as a missing one or a text. `expected` says who takes what. */
export function checkHas(
  method: string,
  value: unknown,
  expected: string,
  refuse: (message: string) => Error = (message) => new RangeError(message),
): void {
  if (typeof (value as Readonly<Record<string, unknown>> | null | undefined)?.[method] === 'function') return;
  throw refuse(`${expected}, not ${describeValue(value)}.`);
}
