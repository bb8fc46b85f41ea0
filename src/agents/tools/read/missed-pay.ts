import type { Creator, GoalStanding, PayoutAccrual, PayoutStructure, Video } from '../../../generated/resources.js';
import { listCreatorStructures, type RunningStructure } from '../../../workflows/find/other-structures.js';
import { readAllVideos, readCompliance } from '../../../workflows/find/read-rows.js';
import { counts as isCounting } from '../../../workflows/performance/videos.js';
import { findCriteriaFacts } from '../../../workflows/run/criteria-facts.js';
import { DAY, HOUR, toDay, toMilliseconds, WEEK } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { isWorkflowError } from '../../../workflows/run/workflow-error.js';
import { paysToText } from '../../changes/set-rate.js';
import { figureText, goalLine, lastDay, periodText } from '../../text/pay-text.js';
import { handleText, label } from '../../text/untrusted-text.js';

/** How long after its period pay by goals is decided. */
const GOALS_WAIT = 48 * HOUR;

/** A period of a deal that ended in the week, epoch milliseconds. */
interface Ended {
  readonly explain: Explain;
  readonly structure: PayoutStructure;
  readonly start: number;
  readonly end: number;
}

/** The week in question, and the accruals of the creator. */
interface MissedWeek {
  readonly from: number;
  readonly accruals: readonly PayoutAccrual[];
}

type Explain = (run: Run, creator: Creator, period: Ended) => Promise<string>;

/** Why a period paid nothing. Null: the criterion has no condition that can be missed. */
function findExplain(type: string): Explain | null {
  const facts = findCriteriaFacts(type);
  if (facts === undefined) return unknownText;
  if (facts.madeOf === 'goals') return goalsText;
  return facts.needsMinViews ? viewsText : null;
}

/**
 * Explains the deals that paid nothing for a week: by goals or by a threshold of views, what was needed, what was
 * counted, and what was short. By a rule of a later version, that the reason is unknown.
 */
export async function missedLines(run: Run, creator: Creator, week: MissedWeek): Promise<string[]> {
  const { id: creatorId, project_id: projectId } = creator;
  const deals = await listCreatorStructures(run, { projectId, creatorId }).catch((error: unknown) => {
    if (isWorkflowError(error) && error.code === 'unknown_shape') return null;
    throw error;
  });
  if (deals === null) return ['deals that paid nothing: unknown, because the service does not tell whom a deal pays'];
  const lines = deals.flatMap((deal) => endedLine(deal, week.from));
  for (const period of listMissed(run, deals, week)) {
    const { structure, start, end } = period;
    const why = await period.explain(run, creator, period);
    lines.push(`${label(structure.name, 40)} ${periodText(start, end)}: nothing: ${why}`);
  }
  return lines;
}

/** A deal that ended in the week, and goes on to pay its period. */
function endedLine(deal: RunningStructure, from: number): string[] {
  const { unassigned_at: end } = deal.assignment;
  if (end === undefined || end === null || toMilliseconds(end) <= from || toMilliseconds(end) > from + WEEK) return [];
  return [`${label(deal.structure.name, 40)} ended on ${lastDay(end)}${paysToText(deal)}`];
}

function listMissed(run: Run, deals: readonly RunningStructure[], { from, accruals }: MissedWeek): Ended[] {
  const found = new Map<string, Ended>();
  for (const { structure, assignment } of deals) {
    const { criteria_type: type, period } = structure.current_version;
    const explain = findExplain(type);
    if (explain === null) continue;
    for (const { start, end } of periodsEndingIn(period, from)) {
      const isAssigned =
        toMilliseconds(assignment.assigned_at ?? 0) < end && toMilliseconds(assignment.unassigned_at ?? end) > start;
      const isMade = accruals.some(
        (row) => row.structure_id === structure.id && toMilliseconds(row.period_end_at) === end,
      );
      if (isAssigned && !isMade && end <= run.now)
        found.set(`${structure.id} ${end}`, { explain, structure, start, end });
    }
  }
  return [...found.values()];
}

/** The periods that end in the week from `from` on. Daily periods are shown as one week. Days are UTC. */
function periodsEndingIn(period: string, from: number): { readonly start: number; readonly end: number }[] {
  if (period === 'weekly') return [{ start: from, end: from + WEEK }];
  if (period === 'daily') {
    return Array.from({ length: 7 }, (_, at) => ({ start: from + at * DAY, end: from + (at + 1) * DAY }));
  }
  const last = new Date(from + WEEK);
  const end = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), 1);
  return end > from ? [{ start: Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - 1, 1), end }] : [];
}

async function unknownText(_run: Run, _creator: Creator, { structure }: Ended): Promise<string> {
  return `why is unknown, because this version does not know the rule ${structure.current_version.criteria_type}`;
}

async function goalsText(run: Run, creator: Creator, { structure, start, end }: Ended): Promise<string> {
  if (run.now < end + GOALS_WAIT)
    return `not decided before ${new Date(end + GOALS_WAIT).toISOString()}, 48 hours after the UTC period, by which pay counts`;
  const period = structure.current_version.period as 'daily' | 'weekly' | 'monthly';
  const report = await readCompliance(run, creator.project_id, { period, reference_date: toDay(start) });
  const standings = report.find(({ creator: { id } }) => id === creator.id)?.compliance ?? [];
  if (standings.length === 0) return `the creator had no ${period} goal`;
  return `${(await goalLines(run, creator, { standings, period: { start, end } })).join('; ')}; closed`;
}

async function viewsText(run: Run, creator: Creator, { structure, start, end }: Ended): Promise<string> {
  const { last_scraped_at: scraped } = creator;
  if (scraped === null || toMilliseconds(scraped) < end) return 'not decided before the next scrape';
  const needed = structure.current_version.criteria_params?.min_views;
  const videos = await readAllVideos(run, { creator_id: creator.id });
  const posted = postedWithin(videos, { start, end });
  const views = posted.filter(isCounting).reduce((sum, { view_count }) => sum + view_count, 0);
  const waiting = posted.filter(({ tracking_status }) => tracking_status === 'pending_review').length;
  const wait = waiting === 0 ? '' : `; ${waiting} more videos wait for review`;
  if (typeof needed !== 'number') return `${figureText(views)} views by now${wait}`;
  const short = views < needed ? `, ${figureText(needed - views)} short` : ', reached since';
  // The first run of the accruals after a scrape decides, and there is one within the hour.
  const closed = run.now - toMilliseconds(scraped) < HOUR ? 'closed, at the latest within the hour' : 'closed';
  return `${figureText(views)} of ${figureText(needed)} views by now${short}; ${closed}${wait}`;
}

/** The period that is paid, UTC, epoch milliseconds. */
interface Paid {
  readonly start: number;
  readonly end: number;
}

/** How many videos are named. */
const NAMED = 3;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Why goals were missed, as pay counts them: by UTC. Where the goals' period is of another time zone, it names both counts
 * and the videos that make the difference.
 */
async function goalLines(
  run: Run,
  creator: Creator,
  { standings, period }: { readonly standings: readonly GoalStanding[]; readonly period: Paid },
): Promise<string[]> {
  if (standings.every((goal) => toPeriod(goal, period).start === period.start)) return standings.map(goalLine);
  const all = await readAllVideos(run, { creator_id: creator.id });
  const videos = all.filter(isCounting);
  return standings.map((goal) => clockText(goal, { creator, period, videos }));
}

interface Counted {
  readonly creator: Creator;
  readonly period: Paid;
  readonly videos: readonly Video[];
}

function clockText(goal: GoalStanding, { creator, period, videos }: Counted): string {
  const { metric, period: unit } = goal.goal;
  const own = toPeriod(goal, period);
  if (own.start === period.start) return goalLine(goal);
  if (metric !== 'posts' && metric !== 'views') {
    return `${metric} ${unit}: how many fall into the UTC period, by which pay counts, is not known; in the period of the organization's time zone: ${figureText(goal.actual)} of ${figureText(goal.target)}`;
  }
  const [paid, shown] = [postedWithin(videos, period), postedWithin(videos, own)];
  const count = (list: readonly Video[]): number =>
    metric === 'posts' ? list.length : list.reduce((sum, { view_count }) => sum + view_count, 0);
  const apart = [...paid.filter((video) => !shown.includes(video)), ...shown.filter((video) => !paid.includes(video))];
  const named = apart.slice(0, NAMED).map((video) => videoText(video, creator, own.start));
  const more = apart.length > NAMED ? ` and ${apart.length - NAMED} more` : '';
  const why = apart.length === 0 ? '' : `; ${named.join(', ')}${more}`;
  return `${metric} ${unit}: ${figureText(count(paid))} of ${figureText(goal.target)} in the UTC period, by which pay counts; ${figureText(count(shown))} in the period of the organization's time zone${why}`;
}

function postedWithin(videos: readonly Video[], { start, end }: Paid): Video[] {
  return videos.filter(({ posted_at: at }) => at !== null && toMilliseconds(at) >= start && toMilliseconds(at) < end);
}

function toPeriod({ advisory: { period_start: start, period_end: end } }: GoalStanding, period: Paid): Paid {
  if (!start || !end) return period;
  return { start: toMilliseconds(start), end: toMilliseconds(end) };
}

/** `@mia's video of Sunday 22:30 UTC (2026-01-11) is Monday there`. A period of goals begins at midnight of the zone. */
function videoText({ posted_at: at }: Video, { tiktok_handle: handle }: Creator, midnight: number): string {
  const posted = toMilliseconds(at as string);
  const passed = (((posted - midnight) % DAY) + DAY) % DAY;
  const local = new Date(posted - passed + DAY / 2);
  const utc = new Date(posted);
  return `${handleText(handle)}'s video of ${WEEKDAYS[utc.getUTCDay()]} ${utc.toISOString().slice(11, 16)} UTC (${toDay(posted)}) is ${WEEKDAYS[local.getUTCDay()]} there`;
}
