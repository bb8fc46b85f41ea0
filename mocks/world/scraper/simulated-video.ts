import { HOUR, toIso } from '../store/calendar.js';
import { bell, fraction, type GrowthProfile, growthFactor, impliedProfile, keyOfId } from '../store/growth-profile.js';
import { toSlot } from '../store/history-slots.js';
import type { VideoRow } from '../store/rows.js';
import type { Derivation, World } from '../store/world.js';
import { ageAtScrapeBefore, type Lifetime, nextScrape, toHour } from './growth-steps.js';

/** A profile, and the world's settings from which it was made. */
interface KnownProfile {
  readonly own: Partial<GrowthProfile> | undefined;
  readonly profile: GrowthProfile;
}

const growthProfiles: Derivation<Map<string, KnownProfile>> = {
  name: 'growth profiles',
  create: () => new Map(),
  end: null,
};

/**
 * The growth profile of a creator, derived from its id and the world's settings for it. The same object as long as
 * these are the same.
 */
export function getGrowthProfile(world: World, creatorId: string): GrowthProfile {
  const known = world.derive(growthProfiles);
  const own = world.state.profiles[creatorId];
  let found = known.get(creatorId);
  if (!found || found.own !== own) {
    found = { own, profile: { ...impliedProfile(creatorId), ...own } };
    known.set(creatorId, found);
  }
  return found.profile;
}

const MAX_COUNT = Number.MAX_SAFE_INTEGER;

/** The future of a simulated video, fixed when it is posted. */
interface VideoShape {
  /** Views that it gets in unlimited time, without the second wave. */
  readonly scale: number;
  /** Likes, comments, shares and saves per view. */
  readonly rates: readonly [number, number, number, number];
  /** A second wave of views that begins `after` this many hours; null for most videos. */
  readonly secondWave: { readonly after: number; readonly scale: number } | null;
}

/** Views, likes, comments, shares and saves. */
type CurveCounts = readonly [number, number, number, number, number];

/** One video in forty gets many times the usual views. */
const OUTLIER_SHARE = 1 / 40;

const SECOND_WAVE_SHARE = 1 / 25;

/** How much of a video's scale it gets in its first month; see `reached`. */
const FIRST_MONTH = 0.835;

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
    world.tables.videos.replace(video, grownVideo(video, { counts, at: world.now }));
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
      world.tables.videos.replace(video, grownVideo(video, { counts, at: toIso(grownAt * HOUR) }));
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
function grownVideo(video: VideoRow, { counts, at }: { counts: CurveCounts; at: string }): VideoRow {
  const [view_count, like_count, comment_count, share_count, save_count] = counts;
  return { ...video, view_count, like_count, comment_count, share_count, save_count, last_scraped_at: at };
}

/** The shape of the video with the number `key` by a creator with this profile. */
export function getShape(key: number, profile: GrowthProfile): VideoShape {
  const usual = (profile.typicalViews / FIRST_MONTH) * growthFactor(profile.spread * bell(key, 11));
  const scale = fraction(key, 12) < OUTLIER_SHARE ? usual * (6 + 14 * fraction(key, 13)) : usual;
  const liked = 0.045 + 0.08 * fraction(key, 14);
  return {
    scale,
    rates: [
      liked,
      0.002 + 0.008 * fraction(key, 15),
      liked * (0.03 + 0.12 * fraction(key, 16)),
      liked * (0.05 + 0.2 * fraction(key, 17)),
    ],
    secondWave:
      fraction(key, 18) < SECOND_WAVE_SHARE
        ? { after: 96 + Math.floor(240 * fraction(key, 19)), scale: scale * (0.4 + 1.6 * fraction(key, 20)) }
        : null,
  };
}

/** The share of its scale that a video has after this many hours: a burst of two days, then a long tail. */
function reached(hours: number): number {
  return hours <= 0 ? 0 : (0.62 * hours) / (hours + 10) + (0.38 * hours) / (hours + 500);
}

/** Counts of a video of this shape at the age of `hours`; whole numbers that never fall. */
export function countsAt(shape: VideoShape, hours: number): CurveCounts {
  let views = shape.scale * reached(hours);
  if (shape.secondWave) views += shape.secondWave.scale * reached(hours - shape.secondWave.after);
  views = Math.min(MAX_COUNT, views);
  const [likes, comments, shares, saves] = shape.rates;
  return [
    Math.floor(views),
    Math.floor(views * likes),
    Math.floor(views * comments),
    Math.floor(views * shares),
    Math.floor(views * saves),
  ];
}
