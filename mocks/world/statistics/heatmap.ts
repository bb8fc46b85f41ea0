import type { HeatmapCell } from '../../../src/generated/entities.js';
import { DAY, type DayRange, getWeekday, HOUR, toDay } from '../store/calendar.js';
import type { World } from '../store/world.js';
import { countingVideos } from './leaderboard.js';
import { postedOrAdded } from './stats.js';

const HOURS = 24;

/**
 * When the counting videos of `range` were posted: all 168 hours of the week, UTC, Monday 00 first, with their mean views.
 * `projectId` null spans all projects. Source: contract §5 Analytics.
 */
export function postingHeatmap(world: World, range: DayRange, projectId: string | null): HeatmapCell[] {
  const posts = new Array<number>(7 * HOURS).fill(0);
  const views = new Array<number>(7 * HOURS).fill(0);
  for (const video of countingVideos(world, projectId)) {
    const postedAt = Date.parse(postedOrAdded(video));
    const day = toDay(postedAt);
    if (day < range.start || day >= range.end) continue;
    const cell = getWeekday(day) * HOURS + Math.floor((postedAt - day * DAY) / HOUR);
    posts[cell] = (posts[cell] as number) + 1;
    views[cell] = (views[cell] as number) + video.view_count;
  }
  return posts.map((count, cell) => ({
    weekday: Math.floor(cell / HOURS),
    hour: cell % HOURS,
    posts: count,
    avg_views: count > 0 ? (views[cell] as number) / count : null,
  }));
}
