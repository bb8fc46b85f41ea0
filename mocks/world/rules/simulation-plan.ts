import { DAY, dayOf } from '../calendar.js';
import { fraction, type GrowthProfile, impliedProfile, keyOfId } from '../growth-profile.js';
import { hourOf, type Lifetime, nextLook } from '../growth-steps.js';
import type { CreatorRow, VideoRow } from '../rows.js';
import type { World } from '../world.js';

/** A video that a creator posts in the simulation. */
export interface PlannedPost {
  readonly creatorId: string;
  readonly postedAt: number;
}

/** A video that is due for a look, with what the next look is reckoned from. */
export interface PlannedLook {
  readonly id: string;
  readonly life: Lifetime;
}

/** What the simulated scraper has to do, by hour (counted since 1970). Derived from rows alone and rebuilt at will. */
export interface SimulationPlan {
  hour: number;
  videoAdditions: number;
  creatorAdditions: number;
  readonly looks: Map<number, PlannedLook[]>;
  day: number;
  readonly posts: Map<number, PlannedPost[]>;
  readonly visits: Map<number, string[]>;
}

const plans = new WeakMap<World, SimulationPlan>();

/** The profile by which a creator grows: what its id implies, changed by what the world says of it. */
export function profileOf(world: World, creatorId: string): GrowthProfile {
  const own = world.state.profiles[creatorId];
  const implied = impliedProfile(creatorId);
  return own ? { ...implied, ...own } : implied;
}

/** When a video was posted and added, in hours. */
export function lifeOf(video: VideoRow): Lifetime {
  const addedHour = hourOf(Date.parse(video.created_at));
  return { postedHour: video.posted_at === null ? addedHour : hourOf(Date.parse(video.posted_at)), addedHour };
}

/** The plan of this world, with everything that is due at `hour` in it. */
export function planFor(world: World, hour: number): SimulationPlan {
  let plan = plans.get(world);
  if (!plan || plan.hour !== hour - 1 || plan.videoAdditions !== world.tables.videos.additions) {
    plan = planLooks(world, hour);
    plans.set(world, plan);
  }
  const day = Math.floor((hour - 1) / 24);
  if (plan.day !== day || plan.creatorAdditions !== world.tables.creators.additions) planDay(world, plan, day);
  plan.hour = hour;
  return plan;
}

/** Enters the first look after `hour` at a video into the plan. */
export function planNextLook(plan: SimulationPlan, look: PlannedLook, hour: number): void {
  enter(plan.looks, nextLook(look.life, hour), look);
}

function enter<Task>(calendar: Map<number, Task[]>, hour: number, task: Task): void {
  const due = calendar.get(hour);
  if (due) due.push(task);
  else calendar.set(hour, [task]);
}

function planLooks(world: World, hour: number): SimulationPlan {
  const plan: SimulationPlan = {
    hour: hour - 1,
    videoAdditions: world.tables.videos.additions,
    creatorAdditions: -1,
    looks: new Map(),
    day: -1,
    posts: new Map(),
    visits: new Map(),
  };
  for (const video of world.tables.videos.values()) {
    planNextLook(plan, { id: video.id, life: lifeOf(video) }, hour - 1);
  }
  return plan;
}

/**
 * Enters the visits to every creator on the UTC day `day`, the first in the hour after it was added and then one a day,
 * and what it posts that day, which is found at the first full hour afterwards.
 */
function planDay(world: World, plan: SimulationPlan, day: number): void {
  plan.day = day;
  plan.creatorAdditions = world.tables.creators.additions;
  plan.posts.clear();
  plan.visits.clear();
  for (const creator of world.tables.creators.values()) {
    const first = hourOf(Date.parse(creator.created_at)) + 1;
    const daily = day * 24 + 1 + Math.floor(24 * fraction(keyOfId(creator.id), 51));
    if (Math.floor((first - 1) / 24) === day && first !== daily) enter(plan.visits, first, creator.id);
    enter(plan.visits, daily, creator.id);
    for (const postedAt of postsOn(creator, profileOf(world, creator.id), day)) {
      enter(plan.posts, hourOf(postedAt) + 1, { creatorId: creator.id, postedAt });
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
    if (postedAt >= Date.parse(creator.created_at) && dayOf(postedAt) === day) times.push(postedAt);
  }
  return times.sort((left, right) => left - right);
}
