import { dayOf } from '../calendar.js';
import { type CurveCounts, countsAt, shapeOf, type VideoShape } from '../growth-curve.js';
import { type GrowthProfile, keyOfId } from '../growth-profile.js';
import { ageAtLookBefore, hourOf, type Lifetime } from '../growth-steps.js';
import type { VideoRow } from '../rows.js';
import type { OwedRow } from '../table.js';
import type { World } from '../world.js';
import { profileOf } from './profiles.js';

const MAX_COUNT = Number.MAX_SAFE_INTEGER;

/**
 * A video under the eyes of the simulated scraper. It is looked at many times before somebody asks for it, so its counts
 * are kept here and its row is owed to the table.
 */
export class WatchedVideo implements Lifetime, OwedRow<VideoRow> {
  readonly id: string;
  readonly postedHour: number;
  readonly addedHour: number;
  /** The row that the counts grow from. */
  private base: VideoRow;
  private counts: CurveCounts;
  private scrapedAt: string | null;
  /** The profile of the last look, and what it makes of this video. */
  private profile: GrowthProfile | undefined;
  private shape: VideoShape | undefined;

  constructor(video: VideoRow) {
    this.id = video.id;
    this.addedHour = hourOf(Date.parse(video.created_at));
    this.postedHour = video.posted_at === null ? this.addedHour : hourOf(Date.parse(video.posted_at));
    this.base = video;
    this.counts = countsOf(video);
    this.scrapedAt = video.last_scraped_at;
  }

  get creatorId(): string | null {
    return this.base.creator_id;
  }

  /** When it was posted, ISO 8601; null for a video that was added by its URL. */
  get postedAt(): string | null {
    return this.base.posted_at;
  }

  /** Puts the video, just found, at `age` hours of its curve. */
  begin(world: World, age: number): void {
    this.note(world, countsAt(this.shapeBy(this.profileIn(world)), age));
  }

  /** The look at `hour`: the video grows by what its curve gained since the look before. False when it is no more. */
  look(world: World, hour: number): boolean {
    const written = world.tables.videos.written(this.id);
    if (!written) return false;
    // Counts that somebody else set are a base to grow from.
    if (written !== this.base) this.startFrom(written);
    const profile = this.profileIn(world);
    if (written.tracking_disabled_at !== null || !profile.reachable) return true;
    const shape = this.shapeBy(profile);
    const now = countsAt(shape, hour - this.postedHour);
    const before = countsAt(shape, this.counts[0] === 0 ? 0 : ageAtLookBefore(this, hour));
    if (now[0] !== before[0]) this.note(world, grown(this.counts, before, now));
    return true;
  }

  /** Views and likes that it collects in the `hours` before `hour`, by this profile. */
  gainedIn(profile: GrowthProfile, hour: number, hours: number): readonly [number, number] {
    const shape = this.shapeBy(profile);
    const age = hour - this.postedHour;
    const now = countsAt(shape, age);
    const before = countsAt(shape, Math.max(0, age - hours));
    return [now[0] - before[0], now[1] - before[1]];
  }

  make(): VideoRow {
    this.base = grownVideo(this.base, this.counts, this.scrapedAt);
    return this.base;
  }

  private startFrom(video: VideoRow): void {
    this.base = video;
    this.counts = countsOf(video);
    this.scrapedAt = video.last_scraped_at;
  }

  /** A video without a creator has a profile of its own. */
  private profileIn(world: World): GrowthProfile {
    return profileOf(world, this.base.creator_id ?? this.id);
  }

  private shapeBy(profile: GrowthProfile): VideoShape {
    if (this.shape === undefined || this.profile !== profile) {
      this.profile = profile;
      this.shape = shapeOf(keyOfId(this.id), profile);
    }
    return this.shape;
  }

  private note(world: World, counts: CurveCounts): void {
    this.counts = counts;
    this.scrapedAt = world.now;
    world.tables.videos.owe(this);
    world.history.videos.record(this.id, dayOf(world.state.now), counts);
  }
}

/** `counts` and what was gained from `before` to `now`. */
function grown(counts: CurveCounts, before: CurveCounts, now: CurveCounts): CurveCounts {
  return [
    Math.min(MAX_COUNT, counts[0] + now[0] - before[0]),
    Math.min(MAX_COUNT, counts[1] + now[1] - before[1]),
    Math.min(MAX_COUNT, counts[2] + now[2] - before[2]),
    Math.min(MAX_COUNT, counts[3] + now[3] - before[3]),
    Math.min(MAX_COUNT, counts[4] + now[4] - before[4]),
  ];
}

function countsOf(video: VideoRow): CurveCounts {
  return [video.view_count, video.like_count, video.comment_count, video.share_count, video.save_count];
}

/**
 * The video with these counts, scraped `at`. Named field by field: the engine copies by a spread many times slower when
 * it meets rows that were made in more than one place.
 */
function grownVideo(video: VideoRow, counts: CurveCounts, at: string | null): VideoRow {
  return {
    id: video.id,
    project_id: video.project_id,
    creator_id: video.creator_id,
    tiktok_video_id: video.tiktok_video_id,
    url: video.url,
    title: video.title,
    description: video.description,
    readme: video.readme,
    metadata: video.metadata,
    view_count: counts[0],
    like_count: counts[1],
    comment_count: counts[2],
    share_count: counts[3],
    save_count: counts[4],
    thumbnail_url: video.thumbnail_url,
    tracking_status: video.tracking_status,
    tracking_disabled_at: video.tracking_disabled_at,
    posted_at: video.posted_at,
    last_scraped_at: at,
    created_at: video.created_at,
    updated_at: video.updated_at,
  };
}
