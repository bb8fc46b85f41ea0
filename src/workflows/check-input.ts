import { moreKinds } from '../../options/more-kinds.js';
import type { OptionTable, TableOf, Taken } from '../../options/option-table.js';
import { takeByTable } from '../../options/take-options.js';
import { workflowOptions } from '../../options/workflow-options.js';
import { WorkflowError } from './workflow-error.js';

const refuse = (message: string): WorkflowError => new WorkflowError('invalid_input', message);

/**
 * The workflow's own copy of an input. In a review as in a payment a filter that is undefined is refused: leaving it out
 * would mean everything.
 *
 * @throws WorkflowError `invalid_input`, which names the key.
 */
export function takeInput<Input extends object, const Table extends OptionTable>(
  workflow: string,
  given: Input,
  table: Table & TableOf<Input, Table>,
): Taken<Input, Table> {
  return takeByTable({ where: workflow, refuse, kinds: moreKinds }, given, table) as Taken<Input, Table>;
}

/** The workflow's own copy of its options. Refuses those that no workflow knows. `Infinity` is no limit. */
export function takeOptions<Options extends object>(options: Options): Options {
  const given: object = options;
  if (typeof given === 'object' && given !== null && Object.hasOwn(given, 'dryRun')) {
    throw refuse('dryRun is not an option of a run: it belongs to the input, the second argument.');
  }
  return takeByTable({ where: 'the options', refuse, kinds: moreKinds }, given, workflowOptions) as Options;
}
