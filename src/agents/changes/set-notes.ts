import { getNotes, type Noted } from '../../workflows/find/notes.js';
import { readCreator } from '../../workflows/find/read-by-id.js';
import type { Run } from '../../workflows/run/run.js';
import { type ChangeHandler, planChanged } from './change-handler.js';
import type { SetNotes } from './change-plan.js';
import { throwIfCreatorChanged } from './throw-if-creator-changed.js';

/** Writes the notes of a creator or a project. */
export const setNotes: ChangeHandler<SetNotes> = {
  async check(run, change) {
    if (change.entity === 'creator') await throwIfCreatorChanged(run, { creatorId: change.id, handle: change.name });
    const now = await read(run, change);
    if (now === change.after || now === change.before) return;
    throw planChanged('somebody wrote other notes');
  },
  async apply(run, { entity, id, after: readme }) {
    const during = 'writing the notes';
    if (entity === 'creator') await run.call(during, (options) => run.goat.creators.update(id, { readme }, options));
    else await run.call(during, (options) => run.goat.projects.update(id, { readme }, options));
  },
  async inspect(run, change) {
    const now = await read(run, change);
    return {
      isDone: now === change.after,
      lines: [
        `notes of the ${change.entity} ${change.id}: ${now === change.after ? 'written' : 'as before or other ones'}`,
      ],
      found: { entity: change.entity, id: change.id, notes: now },
    };
  },
};

async function read(run: Run, { entity, id }: SetNotes): Promise<string | null> {
  if (entity === 'creator') return getNotes(await readCreator(run, id));
  const project: Noted = await run.call('reading the project', (options) => run.goat.projects.get(id, options));
  return getNotes(project);
}
