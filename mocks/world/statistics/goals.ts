import { type DayRange, getIsoBounds } from '../store/calendar.js';
import { isCounting } from '../store/counting.js';
import { CREATOR_COUNTS } from '../store/history/world-history.js';
import { toSlots } from '../store/history-slots.js';
import type { GoalRow, VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { type Exact, exactAt, numberAt, plus } from './exact-sums.js';
import { creatorGains, VIDEO_COLUMN, videoGains } from './gains.js';

const FOLLOWERS = CREATOR_COUNTS.indexOf('follower_count');

/**
 * A creator's value for a goal in a range of days, an exact whole number. Gains may be negative. posts = counting
 * videos posted in it. views = views that counting videos gained in it. engagement = likes, comments, shares and saves
 * gained. followers = followers gained. Videos with tracking disabled do not count.
 */
export function goalActual(world: World, goal: Pick<GoalRow, 'creator_id' | 'metric'>, range: DayRange): Exact {
  switch (goal.metric) {
    case 'posts':
      return postsIn(world, goal.creator_id, range);
    case 'views':
      return exactAt(trackedGains(world, goal.creator_id, range), VIDEO_COLUMN.view_count);
    case 'engagement': {
      const [, likes = 0, comments = 0, shares = 0, saves = 0] = trackedGains(world, goal.creator_id, range);
      return [likes, comments, shares, saves].reduce(plus);
    }
    case 'followers':
      return world.state.rules.first_followers === 'gained'
        ? followerChange(world, goal.creator_id, range)
        : creatorGains(world, goal.creator_id, range).follower_count;
  }
}

/** From the level before `range` to that at its end. Before the first scrape it is 0. */
function followerChange(world: World, creatorId: string, range: DayRange): number {
  const { length } = CREATOR_COUNTS;
  const grid = new Float64Array((range.end - range.start) * length);
  world.history.creators.addDailyChanges(creatorId, toSlots(world, range), grid);
  let change = 0;
  for (let at = FOLLOWERS; at < grid.length; at += length) change += numberAt(grid, at);
  return change;
}

function countsTowardsGoals(video: VideoRow): boolean {
  return video.tracking_disabled_at === null && isCounting(video);
}

function postsIn(world: World, creatorId: string, range: DayRange): number {
  const [from, to] = getIsoBounds(range);
  const posted = world.tables.videos.between('posted', creatorId, { from, to });
  return posted.filter(countsTowardsGoals).length;
}

function trackedGains(world: World, creatorId: string, range: DayRange): Exact[] {
  const videos = world.tables.videos.by('creator_id', creatorId).filter(countsTowardsGoals);
  return videoGains(world, videos, range, world.state.rules.first_views === 'there_before');
}
