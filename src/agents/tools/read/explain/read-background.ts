import { isNotFoundError } from '../../../../client/errors/guards.js';
import type { PayoutAccrual, PayoutStructureDetail, PayoutStructureVersion } from '../../../../generated/resources.js';
import type { Run } from '../../../../workflows/run/run.js';

/** The structures of accruals, by id. A structure that cannot be read is missing. */
export type Background = ReadonlyMap<string, PayoutStructureDetail>;

/** Reads the structures of accruals, each once, with the versions of their rules. */
export async function readBackground(run: Run, accruals: readonly PayoutAccrual[]): Promise<Background> {
  const structures = new Map<string, PayoutStructureDetail>();
  for (const id of new Set(accruals.map(({ structure_id }) => structure_id))) {
    try {
      const structure = await run.call('reading a structure', (options) => run.goat.payoutStructures.get(id, options));
      structures.set(id, structure);
    } catch (error) {
      if (!isNotFoundError(error)) throw error;
    }
  }
  return structures;
}

/** The rule by which an accrual was computed. */
export function findVersion(accrual: PayoutAccrual, background: Background): PayoutStructureVersion | undefined {
  const structure = background.get(accrual.structure_id);
  const pinned = structure?.versions.find(({ id }) => id === accrual.structure_version_id);
  // If a structure has had only one rule, it is that rule, whatever id the service reports.
  return pinned ?? (structure?.versions.length === 1 ? structure.current_version : undefined);
}
