import { describeValue } from './describe-value.js';

/** Refuses a Promise or a missing value in a place that needs the awaited value. `what` names the value. */
export function checkAwaited(what: string, value: unknown, refuse: (message: string) => Error): void {
  if (typeof value === 'object' && value !== null && !('then' in value)) return;
  throw refuse(`${what} is ${describeValue(value)}.`);
}
