import type { PayoutStructure, PayoutStructureCreate } from '../../generated/resources.js';
import { listActiveStructures } from '../find/other-structures.js';
import { readStructure } from '../find/read-rows.js';
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
  if (wanted.id !== undefined) {
    return readStructure(run, wanted.id);
  }
  const structures = await listActiveStructures(run, projectId);
  const same = structures.filter((structure) => structure.name === wanted.name);
  const equal = same.find((structure) => toRuleKey(structure.current_version) === toRuleKey(wanted));
  if (equal) return equal;
  if (same.length > 0) {
    throw new WorkflowError('structure_ambiguous', `the project has a structure ${wanted.name} with another rule.`, {
      hint: 'Give its id, or choose another name.',
      details: { structureIds: same.map(({ id }) => id) },
    });
  }
  return null;
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
