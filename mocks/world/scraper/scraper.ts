import { HOUR } from '../store/calendar.js';
import { getCap } from '../store/limits.js';
import type { CreatorRow, VideoRow } from '../store/rows.js';
import type { ScraperMode, World } from '../store/world.js';
import { recordCreatorHistory, recordVideoHistory } from './history.js';
import { simulateHour } from './simulation.js';

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
    state.lastScraperRunAt = world.now;
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
