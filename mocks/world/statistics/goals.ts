import { type DayRange, getIsoBounds } from '../store/calendar.js';
import { isCounting } from '../store/counting.js';
import type { GoalRow, VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { type Exact, exactAt, plus } from './exact-sums.js';
import { followersGained, VIDEO_COLUMN, videoGains } from './gains.js';

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
      return followersGained(world, goal.creator_id, range);
  }
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
  return videoGains(world, videos, range);
}
