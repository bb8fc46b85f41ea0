import type { Scope } from '../../api/organization.js';
import type { RuleProfile } from '../../world/store/rule-profile.js';
import { type Tier, World } from '../../world/store/world.js';
import type { Seed } from '../options.js';
import { applySeedFile } from './apply-seed-file.js';
import { seedDemo } from './demo.js';
import { plantEmpty } from './empty.js';

/** All that an organization begins with; equal starts give equal worlds. */
export interface Start {
  /** Seed of ids, keys and random numbers. */
  readonly number: number;
  readonly seed: Seed;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly tier: Tier | null;
  readonly caps: Readonly<Record<string, number | null>>;
  readonly banned: boolean;
  readonly scopes: readonly Scope[];
  readonly rateLimits: boolean;
  /** Missing in what an older version stored. */
  readonly rules?: Partial<RuleProfile>;
}

/** Worlds of the demo seed take a while to grow, and rows never change: the last few are kept and forked. */
const GROWN_LIMIT = 16;
const demoCache = new Map<string, World>();

/** A new world as `start` describes it. Caps hold once it stands: a seed may be larger than a plan allows. */
export function bootWorld(start: Start): World {
  const world = start.seed === 'demo' ? demoWorld(start) : newWorld(start);
  if (start.seed === 'empty') plantEmpty(world);
  else if (start.seed !== 'demo') applySeedFile(world, start.seed);
  world.state.tier = start.tier;
  world.state.caps = { ...start.caps };
  world.state.banned = start.banned;
  return world;
}

function newWorld({ now, number: seed, rules = {} }: Start): World {
  return World.create({ now, seed, rules });
}

function demoWorld(start: Start): World {
  const key = `${start.number} ${start.now} ${JSON.stringify(start.rules)}`;
  let world = demoCache.get(key);
  if (!world) {
    world = newWorld(start);
    seedDemo(world);
  }
  demoCache.delete(key);
  demoCache.set(key, world);
  if (demoCache.size > GROWN_LIMIT) demoCache.delete(demoCache.keys().next().value as string);
  return world.fork();
}
