import {
  addVideo,
  deleteVideo,
  disableTracking,
  disableTrackingOfMany,
  findVideo,
  isShown,
  updateVideo,
} from '../../world/catalogue/videos.js';
import { showVideo } from '../../world/scraper/history.js';
import { checkManualScrapes, countManualScrape } from '../../world/scraper/manual-scrapes.js';
import { scrapeVideoNow } from '../../world/scraper/scraper.js';
import type { VideoRow } from '../../world/store/rows.js';
import type { SliceOptions } from '../../world/store/table.js';
import type { World } from '../../world/store/world.js';
import { toPage } from '../cursor.js';
import type { Result } from '../envelope.js';
import type { Call, OperationsOf } from '../operation.js';

/** The operations of the tag Videos, except the statistics. */
export const videos: OperationsOf<
  | 'listVideos'
  | 'addVideo'
  | 'getVideo'
  | 'updateVideo'
  | 'deleteVideo'
  | 'scrapeVideo'
  | 'disableVideoTracking'
  | 'bulkDisableVideoTracking'
> = {
  listVideos: ({ world, query }) => list(world, query),
  addVideo: ({ world, params, body }) => ({
    status: 201,
    data: showVideo(world, addVideo(world, params.projectId, body)),
  }),
  getVideo: ({ world, params }) => ({ data: showVideo(world, findVideo(world, params.id)), isStored: true }),
  updateVideo: ({ world, params, body }) => ({ data: showVideo(world, updateVideo(world, params.id, body)) }),
  deleteVideo: ({ world, params }) => {
    deleteVideo(world, params.id);
    return { data: { id: params.id, deleted: true } };
  },
  scrapeVideo: ({ world, params }) => {
    checkManualScrapes(world);
    const video = findVideo(world, params.id);
    countManualScrape(world);
    return { status: 202, data: showVideo(world, scrapeVideoNow(world, video)) };
  },
  disableVideoTracking: ({ world, params }) => ({ data: showVideo(world, disableTracking(world, params.id)) }),
  bulkDisableVideoTracking: ({ world, params, body }) => ({
    data: { updated: disableTrackingOfMany(world, params.projectId, body.video_ids) },
  }),
};

function list(world: World, query: Call<'listVideos'>['query']): Result {
  const { project_id, creator_id, tracking_status } = query;
  const within =
    creator_id !== undefined
      ? ({ index: 'creator_id', key: creator_id } as const)
      : project_id !== undefined
        ? ({ index: 'project_id', key: project_id } as const)
        : undefined;
  // Within a project's rows the project of each video is known.
  const projectToCheck = within?.index === 'project_id' ? undefined : project_id;
  return toPage('listVideos', (options: SliceOptions<VideoRow>) => world.tables.videos.slice(options, within), {
    query,
    where: (row) =>
      (projectToCheck === undefined || row.project_id === projectToCheck) &&
      (tracking_status === undefined || row.tracking_status === tracking_status) &&
      isShown(world, row),
    present: (row) => showVideo(world, row),
    isStored: true,
  });
}
