import { writeCount } from '../../../base/options/write-count.js';
import type { Video } from '../../generated/resources.js';
import { orGone } from '../../workflows/find/read-by-id.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import type { Run } from '../../workflows/run/run.js';
import { type ChangeHandler, throwIfCreatorChanged } from './change-handler.js';
import type { ReviewVideos } from './change-plan.js';
import { throwIfPayingDealsChanged } from './paying-deals.js';

/** Lets videos count, or hides them. */
export const reviewVideos: ChangeHandler<ReviewVideos> = {
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    await throwIfPayingDealsChanged(run, change, 'videos');
    for (const { id, from } of change.videos) {
      const now = await readStatus(run, id);
      if (now === change.decision || now === from) continue;
      throw planChanged(`the video ${id} is ${now} now, not ${from}`);
    }
  },
  async apply(run, { videos, decision }) {
    for (const { id } of videos) {
      if ((await readStatus(run, id)) === decision) continue;
      await run.call('reviewing a video', (options) =>
        run.goat.videos.update(id, { tracking_status: decision }, options),
      );
    }
  },
  async inspect(run, { creatorId, videos, decision }) {
    const rows: { readonly id: string; readonly from: string; readonly status: string }[] = [];
    for (const { id, from } of videos) rows.push({ id, from, status: await readStatus(run, id) });
    const open = rows.filter(({ status }) => status !== decision);
    return {
      isDone: open.length === 0,
      lines: [
        `${rows.length - open.length} of ${writeCount(rows.length, 'video')} ${rows.length - open.length === 1 ? 'is' : 'are'} ${decision}`,
        ...open.slice(0, 20).map(({ id, status }) => `video ${id}: ${status}`),
      ],
      found: { creator_id: creatorId, videos: rows },
    };
  },
};

/** The status of a video. The service does not show excluded videos, so a missing one is excluded or deleted. */
async function readStatus(run: Run, id: string): Promise<Video['tracking_status'] | 'excluded'> {
  const video = await orGone(run.call('reading a video', (options) => run.goat.videos.get(id, options)));
  return video?.tracking_status ?? 'excluded';
}
