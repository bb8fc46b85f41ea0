import { elementAt } from '../../../base/values/element-at.js';
import type { TrackingStatus } from '../../../src/generated/entities.js';
import { invalidBody } from '../store/api-problem.js';
import { toIso } from '../store/calendar.js';
import { VIDEO_COUNTS } from '../store/history/world-history.js';
import { mix32 } from '../store/ids.js';
import { checkCap, getCap } from '../store/limits.js';
import type { CreatorRow, VideoRow } from '../store/rows.js';
import { bornAs } from '../store/transition.js';
import type { Derivation, World } from '../store/world.js';
import { checkCounts, recordCreatorCounts, recordVideoHistory, type VideoCounts } from './history.js';

/** The parts of a TikTok video URL. */
export interface TiktokVideo {
  /** The id that TikTok gave the video, digits. */
  readonly tiktok_video_id: string;
  /** The URL in its full form, `https://www.tiktok.com/@<handle>/video/<digits>`. */
  readonly url: string;
}

const VIDEO_URL = /^https?:\/\/(?:www\.|m\.)?tiktok\.com\/@([A-Za-z0-9._-]{1,30})\/video\/(\d{1,20})\/?(?:[?#].*)?$/;

/**
 * Reads a TikTok video URL, or returns null for anything else. Query and fragment are dropped, so a video that is
 * shared twice is one video. Short links (`vm.tiktok.com/…`) hide the video behind a redirect, which the mock cannot
 * follow: they are null too. The accepted forms are not published.
 */
export function parseTiktokUrl(text: string): TiktokVideo | null {
  const found = VIDEO_URL.exec(text);
  if (!found) return null;
  const [, handle, id] = found as unknown as [string, string, string];
  return { tiktok_video_id: id, url: `https://www.tiktok.com/@${handle}/video/${id}` };
}

/** A video that a creator posted on TikTok; omitted counts are 0. */
export interface DiscoveredPost extends VideoCounts {
  /** When it was posted, ISO 8601, not in the future. */
  readonly posted_at: string;
  /** The title on TikTok. Default: null. */
  readonly title?: string | null | undefined;
  /** Its TikTok URL. Default: made from the creator's handle and an id that follows from its time. */
  readonly url?: string | undefined;
}

/** One empty object for all videos, because rows never change, and a million empty objects take 56 MB. */
const NO_METADATA: VideoRow['metadata'] = {};

const STATUS_BY_MODE: Readonly<Record<CreatorRow['tracking_mode'], TrackingStatus>> = {
  auto: 'auto_tracked',
  selective: 'pending_review',
};

/**
 * Posts of a creator that the scraper finds now: depending on the creator's tracking_mode they become auto_tracked or
 * pending_review, all of them or none. This counts as a scrape of the creator. Errors: 400 for a bad count or time, 402
 * `limit_reached` over `max_tracked_videos_per_org`.
 */
export function discoverVideos(world: World, creator: CreatorRow, posts: readonly DiscoveredPost[]): VideoRow[] {
  const postedAt = posts.map((post, index) => checkPost(world, post, `videos.${index}.`));
  const likes = posts.reduce((sum, post) => sum + (post.like_count ?? 0), creator.total_likes_count);
  if (!Number.isSafeInteger(likes)) throw invalidBody('videos', 'have more likes together than a creator can have');
  checkVideoCap(world, posts.length);
  const tracking_status = bornAs('TrackingStatus', STATUS_BY_MODE[creator.tracking_mode], 'discovery');
  const urls = posts.map((post, index) => checkUrl(world, creator, { post, path: `videos.${index}.url` }));
  checkDistinct(urls);
  const videos = posts.map((post, index) => {
    const row = world.tables.videos.put(
      newVideo(world, creator, { post, postedAt: elementAt(postedAt, index), url: urls[index], tracking_status }),
    );
    recordVideoHistory(world, row);
    return row;
  });
  const video_count = creator.video_count + posts.length;
  recordCreatorCounts(world, creator, { video_count, total_likes_count: likes });
  return videos;
}

/** Refuses with 402 if `adding` more videos would pass `max_tracked_videos_per_org`. */
export function checkVideoCap(world: World, adding: number): void {
  // Counting takes a pass over all videos; without a cap it is not needed.
  if (getCap(world, 'max_tracked_videos_per_org') === null) return;
  checkCap(world, 'max_tracked_videos_per_org', { current: countTracked(world), adding });
}

/** Whether `adding` more videos fit under the cap. */
export function roomForVideos(world: World, adding: number): boolean {
  const max = getCap(world, 'max_tracked_videos_per_org');
  return max === null || countTracked(world) + adding <= max;
}

/**
 * A TikTok video id: 19 digits, the upper bits of which are the second of posting, as on TikTok.
 * `serial` keeps ids of one second apart.
 */
function tiktokVideoId(postedAt: number, serial: number): string {
  return ((BigInt(Math.floor(postedAt / 1000)) << 32n) | BigInt(mix32(serial))).toString().padStart(19, '1');
}

function checkPost(world: World, post: DiscoveredPost, path: string): number {
  checkCounts(post, VIDEO_COUNTS, path);
  const postedAt = Date.parse(post.posted_at);
  if (Number.isNaN(postedAt) || postedAt < 0)
    throw invalidBody(`${path}posted_at`, 'must be a time after 1970, ISO 8601');
  if (postedAt > world.state.now) throw invalidBody(`${path}posted_at`, `lies in the future; it is ${world.now} here`);
  return postedAt;
}

function checkUrl(
  world: World,
  creator: CreatorRow,
  { post, path }: { readonly post: DiscoveredPost; readonly path: string },
): TiktokVideo | undefined {
  if (post.url === undefined) return undefined;
  const parsed = parseTiktokUrl(post.url);
  if (!parsed) throw invalidBody(path, 'is no TikTok video; write https://www.tiktok.com/@handle/video/ID');
  const known = world.tables.videos.by('tiktok_video_id', parsed.tiktok_video_id);
  if (known.some((video) => video.project_id === creator.project_id)) throw invalidBody(path, HAS_VIDEO);
  return parsed;
}

const HAS_VIDEO = 'is a video that the project has already';

function checkDistinct(urls: ReadonlyArray<TiktokVideo | undefined>): void {
  const ids = urls.map((url) => url?.tiktok_video_id);
  const again = ids.findIndex((id, index) => id !== undefined && ids.indexOf(id) !== index);
  if (again >= 0) throw invalidBody(`videos.${again}.url`, HAS_VIDEO);
}

/** All videos are tracked, except excluded ones and those whose tracking was disabled. */
function countTracked(world: World): number {
  let count = 0;
  for (const video of world.tables.videos.values()) {
    if (video.tracking_disabled_at === null && video.tracking_status !== 'excluded') count += 1;
  }
  return count;
}

function newVideo(
  world: World,
  creator: CreatorRow,
  found: {
    readonly post: DiscoveredPost;
    readonly postedAt: number;
    readonly url: TiktokVideo | undefined;
    readonly tracking_status: TrackingStatus;
  },
): VideoRow {
  const { post, postedAt, tracking_status } = found;
  const { now } = world;
  const id = world.newId();
  const tiktok_video_id = found.url?.tiktok_video_id ?? tiktokVideoId(postedAt, world.state.ids);
  return {
    id,
    project_id: creator.project_id,
    creator_id: creator.id,
    tiktok_video_id,
    url: found.url?.url ?? videoUrl(world, creator.tiktok_handle, tiktok_video_id),
    title: post.title ?? null,
    description: null,
    readme: null,
    metadata: NO_METADATA,
    view_count: post.view_count ?? 0,
    like_count: post.like_count ?? 0,
    comment_count: post.comment_count ?? 0,
    share_count: post.share_count ?? 0,
    save_count: post.save_count ?? 0,
    thumbnail_url: null,
    tracking_status,
    tracking_disabled_at: null,
    posted_at: toIso(postedAt),
    last_scraped_at: now,
    created_at: now,
    updated_at: now,
  };
}

const videoAddresses: Derivation<Map<string, string>> = {
  name: 'video addresses',
  create: () => new Map(),
  end: null,
};

/** The part before the id is one string for all videos of a handle, because most of their URLs are never read. */
function videoUrl(world: World, handle: string, id: string): string {
  const addresses = world.derive(videoAddresses);
  let address = addresses.get(handle);
  if (address === undefined) {
    address = `https://www.tiktok.com/@${handle}/video/`;
    addresses.set(handle, address);
  }
  return address + id;
}
