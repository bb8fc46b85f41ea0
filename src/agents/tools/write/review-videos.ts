import * as z from 'zod/v4';
import { isNotFoundError } from '../../../client/errors/errors.js';
import type { Video } from '../../../generated/resources.js';
import { readCreator } from '../../../workflows/find/read-rows.js';
import type { Run } from '../../../workflows/run/run.js';
import { pendingVideos } from '../../../workflows/settlement/plan-settlement.js';
import { listPayingDeals } from '../../changes/deal.js';
import { invalidInput, toolError } from '../../text/tool-error.js';
import type { Scope } from '../parts/scope.js';
import { creator, inProject } from '../parts/shared-schemas.js';
import { capRows } from '../parts/table.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

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
  const toPlace = ({ posted_at, created_at, id }: Video) => `${posted_at ?? created_at ?? ''} ${id}`;
  return toPlace(a) > toPlace(b) ? -1 : 1;
}

const input = z.object({
  video_ids: z.array(z.string()).min(1).max(VIDEOS_AT_ONCE).optional(),
  creator: creator.optional().describe('All of theirs that wait'),
  project_id: inProject,
  decision: z.enum(['included', 'excluded']),
});

/** Reviews videos. */
export const reviewVideos: ToolDefinition = defineTool({
  name: 'review_videos',
  title: 'Review videos',
  description:
    'Includes videos waiting for review, or excludes (hides) videos, that no rule pays: by id, or all that wait of a creator. Others: plan_change.',
  capability: 'write',
  confinedTo: 'creator',
  destructive: true,
  input,
  fields: ['changed', 'videos[]', 'next'],
  async run(args, { run, scope, offers }) {
    const { ids, total } = await chooseVideos(run, args, scope);
    const videos: string[] = [];
    let changed = 0;
    const isPaid = askOnce(run);
    for (const id of ids) {
      const outcome = await review(run, { id, decision: args.decision, scope, isPaid });
      if (outcome === 'changed') changed += 1;
      videos.push(`${id}: ${outcome}`);
    }
    // Videos that did not change come first. For the others the number is enough.
    const sorted = videos.sort((a, b) => Number(a.endsWith(': changed')) - Number(b.endsWith(': changed')));
    const { rows } = capRows(sorted);
    const rest = total > ids.length ? 'Call again: the next ones are reviewed then.' : 'The others were changed.';
    const needsPlan = videos.some((line) => line.endsWith(PAID)) && offers('plan_change');
    return {
      changed,
      videos: rows,
      ...(needsPlan ? { next: 'A rule pays by some of these: plan_change with decision and their video_ids.' } : {}),
      truncated: rows.length < total ? { shown: rows.length, total, rest } : null,
    };
  },
});

/** The message for a video that affects pay: a person has to approve a plan. */
const PAID = 'refused (pay follows from it)';

type IsPaid = (creatorId: string, projectId: string) => Promise<boolean>;

/** Whether a rule pays a creator by videos. Each creator is looked up once. */
function askOnce(run: Run): IsPaid {
  const known = new Map<string, boolean>();
  return async (creatorId, projectId) => {
    const paid = known.get(creatorId) ?? (await listPayingDeals(run, { creatorId, projectId }, 'videos')).length > 0;
    known.set(creatorId, paid);
    return paid;
  };
}

async function review(
  run: Run,
  decided: {
    readonly id: string;
    readonly decision: 'included' | 'excluded';
    readonly scope: Scope;
    readonly isPaid: IsPaid;
  },
): Promise<string> {
  const { id, decision, scope, isPaid } = decided;
  try {
    const video = await run.call('reading a video', (options) => run.goat.videos.get(id, options));
    if (video.tracking_status === decision) return 'unchanged';
    if (video.creator_id !== null && (await isPaid(video.creator_id, await findProject(run, video)))) return PAID;
    await run.call('reviewing a video', (options) =>
      run.goat.videos.update(id, { tracking_status: decision }, options),
    );
    return 'changed';
  } catch (error) {
    if (scope.isBound && isNotFoundError(error)) return 'refused (out_of_scope)';
    // The service no longer shows an excluded video, so excluding it again finds nothing.
    if (isNotFoundError(error) && decision === 'excluded') return 'not found (excluded already?)';
    return `refused (${toolError(error).code})`;
  }
}

/** The project whose structures may pay by a video: its creator's project. */
async function findProject(run: Run, { project_id, creator_id }: Video): Promise<string> {
  return project_id ?? (await readCreator(run, creator_id ?? '')).project_id;
}
