import { readAllStructures, readStructure } from '../find/read-rows.js';
import { toDay } from '../run/days.js';
import type { Run } from '../run/run.js';
import { hasChangedSince, type KnownStructure } from './structure-flags.js';

/** The structures by id. Those whose rule changed since the week began have their versions. */
export async function readStructures(
  run: Run,
  filter: { readonly project_id?: string },
  from: number,
): Promise<Map<string, KnownStructure>> {
  const structures = await readAllStructures(run, filter);
  const silent = structures.filter(({ current_version: { effective_at } }) => effective_at === undefined).length;
  run.leaveOut('changes of rules', silent === 0 ? 0 : null, 'The service does not say since when a rule has applied.');
  const known = new Map<string, KnownStructure>();
  for (const structure of structures) {
    const isChanged = hasChangedSince(structure, from);
    known.set(structure.id, isChanged ? await readStructure(run, structure.id) : structure);
  }
  return known;
}

/** Notes the structures whose month holds the end of the week, because they are due after it. */
export function noteMonths(
  run: Run,
  { structures, to }: { readonly structures: ReadonlyMap<string, KnownStructure>; readonly to: number },
): void {
  const last = new Date(to - 1);
  const end = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1);
  const monthly = [...structures.values()].filter(
    ({ is_active: isActive, assignment_count: count, current_version: { period } }) =>
      isActive && count > 0 && period === 'monthly',
  );
  const due = `Their month is due from ${toDay(end)} on.`;
  run.leaveOut('structures that pay by the month', end > run.now ? monthly.length : 0, due);
}
