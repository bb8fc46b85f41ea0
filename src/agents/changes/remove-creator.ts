import { isNotFoundError } from '../../errors/guards.js';
import { readCreator } from '../../workflows/read-by-id.js';
import type { ChangeHandler } from './change-handler.js';
import type { RemoveCreator } from './change-plan.js';
import { throwIfCreatorChanged } from './throw-if-creator-changed.js';

/** Removes a creator from what is tracked. */
export const removeCreator: ChangeHandler<RemoveCreator> = {
  check: throwIfCreatorChanged,
  async apply(run, { creatorId }) {
    await run.one('removing the creator', (options) => run.goat.creators.delete(creatorId, options));
  },
  async look(run, { creatorId }) {
    try {
      const { is_active } = await readCreator(run, creatorId);
      return { isDone: !is_active, lines: [`creator ${creatorId}: ${is_active ? 'tracked' : 'removed'}`] };
    } catch (error) {
      if (!isNotFoundError(error)) throw error;
      return { isDone: true, lines: [`creator ${creatorId}: removed`] };
    }
  },
};
