import { checkOptions } from '../mocks/control/state/options.js';
import type { RuleProfile } from '../mocks/world/store/rule-profile.js';
import { findNearest } from '../options/find-nearest.js';
import { misuse } from '../src/http/misuse.js';

/** Refuses options that `what` does not know, and rules that no profile has; throws a ConfigurationError that names them. */
export function checkNames(what: string, options: object, known: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    misuse('bad_option', `${what} has no option ${name}; the nearest is ${findNearest(name, known)}.`);
  }
  const { rules, timezone } = options as { readonly rules?: Partial<RuleProfile>; readonly timezone?: string };
  try {
    checkOptions({ rules, timezone });
  } catch (error) {
    misuse('bad_option', `${what}: ${(error as Error).message}`);
  }
}
