import { elementAt } from '../../../base/values/element-at.js';
import { groupBy } from '../../../base/values/group-by.js';
import type { Video } from '../../generated/resources.js';
import { NO_ITEMS, readCampaignTree } from '../context/campaign-tree.js';
import { median } from '../figures/statistics.js';
import { readAllVideos, readHandles, throwIfNoProject } from '../find/read-rows.js';
import { toMilliseconds } from '../run/days.js';
import { type Run, type Workflow, workflow } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { WorkflowReport } from '../run/workflow-options.js';
import { type VideoSums, videoSums } from './campaign-performance.js';
import { type DateRange, sumCounts, toRange } from './entity-stats.js';
import {
  counts,
  engagementRate,
  isOfTree,
  noteVideosLeftOut,
  postedWithin,
  recordMissingSaves,
  sortVideos,
  splitOutliers,
  type VideoLine,
  videoLine,
} from './videos.js';

/** The content to compare: of a campaign or of a project. */
export interface ContentInput extends DateRange {
  /** Give this or `projectId`. */
  readonly campaignId?: string;
  /** Give this or `campaignId`. */
  readonly projectId?: string;
  /** How many videos to list at each end. Default 5. */
  readonly top?: number;
  /** A video with this many times the median views is an outlier. Default 10. */
  readonly outlierFactor?: number;
}

/** The figures of the videos of one kind. `key` is a weekday, an hour, a handle or a hashtag. */
export interface ContentGroup {
  readonly key: string;
  readonly videos: number;
  readonly views: number;
  readonly medianViews: number | null;
  readonly engagementRate: number | null;
}

/** The results of the videos posted in the range. Totals first. */
export interface ContentAnalysis extends WorkflowReport {
  readonly totals: VideoSums & { readonly medianViews: number | null };
  /** The same without outliers: the figures of a normal video. */
  readonly totalsWithoutOutliers: VideoSums;
  readonly range: { readonly from: string; readonly to: string };
  /** The videos with the most views. */
  readonly topVideos: readonly VideoLine[];
  /** The videos with the fewest views. */
  readonly weakVideos: readonly VideoLine[];
  /** Videos with `outlierFactor` times the median views or more. */
  readonly outliers: readonly VideoLine[];
  /** UTC. Groups by median views, best first. Outliers are not in the groups. */
  readonly byWeekday: readonly ContentGroup[];
  /** Hours of the day in UTC, `00:00` to `23:00`. */
  readonly byHour: readonly ContentGroup[];
  readonly byCreator: readonly ContentGroup[];
  /** Hashtags from the titles, which are text by others. Only hashtags of two videos or more. */
  readonly byHashtag: readonly ContentGroup[];
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/**
 * Compares the videos of a campaign or project: by weekday, hour, creator and hashtag. Reads only. For a campaign it
 * needs an unpublished operation, the list of its items. For a project it does not.
 *
 * @throws WorkflowError `unknown_shape` for a campaign if the service does not list its items.
 * @example
 * ```ts
 * const analysis = await contentAnalysis(goat, { campaignId: 'ID' });
 * ```
 */
export const contentAnalysis: Workflow<ContentInput, ContentAnalysis> = workflow('contentAnalysis', compareVideos);

async function compareVideos(run: Run, input: ContentInput): Promise<ContentAnalysis> {
  const { campaignId, top = 5, outlierFactor = 10 } = input;
  const tree = campaignId === undefined ? null : await readCampaignTree(run, campaignId);
  if (tree?.isKnown === false)
    throw new WorkflowError('unknown_shape', NO_ITEMS, { hint: 'Analyze its project instead.' });
  const projectId = tree?.campaign.project_id ?? input.projectId;
  if (projectId === undefined)
    throw new WorkflowError('invalid_input', 'contentAnalysis needs campaignId or projectId.');
  const all = await readAllVideos(run, { project_id: projectId });
  if (tree === null) await run.within(() => throwIfNoProject(run, projectId, all), undefined);
  const range = toRange(run, input);
  const handles = await run.within(() => readHandles(run, projectId), new Map<string, string>());
  const inScope = tree ? all.filter(isOfTree(tree)) : all;
  const posted = sortVideos(inScope.filter((video) => postedWithin(video, range)));
  const { counting: videos } = posted;
  const { outliers, others } = splitOutliers(videos, outlierFactor);
  const ranked = [...videos].sort((a, b) => b.view_count - a.view_count);
  noteVideosLeftOut(run, posted);
  recordMissingSaves(run, videos);
  run.leaveOut('videos outside of the range', inScope.filter(counts).length - videos.length, 'Widen from and to.');
  const lines = (list: readonly Video[]): VideoLine[] => list.map((video) => videoLine(video, handles));
  const byHashtag = groupsBy(others, findHashtags).filter((group) => group.videos >= 2);
  return {
    totals: { ...videoSums(videos), medianViews: median(videos.map((video) => video.view_count)) },
    totalsWithoutOutliers: videoSums(others),
    range,
    topVideos: lines(ranked.slice(0, top)),
    weakVideos: lines(ranked.slice(Math.max(top, ranked.length - top)).reverse()),
    outliers: lines(outliers),
    byWeekday: groupsBy(others, (video) => [elementAt(WEEKDAYS, postedAt(video).getUTCDay())]),
    byHour: groupsBy(others, (video) => [`${String(postedAt(video).getUTCHours()).padStart(2, '0')}:00`]),
    byCreator: groupsBy(others, (video) => [handles.get(video.creator_id ?? '') ?? 'added directly']),
    byHashtag,
    ...run.report(),
  };
}

/** Groups videos by each of their keys; best median views first. */
function groupsBy(videos: readonly Video[], listKeys: (video: Video) => readonly string[]): ContentGroup[] {
  const pairs = videos.flatMap((video) => listKeys(video).map((key) => ({ key, video })));
  const groups = [...groupBy(pairs, ({ key }) => key)].map(([key, list]) => {
    const members = list.map(({ video }) => video);
    const sums = sumCounts(members);
    const medianViews = median(members.map((video) => video.view_count));
    return { key, videos: members.length, views: sums.views, medianViews, engagementRate: engagementRate(sums) };
  });
  return groups.sort((a, b) => (b.medianViews ?? 0) - (a.medianViews ?? 0) || (a.key < b.key ? -1 : 1));
}

function findHashtags(video: Video): string[] {
  return [...new Set((video.title ?? '').toLowerCase().match(/#[\p{L}\p{N}_]+/gu) ?? [])];
}

function postedAt(video: Video): Date {
  return new Date(toMilliseconds(video.posted_at ?? 0));
}
