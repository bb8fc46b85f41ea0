import { writeCount } from '../../../base/options/write-count.js';
import { groupBy } from '../../../base/values/group-by.js';
import type { Creator, GoalCompliance, Video } from '../../generated/resources.js';
import { median, ratio } from '../figures/statistics.js';
import { readAllCreators, readAllVideos, readCompliance } from '../find/read-rows.js';
import { KNOWN_GOAL_STATUSES } from '../run/goal-status.js';
import { type Run, type Workflow, workflow } from '../run/run.js';
import type { WorkflowReport } from '../run/workflow-options.js';
import { isStale } from '../settlement/plan-settlement.js';
import { type DateRange, sumCounts, toRange } from './entity-stats.js';
import { noteVideosLeftOut, postedWithin, sortVideos } from './videos.js';

/** The project to search, and how few views are too few. */
export interface UnderperformingInput extends DateRange {
  readonly projectId: string;
  /** Views below this share of the median are too few. Default 0.5. */
  readonly viewsShare?: number;
  /** How many creators to list. Default 20. */
  readonly limit?: number;
}

/** Why a creator is listed. */
export interface Weakness {
  readonly code: 'goal_missed' | 'goal_at_risk' | 'goal_behind' | 'few_views' | 'no_posts';
  readonly message: string;
}

/** One creator who does less than the others, or than agreed. */
export interface UnderperformingCreator {
  readonly creatorId: string;
  readonly handle: string;
  readonly reasons: readonly Weakness[];
  /** Views that the videos posted in the range have now. */
  readonly views: number;
  /** These views ÷ the median of the project. */
  readonly viewsToMedian: number | null;
  readonly posts: number;
  /** Why the numbers may be too low: videos waiting for review, a stale scrape. */
  readonly caveats: readonly string[];
}

/** The creators below expectation. Totals first. */
export interface UnderperformingReport extends WorkflowReport {
  readonly totals: {
    readonly creators: number;
    readonly underperforming: number;
    /** Of the views of the videos that each creator posted in the range. */
    readonly medianViews: number | null;
    readonly medianPosts: number | null;
  };
  readonly range: { readonly from: string; readonly to: string };
  /** Most reasons first, then the fewest views. */
  readonly creators: readonly UnderperformingCreator[];
}

/**
 * Finds creators of a project who miss their goals, post nothing, or get far fewer views than the median creator. It
 * reads two lists and one report, for any number of creators.
 *
 * @example
 * ```ts
 * const { creators } = await findUnderperformingCreators(goat, { projectId: 'ID', from: '2026-02-02', to: '2026-03-01' });
 * for (const { handle, reasons } of creators) console.log(handle, reasons);
 * ```
 */
export const findUnderperformingCreators: Workflow<UnderperformingInput, UnderperformingReport> = workflow(
  'findUnderperformingCreators',
  findWeak,
);

async function findWeak(run: Run, input: UnderperformingInput): Promise<UnderperformingReport> {
  const filter = { project_id: input.projectId };
  const creators = await readAllCreators(run, filter);
  const range = toRange(run, input);
  const videos = await run.within(() => readAllVideos(run, filter), []);
  const compliance = await run.within(() => readCompliance(run, input.projectId, { reference_date: range.to }), []);
  const goals = new Map(compliance.map((entry) => [entry.creator.id, entry.compliance]));
  const sorted = sortVideos(videos);
  const posted = sortVideos(videos.filter((video) => postedWithin(video, range)));
  const posts = groupBy(posted.counting, (video) => video.creator_id);
  const unknown = groupBy(posted.unknown, (video) => video.creator_id);
  const pending = groupBy(sorted.pending, (video) => video.creator_id);
  // Their real counts may be higher, so the others are not compared with them.
  const measured = creators.filter(({ id }) => !unknown.has(id));
  const medianViews = median(measured.map(({ id }) => sumCounts(posts.get(id) ?? []).views));
  const facts = { range, medianViews, now: run.now, share: input.viewsShare ?? 0.5, posts, pending, unknown, goals };
  const weak = creators.map((creator) => judge(creator, facts)).filter(({ reasons }) => reasons.length > 0);
  weak.sort((a, b) => b.reasons.length - a.reasons.length || a.views - b.views || (a.handle < b.handle ? -1 : 1));
  const shown = weak.slice(0, input.limit ?? 20);
  run.leaveOut('underperforming creators beyond the limit', weak.length - shown.length, 'Ask for more with `limit`.');
  noteVideosLeftOut(run, sorted);
  const statuses = compliance.flatMap((entry) => entry.compliance.map(({ status }) => status));
  run.leaveOutUnknown('goals with the status', statuses, KNOWN_GOAL_STATUSES, UNKNOWN_GOALS);
  return {
    totals: {
      creators: creators.length,
      underperforming: weak.length,
      medianViews,
      medianPosts: median(measured.map(({ id }) => posts.get(id)?.length ?? 0)),
    },
    range,
    creators: shown,
    ...run.report(),
  };
}

const UNKNOWN_GOALS = 'This version does not know what it means; nobody is listed because of them. Update the package.';

type ByCreator<Row> = ReadonlyMap<string | null, readonly Row[]>;

interface ProjectFacts {
  readonly range: { readonly from: string; readonly to: string };
  readonly medianViews: number | null;
  readonly now: number;
  readonly share: number;
  /** Those of the range that count. */
  readonly posts: ByCreator<Video>;
  readonly pending: ByCreator<Video>;
  /** Videos in the range whose status does not say whether they count. */
  readonly unknown: ByCreator<Video>;
  readonly goals: ByCreator<GoalCompliance['compliance'][number]>;
}

const GOAL_WEAKNESS: Readonly<Record<string, Weakness['code']>> = {
  missed: 'goal_missed',
  at_risk: 'goal_at_risk',
  behind_pace: 'goal_behind',
};

function judge(creator: Creator, facts: ProjectFacts): UnderperformingCreator {
  const { medianViews, share, range } = facts;
  const { id } = creator;
  const own = facts.posts.get(id) ?? [];
  const { views } = sumCounts(own);
  const posts = own.length;
  const pending = facts.pending.get(id) ?? [];
  const unknown = facts.unknown.get(id)?.length ?? 0;
  const caveats: string[] = [];
  const reasons: Weakness[] = (facts.goals.get(id) ?? []).flatMap(({ goal, status, actual, target, advisory }) => {
    const code = GOAL_WEAKNESS[status];
    if (code === undefined || advisory.not_yet_started) return [];
    return [{ code, message: `${goal.period} ${goal.metric}: ${actual} of ${target}.` }];
  });
  // Posts and views that may exceed the counted ones do not count as a reason.
  const isMeasured = unknown === 0;
  if (isMeasured && posts === 0 && pending.some((video) => postedWithin(video, range))) {
    // A creator whose posts wait for review has posted.
    caveats.push('Nothing that counts was posted in the range, but videos that wait for review were.');
  } else if (isMeasured && posts === 0) reasons.push({ code: 'no_posts', message: 'Nothing was posted in the range.' });
  else if (isMeasured && medianViews !== null && medianViews > 0 && views < share * medianViews) {
    const message = `Its posts have ${views} views; those of the median creator have ${medianViews}.`;
    reasons.push({ code: 'few_views', message });
  }
  const waiting = writeCount(pending.length, 'video waits for review and is', 'videos wait for review and are');
  if (pending.length > 0) caveats.push(`${waiting} not counted.`);
  if (!isMeasured) caveats.push(`${unknown} videos have a status that this version does not know and are not counted.`);
  if (isStale(creator, facts.now)) caveats.push('The counts are older than 24 hours.');
  const viewsToMedian = medianViews === null ? null : ratio(views, medianViews, 2);
  return { creatorId: id, handle: creator.tiktok_handle, reasons, views, viewsToMedian, posts, caveats };
}
