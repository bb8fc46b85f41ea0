import type { TrackagoatClient } from '../../../src/client/client.js';
import type { Creator, Video } from '../../../src/generated/resources.js';
import { groupRows } from '../../read/group-rows.js';
import { PAGE, type Reader } from '../../read/reader.js';

/** Up to this many creators of a project, videos are read per creator; for more, from the project's list. */
const FEW = 3;

/** The part of the videos that is needed. */
export interface CountedVideos {
  readonly creators: readonly Creator[];
  /** Epoch milliseconds. Videos posted before this time are not needed. Null: all are needed. */
  readonly since: number | null;
}

/** Reads the videos of creators, as far back as they are needed. */
export async function readCountedVideos(
  goat: TrackagoatClient,
  reader: Reader,
  { creators, since }: CountedVideos,
): Promise<Video[]> {
  if (creators.length === 0) return [];
  const videos: Video[] = [];
  const from = since === null ? 'all' : new Date(since).toISOString().slice(0, 10);
  const isRecent = createOrderWatch(since);
  for (const [projectId, members] of groupRows(creators, ({ project_id }) => project_id)) {
    const queries = members.length > FEW ? [{ project_id: projectId }] : members.map(({ id }) => ({ creator_id: id }));
    for (const query of queries) {
      const name = `videos ${Object.values(query)[0]} since ${from}`;
      const read = (from: object) => goat.videos.list({ ...query, limit: PAGE }, { ...reader.call, ...from });
      videos.push(...(await reader.readListWhile(name, read, isRecent())));
    }
  }
  const ids = new Set(creators.map(({ id }) => id));
  return reader.keepIdentified('videos', videos).filter(({ creator_id: id }) => id !== null && ids.has(id));
}

/**
 * Says after each page whether older videos may still be needed. A video is found after it was posted, so a video that
 * was found before `since` was posted before it. It is not published that lists come newest first, so pages are only
 * left out if all rows so far came in that order.
 */
function createOrderWatch(since: number | null): () => (page: readonly Video[]) => boolean {
  return () => {
    let latest = Number.POSITIVE_INFINITY;
    let isOrdered = true;
    return (page) => {
      for (const { created_at: found, posted_at: posted } of page) {
        const at = Date.parse(found ?? '');
        const isAfterPost = posted === null || Date.parse(posted) <= at;
        isOrdered = isOrdered && at <= latest && isAfterPost;
        latest = at;
      }
      return since === null || !isOrdered || latest >= since;
    };
  };
}
