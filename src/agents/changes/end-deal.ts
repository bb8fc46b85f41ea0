import {
  endOfPaid,
  endStructures,
  listCreatorStructures,
  selectRunning,
} from '../../workflows/find/other-structures.js';
import { toIso } from '../../workflows/run/days.js';
import type { Run } from '../../workflows/run/run.js';
import { lastDay } from '../text/day-text.js';
import { type ChangeHandler, planChanged } from './change-handler.js';
import type { EndDeal } from './change-plan.js';
import { throwIfDealChanged } from './deal.js';
import { listAssigned } from './list-assigned.js';
import { throwIfCreatorChanged } from './throw-if-creator-changed.js';

/** Ends one structure for a creator. */
export const endDeal: ChangeHandler<EndDeal> = {
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    const { running } = await read(run, change);
    if (!running) return;
    throwIfDealChanged(change.deal, running.structure);
    const until = toIso(endOfPaid(running.structure, run.now));
    if (until !== change.paidUntil) {
      throw planChanged(`if it is ended now it pays to ${lastDay(until)}, not to ${lastDay(change.paidUntil)}`);
    }
  },
  async apply(run, change) {
    const { running } = await read(run, change);
    if (running) await endStructures(run, [running], change.creatorId);
  },
  async inspect(run, change) {
    const { all, running } = await read(run, change);
    return {
      isDone: running === undefined,
      lines: [`structure ${change.deal.structureId} ${running ? 'still pays' : 'ended'}`],
      found: { creator_id: change.creatorId, assignments: listAssigned(all) },
    };
  },
};

async function read(run: Run, { creatorId, projectId, deal }: EndDeal) {
  const all = await listCreatorStructures(run, { creatorId, projectId });
  return { all, running: selectRunning(all).find(({ structure }) => structure.id === deal.structureId) };
}
