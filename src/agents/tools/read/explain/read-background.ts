import type { PayoutAccrual, PayoutStructureDetail, PayoutStructureVersion } from '../../../../generated/resources.js';
import { orGone } from '../../../../workflows/find/read-by-id.js';
import { readStructure } from '../../../../workflows/find/read-rows.js';
import type { Run } from '../../../../workflows/run/run.js';

/** The structures of accruals, by id. A structure that cannot be read is missing. */
export type Background = ReadonlyMap<string, PayoutStructureDetail>;

/**
 * Reads the structures of accruals, each once, with the versions of their rules. `known` has those that were read
 * before; null for one that cannot be read.
 */
export async function readBackground(
  run: Run,
  accruals: readonly PayoutAccrual[],
  known: Map<string, PayoutStructureDetail | null> = new Map(),
): Promise<Background> {
  for (const id of new Set(accruals.map(({ structure_id }) => structure_id))) {
    if (known.has(id)) continue;
    known.set(id, await orGone(readStructure(run, id)));
  }
  return new Map([...known].flatMap(([id, structure]) => (structure ? [[id, structure] as const] : [])));
}

/** The rule by which an accrual was computed. */
export function findVersion(accrual: PayoutAccrual, background: Background): PayoutStructureVersion | undefined {
  const structure = background.get(accrual.structure_id);
  const pinned = structure?.versions.find(({ id }) => id === accrual.structure_version_id);
  // If a structure has had only one rule, it is that rule, whatever id the service reports.
  return pinned ?? (structure?.versions.length === 1 ? structure.current_version : undefined);
}
