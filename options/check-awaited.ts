import { describeValue } from './describe-value.js';

/** Refuses a Promise, or nothing, where something belongs that an `await` would have given; `what` names it. */
export function checkAwaited(what: string, value: unknown, refuse: (message: string) => Error): void {
  if (typeof value === 'object' && value !== null && !('then' in value)) return;
  throw refuse(`${what} is ${describeValue(value)}.`);
}
