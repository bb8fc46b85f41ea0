import * as z from 'zod/v4';
import type { PayoutAssignment, PayoutStructure, PayoutStructureDetail } from '../../../generated/resources.js';
import { isOpen, listAllAssignments, type RunningStructure } from '../../../workflows/find/other-structures.js';
import { readAllStructures, readHandles, readStructure, throwIfNoProject } from '../../../workflows/find/read-rows.js';
import { toDay, toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { mapBounded } from '../../../workflows/settlement/map-bounded.js';
import { paysToText } from '../../changes/set-rate.js';
import { lastDay, PAY_DAYS, ruleText } from '../../text/pay-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { type CreatorNames, creatorText, nameCreators, resolveCreators } from '../parts/resolve-creators.js';
import { type NamedCreator, outOfScope } from '../parts/scope.js';
import { creators, limit, offset, projectId, toLeftOut } from '../parts/shared-schemas.js';
import { capRows } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { describeUnfinished } from '../parts/unfinished-changes.js';

/** Shows the present and past rates, and which creators get them. */
export const getRates: ToolDefinition = defineTool({
  name: 'get_rates',
  title: 'Rates',
  description:
    'Rates of creators, now and before; without creators each rate, who gets it, who has none. structure_id: versions of one.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({
    creators: creators.optional(),
    project_id: projectId.optional(),
    structure_id: z.string().optional(),
    limit,
    offset,
  }),
  fields: ['rates[]', 'no_rate', 'unfinished[]'],
  async run(input, context) {
    const { run, scope } = context;
    const isOfCreators = input.creators !== undefined || (scope.creatorIds && input.structure_id === undefined);
    const creators = isOfCreators ? await resolveCreators(run, input, scope) : null;
    const { lines, noRate = [] } =
      input.structure_id === undefined
        ? await readLines(context, input.project_id, creators?.found)
        : { lines: await readOne(context, input.structure_id) };
    const unfinished = await describeUnfinished(context);
    const { rows, truncated } = capRows(lines, input);
    return {
      rates: rows,
      ...(noRate.length > 0 ? { no_rate: noRate.join(', ') } : {}),
      ...(unfinished.length > 0 ? { unfinished } : {}),
      days: PAY_DAYS,
      truncated,
      ...toLeftOut([], creators?.unknown),
    };
  },
});

interface Lines {
  readonly lines: readonly string[];
  /** Whom no structure pays now, and who could be paid. */
  readonly noRate?: readonly string[];
}

async function readLines(
  { run, scope, store }: ToolContext,
  named: string | undefined,
  found: readonly NamedCreator[] | undefined,
): Promise<Lines> {
  if (found) {
    const projects = new Set(found.flatMap(({ creator }) => creator?.project_id ?? []));
    const hasRemoved = found.some(({ creator }) => !creator);
    const assigned: Assigned[] = [];
    for (const id of hasRemoved ? [scope.projectId] : projects) assigned.push(...(await readAssigned(run, id)));
    return { lines: await historyLines(run, assigned, found) };
  }
  const project = scope.project(named);
  const handles = await readHandles(run, project);
  const assigned = await readAssigned(run, project);
  await throwIfNoProject(run, project, assigned);
  const names = await nameCreators(run, store, listIds(assigned), handles);
  const sorted = assigned.sort((a, b) => rank(b.structure) - rank(a.structure));
  // A service that does not list all whom it pays does not say who has no rate.
  const isListed = sorted.every(
    ({ structure, assignments }) => assignments.filter(isOpen).length >= structure.assignment_count,
  );
  const active = sorted.filter(({ structure }) => structure.is_active);
  const paid = new Set(listIds(active.map(({ assignments }) => ({ assignments: assignments.filter(isOpen) }))));
  return {
    lines: sorted.map((each) => structureLine(each, { names, now: run.now })),
    noRate: (isListed ? [...handles] : []).filter(([id]) => !paid.has(id)).map(([, handle]) => handleText(handle)),
  };
}

/** The present and past creators of structures. */
export function listIds(assigned: readonly Pick<Assigned, 'assignments'>[]): (string | undefined)[] {
  return assigned.flatMap(({ assignments }) => assignments.map(({ creator_id: id }) => id));
}

/** Active ones first, then by amount. */
function rank({ is_active, current_version }: PayoutStructure): number {
  return (is_active ? Number.MAX_SAFE_INTEGER / 2 : 0) + current_version.amount_cents;
}

/** A structure, and whom it pays or paid. */
export interface Assigned {
  readonly structure: PayoutStructure;
  readonly assignments: readonly PayoutAssignment[];
}

/** The structures of a project or of all, archived ones too, with their assignments. */
export async function readAssigned(run: Run, projectId: string | undefined): Promise<Assigned[]> {
  const structures = await readAllStructures(run, projectId === undefined ? {} : { project_id: projectId });
  return mapBounded(structures, 4, async (structure) => ({
    structure,
    assignments: await listAllAssignments(run, structure.id),
  }));
}

/** The structures that pay or paid creators, creator by creator, latest first. */
async function historyLines(
  run: Run,
  assigned: readonly Assigned[],
  creators: readonly NamedCreator[],
): Promise<string[]> {
  const lines: string[] = [];
  for (const one of creators) {
    const rows = assigned.flatMap(({ structure, assignments }) =>
      assignments.filter(({ creator_id: own }) => own === one.id).map((assignment) => ({ structure, assignment })),
    );
    rows.sort((a, b) => ((a.assignment.assigned_at ?? '') < (b.assignment.assigned_at ?? '') ? 1 : -1));
    const who = creatorText(one);
    if (rows.length === 0) lines.push(`${who}: no rate, now or before`);
    for (const { structure, assignment } of rows) {
      const what = `${nameText(structure)}, structure ${structure.id}${await ruleChanges(run, structure)}`;
      lines.push(`${who} ${spanText({ structure, assignment }, run.now)}: ${what}`);
    }
  }
  return lines;
}

/** The first and last day of an assignment, and to which day it pays if that is later. Days are UTC. */
function spanText({ structure, assignment }: RunningStructure, now: number): string {
  const { assigned_at: start, unassigned_at: end } = assignment;
  const from = start === undefined ? 'unknown' : toDay(start);
  if (isOpen(assignment)) return `from ${from}${isFuture(assignment, now) ? ', not begun' : ''}`;
  if (start !== undefined && toMilliseconds(start) >= toMilliseconds(end ?? ''))
    return `${from}, ended before it began`;
  return `${from} to ${lastDay(end ?? '')}, ended${paysToText({ structure, assignment })}`;
}

function isFuture({ assigned_at: start }: PayoutAssignment, now: number): boolean {
  return start !== undefined && toMilliseconds(start) > now;
}

function nameText({ name, is_active, current_version }: PayoutStructure): string {
  return `${label(name)}, ${ruleText(current_version)}${is_active ? '' : ', archived'}`;
}

/** How the rule of a structure changed. Most structures have no change. */
async function ruleChanges(run: Run, structure: PayoutStructure): Promise<string> {
  if ((structure.current_version.version ?? 1) < 2) return '';
  const [, ...before] = versionLines(await readStructure(run, structure.id));
  return ` (${before.join('; ')})`;
}

/** Every rule that a structure has had, latest first. */
function versionLines({ versions }: PayoutStructureDetail): string[] {
  return versions
    .map((version, index) => {
      const since = version.effective_at === undefined ? '' : ` from ${toDay(toMilliseconds(version.effective_at))}`;
      return `version ${version.version ?? index + 1}${since}: ${ruleText(version)}`;
    })
    .reverse();
}

/** How many names a line shows. */
const NAMED = 10;

interface Known {
  /** The names as they are shown, by id. */
  readonly names: CreatorNames;
  readonly now: number;
}

function structureLine({ structure, assignments }: Assigned, known: Known): string {
  const now = assignments.filter(isOpen).map((assignment) => {
    const { creator_id: id = '', assigned_at: start } = assignment;
    const name = known.names.get(id) ?? `creator ${id}`;
    return isFuture(assignment, known.now) ? `${name} from ${toDay(start ?? '')}` : name;
  });
  const more = now.length > NAMED ? ` and ${now.length - NAMED} more` : '';
  const nobody =
    structure.assignment_count > 0 ? `${structure.assignment_count} whom the service does not list` : 'nobody';
  const who = now.length === 0 ? nobody : `${now.slice(0, NAMED).sort().join(', ')}${more}`;
  return `${nameText(structure)}: ${who}; structure ${structure.id}`;
}

async function readOne({ run, scope, store }: ToolContext, id: string): Promise<string[]> {
  const structure = await readStructure(run, id);
  const assignments = await listAllAssignments(run, id);
  const visible = assignments.filter(({ creator_id: creatorId }) => scope.has(creatorId ?? null));
  // A toolset that is bound to creators does not show a structure that pays none of them.
  if (scope.creatorIds && visible.length === 0) throw outOfScope();
  // In a binding to creators the model knows only the ids.
  const handles = scope.creatorIds ? null : await readHandles(run, structure.project_id);
  const names = handles
    ? await nameCreators(run, store, listIds([{ assignments: visible }]), handles)
    : new Map<string, string>();
  const spans = visible.map((assignment) => {
    const { creator_id: who = '' } = assignment;
    return `${names.get(who) ?? `creator ${who}`} ${spanText({ structure, assignment }, run.now)}`;
  });
  return [
    structureLine({ structure, assignments: visible }, { names, now: run.now }),
    ...versionLines(structure),
    ...spans,
  ];
}
