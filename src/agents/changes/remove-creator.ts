import { isNotFoundError } from '../../client/errors/guards.js';
import { readCreator } from '../../workflows/find/read-by-id.js';
import type { ChangeHandler, ChangeState } from './change-handler.js';
import type { RemoveCreator } from './change-plan.js';
import { throwIfCreatorChanged } from './throw-if-creator-changed.js';

/** Removes a creator from what is tracked. */
export const removeCreator: ChangeHandler<RemoveCreator> = {
  check: throwIfCreatorChanged,
  async apply(run, { creatorId }) {
    await run.call('removing the creator', (options) => run.goat.creators.delete(creatorId, options));
  },
  async inspect(run, { creatorId }) {
    try {
      const { is_active } = await readCreator(run, creatorId);
      return describe(creatorId, is_active);
    } catch (error) {
      if (!isNotFoundError(error)) throw error;
      return describe(creatorId, false);
    }
  },
};

function describe(creatorId: string, isTracked: boolean): ChangeState {
  return {
    isDone: !isTracked,
    lines: [`creator ${creatorId}: ${isTracked ? 'tracked' : 'removed'}`],
    found: { creator_id: creatorId, is_active: isTracked },
  };
}
