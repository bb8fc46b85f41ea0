import { keepGiven } from '../../../base/values/keep-given.js';
import { isConflictError } from '../../client/errors/errors.js';
import type { PayoutAssignment, PayoutStructure, PayoutStructureCreate } from '../../generated/resources.js';
import {
  endStructures,
  findHandover,
  findPaidUntil,
  isOpen,
  listActiveStructures,
  listAssignments,
  listCreatorStructures,
  paidUntil,
  type RunningStructure,
} from '../find/other-structures.js';
import { readStructure } from '../find/read-rows.js';
import { toDay, toIso, toMilliseconds } from '../run/days.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';

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
