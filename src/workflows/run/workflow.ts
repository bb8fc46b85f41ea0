import { remindToAwait } from '../../../base/values/remind-to-await.js';
import type { TrackagoatClient } from '../../client/client.js';
import { type Fits, type InputName, takeInput, takeWorkflowOptions } from './check-input.js';
import { Run } from './run.js';
import type { WorkflowOptions } from './workflow-options.js';

const OF_RECEIPTS = 'outcome payment paidCents plannedCents reason nextStep warnings id planId totalCents digest';
const OF_REPORTS =
  'totals creators accruals structures currency week range tree best worst points creator goals structure';
const OF_FILES = 'sources text payouts asPlanned items rows balances leftOut stoppedEarly usage';
/** The members of results. Each says so on a promise of any workflow, because none of them is there. */
const MEMBERS = `${OF_RECEIPTS} ${OF_REPORTS} ${OF_FILES}`.split(' ');

/** A workflow whose promise says that it must be awaited where a member of its result is used. */
export function awaited<Args extends readonly unknown[], Result>(
  workflow: (...args: Args) => Promise<Result>,
  name: string = workflow.name,
): (...args: Args) => Promise<Result> {
  return (...args) => remindToAwait(name, workflow(...args), MEMBERS);
}

/** A workflow as it is called: the client first, then the input. */
export type Workflow<Input, Result, Options = WorkflowOptions> = (
  goat: TrackagoatClient,
  input: Input,
  options?: Options,
) => Promise<Result>;

/** A workflow that is for everyone if no input is given. */
export type WorkflowForAll<Input, Result, Options = WorkflowOptions> = (
  goat: TrackagoatClient,
  input?: Input,
  options?: Options,
) => Promise<Result>;

/**
 * A workflow whose input the table of its name takes, and whose calls are one run. It must be awaited, as above. If there is an input
 * for everything, it may be left out.
 */
export function workflow<Name extends InputName, Input extends object, Result, Options extends WorkflowOptions>(
  name: Fits<Name, Input>,
  work: (run: Run, input: Input, options?: Options) => Promise<Result>,
  everything?: NoInfer<Input>,
): WorkflowForAll<Input, Result, Options> {
  const begin: WorkflowForAll<Input, Result, Options> = async (goat, given = everything, options) => {
    const input = takeInput<Name, Input>(name, given);
    const taken = options && takeWorkflowOptions(options);
    return work(new Run(goat, taken), input, taken);
  };
  return awaited(begin, name);
}
