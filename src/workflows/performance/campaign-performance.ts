import type { Campaign, Video } from '../../generated/resources.js';
import { type CampaignNode, NO_ITEMS, readCampaignTree } from '../context/campaign-tree.js';
import { ratio, round } from '../figures/statistics.js';
import { readAllVideos, readHandles } from '../find/read-rows.js';
import { DAY, toDay, toMilliseconds } from '../run/days.js';
import { type Run, type Workflow, workflow } from '../run/run.js';
import { isWorkflowError } from '../run/workflow-error.js';
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
export function videoSums(videos: readonly Video[]): VideoSums {
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
