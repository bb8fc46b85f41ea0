import { readCreator } from '../../workflows/find/read-by-id.js';
import { type ChangeHandler, planChanged } from './change-handler.js';
import type { SetTracking } from './change-plan.js';
import { throwIfCreatorChanged } from './throw-if-creator-changed.js';

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
