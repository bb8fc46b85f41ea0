import { checkOptions } from '../mocks/control/state/options.js';
import type { RuleProfile } from '../mocks/world/store/rule-profile.js';
import type { OptionTable, TableOf, Taken } from '../options/option-table.js';
import { takeWithRangeError } from '../options/take-with-range-error.js';
import { misuse } from './misuse.js';

/** The own copy of options; throws a RangeError that names what is not known, and rules that no profile has. */
export function takeCloneOptions<Options extends object, const Table extends OptionTable>(
  where: string,
  given: Options,
  table: Table & TableOf<Options, Table>,
): Taken<Options, Table> {
  const options = takeWithRangeError<Options, Table>(where, given, table);
  const { rules, timezone } = options as { readonly rules?: Partial<RuleProfile>; readonly timezone?: string };
  try {
    checkOptions({ ...(rules && { rules }), ...(timezone === undefined ? {} : { timezone }) });
  } catch (error) {
    misuse('bad_option', `${where}: ${(error as Error).message}`);
  }
  return options;
}
