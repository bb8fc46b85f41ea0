import type { PayoutStructure, PayoutStructureCreate, PayoutStructureUpdate } from '../../../src/generated/entities.js';
import { notFound } from '../store/api-problem.js';
import { checkCap } from '../store/limits.js';
import type { PayoutStructureRow, PayoutStructureVersionRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { warnOfArchive, warnOfRuleChange } from './rule-change-warnings.js';
import { checkNamedParameters, checkRule, newRule, ruleAfter, type StructureRule, sameRule } from './structure-rule.js';

/** The structure with this id, archived or not; refuses with 404. */
export function findStructure(world: World, id: string): PayoutStructureRow {
  const structure = world.tables.payoutStructures.get(id);
  if (!structure) throw notFound('payout structure', id);
  return structure;
}

/** The structure as a read shows it. `assignment_count` counts the creators assigned now, without future ones. */
export function showStructure(world: World, row: PayoutStructureRow): PayoutStructure {
  const { payoutAssignments } = world.tables;
  const later = payoutAssignments.between('open', row.id, { from: afterNow(world), to: '~' }).length;
  const { created_at: _, ...shown } = row;
  return { ...shown, assignment_count: payoutAssignments.countBy('open', row.id) - later };
}

/** The first position after the present instant: no ISO time and no id sorts between. */
function afterNow(world: World): string {
  return `${world.now}~`;
}

/**
 * Adds a structure with version 1 of its rule, effective now. Refuses with 400 on parameters that do not fit the
 * criteria, 404 on an unknown project and 402 at `max_payout_structures_per_project`.
 */
export function createStructure(world: World, input: PayoutStructureCreate): PayoutStructureRow {
  const rule = newRule(input);
  checkRule(rule);
  if (!world.tables.projects.get(input.project_id)) throw notFound('project', input.project_id, 'project_id');
  checkActiveCap(world, input.project_id);
  const id = world.newId();
  return world.tables.payoutStructures.put({
    id,
    project_id: input.project_id,
    name: input.name,
    is_active: true,
    current_version: addVersion(world, id, { rule, version: 1 }),
    metadata: input.metadata ?? {},
    readme: input.readme ?? null,
    created_at: world.now,
  });
}

/**
 * Changes name, is_active, readme and metadata in place; a different rule becomes a new version, effective now, and an
 * equal one does not. Refuses like createStructure; reviving an archived one counts against the cap.
 */
export function updateStructure(world: World, id: string, input: PayoutStructureUpdate): PayoutStructureRow {
  checkNamedParameters(input);
  const structure = findStructure(world, id);
  const { current_version: current } = structure;
  const rule = ruleAfter(current, input);
  checkRule(rule);
  if (input.is_active === true && !structure.is_active) checkActiveCap(world, structure.project_id);
  if (input.is_active === false && structure.is_active) warnOfArchive(world, id);
  const version = sameRule(rule, current) ? current : addVersion(world, id, { rule, version: current.version + 1 });
  if (version !== current && (input.is_active ?? structure.is_active)) warnOfRuleChange(world, current, rule);
  return world.tables.payoutStructures.put({
    ...structure,
    name: input.name ?? structure.name,
    is_active: input.is_active ?? structure.is_active,
    current_version: version,
    metadata: input.metadata ?? structure.metadata,
    readme: input.readme === undefined ? structure.readme : input.readme,
  });
}

/** Archives a structure. Deleting one does only this. Archiving twice is not an error. */
export function archiveStructure(world: World, id: string): PayoutStructureRow {
  const structure = findStructure(world, id);
  if (structure.is_active) warnOfArchive(world, id);
  return world.tables.payoutStructures.put({ ...structure, is_active: false });
}

function addVersion(
  world: World,
  structureId: string,
  made: { readonly rule: StructureRule; readonly version: number },
): PayoutStructureVersionRow {
  return world.tables.payoutStructureVersions.put({
    id: world.newId(),
    structure_id: structureId,
    version: made.version,
    ...made.rule,
    effective_at: world.now,
    created_at: world.now,
  });
}

function checkActiveCap(world: World, projectId: string): void {
  const structures = world.tables.payoutStructures.by('project_id', projectId);
  const current = structures.filter((structure) => structure.is_active).length;
  checkCap(world, 'max_payout_structures_per_project', { current, adding: 1 });
}
