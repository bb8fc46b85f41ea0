import type { Creator, GoalStanding, Video } from '../../../../generated/resources.js';
import { readCreatorVideos } from '../../../../workflows/find/read-rows.js';
import { counts as isCounting } from '../../../../workflows/performance/counting-videos.js';
import { DAY, toDay, toMilliseconds } from '../../../../workflows/run/days.js';
import type { Run } from '../../../../workflows/run/run.js';
import { figureText } from '../../../text/figure-text.js';
import { goalLine } from '../../../text/goal-text.js';
import { handleText } from '../../../text/untrusted-text.js';

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
export async function goalLines(
  run: Run,
  creator: Creator,
  { standings, period }: { readonly standings: readonly GoalStanding[]; readonly period: Paid },
): Promise<string[]> {
  if (standings.every((goal) => toPeriod(goal, period).start === period.start)) return standings.map(goalLine);
  const all = await readCreatorVideos(run, creator.id);
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
  const within = ({ start, end }: Paid): Video[] =>
    videos.filter(({ posted_at: at }) => at !== null && toMilliseconds(at) >= start && toMilliseconds(at) < end);
  const [paid, shown] = [within(period), within(own)];
  const count = (list: readonly Video[]): number =>
    metric === 'posts' ? list.length : list.reduce((sum, { view_count }) => sum + view_count, 0);
  const apart = [...paid.filter((video) => !shown.includes(video)), ...shown.filter((video) => !paid.includes(video))];
  const named = apart.slice(0, NAMED).map((video) => videoText(video, creator, own.start));
  const more = apart.length > NAMED ? ` and ${apart.length - NAMED} more` : '';
  const why = apart.length === 0 ? '' : `; ${named.join(', ')}${more}`;
  return `${metric} ${unit}: ${figureText(count(paid))} of ${figureText(goal.target)} in the UTC period, by which pay counts; ${figureText(count(shown))} in the period of the organization's time zone${why}`;
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
