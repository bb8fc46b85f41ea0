import type { Video } from '../../../generated/resources.js';
import type { Run } from '../../../workflows/run/run.js';
import { pendingVideos } from '../../../workflows/settlement/plan-settlement.js';
import { invalidInput } from '../../text/tool-error.js';
import type { Scope } from '../parts/scope.js';

/** Maximum number of videos in one call, because each takes two requests of the call's budget. */
export const VIDEOS_AT_ONCE = 50;

/** The videos that a model asks for. */
export interface AskedVideos {
  readonly video_ids?: readonly string[] | undefined;
  readonly creator?: string | undefined;
  readonly project_id?: string | undefined;
}

/** The named videos, or those of a creator that wait for review: as many as a call can do, and the total number. */
export async function chooseVideos(
  run: Run,
  { video_ids, creator: named, project_id }: AskedVideos,
  scope: Scope,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  if (video_ids && named !== undefined) {
    throw invalidInput('Give video_ids or creator, not both.');
  }
  if (video_ids) {
    const ids = [...new Set(video_ids)];
    return { ids, total: ids.length };
  }
  const { id } = await scope.creator(run, named, project_id);
  const waiting = await pendingVideos(run, { creator_id: id });
  const theirs = waiting.filter((video) => video.creator_id === id).sort(byPosting);
  return { ids: theirs.slice(0, VIDEOS_AT_ONCE).map((video) => video.id), total: theirs.length };
}

/** Newest first, whatever order the service lists them in: a plan that is made again must have the same videos. */
function byPosting(a: Video, b: Video): number {
  return toPlace(a) > toPlace(b) ? -1 : 1;
}

function toPlace({ posted_at, created_at, id }: Video): string {
  return `${posted_at ?? created_at ?? ''} ${id}`;
}
