import { describeValue } from './describe-value.js';

/** Makes the error of a refusal. */
export type MakeError = (message: string) => Error;

/** The error of all entries but the client, the workflows and the methods of a mock. */
export const toRangeError: MakeError = (message) => new RangeError(message);

/** Refuses what is not the path of a file or a folder. `expected` says who takes what. */
export function checkPath(expected: string, path: unknown): void {
  if (typeof path !== 'string' || path === '') throw new RangeError(`${expected}, not ${describeValue(path)}.`);
}

/** Refuses a Promise or a missing value in a place that needs the awaited value. `what` names the value. */
export function checkAwaited(what: string, value: unknown, refuse: MakeError): void {
  if (typeof value === 'object' && value !== null && !('then' in value)) return;
  throw refuse(`${what} is ${describeValue(value)}.`);
}

/** Refuses a value without this method, such as a missing one or a text. `expected` says who takes what. */
export function checkHas(method: string, value: unknown, expected: string, refuse: MakeError = toRangeError): void {
  if (typeof (value as Readonly<Record<string, unknown>> | null | undefined)?.[method] === 'function') return;
  throw refuse(`${expected}, not ${describeValue(value)}.`);
}

/** Refuses anything that is not a client, such as a Promise of one, or a mock. `what` names the value. */
export function checkClient(what: string, goat: unknown, refuse: MakeError = toRangeError): void {
  checkAwaited(what, goat, refuse);
  checkHas('target', goat, `${what} must be one of createClient()`, refuse);
}
