import type { SeedFile } from '../../../src/generated/seed-types.js';
import type { KeyScope } from '../../api/organization.js';
import { createProject } from '../../world/catalogue/projects.js';
import { setTimeZone } from '../../world/store/history-slots.js';
import type { RuleProfile } from '../../world/store/rule-profile.js';
import { UTC } from '../../world/store/time-zone.js';
import { type Tier, World } from '../../world/store/world.js';
import { applySeedFile } from '../seeds/apply-seed-file.js';
import { seedDefaultMethods } from '../seeds/default-methods.js';
import { DEMO_SEED } from '../seeds/demo-seed.js';
import { readKeptDemo } from '../seeds/kept-demo.js';
import type { Seed } from './options.js';

/** Everything that an organization begins with. Equal starts give equal worlds. */
export interface Start {
  /** Seed of ids, keys and random numbers. */
  readonly number: number;
  readonly seed: Seed;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Undefined means the seed file's value, or UTC. */
  readonly timezone?: string | undefined;
  /** Undefined means the seed file's value, or no plan. */
  readonly tier?: Tier | null | undefined;
  /** Undefined means the seed file's value, or no caps. */
  readonly caps?: Readonly<Record<string, number | null>> | undefined;
  readonly banned: boolean;
  readonly scopes: readonly KeyScope[];
  readonly rateLimits: boolean;
  /** Missing in data of an older version. */
  readonly rules?: Partial<RuleProfile>;
}

/** Building a world of the demo seed takes a while, and rows never change, so the last few are kept and forked. */
const GROWN_LIMIT = 16;
const demoCache = new Map<string, World>();

/** A new world as `start` describes it. Caps apply after it is built, because a seed may be larger than a plan allows. */
export function bootWorld(start: Start): World {
  const { seed, timezone } = start;
  const world = seed === 'demo' ? demoWorld(start) : createWorld(start);
  if (seed === 'empty') seedEmpty(world);
  else if (seed !== 'demo') applySeedFile(world, timezone === undefined ? seed : { ...seed, timezone });
  const limits: Pick<SeedFile, 'tier' | 'caps'> = typeof seed === 'object' ? seed : {};
  world.state.tier = start.tier === undefined ? (limits.tier ?? null) : start.tier;
  world.state.caps = { ...(start.caps ?? limits.caps) };
  world.state.banned = start.banned;
  return world;
}

function createWorld({ now, number: seed, rules = {}, timezone = UTC }: Start): World {
  const world = World.create({ now, seed, rules });
  setTimeZone(world, timezone);
  return world;
}

/** The facts that decide the content of the demo. */
export function toDemoKey({
  number,
  now,
  timezone = UTC,
  rules,
}: Pick<Start, 'number' | 'now' | 'timezone' | 'rules'>): string {
  return `${number} ${now} ${timezone} ${JSON.stringify(rules)}`;
}

function demoWorld(start: Start): World {
  const key = toDemoKey(start);
  const world = demoCache.get(key) ?? loadDemo(key) ?? growDemo(start);
  demoCache.delete(key);
  demoCache.set(key, world);
  if (demoCache.size > GROWN_LIMIT) demoCache.delete(demoCache.keys().next().value as string);
  return world.fork();
}

function loadDemo(key: string): World | undefined {
  const dump = readKeptDemo(key);
  return dump && World.load(dump);
}

function growDemo(start: Start): World {
  const world = createWorld(start);
  applySeedFile(world, DEMO_SEED);
  return world;
}

/** One project and the default payout methods. */
function seedEmpty(world: World): void {
  seedDefaultMethods(world);
  createProject(world, { name: 'Default project' });
}
