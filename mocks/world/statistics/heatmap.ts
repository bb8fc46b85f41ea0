import type { HeatmapCell } from '../../../src/generated/entities.js';
import { DAY, type DayRange, getWeekday, HOUR, toDay } from '../store/calendar.js';
import type { World } from '../store/world.js';
import { numberAt } from './exact-sums.js';
import { countingVideos } from './leaderboard.js';

const HOURS = 24;

/**
 * The posting times of a project's counting videos in `range`: the hours of the week with posts, in the range's time
 * zone, Sunday 00 first, with the mean of the videos' present views.
 */
export function postingHeatmap(world: World, range: DayRange, projectId: string): HeatmapCell[] {
  const posts = new Array<number>(7 * HOURS).fill(0);
  const views = new Array<number>(7 * HOURS).fill(0);
  for (const video of countingVideos(world, projectId, range)) {
    const posted = Date.parse(video.posted_at as string);
    const shown = range.zone ? range.zone.wallTime(posted) : posted;
    const day = toDay(shown);
    const cell = toSundayBased(getWeekday(day)) * HOURS + Math.floor((shown - day * DAY) / HOUR);
    posts[cell] = numberAt(posts, cell) + 1;
    views[cell] = numberAt(views, cell) + video.view_count;
  }
  return posts.flatMap((post_count, cell) =>
    post_count === 0
      ? []
      : [
          {
            dow: Math.floor(cell / HOURS),
            hour: cell % HOURS,
            post_count,
            avg_views: numberAt(views, cell) / post_count,
          },
        ],
  );
}

/** The mock's calendar counts from Monday, the heatmap from Sunday. */
function toSundayBased(weekday: number): number {
  return (weekday + 1) % 7;
}
