import { elementAt } from '../../../base/values/element-at.js';
import { groupBy } from '../../../base/values/group-by.js';
import type { Campaign, Video } from '../../generated/resources.js';
import { type CampaignNode, NO_ITEMS, readCampaignTree } from '../context/campaign-tree.js';
import { median, ratio, round } from '../figures/statistics.js';
import { readAllVideos, readHandles, throwIfNoProject } from '../find/read-rows.js';
import { DAY, toDay, toMilliseconds } from '../run/days.js';
import { type Run, type Workflow, workflow } from '../run/run.js';
import { isWorkflowError, WorkflowError } from '../run/workflow-error.js';
import type { WorkflowReport } from '../run/workflow-options.js';
import {
  type Counts,
  type DateRange,
  type EntityStats,
  entityStats,
  sumCounts,
  toRange,
  unknownShape,
} from './entity-stats.js';
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

/** The campaign, and how to analyse it. */
export interface CampaignPerformanceInput extends DateRange {
  readonly campaignId: string;
  /** How many videos to list. Default 5. */
  readonly top?: number;
  /** A video with this many times the median views is an outlier. Default 10. */
  readonly outlierFactor?: number;
}

/** The sums of a set of videos. */
export interface VideoSums {
  readonly videos: number;
  readonly counts: Counts;
  /** Likes, comments, shares and saves in percent of the views; null without views. */
  readonly engagementRate: number | null;
  /** Null without videos. */
  readonly viewsPerVideo: number | null;
}

/** A campaign of the tree, with the sums of it and everything below it. The name is text by others. */
export interface CampaignBranch {
  readonly campaignId: string;
  readonly name: string;
  readonly creators: number;
  readonly videos: number;
  readonly views: number;
  readonly children: readonly CampaignBranch[];
}

/** The progress of a campaign towards its target. */
export interface Pace {
  readonly targetViews: number;
  /** The deadline, ISO 8601; null without one. */
  readonly targetAt: string | null;
  /** Views ÷ target. */
  readonly progress: number | null;
  /** Days to the deadline, at least 0; null without one. */
  readonly daysLeft: number | null;
  /** Views gained a day in the range, as far as it has passed; null if it has not begun or could not be read. */
  readonly viewsPerDay: number | null;
  /** Views a day that would just reach the target; null without a future deadline. */
  readonly neededPerDay: number | null;
  /** Views at the deadline at the pace of the range; null without a deadline or a pace. */
  readonly projectedViews: number | null;
  readonly status: 'reached' | 'on_pace' | 'behind' | 'missed' | 'no_deadline' | 'unknown';
}

/** How a campaign performs. Totals first. */
export interface CampaignPerformance extends WorkflowReport {
  /** The videos of the campaign and everything below it, each once. */
  readonly totals: VideoSums;
  /** The same without outliers: the figures of a normal video. */
  readonly totalsWithoutOutliers: VideoSums;
  /** The growth of the counts in the range; null if the service does not say. */
  readonly gained: Counts | null;
  readonly range: { readonly from: string; readonly to: string };
  /** Null without a target. */
  readonly pace: Pace | null;
  readonly campaign: { readonly id: string; readonly name: string; readonly projectId: string };
  /** The videos with the most views. */
  readonly topVideos: readonly VideoLine[];
  /** Videos with `outlierFactor` times the median views or more. */
  readonly outliers: readonly VideoLine[];
  /** The campaign and the campaigns in it. */
  readonly tree: CampaignBranch;
  readonly source: EntityStats['source'] | null;
}

/**
 * Analyses a campaign: its tree, target, pace to the deadline, top videos, with and without outliers. Reads only. Needs one of two unpublished parts: the list of the items of a campaign, or the shape of its statistics.
 *
 * @throws WorkflowError `unknown_shape` if the service has neither.
 * @example
 * ```ts
 * const { totals, pace } = await campaignPerformance(goat, { campaignId: 'ID' });
 * console.log(totals.counts.views, pace);
 * ```
 */
export const campaignPerformance: Workflow<CampaignPerformanceInput, CampaignPerformance> = workflow(
  'campaignPerformance',
  analyzeCampaign,
);

async function analyzeCampaign(run: Run, input: CampaignPerformanceInput): Promise<CampaignPerformance> {
  const { top = 5, outlierFactor = 10 } = input;
  const tree = await readCampaignTree(run, input.campaignId);
  const { campaign } = tree;
  const range = toRange(run, input);
  const stats = await readStats(run, campaign.id, range);
  const read = tree.isKnown
    ? await run.within(() => readAllVideos(run, { project_id: campaign.project_id }), null)
    : throwIfNothingKnown(run, stats);
  const handles = await run.within(() => readHandles(run, campaign.project_id), new Map<string, string>());
  const own = read && sortVideos(read.filter(isOfTree(tree)));
  const videos = own?.counting ?? [];
  const { outliers, others } = splitOutliers(videos, outlierFactor);
  const ranked = [...videos].sort((a, b) => b.view_count - a.view_count);
  if (own) noteVideosLeftOut(run, own);
  else run.leaveOut('videos waiting for review', null, 'They were not read.');
  recordMissingSaves(run, videos);
  run.leaveOut('videos beyond the top', Math.max(0, ranked.length - top), 'Ask for more with `top`.');
  const sums = read || stats === null ? videoSums(videos) : toSums(stats.totals, stats.videoCount ?? 0);
  return {
    totals: sums,
    totalsWithoutOutliers: read ? videoSums(others) : sums,
    gained: stats?.gained ?? null,
    range,
    pace: computePace(run, campaign, range, sums.counts.views, stats?.gained.views ?? null),
    campaign: { id: campaign.id, name: campaign.name, projectId: campaign.project_id },
    topVideos: ranked.slice(0, top).map((video) => videoLine(video, handles)),
    outliers: outliers.map((video) => videoLine(video, handles)),
    tree: createBranch(tree, read?.filter(counts) ?? []),
    source: stats?.source ?? null,
    ...run.report(),
  };
}

type Range = CampaignPerformance['range'];

/** If the service does not list the videos, none are counted. Without stats nothing is known, and 0 would be a lie. */
function throwIfNothingKnown(run: Run, stats: EntityStats | null): null {
  run.leaveOut('what is in the campaign', null, NO_ITEMS);
  if (stats === null && run.stoppedEarly === null) throw unknownShape('neither statistics nor a list of what is in it');
  return null;
}

/** The stats of the campaign. Null if their shape is not the one that this package assumes; the result then says so. */
async function readStats(run: Run, id: string, range: Range): Promise<EntityStats | null> {
  try {
    return await run.within(() => entityStats(run, { entity: 'campaign', id }, range), null);
  } catch (error) {
    if (!isWorkflowError(error) || error.code !== 'unknown_shape') throw error;
    run.leaveOut('what was gained in the range', null, `It could not be read: ${error.message} ${error.hint ?? ''}`);
    return null;
  }
}

/** The sums of videos. */
function videoSums(videos: readonly Video[]): VideoSums {
  return toSums(sumCounts(videos), videos.length);
}

function toSums(counts: Counts, videos: number): VideoSums {
  return { videos, counts, engagementRate: engagementRate(counts), viewsPerVideo: ratio(counts.views, videos, 1) };
}

/** How far a campaign is from its target; null without a target. */
function computePace(run: Run, campaign: Campaign, range: Range, views: number, gained: number | null): Pace | null {
  const { target_views: targetViews, target_at: targetAt = null } = campaign;
  if (targetViews === null || targetViews === undefined) return null;
  // Days that are still to come have no gains yet.
  const last = Math.min(toMilliseconds(range.to), toMilliseconds(toDay(run.now)));
  const days = (last - toMilliseconds(range.from)) / DAY + 1;
  const viewsPerDay = gained === null || days < 1 ? null : gained / days;
  const left = targetAt === null ? null : (toMilliseconds(targetAt) - run.now) / DAY;
  const daysLeft = left === null ? null : Math.max(0, left);
  const missing = Math.max(0, targetViews - views);
  const projected = daysLeft === null || viewsPerDay === null ? null : views + viewsPerDay * daysLeft;
  return {
    targetViews,
    targetAt,
    progress: ratio(views, targetViews),
    daysLeft: daysLeft === null ? null : round(daysLeft, 1),
    viewsPerDay: viewsPerDay === null ? null : round(viewsPerDay, 1),
    neededPerDay: daysLeft === null || daysLeft === 0 ? null : round(missing / daysLeft, 1),
    projectedViews: projected === null ? null : Math.round(projected),
    status: judgeStatus(missing, left, projected === null ? null : projected >= targetViews),
  };
}

function judgeStatus(missing: number, left: number | null, isOnPace: boolean | null): Pace['status'] {
  if (missing === 0) return 'reached';
  if (left === null) return 'no_deadline';
  if (left <= 0) return 'missed';
  if (isOnPace === null) return 'unknown';
  return isOnPace ? 'on_pace' : 'behind';
}

function createBranch(node: CampaignNode, videos: readonly Video[]): CampaignBranch {
  const own = videos.filter(isOfTree(node));
  return {
    campaignId: node.campaign.id,
    name: node.campaign.name,
    creators: node.creatorIds.length,
    videos: own.length,
    views: sumCounts(own).views,
    children: node.children.map((child) => createBranch(child, videos)),
  };
}

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
