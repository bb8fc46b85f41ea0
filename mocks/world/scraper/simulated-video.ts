import { HOUR, toIso } from '../store/calendar.js';
import { type GrowthProfile, keyOfId } from '../store/growth-profile.js';
import { toSlot } from '../store/history-slots.js';
import type { VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { ageAtScrapeBefore, type Lifetime, nextScrape, toHour } from './growth-steps.js';
import { getGrowthProfile } from './profiles.js';
import { type CurveCounts, countsAt, getShape, type VideoShape } from './simulated-growth.js';

const MAX_COUNT = Number.MAX_SAFE_INTEGER;

/** A video of the simulated scraper. */
export class SimulatedVideo implements Lifetime {
  readonly id: string;
  readonly creatorId: string | null;
  /** False for a video that was added by its URL: its `postedHour` is that of the addition. */
  readonly isPosted: boolean;
  readonly postedHour: number;
  readonly addedHour: number;
  /** The profile of the last scrape, and the video's shape by it. */
  private profile: GrowthProfile | undefined;
  private shape: VideoShape | undefined;

  constructor(video: VideoRow) {
    this.id = video.id;
    this.creatorId = video.creator_id;
    this.isPosted = video.posted_at !== null;
    this.addedHour = toHour(Date.parse(video.created_at));
    this.postedHour = video.posted_at === null ? this.addedHour : toHour(Date.parse(video.posted_at));
  }

  /** Starts the newly found video at `age` hours of its curve. */
  begin(world: World, video: VideoRow, age: number): void {
    const counts = countsAt(this.shapeBy(this.profileIn(world)), age);
    world.history.videos.record(this.id, toSlot(world, world.state.now), counts);
    world.tables.videos.replace(video, grownVideo(world, video, { counts, at: world.now }));
  }

  /**
   * All scrapes from the one at `hour` up to `until`: the video grows by the gain of its curve between them, so it also
   * grows from counts that were set by hand. Returns the hour of the next scrape, or null if the video no longer
   * exists.
   */
  scrapeUntil(world: World, hour: number, until: number): number | null {
    const video = world.tables.videos.written(this.id);
    if (!video) return null;
    const profile = this.profileIn(world);
    if (video.tracking_disabled_at === null && profile.reachable) {
      return this.grow(world, video, { profile, hour, until });
    }
    let next = hour;
    while (next <= until) next = nextScrape(this, next);
    return next;
  }

  /** Views and likes that it collects in the `hours` before `hour`, by this profile. */
  gainedIn(profile: GrowthProfile, hour: number, hours: number): readonly [number, number] {
    const shape = this.shapeBy(profile);
    const age = hour - this.postedHour;
    const now = countsAt(shape, age);
    const before = countsAt(shape, Math.max(0, age - hours));
    return [now[0] - before[0], now[1] - before[1]];
  }

  private grow(
    world: World,
    video: VideoRow,
    scrapes: { readonly profile: GrowthProfile; readonly hour: number; readonly until: number },
  ): number {
    const shape = this.shapeBy(scrapes.profile);
    let counts = readCounts(video);
    let before = countsAt(shape, ageAtScrapeBefore(this, scrapes.hour));
    let grownAt: number | undefined;
    const findSlot = (at: number): number => toSlot(world, at * HOUR);
    let { hour } = scrapes;
    for (; hour <= scrapes.until; hour = nextScrape(this, hour)) {
      const now = countsAt(shape, hour - this.postedHour);
      if (counts[0] === 0) before = countsAt(shape, 0);
      if (now[0] !== before[0]) {
        // The history keeps the last scrape of a slot.
        if (grownAt !== undefined && findSlot(grownAt) !== findSlot(hour)) this.record(world, grownAt, counts);
        counts = addGrowth(counts, before, now);
        grownAt = hour;
      }
      before = now;
    }
    if (grownAt !== undefined) {
      this.record(world, grownAt, counts);
      world.tables.videos.replace(video, grownVideo(world, video, { counts, at: toIso(grownAt * HOUR) }));
    }
    return hour;
  }

  private record(world: World, hour: number, counts: CurveCounts): void {
    world.history.videos.record(this.id, toSlot(world, hour * HOUR), counts);
  }

  /** A video without a creator has its own profile. */
  private profileIn(world: World): GrowthProfile {
    return getGrowthProfile(world, this.creatorId ?? this.id);
  }

  private shapeBy(profile: GrowthProfile): VideoShape {
    if (this.shape === undefined || this.profile !== profile) {
      this.profile = profile;
      this.shape = getShape(keyOfId(this.id), profile);
    }
    return this.shape;
  }
}

/** `counts` plus the gain from `before` to `now`. */
function addGrowth(counts: CurveCounts, before: CurveCounts, now: CurveCounts): CurveCounts {
  return [
    Math.min(MAX_COUNT, counts[0] + now[0] - before[0]),
    Math.min(MAX_COUNT, counts[1] + now[1] - before[1]),
    Math.min(MAX_COUNT, counts[2] + now[2] - before[2]),
    Math.min(MAX_COUNT, counts[3] + now[3] - before[3]),
    Math.min(MAX_COUNT, counts[4] + now[4] - before[4]),
  ];
}

function readCounts(video: VideoRow): CurveCounts {
  return [video.view_count, video.like_count, video.comment_count, video.share_count, video.save_count];
}

/** The video with these counts, scraped `at`. */
function grownVideo(world: World, video: VideoRow, { counts, at }: { counts: CurveCounts; at: string }): VideoRow {
  const grown = world.tables.videos.copy(video);
  grown.view_count = counts[0];
  grown.like_count = counts[1];
  grown.comment_count = counts[2];
  grown.share_count = counts[3];
  grown.save_count = counts[4];
  grown.last_scraped_at = at;
  return grown;
}
