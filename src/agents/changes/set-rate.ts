import { toIso, toMilliseconds } from '../../workflows/days.js';
import { ensureAssignment } from '../../workflows/ensure-assignment.js';
import { ensureStructure, isWanted } from '../../workflows/ensure-structure.js';
import { findTakeover } from '../../workflows/find-takeover.js';
import { endStructures, listCreatorStructures, selectRunning } from '../../workflows/other-structures.js';
import type { Run } from '../../workflows/run.js';
import { type ChangeHandler, planChanged } from './change-handler.js';
import type { SetRate } from './change-plan.js';
import { listAssigned } from './list-assigned.js';
import { throwIfCreatorChanged } from './throw-if-creator-changed.js';

/** Lets a structure pay a creator, and ends those that it takes the place of. The new one is assigned before they end. */
export const setRate: ChangeHandler<SetRate> = {
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    const all = await listCreatorStructures(run, change);
    const running = selectRunning(all);
    const known = new Set([...change.ends, ...change.keeps]);
    const others = running.filter(({ structure }) => !isWanted(structure, change.structure));
    const unknown = others.filter(({ structure }) => !known.has(structure.id));
    if (unknown.length > 0) throw planChanged(`${unknown.length} more structures pay the creator now`);
    // Begun and not finished: what is left is to end the others.
    if (others.length < running.length || change.keeps.length > 0) return;
    const ends = others.filter(({ structure }) => change.ends.includes(structure.id));
    const ended = all.filter(({ structure }) => !isWanted(structure, change.structure));
    const takeover = findTakeover(run, { ends, ended });
    if (takeover !== null && (change.from === null || takeover > change.from)) {
      throw planChanged(`what pays the creator now ends at ${takeover}, not at ${change.from ?? 'once'}`);
    }
  },
  async apply(run, change) {
    const { creatorId, projectId, from, ends } = change;
    const { row } = await ensureStructure(run, projectId, change.structure);
    await ensureAssignment(run, { structureId: row.id, creatorId, assignedAt: from ?? undefined });
    const { others } = await readRunning(run, change);
    await endStructures(
      run,
      others.filter(({ structure }) => ends.includes(structure.id)),
      creatorId,
    );
  },
  async look(run, change) {
    const { all, wanted, others } = await readRunning(run, change);
    const left = others.filter(({ structure }) => change.ends.includes(structure.id));
    const starts = wanted?.assignment.assigned_at;
    const isLater =
      change.from !== null && starts !== undefined && toMilliseconds(starts) > toMilliseconds(change.from);
    return {
      isDone: wanted !== undefined && left.length === 0 && !isLater,
      lines: [
        wanted
          ? `structure ${wanted.structure.id} pays${starts === undefined ? '' : ` from ${toIso(starts).slice(0, 10)}`}`
          : 'the new structure does not pay the creator',
        ...change.ends.map(
          (id) => `structure ${id} ${left.some((each) => each.structure.id === id) ? 'still pays' : 'ended'}`,
        ),
      ],
      found: { creator_id: change.creatorId, pays: wanted?.structure.id ?? null, assignments: listAssigned(all) },
    };
  },
};

async function readRunning(run: Run, change: SetRate) {
  const all = await listCreatorStructures(run, change);
  const running = selectRunning(all);
  return {
    all,
    wanted: running.find(({ structure }) => isWanted(structure, change.structure)),
    others: running.filter(({ structure }) => !isWanted(structure, change.structure)),
  };
}
