import { keepGiven } from '../../../../base/values/keep-given.js';
import type { TrackagoatClient } from '../../../client/client.js';
import { readContext } from '../../../workflows/context/read-context.js';
import { campaignPerformance } from '../../../workflows/performance/campaign-performance.js';
import { contentAnalysis } from '../../../workflows/performance/content-analysis.js';
import { findUnderperformingCreators } from '../../../workflows/performance/find-underperforming-creators.js';
import { trend } from '../../../workflows/performance/trend.js';
import { auditUnpaidCreators } from '../../../workflows/review/audit-unpaid-creators.js';
import { weeklyPayoutReview } from '../../../workflows/review/weekly-payout-review.js';
import type { Run, RunOptions } from '../../../workflows/run/run.js';
import type { WorkflowOptions, WorkflowReport } from '../../../workflows/run/workflow-options.js';
import { invalidInput } from '../../text/tool-error.js';
import { outOfScope, type Scope } from '../parts/scope.js';
import type { ReadingWorkflow } from './reading-workflows.js';
import type { ScopeChecks } from './scope-checks.js';

type Input = Readonly<Record<string, unknown>>;
type Workflow = (goat: TrackagoatClient, input: never, options: WorkflowOptions) => Promise<WorkflowReport>;

const workflows: Readonly<Record<ReadingWorkflow, Workflow>> = {
  auditUnpaidCreators,
  weeklyPayoutReview,
  campaignPerformance,
  contentAnalysis,
  findUnderperformingCreators,
  trend,
  readContext,
};

/** The parts that start a workflow of a program. */
export interface WorkflowStart {
  readonly scope: Scope;
  readonly checks: ScopeChecks;
  /** The run whose requests the checks take. */
  readonly run: Run;
  readonly goat: TrackagoatClient;
  /** The options of the workflow. They are made after the checks, which used the same budget. */
  readonly options: () => RunOptions;
}

/** Runs a workflow within a binding. */
export async function runProgramWorkflow(
  name: ReadingWorkflow,
  given: unknown,
  { scope, checks, run, goat, options }: WorkflowStart,
): Promise<WorkflowReport> {
  const input = given === undefined || given === null ? {} : given;
  if (typeof input !== 'object' || Array.isArray(input)) throw invalidInput(`${name} takes goat and an object.`);
  const bound = scope.isBound ? await bind(name, input as Input, { scope, checks, run }) : input;
  return workflows[name](goat, bound as never, options());
}

async function bind(
  name: ReadingWorkflow,
  input: Input,
  { scope, checks, run }: Pick<WorkflowStart, 'scope' | 'checks' | 'run'>,
): Promise<Input> {
  const named = typeof input.projectId === 'string' ? input.projectId : undefined;
  if (name === 'auditUnpaidCreators' || name === 'weeklyPayoutReview') {
    const { creatorIds: wanted = scope.creatorIds } = input as { readonly creatorIds?: readonly unknown[] };
    for (const id of input.creatorIds === undefined ? [] : toList(wanted)) await checks.parent(run, 'creator', id);
    return { ...input, ...keepGiven({ projectId: scope.project(named), creatorIds: wanted }) };
  }
  if (name === 'trend') {
    await checks.entity(run, input.entity, input.entityId);
    return input;
  }
  if (name === 'readContext' || scope.creatorIds === undefined) {
    for (const [field, kind] of NAMES) {
      if (input[field] !== undefined) await checks.parent(run, kind, input[field]);
    }
    const isNamed = NAMES.some(([field]) => input[field] !== undefined);
    return isNamed || scope.projectId === undefined ? input : { ...input, projectId: scope.projectId };
  }
  throw outOfScope();
}

const NAMES = [
  ['projectId', 'project'],
  ['campaignId', 'campaign'],
  ['creatorId', 'creator'],
  ['videoId', 'video'],
] as const;

function toList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidInput('creatorIds must be a list of ids.');
  return value;
}
