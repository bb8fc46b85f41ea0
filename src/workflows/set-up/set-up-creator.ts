import { keepGiven } from '../../../base/values/keep-given.js';
import { isConflictError } from '../../client/errors/errors.js';
import type { Body } from '../../client/http/operation-types.js';
import type {
  Creator,
  Goal,
  PayoutAssignment,
  PayoutStructure,
  PayoutStructureCreate,
} from '../../generated/resources.js';
import { getNotes } from '../find/notes.js';
import {
  endStructures,
  findHandover,
  findPaidUntil,
  isOpen,
  listActiveStructures,
  listAssignments,
  listCreatorStructures,
  type OtherStructures,
  paidUntil,
  type RunningStructure,
  selectRunning,
  structuresRunning,
} from '../find/other-structures.js';
import { readAllCreators, readCreatorGoals, readStructure } from '../find/read-rows.js';
import { toDay, toIso, toMilliseconds } from '../run/days.js';
import { isInForce } from '../run/goal-status.js';
import { type Run, type Workflow, workflow } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { WorkflowReport } from '../run/workflow-options.js';

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

/** An existing structure by id, or one by name, which is made if the project has no structure of that name. */
export type WantedStructure =
  | { readonly id: string; readonly name?: never }
  | (Omit<PayoutStructureCreate, 'project_id'> & { readonly id?: never });

/**
 * The wanted structure, or null if it has to be made.
 *
 * @throws WorkflowError `structure_ambiguous` if a structure of that name has another rule.
 */
export async function findStructure(
  run: Run,
  projectId: string,
  wanted: WantedStructure,
): Promise<PayoutStructure | null> {
  if (wanted.id !== undefined) return readStructure(run, wanted.id);
  const structures = await listActiveStructures(run, projectId);
  const same = structures.filter((structure) => structure.name === wanted.name);
  const equal = same.find((structure) => isWanted(structure, wanted));
  if (equal) return equal;
  if (same.length === 0) return null;
  const why = `the project has a structure ${JSON.stringify(wanted.name)} with another rule.`;
  throw new WorkflowError('structure_ambiguous', why, {
    hint: 'Give its id, or choose another name.',
    details: { structureIds: same.map(({ id }) => id) },
  });
}

/** Finds the wanted structure, or makes it. An existing structure is never changed. */
export async function ensureStructure(
  run: Run,
  projectId: string,
  wanted: WantedStructure,
): Promise<{ readonly row: PayoutStructure; readonly step: 'created' | 'unchanged' }> {
  const existing = await findStructure(run, projectId, wanted);
  if (existing) return { row: existing, step: 'unchanged' };
  const body = { ...wanted, project_id: projectId } as PayoutStructureCreate;
  const row = await run.call('making the structure', (options) => run.goat.payoutStructures.create(body, options));
  return { row, step: 'created' };
}

/** Whether a structure is the wanted one. */
export function isWanted(structure: PayoutStructure, wanted: WantedStructure): boolean {
  if (wanted.id !== undefined) return structure.id === wanted.id;
  return structure.name === wanted.name && toRuleKey(structure.current_version) === toRuleKey(wanted);
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

/** The structures that another one replaces. */
export interface Replaced {
  /** The structures to end now. */
  readonly ends: readonly RunningStructure[];
  /** All assignments of the creator to other structures, ended ones too. */
  readonly ended: readonly RunningStructure[];
}

/**
 * When a structure must begin so that nothing is paid twice. It begins where the structures that end now stop paying,
 * and not before ended structures have paid their last period. A structure that has not begun gives its own beginning.
 *
 * @returns ISO 8601; null if any beginning is right.
 */
export function findTakeover(run: Run, { ends, ended }: Replaced): string | null {
  const until = findPaidUntil(ended);
  const paidUntil = until !== null && toMilliseconds(until) > run.now ? until : null;
  const starts = ends.flatMap(({ assignment: { assigned_at: start } }) => (start === undefined ? [] : [toIso(start)]));
  const takeover = findHandover(run, ends) ?? starts.sort()[0] ?? null;
  const moments = [takeover, paidUntil].filter((moment) => moment !== null);
  return moments.sort().at(-1) ?? null;
}

/** A structure that is to pay a creator, and what it replaces. */
export interface Replacement {
  readonly creatorId: string;
  readonly projectId: string;
  /** The structure that begins to pay, by id. */
  readonly structureId: string;
  /** ISO 8601. Undefined means now. */
  readonly from: string | undefined;
  readonly ends: readonly RunningStructure[];
}

/**
 * Ends structures, then assigns the one that follows. In this order a stop in between pays the creator too little, never
 * twice; assigning it later with the same beginning makes that good.
 *
 * @throws WorkflowError `structures_running` if what has ended pays beyond the new beginning. Nothing is assigned then.
 */
export async function replaceStructures(
  run: Run,
  { creatorId, projectId, structureId, from, ends }: Replacement,
): Promise<Awaited<ReturnType<typeof ensureAssignment>>> {
  await endStructures(run, ends, creatorId);
  if (ends.length > 0 && from !== undefined) {
    const all = await listCreatorStructures(run, { creatorId, projectId });
    const others = all.filter(({ structure }) => structure.id !== structureId);
    throwIfPaidBeyond(others, from);
  }
  return ensureAssignment(run, { structureId, creatorId, from });
}

/** The clock may have passed midnight on the way. So the ends that the service has recorded decide. */
function throwIfPaidBeyond(all: readonly RunningStructure[], from: string): void {
  const beyond = all.flatMap((each) => {
    const until = paidUntil(each);
    return until !== null && until > toMilliseconds(from) ? [{ each, until }] : [];
  });
  if (beyond.length === 0) return;
  const latest = Math.max(...beyond.map(({ until }) => until));
  const names = beyond.map(
    ({ each: { structure }, until }) => `${JSON.stringify(structure.name)} to ${toDay(until - 1)}`,
  );
  const message = `what was ended still pays (${names.join(', ')}), so the new structure was not assigned from ${toDay(from)} on: both would pay. Nothing pays the creator after ${toDay(latest - 1)} until it is assigned; it can begin on ${toDay(latest)}.`;
  throw new WorkflowError('structures_running', message, {
    hint: 'Repeat it with that beginning.',
    details: { from: toIso(latest) },
  });
}

/** Assigns a creator to a structure, unless an assignment runs. */
async function ensureAssignment(
  run: Run,
  { structureId, creatorId, from: assignedAt }: Pick<Replacement, 'structureId' | 'creatorId' | 'from'>,
): Promise<{ readonly id: string | null; readonly step: 'created' | 'unchanged' }> {
  const running = (await listAssignments(run, structureId, creatorId)).find(isOpen);
  if (running) return { id: running.id ?? null, step: 'unchanged' };
  const body = { creator_id: creatorId, ...keepGiven({ assigned_at: assignedAt }) };
  try {
    const [made] = await run.call('assigning the structure', (options) =>
      run.goat.payoutStructures.assign(structureId, body, options),
    );
    return { id: made?.id ?? null, step: 'created' };
  } catch (error) {
    // If the creator is assigned already, the service responds with a conflict whose code is not published. The
    // assignments show it.
    if (!isConflictError(error) || error.code === 'structure_archived') throw error;
    // Either somebody else assigned in between, or `assignedAt` lies within an assignment that has ended.
    const assignments = await listAssignments(run, structureId, creatorId);
    const open = assignments.find(isOpen);
    if (open) return { id: open.id ?? null, step: 'unchanged' };
    throw withinEnded(assignments, assignedAt) ?? error;
  }
}

function withinEnded(ended: readonly PayoutAssignment[], assignedAt: string | undefined): WorkflowError | undefined {
  const ends = ended.map(({ unassigned_at: end }) => end ?? '').sort();
  const end = ends.at(-1);
  if (end === undefined || assignedAt === undefined || toIso(assignedAt) >= toIso(end)) return undefined;
  const message = `the creator is not assigned: an earlier assignment to the structure lasted until ${end}, so assignedAt must not be before that.`;
  return new WorkflowError('invalid_input', message, {
    hint: `Assign from ${end} or later.`,
    details: { assignedAt, unassignedAt: end },
  });
}
