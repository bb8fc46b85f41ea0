import { makeTable } from '../../../base/values/typed-keys.js';
import { invalidBody } from '../store/api-problem.js';
import { CREATOR_COUNTS, type CreatorCount, VIDEO_COUNTS, type VideoCount } from '../store/history/world-history.js';
import { toSlot } from '../store/history-slots.js';
import { RecentCache } from '../store/recent-cache.js';
import type { CreatorRow, VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** How many shown rows are cached, at most doubled. */
const SHOWN_ROWS = 4096;

/** New counts of a video; omitted ones stay. Each a whole number from 0 to 2^53 − 1. */
export type VideoCounts = Readonly<Partial<Record<VideoCount, number | undefined>>>;

/** New counts of a creator; omitted ones stay. Each a whole number from 0 to 2^53 − 1. */
export type CreatorCounts = Readonly<Partial<Record<CreatorCount, number | undefined>>>;

/** Refuses with 400 `invalid_body` values that cannot be counts. `path` is the place of the counts in the body. */
export function checkCounts(
  counts: VideoCounts & CreatorCounts,
  names: ReadonlyArray<VideoCount | CreatorCount>,
  path = '',
): void {
  for (const name of names) {
    const value = counts[name];
    if (value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0)) continue;
    throw invalidBody(`${path}${name}`, 'must be a whole number from 0 to 9007199254740991');
  }
}

/** When a creator was last scraped, as a read shows it. */
export function scrapedAt(world: World, row: CreatorRow): string | null {
  return sweptAt(world, row) ?? row.last_scraped_at;
}

/** The creator as a read shows it: the hourly scrape covers every creator without writing its row. */
export function showCreator(world: World, row: CreatorRow): CreatorRow {
  return showScraped(row, sweptAt(world, row));
}

/**
 * The video as a read shows it. The hourly scrape skips videos with tracking disabled; their rows say when they were
 * last scraped.
 */
export function showVideo(world: World, row: VideoRow): VideoRow {
  return row.tracking_disabled_at === null ? showScraped(row, sweptAt(world, row)) : row;
}

/** Rows as they were last shown after a scrape. Until the next scrape the same object is shown. */
const shown = new RecentCache<object, { readonly last_scraped_at: string | null }>(SHOWN_ROWS, () => 1);

function showScraped<Row extends CreatorRow | VideoRow>(row: Row, at: string | null): Row {
  if (at === null) return row;
  const known = shown.find(row);
  return known?.last_scraped_at === at ? (known as Row) : (shown.keep(row, { ...row, last_scraped_at: at }) as Row);
}

function sweptAt(
  world: World,
  row: { readonly created_at: string; readonly last_scraped_at: string | null },
): string | null {
  const { lastScraperRunAt } = world.state;
  if (lastScraperRunAt === null || lastScraperRunAt <= row.created_at) return null;
  return row.last_scraped_at !== null && row.last_scraped_at >= lastScraperRunAt ? null : lastScraperRunAt;
}

/** Gives a video new counts, like a scrape at this moment, and writes them into its history. */
export function recordVideoCounts(world: World, video: VideoRow, counts: VideoCounts): VideoRow {
  checkCounts(counts, VIDEO_COUNTS);
  const { videos } = world.tables;
  const row = videos.put(scraped(world, video, { counts, names: VIDEO_COUNTS }));
  recordVideoHistory(world, row);
  return row;
}

/**
 * Gives a creator new counts, like a scrape at this moment, and writes them into its history. The history begins with
 * the first scrape that has followers, because before that there is nothing to compare later counts with.
 */
export function recordCreatorCounts(world: World, creator: CreatorRow, counts: CreatorCounts): CreatorRow {
  checkCounts(counts, CREATOR_COUNTS);
  const { creators } = world.tables;
  const row = creators.put(scraped(world, creator, { counts, names: CREATOR_COUNTS }));
  if (counts.follower_count !== undefined) recordFollowers(world, row);
  else recordCreatorHistory(world, row);
  return row;
}

/** Writes a video's counts into the history of today. */
export function recordVideoHistory(world: World, row: VideoRow): void {
  const { view_count, like_count, comment_count, share_count, save_count } = row;
  const counts = [view_count, like_count, comment_count, share_count, save_count];
  world.history.videos.record(row.id, toSlot(world, world.state.now), counts);
}

/** Writes a creator's counts into the history of today, once its followers are known. */
export function recordCreatorHistory(world: World, row: CreatorRow): void {
  if (world.history.creators.has(row.id)) recordFollowers(world, row);
}

function recordFollowers(world: World, row: CreatorRow): void {
  const counts = [row.follower_count, row.total_likes_count, row.video_count];
  world.history.creators.record(row.id, toSlot(world, world.state.now), counts);
}

/** The row with the given counts, scraped now. */
function scraped<Row extends CreatorRow | VideoRow>(
  world: World,
  row: Row,
  found: { readonly counts: VideoCounts & CreatorCounts; readonly names: ReadonlyArray<VideoCount | CreatorCount> },
): Row {
  const given = found.names.filter((name) => found.counts[name] !== undefined);
  return { ...row, ...makeTable(given, (name) => found.counts[name]), last_scraped_at: world.now };
}
