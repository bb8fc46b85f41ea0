import * as z from 'zod/v4';
import { isNotFoundError } from '../../errors/guards.js';
import { Run } from '../../workflows/run.js';
import { pendingVideos } from '../../workflows/settlement/plan-settlement.js';
import { capRows } from '../cap-rows.js';
import type { Scope } from '../scope.js';
import { defineTool, type ToolDefinition } from '../tool.js';
import { ToolRefusal, toolError } from '../tool-error.js';
import { toUsage } from './list-page.js';
import { closingFields, creator, inProject } from './shared-schemas.js';

/** Videos that one call reviews: each takes two requests of the call's budget. */
const AT_ONCE = 50;

const input = z.object({
  video_ids: z.array(z.string()).min(1).max(AT_ONCE).optional(),
  creator: creator.optional().describe('All of theirs that wait'),
  project_id: inProject,
  decision: z.enum(['included', 'excluded']),
});

/** Reviews videos. */
export const reviewVideos: ToolDefinition = defineTool({
  name: 'review_videos',
  title: 'Review videos',
  description:
    'Includes videos waiting for review, so that they count, or excludes (hides) videos: by id, or all that wait of a creator.',
  effect: 'write',
  destructive: true,
  input,
  output: z.object({ changed: z.number(), videos: z.array(z.string()), ...closingFields }),
  async run(asked, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const { ids, total } = await chooseVideos(run, asked, scope);
    const videos: string[] = [];
    let changed = 0;
    for (const id of ids) {
      const outcome = await review(run, { id, decision: asked.decision, scope });
      if (outcome === 'changed') changed += 1;
      videos.push(`${id}: ${outcome}`);
    }
    // Those that did not change come first; of the others the number tells enough.
    const { rows } = capRows(
      videos.sort((a, b) => Number(a.endsWith(': changed')) - Number(b.endsWith(': changed'))),
      {
        limit: 20,
      },
    );
    const rest = total > ids.length ? 'Call again: the next ones are reviewed then.' : 'The others were changed.';
    return {
      changed,
      videos: rows,
      truncated: rows.length < total ? { shown: rows.length, total, rest } : null,
      ...toUsage(run),
    };
  },
});

/** The videos that are named, or those of a creator that wait: as many as a call can do, and how many there are. */
async function chooseVideos(run: Run, { video_ids, creator: named, project_id }: z.output<typeof input>, scope: Scope) {
  if (video_ids && named !== undefined) {
    throw new ToolRefusal('invalid_input', 'Give video_ids or creator, not both.', { retry: 'fix_input' });
  }
  if (video_ids) {
    const ids = [...new Set(video_ids)];
    return { ids, total: ids.length };
  }
  const { id } = await scope.creator(run, named, project_id);
  const waiting = await pendingVideos(run, { creator_id: id });
  const ids = waiting.filter((video) => video.creator_id === id).map((video) => video.id);
  return { ids: ids.slice(0, AT_ONCE), total: ids.length };
}

async function review(
  run: Run,
  decided: {
    readonly id: string;
    readonly decision: 'included' | 'excluded';
    readonly scope: Scope;
  },
): Promise<string> {
  const { id, decision, scope } = decided;
  try {
    const video = await run.call('reading a video', (options) => run.goat.videos.get(id, options));
    scope.check(video.project_id, video.creator_id);
    if (video.tracking_status === decision) return 'unchanged';
    await run.call('reviewing a video', (options) =>
      run.goat.videos.update(id, { tracking_status: decision }, options),
    );
    return 'changed';
  } catch (error) {
    if (scope.isBound && isNotFoundError(error)) return 'refused (out_of_scope)';
    // An excluded video is shown no more: excluding it again finds nothing.
    if (isNotFoundError(error) && decision === 'excluded') return 'not found (excluded already?)';
    return `refused (${toolError(error).code})`;
  }
}
