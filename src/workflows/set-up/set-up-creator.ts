import { keepGiven } from '../../../base/values/keep-given.js';
import { isConflictError } from '../../client/errors/errors.js';
import type { Body } from '../../client/http/operation-types.js';
import type { Creator, Goal } from '../../generated/resources.js';
import { getNotes } from '../find/notes.js';
import {
  findPaidUntil,
  listCreatorStructures,
  type OtherStructures,
  type RunningStructure,
  selectRunning,
  structuresRunning,
} from '../find/other-structures.js';
import { readAllCreators, readCreatorGoals } from '../find/read-rows.js';
import { toIso, toMilliseconds } from '../run/days.js';
import { isInForce } from '../run/goal-status.js';
import type { Run } from '../run/run.js';
import { type Workflow, workflow } from '../run/workflow.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { WorkflowReport } from '../run/workflow-options.js';
import {
  ensureStructure,
  findTakeover,
  isWanted,
  replaceStructures,
  type WantedStructure,
} from './replace-structures.js';

/** The creator to set up, and the settings. */
export interface SetUpInput {
  readonly projectId: string;
  /** With or without `@`. */
  readonly handle: string;
  readonly trackingMode?: 'auto' | 'selective';
  /** YYYY-MM-DD. */
  readonly trackingStartDate?: string;
  readonly readme?: string;
  /** Goals. An active goal of the same metric and period gets this target and the given dates. */
  readonly goals?: readonly Body<'createGoal'>[];
  /** An existing structure by id, or one by name, which is made if the project has no structure of that name. */
  readonly structure?: WantedStructure;
  /** When the structure begins to pay, ISO 8601. Default: now. */
  readonly assignedAt?: string;
  /**
   * Other structures may already pay the creator. `end` ends them, then assigns the new one. It begins when they stop
   * paying, so no day is paid twice; `assignedAt` is that time. A run that stops in between pays too little, and a
   * repeat makes it good. `keep` lets all of them pay. If others pay and this option is missing, the workflow refuses.
   */
  readonly otherStructures?: OtherStructures;
}

/** The result for one row. */
export type SetUpStep = 'created' | 'updated' | 'unchanged';

/** The rows of the set-up. */
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
  readonly assignment: {
    readonly id: string | null;
    readonly step: SetUpStep;
    /** When it begins to pay, ISO 8601; null if it existed before or begins now. */
    readonly from: string | null;
  } | null;
  /** Structures that no longer pay the creator, by id. */
  readonly endedStructureIds: readonly string[];
}

/**
 * Sets a creator up with goals, a payout structure and the assignment to it. It searches before it creates, so it can
 * be repeated, and it continues where an earlier run stopped. An existing structure is never changed.
 *
 * Goals and structures need unpublished operations and bodies; a handle with its mode does not.
 *
 * @throws WorkflowError `structures_running` if another structure pays the creator and `otherStructures` is not given, or
 * an ended one pays longer than was read before, `structure_ambiguous` if a structure of that name has another rule,
 * `invalid_input` if `assignedAt` is before the end of an earlier assignment (the creator exists by then). It also throws
 * BudgetExceededError and ApiErrors.
 * @example
 * ```ts
 * const { totals } = await setUpCreator(goat, { projectId: 'ID', handle: '@maya.moves', readme: 'Three posts a week.' });
 * ```
 */
export const setUpCreator: Workflow<SetUpInput, SetUpReport> = workflow('setUpCreator', setUp);

async function setUp(run: Run, input: SetUpInput): Promise<SetUpReport> {
  const others = await findOthers(run, input);
  const from = others.handover ?? input.assignedAt;
  // The structure is checked first: a name that already has another rule must be refused before anything is created.
  const structure = input.structure === undefined ? null : await ensureStructure(run, input.projectId, input.structure);
  const creator = await ensureCreator(run, input);
  const goals = await ensureGoals(run, creator.row.id, input.goals ?? []);
  const ends = input.otherStructures === 'end' ? others.running : [];
  const pair = { creatorId: creator.row.id, projectId: input.projectId };
  const assignment =
    structure && (await replaceStructures(run, { ...pair, structureId: structure.row.id, from, ends }));
  const steps = [creator, ...goals, ...(structure ? [structure] : []), ...(assignment ? [assignment] : [])];
  const count = (step: SetUpStep): number => steps.filter((done) => done.step === step).length;
  return {
    totals: { created: count('created'), updated: count('updated'), unchanged: count('unchanged') },
    creator: { id: creator.row.id, handle: creator.row.tiktok_handle, step: creator.step },
    goals: goals.map(({ row, step, wanted: { metric, period, target_value: target } }) => {
      return { id: row.id ?? null, metric, period, target, step };
    }),
    structure: structure && { id: structure.row.id, name: structure.row.name, step: structure.step },
    assignment: assignment && { ...assignment, from: assignment.step === 'created' ? (from ?? null) : null },
    endedStructureIds: structure === null ? [] : ends.map((each) => each.structure.id),
    ...run.report(),
  };
}

interface Ensured<Row> {
  readonly row: Row;
  readonly step: SetUpStep;
}

type EnsuredGoal = Ensured<Goal> & { readonly wanted: Body<'createGoal'> };

interface Others {
  /** The structures that pay the creator besides the wanted one. */
  readonly running: readonly RunningStructure[];
  /** When the wanted one has to begin; null if that is free to choose. */
  readonly handover: string | null;
}

/** Reads, before anything is created, which structures already pay the creator. */
async function findOthers(run: Run, input: SetUpInput): Promise<Others> {
  const { structure: wanted, otherStructures, assignedAt } = input;
  const creator = wanted === undefined ? undefined : await findExisting(run, input);
  if (wanted === undefined || creator === undefined) return { running: [], handover: null };
  const assigned = await listCreatorStructures(run, { projectId: input.projectId, creatorId: creator.id });
  const all = selectRunning(assigned);
  const running = all.filter(({ structure }) => !isWanted(structure, wanted));
  // The wanted structure is already assigned, so nothing is added; the rest may still have to end.
  if (running.length < all.length || otherStructures === 'keep') return { running, handover: null };
  if (running.length > 0 && otherStructures !== 'end') throw structuresRunning(running);
  const ended = assigned.filter(({ structure }) => !isWanted(structure, wanted));
  const handover = findTakeover(run, { ends: running, ended });
  if (assignedAt !== undefined) throwIfOtherBeginning(assignedAt, { running, ended, handover });
  // A beginning that was chosen may be later than what has ended pays.
  if (running.length === 0 && assignedAt !== undefined) return { running, handover: null };
  return { running, handover };
}

/** Refuses a beginning before what has ended stops paying, or, where something ends now, any other than its end. */
function throwIfOtherBeginning(
  assignedAt: string,
  { running, ended, handover }: Others & { readonly ended: readonly RunningStructure[] },
): void {
  const least = running.length > 0 ? handover : findPaidUntil(ended);
  if (least === null) return;
  const isEarlier = toMilliseconds(assignedAt) < toMilliseconds(least);
  if (!isEarlier && (running.length === 0 || toIso(assignedAt) === least)) return;
  const message =
    running.length > 0
      ? `what pays the creator now ends at ${least}, so assignedAt must be that: days would be paid twice or not at all.`
      : `what paid the creator before pays until ${least}, so assignedAt must not be before that: days would be paid twice.`;
  const details = { assignedAt, handover: least };
  throw new WorkflowError('invalid_input', message, { hint: 'Leave assignedAt out.', details });
}

/** The creator of a handle in a project; undefined if nobody has it. The service may ignore the filters. */
export async function findExisting(
  run: Run,
  { projectId, handle: named }: Pick<SetUpInput, 'handle' | 'projectId'>,
): Promise<Creator | undefined> {
  const handle = named.replace(/^@/, '');
  const found = await readAllCreators(run, { project_id: projectId, search: handle });
  return found.find(
    (creator) => creator.project_id === projectId && creator.tiktok_handle.toLowerCase() === handle.toLowerCase(),
  );
}

async function ensureCreator(run: Run, input: SetUpInput): Promise<Ensured<Creator>> {
  const handle = input.handle.replace(/^@/, '');
  const existing = await findExisting(run, input);
  if (existing) return updateCreator(run, existing, input);
  const { trackingMode: tracking_mode, trackingStartDate: tracking_start_date, readme } = input;
  const body = { tiktok_handle: handle, ...keepGiven({ tracking_mode, tracking_start_date, readme }) };
  try {
    const row = await run.call('adding the creator', (options) =>
      run.goat.creators.create(input.projectId, body, options),
    );
    // A removed creator is restored with its old notes and mode.
    const settled = await updateCreator(run, row, input);
    return { row: settled.row, step: 'created' };
  } catch (error) {
    const taken = isConflictError(error) && error.code === 'handle_taken' ? await findExisting(run, input) : undefined;
    if (taken) return updateCreator(run, taken, input);
    throw error;
  }
}

async function updateCreator(run: Run, row: Creator, input: SetUpInput): Promise<Ensured<Creator>> {
  const changes = keepGiven({
    tracking_mode: input.trackingMode === row.tracking_mode ? undefined : input.trackingMode,
    readme: input.readme === getNotes(row) ? undefined : input.readme,
  });
  if (Object.keys(changes).length === 0) return { row, step: 'unchanged' };
  const { creators } = run.goat;
  const updated = await run.call('updating the creator', (options) => creators.update(row.id, changes, options));
  return { row: updated, step: 'updated' };
}

async function ensureGoals(run: Run, creatorId: string, all: readonly Body<'createGoal'>[]): Promise<EnsuredGoal[]> {
  if (all.length === 0) return [];
  const { goals } = run.goat;
  const rows = await readCreatorGoals(run, creatorId);
  const ensured: EnsuredGoal[] = [];
  for (const wanted of all) {
    const { metric, period } = wanted;
    const same = rows.find((other) => isInForce(other, run.now) && other.metric === metric && other.period === period);
    const changes = same && goalChanges(same, wanted);
    if (!same) {
      const row = await run.call('setting a goal', (options) => goals.create(creatorId, wanted, options));
      ensured.push({ row, step: 'created', wanted });
      rows.push(row);
    } else if (changes === undefined) {
      ensured.push({ row: same, step: 'unchanged', wanted });
    } else {
      const row = await run.call('changing a goal', (options) => goals.update(same.id ?? '', changes, options));
      ensured.push({ row, step: 'updated', wanted });
    }
  }
  return ensured;
}

/** The changes that make a goal as wanted; undefined if it needs no changes. Dates that are not given stay. */
function goalChanges(goal: Goal, wanted: Body<'createGoal'>): Body<'updateGoal'> | undefined {
  const { target_value, start_date = goal.start_date ?? null, end_date = goal.end_date ?? null } = wanted;
  const changes = keepGiven({
    target_value: target_value === goal.target_value ? undefined : target_value,
    start_date: start_date === (goal.start_date ?? null) ? undefined : start_date,
    end_date: end_date === (goal.end_date ?? null) ? undefined : end_date,
  });
  return Object.keys(changes).length === 0 ? undefined : changes;
}
