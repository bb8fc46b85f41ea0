import { DAY, HOUR, toDay, toIso } from '../store/calendar.js';
import { fraction, type GrowthProfile, keyOfId } from '../store/growth-profile.js';
import type { CreatorRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { nextScrape, toHour } from './growth-steps.js';
import { getProfile } from './profiles.js';
import { SimulatedVideo } from './simulated-video.js';

/** How long a video counts as recent: a creator's followers come from those. */
const RECENT = 7 * DAY;

/** A video that a creator posts in the simulation. */
export interface PlannedPost {
  readonly creatorId: string;
  readonly postedAt: number;
}

/** What the simulated scraper has to do, by hour (counted since 1970). Derived from rows alone and rebuilt at will. */
export interface ScrapeCalendar {
  hour: number;
  /** The hour up to which videos have grown. */
  grownTo: number;
  videoAdditions: number;
  creatorAdditions: number;
  readonly looks: Map<number, SimulatedVideo[]>;
  /** The videos of each creator that were posted in the last week, and some older ones. */
  readonly recent: Map<string, SimulatedVideo[]>;
  day: number;
  readonly posts: Map<number, PlannedPost[]>;
  readonly visits: Map<number, string[]>;
}

const plans = new WeakMap<World, ScrapeCalendar>();

/** The plan of this world, with everything that is due at `hour` in it. */
export function ensureCalendar(world: World, hour: number): ScrapeCalendar {
  let plan = plans.get(world);
  if (!plan || plan.hour !== hour - 1 || plan.videoAdditions !== world.tables.videos.additions) {
    plan = planLooks(world, hour);
    plans.set(world, plan);
    world.tables.videos.beforeLook = () => growVideos(world);
    world.history.videos.beforeLook = () => growVideos(world);
  }
  const day = Math.floor((hour - 1) / 24);
  if (plan.day !== day || plan.creatorAdditions !== world.tables.creators.additions) planDay(world, plan, day);
  plan.hour = hour;
  return plan;
}

/**
 * Lets the videos of this world grow up to the hour of its plan. Each is touched once, however many looks at it are due:
 * most of its looks are looked at by nobody. To be called before what a profile says is changed.
 */
export function growVideos(world: World): void {
  const plan = plans.get(world);
  if (!plan) return;
  while (plan.grownTo < plan.hour) {
    plan.grownTo += 1;
    const due = plan.looks.get(plan.grownTo);
    if (!due) continue;
    plan.looks.delete(plan.grownTo);
    for (const video of due) {
      const next = video.lookUntil(world, plan.grownTo, plan.hour);
      if (next !== null) enter(plan.looks, next, video);
    }
  }
}

/** Takes a new video into the plan: its first look after `hour`, and its place among its creator's. */
export function watch(plan: ScrapeCalendar, video: SimulatedVideo, hour: number): void {
  enter(plan.looks, nextScrape(video, hour), video);
  const { creatorId, postedAt } = video;
  if (creatorId !== null && postedAt !== null && postedAt >= toIso(hour * HOUR - RECENT)) {
    enter(plan.recent, creatorId, video);
  }
}

/** The creator's videos that were posted in the seven days before `hour` and are still there. */
export function recentVideos(
  world: World,
  plan: ScrapeCalendar,
  at: { readonly id: string; readonly hour: number },
): readonly SimulatedVideo[] {
  const { id: creatorId, hour } = at;
  const [from, to] = [toIso(hour * HOUR - RECENT), toIso(hour * HOUR)];
  const recent = (plan.recent.get(creatorId) ?? []).filter(
    ({ id, postedAt }) => (postedAt ?? '') >= from && world.tables.videos.written(id) !== undefined,
  );
  plan.recent.set(creatorId, recent);
  return recent.filter(({ postedAt }) => (postedAt ?? '') < to);
}

function enter<Key, Task>(calendar: Map<Key, Task[]>, at: Key, task: Task): void {
  const tasks = calendar.get(at);
  if (tasks) tasks.push(task);
  else calendar.set(at, [task]);
}

function planLooks(world: World, hour: number): ScrapeCalendar {
  const plan: ScrapeCalendar = {
    hour: hour - 1,
    grownTo: hour - 1,
    videoAdditions: world.tables.videos.additions,
    creatorAdditions: -1,
    looks: new Map(),
    recent: new Map(),
    day: -1,
    posts: new Map(),
    visits: new Map(),
  };
  for (const video of world.tables.videos.values()) watch(plan, new SimulatedVideo(video), hour - 1);
  return plan;
}

/**
 * Enters the visits to every creator on the UTC day `day`, the first in the hour after it was added and then one a day,
 * and what it posts that day, which is found at the first full hour afterwards.
 */
function planDay(world: World, plan: ScrapeCalendar, day: number): void {
  plan.day = day;
  plan.creatorAdditions = world.tables.creators.additions;
  plan.posts.clear();
  plan.visits.clear();
  for (const creator of world.tables.creators.values()) {
    const first = toHour(Date.parse(creator.created_at)) + 1;
    const daily = day * 24 + 1 + Math.floor(24 * fraction(keyOfId(creator.id), 51));
    if (Math.floor((first - 1) / 24) === day && first !== daily) enter(plan.visits, first, creator.id);
    enter(plan.visits, daily, creator.id);
    for (const postedAt of postsOn(creator, getProfile(world, creator.id), day)) {
      enter(plan.posts, toHour(postedAt) + 1, { creatorId: creator.id, postedAt });
    }
  }
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
