import type { Video } from '../../generated/resources.js';
import { trackingStatusValues } from '../../generated/transitions.js';
import { type CampaignNode, flattenTree } from '../context/campaign-tree.js';
import { groupBy } from '../figures/group-by.js';
import type { Run } from '../run/run.js';
import { counts } from './counting-videos.js';

/** The videos of a project by whether they count. */
export interface ProjectVideos {
  readonly counting: readonly Video[];
  /** Waiting for review. They do not count anywhere yet. */
  readonly pending: readonly Video[];
  /** With a status that this version does not know, so it is unknown whether they count. */
  readonly unknown: readonly Video[];
}

const KNOWN: ReadonlySet<string> = new Set(trackingStatusValues);

/** Says how many videos were left out because this version does not know their status. */
export function recordUnknownVideos(run: Run, videos: readonly Video[]): void {
  for (const [status, { length }] of groupBy(videos, (video) => String(video.tracking_status))) {
    const why = 'This version does not know whether they count; every figure is without them. Update the package.';
    run.leaveOut(`videos with the tracking_status ${JSON.stringify(status)}`, length, why);
  }
}

/** Reads all videos of a project or creator, to the end. */
export async function readVideos(
  run: Run,
  filter: { readonly project_id?: string; readonly creator_id?: string },
): Promise<ProjectVideos> {
  const videos = await run.listAll('reading the videos', (options) =>
    run.goat.videos.list({ ...filter, limit: 100 }, options),
  );
  return {
    counting: videos.filter(counts),
    pending: videos.filter((video) => video.tracking_status === 'pending_review'),
    unknown: videos.filter((video) => !KNOWN.has(video.tracking_status)),
  };
}

/**
 * Says how many of the videos have no saves field. Sums and engagement then leave the saves out, instead of counting
 * them as 0.
 */
export function recordMissingSaves(run: Run, videos: readonly Video[]): void {
  const silent = videos.filter(({ save_count }) => save_count === undefined).length;
  run.leaveOut('saves of videos', silent, 'The service does not send them. Sums and engagement leave them out.');
}

/** The videos in a campaign's tree. Each is listed once, by however many paths it is reached. */
export function videosOfTree(node: CampaignNode, videos: readonly Video[]): Video[] {
  const { creatorIds, videoIds } = flattenTree(node);
  return videos.filter((video) => videoIds.has(video.id) || creatorIds.has(video.creator_id ?? ''));
}
