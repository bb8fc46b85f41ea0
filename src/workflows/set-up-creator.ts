import type { TrackagoatClient } from '../client.js';
import { isConflictError } from '../errors/guards.js';
import type {
  Creator,
  Goal,
  PayoutAssignment,
  PayoutStructure,
  PayoutStructureCreate,
} from '../generated/resources.js';
import type { Body } from '../http/operation-types.js';
import { checkInput } from './check-input.js';
import { getNotes } from './context/notes.js';
import { toDay, toIso } from './days.js';
import { Run } from './run.js';
import { WorkflowError } from './workflow-error.js';
import type { WorkflowOptions, WorkflowReport } from './workflow-options.js';

/** Whom to set up, and with what. */
export interface SetUpInput {
  readonly projectId: string;
  /** With or without `@`. */
  readonly handle: string;
  readonly trackingMode?: 'auto' | 'selective';
  /** YYYY-MM-DD. */
  readonly trackingStartDate?: string;
  readonly readme?: string;
  /** Goals; one of the same metric and period that is in force is brought to this target and to the dates that are given. */
  readonly goals?: readonly Body<'createGoal'>[];
  /** An existing structure by id, or one by name that is made when the project has none of that name. */
  readonly structure?:
    | { readonly id: string; readonly name?: never }
    | (Omit<PayoutStructureCreate, 'project_id'> & { readonly id?: never });
  /** From when the structure pays, ISO 8601. Default: now. */
  readonly assignedAt?: string;
}

/** What was done with one thing. */
export type SetUpStep = 'created' | 'updated' | 'unchanged';

/** What is set up now. */
export interface SetUpReport extends WorkflowReport {
  readonly totals: { readonly created: number; readonly updated: number; readonly unchanged: number };
  readonly creator: { readonly id: string; readonly handle: string; readonly step: SetUpStep };
  readonly goals: readonly {
    readonly id: string | null;
    readonly metric: string;
    readonly period: string;
    readonly target: number;
    readonly step: SetUpStep;
  }[];
  readonly structure: { readonly id: string; readonly name: string; readonly step: SetUpStep } | null;
  readonly assignment: { readonly id: string | null; readonly step: SetUpStep } | null;
}

/**
 * Sets a creator up with goals, a payout structure and the assignment to it. It finds before it makes, so it can be
 * repeated, and continues where an earlier run stopped. A structure that exists is never changed.
 *
 * @throws WorkflowError `structure_ambiguous` when a structure of that name has another rule, `invalid_input` when
 * `assignedAt` lies before the end of an earlier assignment (the creator is made by then); BudgetSpent; ApiErrors.
 */
export async function setUpCreator(
  goat: TrackagoatClient,
  input: SetUpInput,
  options: WorkflowOptions = {},
): Promise<SetUpReport> {
  checkInput('setUpCreator', input, {
    projectId: 'filter',
    handle: '',
    trackingMode: '',
    trackingStartDate: '',
    readme: '',
    goals: '',
    structure: '',
    assignedAt: '',
  });
  const run = new Run(goat, options);
  // The structure comes first: a name that is taken by another rule must be refused before anything is made.
  const structure = input.structure === undefined ? null : await ensureStructure(run, input.projectId, input.structure);
  const creator = await ensureCreator(run, input);
  const goals = await ensureGoals(run, creator.row.id, input.goals ?? []);
  const assignment = structure === null ? null : await ensureAssignment(run, { structure, creator, input });
  const steps = [creator, ...goals, ...(structure ? [structure] : []), ...(assignment ? [assignment] : [])];
  const count = (step: SetUpStep): number => steps.filter((done) => done.step === step).length;
  return {
    totals: { created: count('created'), updated: count('updated'), unchanged: count('unchanged') },
    creator: { id: creator.row.id, handle: creator.row.tiktok_handle, step: creator.step },
    goals: goals.map(({ row, step }, index) => ({
      id: row.id ?? null,
      metric: input.goals?.[index]?.metric ?? '',
      period: input.goals?.[index]?.period ?? '',
      target: input.goals?.[index]?.target_value ?? 0,
      step,
    })),
    structure: structure && { id: structure.row.id, name: structure.row.name, step: structure.step },
    assignment,
    ...run.report(),
  };
}

interface Ensured<Row> {
  readonly row: Row;
  readonly step: SetUpStep;
}

async function ensureCreator(run: Run, input: SetUpInput): Promise<Ensured<Creator>> {
  const handle = input.handle.replace(/^@/, '');
  const find = async (): Promise<Creator | undefined> => {
    const query = { project_id: input.projectId, search: handle, limit: 100 };
    const found = await run.all('looking the creator up', (options) => run.goat.creators.list(query, options));
    return found.find((creator) => creator.tiktok_handle.toLowerCase() === handle.toLowerCase());
  };
  const existing = await find();
  if (existing) return updateCreator(run, existing, input);
  const body = {
    tiktok_handle: handle,
    ...(input.trackingMode === undefined ? {} : { tracking_mode: input.trackingMode }),
    ...(input.trackingStartDate === undefined ? {} : { tracking_start_date: input.trackingStartDate }),
    ...(input.readme === undefined ? {} : { readme: input.readme }),
  };
  try {
    const row = await run.one('adding the creator', (options) =>
      run.goat.creators.create(input.projectId, body, options),
    );
    // A removed handle comes back as it was, with its old notes and mode.
    const settled = await updateCreator(run, row, input);
    return { row: settled.row, step: 'created' };
  } catch (error) {
    const taken = isConflictError(error) && error.code === 'handle_taken' ? await find() : undefined;
    if (taken) return updateCreator(run, taken, input);
    throw error;
  }
}

async function updateCreator(run: Run, row: Creator, input: SetUpInput): Promise<Ensured<Creator>> {
  const changes = {
    ...(input.trackingMode === undefined || input.trackingMode === row.tracking_mode
      ? {}
      : { tracking_mode: input.trackingMode }),
    ...(input.readme === undefined || input.readme === getNotes(row) ? {} : { readme: input.readme }),
  };
  if (Object.keys(changes).length === 0) return { row, step: 'unchanged' };
  const updated = await run.one('updating the creator', (options) =>
    run.goat.creators.update(row.id, changes, options),
  );
  return { row: updated, step: 'updated' };
}

async function ensureGoals(
  run: Run,
  creatorId: string,
  wanted: readonly Body<'createGoal'>[],
): Promise<Ensured<Goal>[]> {
  if (wanted.length === 0) return [];
  const goals = await run.all('reading the goals', (options) =>
    run.goat.goals.list(creatorId, { limit: 100 }, options),
  );
  const ensured: Ensured<Goal>[] = [];
  for (const goal of wanted) {
    const same = goals.find(
      (other) => isInForce(other, run) && other.metric === goal.metric && other.period === goal.period,
    );
    const changes = same && goalChanges(same, goal);
    if (!same) {
      const row = await run.one('setting a goal', (options) => run.goat.goals.create(creatorId, goal, options));
      ensured.push({ row, step: 'created' });
      goals.push(row);
    } else if (changes === undefined) {
      ensured.push({ row: same, step: 'unchanged' });
    } else {
      const row = await run.one('changing a goal', (options) => run.goat.goals.update(same.id ?? '', changes, options));
      ensured.push({ row, step: 'updated' });
    }
  }
  return ensured;
}

/** Whether a goal is active and has not ended: one that ended stays as the record of its time. */
function isInForce({ is_active, end_date }: Goal, run: Run): boolean {
  return is_active !== false && (end_date == null || end_date >= toDay(run.now));
}

/** What must change of a goal to be as wanted; undefined when nothing must. Dates that are not given stay. */
function goalChanges(goal: Goal, wanted: Body<'createGoal'>): Body<'updateGoal'> | undefined {
  const { target_value, start_date = goal.start_date ?? null, end_date = goal.end_date ?? null } = wanted;
  const changes = {
    ...(target_value === goal.target_value ? {} : { target_value }),
    ...(start_date === (goal.start_date ?? null) ? {} : { start_date }),
    ...(end_date === (goal.end_date ?? null) ? {} : { end_date }),
  };
  return Object.keys(changes).length === 0 ? undefined : changes;
}

async function ensureStructure(
  run: Run,
  projectId: string,
  wanted: NonNullable<SetUpInput['structure']>,
): Promise<Ensured<PayoutStructure>> {
  if (wanted.id !== undefined) {
    const row = await run.one('reading the structure', (options) => run.goat.payoutStructures.get(wanted.id, options));
    return { row, step: 'unchanged' };
  }
  const query = { project_id: projectId, is_active: true, limit: 100 };
  const structures = await run.all('reading the structures', (options) =>
    run.goat.payoutStructures.list(query, options),
  );
  const same = structures.filter((structure) => structure.name === wanted.name);
  const equal = same.find((structure) => toRuleKey(structure.current_version) === toRuleKey(wanted));
  if (equal) return { row: equal, step: 'unchanged' };
  if (same.length > 0) {
    throw new WorkflowError('structure_ambiguous', `the project has a structure ${wanted.name} with another rule.`, {
      hint: 'Give its id, or choose another name.',
      details: { structureIds: same.map(({ id }) => id) },
    });
  }
  const body = { ...wanted, project_id: projectId };
  const row = await run.one('making the structure', (options) => run.goat.payoutStructures.create(body, options));
  return { row, step: 'created' };
}

interface Rule {
  readonly period: string;
  readonly amount_cents: number;
  readonly criteria_type: string;
  readonly criteria_params?: { readonly min_views?: unknown };
  readonly proration_mode?: string | undefined;
}

function toRuleKey({ period, amount_cents, criteria_type, criteria_params, proration_mode = 'none' }: Rule): string {
  return JSON.stringify([period, amount_cents, criteria_type, criteria_params?.min_views ?? null, proration_mode]);
}

async function ensureAssignment(
  run: Run,
  of: { readonly structure: Ensured<PayoutStructure>; readonly creator: Ensured<Creator>; readonly input: SetUpInput },
): Promise<{ readonly id: string | null; readonly step: SetUpStep }> {
  const structureId = of.structure.row.id;
  const creatorId = of.creator.row.id;
  const running = (await listAssignments(run, structureId, creatorId)).find(isOpen);
  if (running) return { id: running.id ?? null, step: 'unchanged' };
  const body = {
    creator_id: creatorId,
    ...(of.input.assignedAt === undefined ? {} : { assigned_at: of.input.assignedAt }),
  };
  try {
    const [made] = await run.one('assigning the structure', (options) =>
      run.goat.payoutStructures.assign(structureId, body, options),
    );
    return { id: made?.id ?? null, step: 'created' };
  } catch (error) {
    // That the creator is assigned already is a conflict whose code is not published; the assignments tell.
    if (!isConflictError(error) || error.code === 'structure_archived') throw error;
    // Either somebody else assigned in between, or `assignedAt` lies within an assignment that has ended.
    const assignments = await listAssignments(run, structureId, creatorId);
    const open = assignments.find(isOpen);
    if (open) return { id: open.id ?? null, step: 'unchanged' };
    throw withinEnded(assignments, of.input.assignedAt) ?? error;
  }
}

async function listAssignments(run: Run, structureId: string, creatorId: string): Promise<PayoutAssignment[]> {
  const assignments = await run.all('reading the assignments', (options) =>
    run.goat.payoutStructures.assignments(structureId, { limit: 100 }, options),
  );
  return assignments.filter((assignment) => assignment.creator_id === creatorId);
}

function isOpen({ unassigned_at: end }: PayoutAssignment): boolean {
  return (end ?? null) === null;
}

function withinEnded(ended: readonly PayoutAssignment[], assignedAt: string | undefined): WorkflowError | undefined {
  const ends = ended.map(({ unassigned_at: end }) => end ?? '').sort();
  const end = ends.at(-1);
  if (end === undefined || assignedAt === undefined || toIso(assignedAt) >= toIso(end)) return undefined;
  return new WorkflowError(
    'invalid_input',
    `the creator is not assigned: an earlier assignment to the structure lasted until ${end}, so assignedAt must not be before that.`,
    { hint: `Assign from ${end} or later.`, details: { assignedAt, unassignedAt: end } },
  );
}
