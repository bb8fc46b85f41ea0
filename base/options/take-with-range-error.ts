import { moreKinds } from './more-kinds.js';
import type { OptionTable, TableOf, Taken } from './option-table.js';
import { takeByTable } from './take-options.js';

/** `takeOptions` for tools, mocks, clones and explorations: a wrong option is a RangeError that names the key. */
export function takeWithRangeError<Options extends object, const Table extends OptionTable>(
  where: string,
  given: Options,
  table: Table & TableOf<Options, Table>,
): Taken<Options, Table> {
  const refuse = (message: string): RangeError => new RangeError(message);
  return takeByTable({ where, refuse, kinds: moreKinds }, given, table) as Taken<Options, Table>;
}
