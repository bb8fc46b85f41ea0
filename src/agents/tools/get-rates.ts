import * as z from 'zod/v4';
import type { PayoutAssignment, PayoutStructure, PayoutStructureDetail } from '../../generated/resources.js';
import { toDay, toMilliseconds } from '../../workflows/days.js';
import { mapBounded } from '../../workflows/map-bounded.js';
import { isOpen, listAllAssignments } from '../../workflows/other-structures.js';
import { readHandles } from '../../workflows/read-handles.js';
import { Run } from '../../workflows/run.js';
import { capRows } from '../cap-rows.js';
import { outOfScope, type Scope } from '../scope.js';
import { ruleText } from '../text/rule-text.js';
import { handleText, label } from '../text/untrusted-text.js';
import { defineTool, type ToolDefinition } from '../tool.js';
import { toUsage } from './list-page.js';
import { closingFields, creator, limit, offset, projectId, rowLimit } from './shared-schemas.js';

/** Tells what creators are paid, were paid, and who gets which. */
export const getRates: ToolDefinition = defineTool({
  name: 'get_rates',
  title: 'Rates',
  description:
    'What pays a creator, now and before; without creator, each rate and who gets it. structure_id: the versions of one.',
  effect: 'read',
  input: z.object({
    creator: creator.optional(),
    project_id: projectId.optional(),
    structure_id: z.string().optional(),
    limit,
    offset,
  }),
  output: z.object({ rates: z.array(z.string()), ...closingFields }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const lines =
      input.structure_id === undefined
        ? await readLines(run, input, scope)
        : await readOne(run, input.structure_id, scope);
    const { rows, truncated } = capRows(lines, { limit: rowLimit(input), offset: input.offset });
    // How many requests it takes would tell what else there is in the project.
    return { rates: rows, truncated, ...(scope.creatorIds ? {} : toUsage(run)) };
  },
});

interface Asked {
  readonly creator?: string | undefined;
  readonly project_id?: string | undefined;
}

async function readLines(run: Run, asked: Asked, scope: Scope): Promise<string[]> {
  if (asked.creator !== undefined) {
    const { id, project_id } = await scope.creator(run, asked.creator, asked.project_id);
    return historyLines(run, await readAssigned(run, project_id), [id]);
  }
  if (scope.creatorIds) {
    const lines: string[] = [];
    for (const project of await scope.projectIds(run)) {
      lines.push(...(await historyLines(run, await readAssigned(run, project), scope.creatorIds)));
    }
    return lines;
  }
  const project = scope.project(asked.project_id);
  const handles = await readHandles(run, project);
  return (await readAssigned(run, project))
    .sort((a, b) => rank(b.structure) - rank(a.structure))
    .map((each) => structureLine(each, handles));
}

/** Active ones first, then by amount. */
function rank({ is_active, current_version }: PayoutStructure): number {
  return (is_active ? Number.MAX_SAFE_INTEGER / 2 : 0) + current_version.amount_cents;
}

interface Assigned {
  readonly structure: PayoutStructure;
  readonly assignments: readonly PayoutAssignment[];
}

async function readAssigned(run: Run, projectId: string | undefined): Promise<Assigned[]> {
  const query = { ...(projectId === undefined ? {} : { project_id: projectId }), limit: 100 };
  const structures = await run.listAll('reading the structures', (options) =>
    run.goat.payoutStructures.list(query, options),
  );
  return mapBounded(structures, 4, async (structure) => ({
    structure,
    assignments: await listAllAssignments(run, structure.id),
  }));
}

/** What pays creators and paid them, the latest first. */
async function historyLines(run: Run, assigned: readonly Assigned[], creatorIds: readonly string[]): Promise<string[]> {
  const rows = assigned.flatMap(({ structure, assignments }) =>
    assignments
      .filter(({ creator_id: id }) => id !== undefined && creatorIds.includes(id))
      .map((assignment) => ({ structure, assignment })),
  );
  rows.sort((a, b) => ((a.assignment.assigned_at ?? '') < (b.assignment.assigned_at ?? '') ? 1 : -1));
  const lines: string[] = [];
  for (const { structure, assignment } of rows) {
    const who = creatorIds.length > 1 ? `creator ${assignment.creator_id}, ` : '';
    const changes = await ruleChanges(run, structure);
    lines.push(`${who}${spanText(assignment)}: ${nameText(structure)}, structure ${structure.id}${changes}`);
  }
  return lines;
}

function spanText(assignment: PayoutAssignment): string {
  const { assigned_at: start, unassigned_at: end } = assignment;
  const from = start === undefined ? 'unknown' : toDay(start);
  return isOpen(assignment) ? `from ${from}` : `${from} to ${toDay(end ?? '')}, ended`;
}

function nameText({ name, is_active, current_version }: PayoutStructure): string {
  return `${label(name)}, ${ruleText(current_version)}${is_active ? '' : ', archived'}`;
}

/** How the rule of a structure changed; nothing for most of them. */
async function ruleChanges(run: Run, structure: PayoutStructure): Promise<string> {
  if ((structure.current_version.version ?? 1) < 2) return '';
  const [, ...before] = versionLines(await readStructure(run, structure.id));
  return ` (${before.join('; ')})`;
}

function readStructure(run: Run, id: string): Promise<PayoutStructureDetail> {
  return run.call('reading the structure', (options) => run.goat.payoutStructures.get(id, options));
}

/** Each rule that a structure has had, the latest first. */
function versionLines({ versions }: PayoutStructureDetail): string[] {
  return versions
    .map((version, index) => {
      const since = version.effective_at === undefined ? '' : ` from ${toDay(toMilliseconds(version.effective_at))}`;
      return `version ${version.version ?? index + 1}${since}: ${ruleText(version)}`;
    })
    .reverse();
}

/** Names that a line shows. */
const NAMED = 10;

function structureLine({ structure, assignments }: Assigned, handles: ReadonlyMap<string, string>): string {
  const now = assignments.filter(isOpen).map(({ creator_id: id = '' }) => handleText(handles.get(id) ?? id) as string);
  const more = now.length > NAMED ? ` and ${now.length - NAMED} more` : '';
  const nobody =
    structure.assignment_count > 0 ? `${structure.assignment_count} whom the service does not list` : 'nobody';
  const who = now.length === 0 ? nobody : `${now.slice(0, NAMED).sort().join(', ')}${more}`;
  return `${nameText(structure)}: ${who}; structure ${structure.id}`;
}

async function readOne(run: Run, id: string, scope: Scope): Promise<string[]> {
  const structure = await readStructure(run, id);
  scope.check(structure.project_id);
  const assignments = await listAllAssignments(run, id);
  const visible = assignments.filter(({ creator_id: creatorId }) => scope.has(creatorId ?? null));
  // Of a structure that pays none of them a toolset that is bound to creators knows nothing.
  if (scope.creatorIds && visible.length === 0) throw outOfScope();
  const handles = scope.creatorIds ? new Map<string, string>() : await readHandles(run, structure.project_id);
  return [structureLine({ structure, assignments: visible }, handles), ...versionLines(structure)];
}
