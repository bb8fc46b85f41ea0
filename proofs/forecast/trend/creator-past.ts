import { getPayoutDays, getPayoutZone } from '../../../mocks/world/payouts/rules/payout-days.js';
import { creatorGains, VIDEO_COLUMN, videoGains } from '../../../mocks/world/statistics/gains.js';
import { DAY, type DayNumber, getWeekday } from '../../../mocks/world/store/calendar.js';
import { isCounting } from '../../../mocks/world/store/counting.js';
import { VIDEO_COUNTS } from '../../../mocks/world/store/history/world-history.js';
import type { VideoRow } from '../../../mocks/world/store/rows.js';
import type { World } from '../../../mocks/world/store/world.js';
import type { FittedCreator } from './growth-curve.js';

/** How far back a trend looks: eight weeks. */
export const WINDOW_DAYS = 56;

/** A video posted in the window, as a model of future ones. */
export interface PastPost {
  /** The time of day when it was posted, milliseconds. */
  readonly timeOfDay: number;
  readonly age: number;
  readonly views: number;
  /** Likes, comments, shares and saves per view. */
  readonly rates: readonly number[];
  /** Whether it counts, or waits for review and counts nowhere. */
  readonly counts: boolean;
}

/** A whole day of the window. */
export interface PastDay {
  readonly weekday: number;
  readonly posts: readonly PastPost[];
  readonly followers: number;
}

/** The activity of a creator in the window. */
export interface CreatorPast extends FittedCreator {
  readonly id: string;
  /** The last day first. */
  readonly days: readonly PastDay[];
}

/** The activity of a creator on the whole payout days of the last eight weeks, as far as the creator was tracked then. */
export function readPast(world: World, creatorId: string): CreatorPast {
  const now = world.state.now;
  const [payDays, zone] = [getPayoutDays(world), getPayoutZone(world)];
  const today = payDays.dayAt(now);
  const videos = world.tables.videos.by('creator_id', creatorId).filter(isPosted);
  const first = Math.max(findFirstDay(world, creatorId, videos), today - WINDOW_DAYS);
  const days: PastDay[] = [];
  const gains: number[] = [];
  const counting = videos.filter(isCounting);
  for (let day = today - 1; day >= first; day -= 1) {
    const range = { start: day, end: day + 1, ...(zone && { zone }) };
    const start = payDays.getStart(day);
    const posts = videos
      .filter(({ posted_at: at }) => payDays.dayAt(Date.parse(at)) === day)
      .map((video) => toPast(video, { now, start }));
    const followers = creatorGains(world, creatorId, range).follower_count;
    days.push({ weekday: getWeekday(day), posts, followers });
    gains.push(videoGains(world, counting, range)[VIDEO_COLUMN.view_count] as number);
  }
  const fitted = counting.map((video) => ({ age: getAge(video, now), views: video.view_count }));
  return { id: creatorId, days, gains, videos: fitted, today: (now - payDays.getStart(today)) / DAY };
}

type PostedVideo = VideoRow & { readonly posted_at: string };

function isPosted(video: VideoRow): video is PostedVideo {
  return video.posted_at !== null && video.tracking_disabled_at === null;
}

/** The first day on which a post of the creator would have been seen. */
function findFirstDay(world: World, creatorId: string, videos: readonly PostedVideo[]): DayNumber {
  const creator = world.tables.creators.get(creatorId);
  const starts = [creator?.created_at, creator?.tracking_start_date, ...videos.map(({ posted_at: at }) => at)];
  const { dayAt } = getPayoutDays(world);
  return Math.min(...starts.filter((at) => at !== undefined).map((at) => dayAt(Date.parse(at)) + 1));
}

/** The age of a video in days. */
function getAge({ posted_at: at }: PostedVideo, now: number): number {
  return (now - Date.parse(at)) / DAY;
}

function toPast(video: PostedVideo, { now, start }: { readonly now: number; readonly start: number }): PastPost {
  const [views = 0, ...others] = VIDEO_COUNTS.map((name) => video[name]);
  return {
    timeOfDay: Date.parse(video.posted_at) - start,
    age: getAge(video, now),
    views,
    rates: others.map((count) => (views === 0 ? 0 : count / views)),
    counts: isCounting(video),
  };
}
