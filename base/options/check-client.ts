import { checkAwaited } from './check-awaited.js';
import { checkHas } from './check-has.js';

/** Refuses anything that is not a client, such as a Promise of one, or a mock. `what` names the value. */
export function checkClient(what: string, goat: unknown, refuse: (message: string) => Error): void {
  checkAwaited(what, goat, refuse);
  checkHas('target', goat, `${what} must be one of createClient()`, refuse);
}
