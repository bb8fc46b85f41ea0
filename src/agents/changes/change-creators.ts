import { getNotes, type Noted } from '../../workflows/find/notes.js';
import {
  endStructures,
  listCreatorStructures,
  listRunningStructures,
  selectRunning,
} from '../../workflows/find/other-structures.js';
import { orGone, readCreator } from '../../workflows/find/read-by-id.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import type { Run } from '../../workflows/run/run.js';
import { type ChangeHandler, throwIfCreatorChanged } from './change-handler.js';
import type { RemoveCreator, SetNotes, SetTracking, StopPay } from './change-plan.js';
import { listAssigned } from './deal.js';

/** Changes how new videos of a creator are counted. */
export const setTracking: ChangeHandler<SetTracking> = {
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    const { tracking_mode: mode } = await readCreator(run, change.creatorId);
    if (mode !== change.from && mode !== change.to) throw planChanged(`the tracking mode is ${mode} now`);
  },
  async apply(run, { creatorId, to: tracking_mode }) {
    await run.call('changing the tracking mode', (options) =>
      run.goat.creators.update(creatorId, { tracking_mode }, options),
    );
  },
  async inspect(run, { creatorId, to }) {
    const { tracking_mode: mode } = await readCreator(run, creatorId);
    return {
      isDone: mode === to,
      lines: [`creator ${creatorId}: tracking mode ${mode}`],
      found: { creator_id: creatorId, tracking_mode: mode },
    };
  },
};

/** Removes a creator from what is tracked. */
export const removeCreator: ChangeHandler<RemoveCreator> = {
  check: throwIfCreatorChanged,
  async apply(run, { creatorId }) {
    await run.call('removing the creator', (options) => run.goat.creators.delete(creatorId, options));
  },
  async inspect(run, { creatorId }) {
    const isTracked = (await orGone(readCreator(run, creatorId)))?.is_active ?? false;
    return {
      isDone: !isTracked,
      lines: [`creator ${creatorId}: ${isTracked ? 'tracked' : 'removed'}`],
      found: { creator_id: creatorId, is_active: isTracked },
    };
  },
};

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

/** Writes the notes of a creator or a project. */
export const setNotes: ChangeHandler<SetNotes> = {
  async check(run, change) {
    if (change.entity === 'creator') await throwIfCreatorChanged(run, { creatorId: change.id, handle: change.name });
    const now = await readPresent(run, change);
    if (now === change.after || now === change.before) return;
    throw planChanged('somebody wrote other notes');
  },
  async apply(run, { entity, id, after: readme }) {
    const during = 'writing the notes';
    if (entity === 'creator') await run.call(during, (options) => run.goat.creators.update(id, { readme }, options));
    else await run.call(during, (options) => run.goat.projects.update(id, { readme }, options));
  },
  async inspect(run, change) {
    const now = await readPresent(run, change);
    return {
      isDone: now === change.after,
      lines: [
        `notes of the ${change.entity} ${change.id}: ${now === change.after ? 'written' : 'as before or other ones'}`,
      ],
      found: { entity: change.entity, id: change.id, notes: now },
    };
  },
};

async function readPresent(run: Run, { entity, id }: SetNotes): Promise<string | null> {
  if (entity === 'creator') return getNotes(await readCreator(run, id));
  const project: Noted = await run.call('reading the project', (options) => run.goat.projects.get(id, options));
  return getNotes(project);
}
