import type { OptionTable, TableOf, Taken } from '../../base/options/option-table.js';
import { takeWithRangeError } from '../../base/options/take-with-range-error.js';
import { readMessage } from '../../base/values/thrown.js';
import { checkOptions } from '../../mocks/control/state/options.js';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';

/** A private copy of the options. Throws a RangeError that names an unknown option or an unknown rule. */
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
    throw Object.assign(new RangeError(`${where}: ${readMessage(error)}`), { code: 'bad_option' });
  }
  return options;
}
