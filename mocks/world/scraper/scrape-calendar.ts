import { DAY, toDay } from '../store/calendar.js';
import type { DeferredWork } from '../store/deferred-work.js';
import { fraction, type GrowthProfile, keyOfId } from '../store/growth-profile.js';
import type { CreatorRow, VideoRow } from '../store/rows.js';
import type { Derivation, World } from '../store/world.js';
import { nextScrape, toHour } from './growth-steps.js';
import { getGrowthProfile, SimulatedVideo } from './simulated-video.js';

/** How many hours a video counts as recent: a creator's followers come from those. */
const RECENT_HOURS = 7 * 24;

/** A video that a creator posts in the simulation. */
export interface PlannedPost {
  readonly creatorId: string;
  readonly postedAt: number;
}

/** No day and no hour. */
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The work of the simulated scraper, by hour (counted since 1970). It is derived only from rows and can be rebuilt at
 * any time. Videos grow lazily: each is written once for any number of due scrapes, because most of them are never
 * read.
 */
export class ScrapeCalendar implements DeferredWork {
  private hour = NEVER;
  /** The latest added video. */
  private newest: SimulatedVideo | undefined;
  /** The hour up to which videos have grown. */
  private grownTo = NEVER;
  private scrapes = new Map<number, SimulatedVideo[]>();
  /** The videos of each creator that were posted in the last week, and some older ones. */
  private recent = new Map<string, SimulatedVideo[]>();
  private day = NEVER;
  private readonly posts = new Map<number, PlannedPost[]>();
  private readonly visits = new Map<number, string[]>();
  private readonly stops: readonly (() => void)[];

  constructor(private readonly world: World) {
    const { videos, creators } = world.tables;
    this.stops = [
      videos.listen((before, after) => {
        if (!before && after) this.add(new SimulatedVideo(after), toHour(world.state.now));
      }),
      creators.listen((before) => {
        if (!before) this.day = NEVER;
      }),
    ];
  }

  /** Listens to the tables no more. */
  end(): void {
    for (const stop of this.stops) stop();
  }

  /** Advances to `hour` and plans its work. The growth of videos is deferred. */
  ensureCalendar(hour: number): void {
    if (this.hour !== hour - 1) this.rebuild(hour);
    const day = Math.floor((hour - 1) / 24);
    if (this.day !== day) this.planDay(day);
    this.hour = hour;
    this.world.tables.videos.deferred.add(this);
  }

  /** The creators that are visited at `hour`. */
  visitsAt(hour: number): readonly string[] {
    return this.visits.get(hour) ?? [];
  }

  /** The videos posted in the hour before `hour`. */
  postsAt(hour: number): readonly PlannedPost[] {
    return this.posts.get(hour) ?? [];
  }

  /** Starts a newly found video at the first hour of its curve, which depends on its id. */
  begin(video: VideoRow): void {
    if (this.newest?.id === video.id) this.newest.begin(this.world, video, 1);
  }

  /** Lets the videos grow up to the latest hour. */
  flush(): void {
    while (this.grownTo < this.hour) {
      this.grownTo += 1;
      const due = this.scrapes.get(this.grownTo);
      if (!due) continue;
      this.scrapes.delete(this.grownTo);
      for (const video of due) {
        const next = video.scrapeUntil(this.world, this.grownTo, this.hour);
        if (next !== null) addTo(this.scrapes, next, video);
      }
    }
  }

  /** The creator's videos that were posted in the seven days before `hour` and still exist. */
  recentVideos(creatorId: string, hour: number): readonly SimulatedVideo[] {
    const recent = (this.recent.get(creatorId) ?? []).filter(
      ({ id, postedHour }) => postedHour >= hour - RECENT_HOURS && this.world.tables.videos.written(id) !== undefined,
    );
    this.recent.set(creatorId, recent);
    return recent.filter(({ postedHour }) => postedHour < hour);
  }

  private rebuild(hour: number): void {
    // Deferred work belongs to the earlier calendar. Reading the rows completes it.
    const videos = this.world.tables.videos.values();
    this.grownTo = hour - 1;
    this.day = NEVER;
    this.scrapes = new Map();
    this.recent = new Map();
    for (const video of videos) this.add(new SimulatedVideo(video), hour - 1);
  }

  /** Adds a video: its first scrape after `hour`, and its place among the creator's videos. */
  private add(video: SimulatedVideo, hour: number): void {
    this.newest = video;
    addTo(this.scrapes, nextScrape(video, hour), video);
    const { creatorId, isPosted, postedHour } = video;
    if (creatorId !== null && isPosted && postedHour >= hour - RECENT_HOURS) {
      addTo(this.recent, creatorId, video);
    }
  }

  /**
   * Plans the visits to every creator on the UTC day `day`, the first in the hour after it was added and then one per
   * day. Also plans its posts of that day, which are found at the next full hour.
   */
  private planDay(day: number): void {
    this.day = day;
    this.posts.clear();
    this.visits.clear();
    for (const creator of this.world.tables.creators.values()) {
      const first = toHour(Date.parse(creator.created_at)) + 1;
      const daily = day * 24 + 1 + Math.floor(24 * fraction(keyOfId(creator.id), 51));
      if (Math.floor((first - 1) / 24) === day && first !== daily) addTo(this.visits, first, creator.id);
      addTo(this.visits, daily, creator.id);
      for (const postedAt of postsOn(creator, getGrowthProfile(this.world, creator.id), day)) {
        addTo(this.posts, toHour(postedAt) + 1, { creatorId: creator.id, postedAt });
      }
    }
  }
}

const scrapeCalendar: Derivation<ScrapeCalendar> = {
  name: 'scrape calendar',
  create: (world) => new ScrapeCalendar(world),
  end: (calendar) => calendar.end(),
};

/** The calendar of this world. */
export function getScrapeCalendar(world: World): ScrapeCalendar {
  return world.derive(scrapeCalendar);
}

/** Lets the videos of this world grow up to its last scrape. Call it before a profile changes. */
export function growVideos(world: World): void {
  world.tables.videos.deferred.flush();
}

function addTo<Key, Task>(calendar: Map<Key, Task[]>, at: Key, task: Task): void {
  const tasks = calendar.get(at);
  if (tasks) tasks.push(task);
  else calendar.set(at, [task]);
}

/** When a creator posts on `day`: as often as its profile says, around its favourite hour, rarely at night. */
function postsOn(creator: CreatorRow, profile: GrowthProfile, day: number): number[] {
  const key = keyOfId(creator.id);
  const mean = profile.postsPerWeek / 7;
  const whole = Math.floor(mean);
  const count = whole + (fraction(key ^ day, 31) < mean - whole ? 1 : 0);
  const favourite = 12 + 8 * fraction(key, 32);
  const times: number[] = [];
  for (let post = 0; post < count; post += 1) {
    const around = fraction(key ^ day, 40 + 2 * post) + fraction(key ^ day, 41 + 2 * post) - 1;
    const second = Math.floor((favourite + around * 5 - post * 3 + 24) * 3600) % 86_400;
    const postedAt = day * DAY + second * 1000;
    if (postedAt >= Date.parse(creator.created_at) && toDay(postedAt) === day) times.push(postedAt);
  }
  return times.sort((left, right) => left - right);
}
