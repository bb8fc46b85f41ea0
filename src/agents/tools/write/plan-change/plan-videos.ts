import { writeCount } from '../../../../../base/options/write-count.js';
import type { Video } from '../../../../generated/resources.js';
import { readCreator, readVideo } from '../../../../workflows/find/read-rows.js';
import { toDay } from '../../../../workflows/run/days.js';
import { dealText, listPayingDeals } from '../../../changes/deal.js';
import { ToolRefusal } from '../../../text/tool-error.js';
import { handleText, label } from '../../../text/untrusted-text.js';
import type { ToolContext } from '../../parts/tool.js';
import { type ChangeResponse, keepChange } from '../change-fields.js';
import { type AskedVideos, chooseVideos } from '../choose-videos.js';

/** Plans which videos of one creator count. */
export async function planVideos(
  context: ToolContext,
  asked: AskedVideos & { readonly decision: 'included' | 'excluded' },
): Promise<ChangeResponse> {
  const { run, scope } = context;
  const { decision } = asked;
  const { ids, total } = await chooseVideos(run, asked, scope);
  const videos: Video[] = [];
  for (const id of ids) {
    const video = await readVideo(run, id);
    if (video.tracking_status !== decision) videos.push(video);
  }
  const [creatorId, ...others] = new Set(videos.map(({ creator_id }) => creator_id));
  if (creatorId === undefined)
    throw new ToolRefusal('nothing_to_change', `No video is left that is not ${decision} already.`);
  if (creatorId === null || others.length > 0) {
    throw new ToolRefusal('invalid_input', 'A plan takes videos of one creator; those of no creator need none.', {
      retry: 'fix_input',
      next_tool: 'review_videos',
    });
  }
  const { tiktok_handle: handle, project_id: projectId } = await readCreator(run, creatorId);
  const deals = await listPayingDeals(run, { creatorId, projectId }, 'videos');
  const verb = decision === 'included' ? 'Count' : 'Hide';
  const views = videos.reduce((sum, video) => sum + video.view_count, 0);
  const effect = decision === 'included' ? 'they count from now on' : 'they count no more, and no list shows them';
  const rest = total - ids.length;
  return keepChange(
    context,
    {
      what: 'review_videos',
      creatorId,
      handle,
      projectId,
      decision,
      videos: videos.map(({ id, tracking_status: from }) => ({ id, from })),
      deals,
    },
    {
      summary: `${verb} ${writeCount(videos.length, 'video')} of ${handleText(handle)} with ${writeCount(views, 'view')} in all: ${effect}.`,
      warnings: [
        ...(deals.length === 0
          ? []
          : ['They decide what is paid for periods that are not computed yet; those that are stay as they are.']),
        ...(rest > 0 ? [`${writeCount(rest, 'more video')} of theirs wait and are not in this plan.`] : []),
      ],
      details: [...deals.map((deal) => `paid by videos: ${dealText(deal)}`), ...videos.map(videoText)],
      creatorIds: [creatorId],
      projectId,
      currency: deals[0]?.rule.currency ?? 'USD',
    },
  );
}

function videoText({ url, title, posted_at, view_count, tracking_status }: Video): string {
  const posted = posted_at === null ? 'posted on an unknown day' : `posted on ${toDay(posted_at)}`;
  return `${label(title ?? url, 60)}, ${posted}, ${writeCount(view_count, 'view')}, ${tracking_status} until now`;
}
