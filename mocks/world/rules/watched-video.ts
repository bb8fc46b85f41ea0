import { dayOf } from '../calendar.js';
import { type CurveCounts, countsAt, shapeOf, type VideoShape } from '../growth-curve.js';
import { type GrowthProfile, keyOfId } from '../growth-profile.js';
import { ageAtLookBefore, hourOf, type Lifetime } from '../growth-steps.js';
import type { VideoRow } from '../rows.js';
import type { OwedRow } from '../table.js';
import type { World } from '../world.js';
import { profileOf } from './profiles.js';

const MAX_COUNT = Number.MAX_SAFE_INTEGER;

/** A point on the curve of a video. */
interface CurvePoint {
  readonly profile: GrowthProfile;
  /** What the profile makes of this video. */
  readonly shape: VideoShape;
  readonly counts: CurveCounts;
}

/**
 * A video under the eyes of the simulated scraper. It is looked at many times before somebody asks for it, so its counts
 * are kept here and its row is owed to the table.
 */
export class WatchedVideo implements OwedRow<VideoRow> {
  readonly id: string;
  readonly life: Lifetime;
  /** Epoch milliseconds; of a video that was added by its URL, when it was added. */
  readonly postedAt: number;
  /** The row that the counts grow from. */
  private base: VideoRow;
  private counts: CurveCounts;
  private scrapedAt: string | null;
  /** Where the look before found it; undefined when that look did not take place, or before this watch began. */
  private seen: CurvePoint | undefined;
  private isOwed = false;

  constructor(video: VideoRow) {
    const addedAt = Date.parse(video.created_at);
    this.id = video.id;
    this.postedAt = video.posted_at === null ? addedAt : Date.parse(video.posted_at);
    this.life = { postedHour: hourOf(this.postedAt), addedHour: hourOf(addedAt) };
    this.base = video;
    this.counts = countsOf(video);
    this.scrapedAt = video.last_scraped_at;
  }

  get creatorId(): string | null {
    return this.base.creator_id;
  }

  /** Puts the video, just found, at `age` hours of its curve. */
  begin(world: World, age: number): void {
    this.seen = this.pointAt(this.profile(world), age);
    this.note(world, this.seen.counts);
  }

  /** The look at `hour`: the video grows by what its curve gained since the look before. False when it is no more. */
  look(world: World, hour: number): boolean {
    const written = world.tables.videos.written(this.id);
    if (!written) return false;
    // Counts that somebody else set are a base to grow from.
    if (written !== this.base) this.startFrom(written);
    const profile = this.profile(world);
    if (written.tracking_disabled_at !== null || !profile.reachable) {
      this.seen = undefined;
      return true;
    }
    const point = this.pointAt(profile, hour - this.life.postedHour);
    const before = this.countsBefore(point, hour);
    if (point.counts[0] !== before[0]) this.note(world, grown(this.counts, before, point.counts));
    this.seen = point;
    return true;
  }

  /** Views and likes that it collects in the `hours` before the age of `age` hours. */
  gainedIn(profile: GrowthProfile, age: number, hours: number): readonly [number, number] {
    const { shape, counts: now } = this.pointAt(profile, age);
    const before = countsAt(shape, Math.max(0, age - hours));
    return [now[0] - before[0], now[1] - before[1]];
  }

  make(): VideoRow {
    this.isOwed = false;
    this.base = grownVideo(this.base, this.counts, this.scrapedAt);
    return this.base;
  }

  private startFrom(video: VideoRow): void {
    this.base = video;
    this.counts = countsOf(video);
    this.scrapedAt = video.last_scraped_at;
  }

  /** A video without a creator has a profile of its own. */
  private profile(world: World): GrowthProfile {
    return profileOf(world, this.base.creator_id ?? this.id);
  }

  private pointAt(profile: GrowthProfile, age: number): CurvePoint {
    const { seen } = this;
    const shape = seen?.profile === profile ? seen.shape : shapeOf(keyOfId(this.id), profile);
    return { profile, shape, counts: countsAt(shape, age) };
  }

  /** What the curve had reached at the look before the one at `hour`. */
  private countsBefore({ profile, shape }: CurvePoint, hour: number): CurveCounts {
    if (this.counts[0] === 0) return countsAt(shape, 0);
    return this.seen?.profile === profile ? this.seen.counts : countsAt(shape, ageAtLookBefore(this.life, hour));
  }

  private note(world: World, counts: CurveCounts): void {
    this.counts = counts;
    this.scrapedAt = world.now;
    if (!this.isOwed) {
      this.isOwed = true;
      world.tables.videos.owe(this);
    }
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
