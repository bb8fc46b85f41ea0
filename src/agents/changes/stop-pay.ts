import {
  endStructures,
  listCreatorStructures,
  listRunningStructures,
  selectRunning,
} from '../../workflows/find/other-structures.js';
import type { Run } from '../../workflows/run/run.js';
import { type ChangeHandler, planChanged } from './change-handler.js';
import type { StopPay } from './change-plan.js';
import { listAssigned } from './deal.js';
import { throwIfCreatorChanged } from './throw-if-creator-changed.js';

/** Ends all that pays a creator. */
export const stopPay: ChangeHandler<StopPay> = {
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    const more = (await readRunning(run, change)).filter(({ structure }) => !change.ends.includes(structure.id));
    if (more.length > 0) throw planChanged(`${more.length} more structures pay the creator now`);
  },
  async apply(run, change) {
    await endStructures(run, await readRunning(run, change), change.creatorId);
  },
  async inspect(run, change) {
    const all = await listCreatorStructures(run, change);
    const running = new Set(selectRunning(all).map(({ structure }) => structure.id));
    return {
      isDone: running.size === 0,
      lines: change.ends.map((id) => `structure ${id} ${running.has(id) ? 'still pays' : 'ended'}`),
      found: { creator_id: change.creatorId, assignments: listAssigned(all) },
    };
  },
};

function readRunning(run: Run, { creatorId, projectId }: StopPay) {
  return listRunningStructures(run, { projectId, creatorId });
}
