import { checkClient } from '../../../base/options/check-has.js';
import { isPlainObject } from '../../../base/options/describe-value.js';
import { isUuid } from '../../../base/options/is-uuid.js';
import type { OptionTable, TableOf, Taken } from '../../../base/options/option-table.js';
import { takeByTable } from '../../../base/options/take-options.js';
import { allKinds } from '../../../base/options/take-with-range-error.js';
import { workflowInputs, workflowOptions } from '../../../base/options/workflow-options.js';
import { WorkflowError } from './workflow-error.js';
import { Meter } from './workflow-options.js';

const refuse = (message: string): WorkflowError => new WorkflowError('invalid_input', message);

type Tables = typeof workflowInputs;
export type InputName = keyof Tables;

/** The name of an input whose table has exactly one row for each of its options. */
export type Fits<Name extends InputName, Input> = Name &
  (Tables[Name] extends TableOf<Input, Tables[Name]> ? unknown : never);

/**
 * The workflow's own copy of an input, by the table of that name. An undefined filter is refused, in a review as in a payment,
 * because leaving it out would mean everything.
 *
 * @throws WorkflowError `invalid_input`, which names `where` and the key.
 */
export function takeInput<Name extends InputName, Input extends object>(
  name: Fits<Name, Input>,
  given: Input | undefined,
  where: string = name,
): Taken<Input, Tables[Name]> {
  const table: OptionTable = workflowInputs[name];
  if (!Object.hasOwn(table, 'dryRun')) refuseDryRun(given);
  if (given === undefined) throw refuse(`${where}: pass the client first, then the input.`);
  const taken = takeByTable({ where, refuse, kinds: allKinds }, given, table);
  const entries = Object.entries(taken).map(([name, value]) => [name, /Ids?$/.test(name) ? toLowerIds(value) : value]);
  return Object.freeze(Object.fromEntries(entries)) as Taken<Input, Tables[Name]>;
}

/** Ids in lower case, as the service writes them: an id in capitals is the same row, and must not look like another one. */
function toLowerIds(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(toLowerIds));
  return typeof value === 'string' && isUuid(value) ? value.toLowerCase() : value;
}

/**
 * The workflow's own copy of its options. Refuses unknown options, and a meter that is not the toolset's. `Infinity` means
 * no limit. `own` are further options of the workflow.
 */
export function takeWorkflowOptions<Options extends object>(
  options: Options & { readonly meter?: unknown },
  own: OptionTable = {},
): Options {
  refuseDryRun(options);
  const meter = options?.meter instanceof Meter ? { meter: 'any' as const } : {};
  const table = { ...workflowOptions, ...own, ...meter };
  return takeByTable({ where: 'the options', refuse, kinds: allKinds }, options, table) as Options;
}

/** Refuses anything that is not a client, such as a Promise of one, or a mock. */
export function checkGoat(goat: unknown): void {
  if (isPlainObject(goat) && !Object.hasOwn(goat, 'target'))
    throw refuse('The first argument is not a client: pass the client first, then the input.');
  checkClient('the client', goat, refuse);
}

/** A workflow that pays one payee has a plan instead of a dry run. */
function refuseDryRun(given: unknown): void {
  if (!isPlainObject(given) || !Object.hasOwn(given, 'dryRun')) return;
  throw refuse(
    'dryRun belongs in the second argument of settleAll or rejectAccruals. To see what one payee would get without paying, use planSettlement or planPayment.',
  );
}
