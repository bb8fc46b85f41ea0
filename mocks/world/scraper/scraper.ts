import { HOUR, toIso, toIsoHour } from '../store/calendar.js';
import { fraction, type GrowthProfile, keyOfId } from '../store/growth-profile.js';
import { getCap } from '../store/limits.js';
import type { CreatorRow, VideoRow } from '../store/rows.js';
import type { ScraperMode, World } from '../store/world.js';
import { type DiscoveredPost, discoverVideos, roomForVideos } from './discovery.js';
import { toHour } from './growth-steps.js';
import { recordCreatorCounts, recordCreatorHistory, recordVideoHistory } from './history.js';
import { getScrapeCalendar, type PlannedPost, type ScrapeCalendar } from './scrape-calendar.js';
import { getGrowthProfile, type SimulatedVideo } from './simulated-video.js';

const MAX_COUNT = Number.MAX_SAFE_INTEGER;

/**
 * One hour of the simulated scraper, at the full hour `hourMs` that the world's clock shows: creators are scraped once
 * a day, and posts of the hour before are found. Videos grow when they or their history are next read. It depends only
 * on rows, the world's seed and the hour, so many hours at once give the same result as one by one.
 */
function simulateHour(world: World, hourMs: number): void {
  const hour = toHour(hourMs);
  const calendar = getScrapeCalendar(world);
  calendar.ensureCalendar(hour);
  for (const id of calendar.visitsAt(hour)) growCreator(world, calendar, { id, hour });
  for (const post of calendar.postsAt(hour)) publish(world, calendar, post);
}

/** Followers follow views: a few in a thousand viewers of a day stay, and some come by themselves. */
function growCreator(world: World, calendar: ScrapeCalendar, at: { readonly id: string; readonly hour: number }): void {
  const { id, hour } = at;
  const creator = world.tables.creators.get(id);
  if (!creator) return;
  const profile = getGrowthProfile(world, creator.id);
  if (!profile.reachable) return;
  if (creator.follower_count === 0) {
    const likes = Math.max(creator.total_likes_count, profile.followers * 11);
    recordCreatorCounts(world, creator, { follower_count: profile.followers, total_likes_count: likes });
    return;
  }
  const [views, likes] = dayOfViews(calendar.recentVideos(id, hour), profile, hour);
  const key = keyOfId(creator.id);
  const byThemselves = creator.follower_count * 0.0006 * fraction(key ^ hour, 52);
  const gained = Math.floor(byThemselves + views * (0.001 + 0.003 * fraction(key, 53)));
  if (gained === 0 && likes === 0) return;
  recordCreatorCounts(world, creator, {
    follower_count: Math.min(MAX_COUNT, creator.follower_count + gained),
    total_likes_count: Math.min(MAX_COUNT, creator.total_likes_count + likes),
  });
}

/** Views and likes of the last 24 hours from the videos of the last week, which get nearly all of them. */
function dayOfViews(videos: readonly SimulatedVideo[], profile: GrowthProfile, hour: number): [number, number] {
  let views = 0;
  let likes = 0;
  for (const video of videos) {
    const gained = video.gainedIn(profile, hour, 24);
    views += gained[0];
    likes += gained[1];
  }
  return [views, likes];
}

function publish(world: World, calendar: ScrapeCalendar, post: PlannedPost): void {
  const creator = world.tables.creators.get(post.creatorId);
  if (!creator?.is_active || !roomForVideos(world, 1)) return;
  const profile = getGrowthProfile(world, creator.id);
  if (!profile.reachable) return;
  const { captions } = profile;
  const caption = captions[Math.floor(fraction(keyOfId(creator.id) ^ toHour(post.postedAt), 61) * captions.length)];
  const [video] = discoverVideos(world, creator, [firstCounts(post, caption ?? null)]);
  if (video) calendar.begin(video);
}

function firstCounts(post: PlannedPost, title: string | null): DiscoveredPost {
  return { posted_at: toIso(post.postedAt), view_count: 0, title };
}

export { discoverVideos } from './discovery.js';
export { recordCreatorCounts, recordVideoCounts } from './history.js';

/** The effect of an hour on the counts, by mode; null if the scraper does not run. */
const HOURS: Readonly<Record<ScraperMode, ((world: World, hourMs: number) => void) | null>> = {
  auto: () => undefined,
  simulated: simulateHour,
  stalled: null,
};

/**
 * The hourly run of the scraper at the full hour `hourMs` (epoch milliseconds). `auto` scrapes everybody and leaves the
 * counts, `simulated` lets them grow, `stalled` does nothing. Removed creators are scraped too, so their last period is
 * paid.
 */
export function runScraper(world: World, hourMs: number): void {
  const { state } = world;
  const passHour = HOURS[state.scraper];
  if (passHour === null || hourMs < earliestScraperRun(world)) return;
  const clock = state.now;
  state.now = hourMs;
  try {
    state.lastScraperRunAt = toIsoHour(hourMs);
    passHour(world, hourMs);
  } finally {
    state.now = clock;
  }
}

const CLAMPS = ['min_video_stats_hours', 'min_discover_videos_hours', 'min_creator_profiles_hours'] as const;

/**
 * When the plan lets the scraper run again; a run scrapes counts, new videos and profiles, so the longest pause
 * applies.
 */
function earliestScraperRun(world: World): number {
  const { lastScraperRunAt } = world.state;
  let pause = 0;
  for (const key of CLAMPS) pause = Math.max(pause, getCap(world, key) ?? 0);
  // This runs for every hour of the world, and there is rarely a pause.
  return lastScraperRunAt === null || pause === 0 ? 0 : Date.parse(lastScraperRunAt) + pause * HOUR;
}

/** Scrapes a creator and its videos now, in any mode of the scraper. The counts stay as they are. */
export function scrapeCreatorNow(world: World, creator: CreatorRow): CreatorRow {
  const row = world.tables.creators.put({ ...creator, last_scraped_at: world.now });
  recordCreatorHistory(world, row);
  for (const video of [...world.tables.videos.by('creator_id', creator.id)]) {
    if (video.tracking_disabled_at === null) scrapeVideoNow(world, video);
  }
  return row;
}

/** Scrapes a video now, in any mode of the scraper. */
export function scrapeVideoNow(world: World, video: VideoRow): VideoRow {
  const row = world.tables.videos.put({ ...video, last_scraped_at: world.now });
  recordVideoHistory(world, row);
  return row;
}
