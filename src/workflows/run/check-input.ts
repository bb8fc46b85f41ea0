import { checkClient } from '../../../base/options/check-has.js';
import { isPlainObject } from '../../../base/options/describe-value.js';
import { isUuid } from '../../../base/options/is-uuid.js';
import type { OptionTable, TableOf, Taken } from '../../../base/options/option-table.js';
import { takeByTable } from '../../../base/options/take-options.js';
import { allKinds } from '../../../base/options/take-with-range-error.js';
import { workflowOptions } from '../../../base/options/workflow-options.js';
import { remindToAwait } from '../../../base/values/remind-to-await.js';
import { WorkflowError } from './workflow-error.js';
import { Meter } from './workflow-options.js';

const refuse = (message: string): WorkflowError => new WorkflowError('invalid_input', message);

/**
 * The workflow's own copy of an input. An undefined filter is refused, in a review as in a payment, because leaving it
 * out would mean everything.
 *
 * @throws WorkflowError `invalid_input`, which names the key.
 */
export function takeInput<Input extends object, const Table extends OptionTable>(
  workflow: string,
  given: Input,
  table: Table & TableOf<Input, Table>,
): Taken<Input, Table> {
  if (!Object.hasOwn(table, 'dryRun')) refuseDryRun(given);
  if (given === undefined) throw refuse(`${workflow}: pass the client first, then the input.`);
  const taken = takeByTable({ where: workflow, refuse, kinds: allKinds }, given, table);
  const entries = Object.entries(taken).map(([name, value]) => [name, /Ids?$/.test(name) ? toLowerIds(value) : value]);
  return Object.freeze(Object.fromEntries(entries)) as Taken<Input, Table>;
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

const OF_RECEIPTS = 'outcome payment paidCents plannedCents reason nextStep warnings id planId totalCents digest';
const OF_REPORTS =
  'totals creators accruals structures currency week range tree best worst points creator goals structure';
const OF_FILES = 'sources text payouts asPlanned items rows balances leftOut stoppedEarly usage';
/** The members of results. Each says so on a promise of any workflow, because none of them is there. */
const MEMBERS = `${OF_RECEIPTS} ${OF_REPORTS} ${OF_FILES}`.split(' ');

/** A workflow whose promise says that it must be awaited where a member of its result is used. */
export function awaited<Args extends readonly unknown[], Result>(
  workflow: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return (...args) => remindToAwait(workflow.name, workflow(...args), MEMBERS);
}
