import { isPlainObject } from '../../../base/options/describe-value.js';
import type { OptionTable, TableOf, Taken } from '../../../base/options/option-table.js';
import { takeByTable } from '../../../base/options/take-options.js';
import { allKinds } from '../../../base/options/take-with-range-error.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import { checkForm } from './check.js';
import type { ControlSchemaName } from './control-schemas.js';
import { oneOrAllOptions } from './mock-options.js';

/**
 * Takes a test's input to a method of the mock by the table of options. Like the control plane it refuses with an
 * ApiProblem. If there is a form, it checks first, because it reports all errors at once.
 */
export function takeControl<Options extends object, const Table extends OptionTable>(
  where: string,
  given: Options,
  table: Table & TableOf<Options, Table>,
  form?: ControlSchemaName,
): Taken<Options, Table> {
  if (form !== undefined && isPlainObject(given)) checkForm(form, given);
  const refuse = (message: string): ApiProblem =>
    new ApiProblem('invalid_body', message, { issues: [{ path: '', message }] });
  return takeByTable({ where, refuse, kinds: allKinds }, given, table) as Taken<Options, Table>;
}

/**
 * The id for a method that removes one entry, or all without an argument. `undefined` is refused, because an unset
 * variable would remove all.
 */
export function takeOneOrAll(where: string, given: readonly [id?: string]): string | undefined {
  const named: { readonly id?: string } = given.length === 0 ? {} : { id: given[0] as string };
  return takeControl(where, named, oneOrAllOptions).id;
}
