import fc from 'fast-check';
import { listKeys } from '../../base/values/typed-keys.js';
import type { CriteriaType } from '../../src/generated/entities.js';
import type { EngineAndReference } from './engine-and-reference.js';
import type { Criteria, Goal, Rule } from './reference.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const period = fc.constantFrom('daily', 'weekly', 'monthly');
/** Small ones meet the halves, large ones leave the range of exact products. */
const cents = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 500, 1_500_000_000_000, Number.MAX_SAFE_INTEGER) },
);
const views = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(500, 1500, 9_007_199_254_740_991));
const small = fc.nat({ max: 11 });
/** Up to twelve days on either side, often to the very midnight. */
const instantOffset = fc.oneof(fc.integer({ min: -40 * DAY, max: 3 * DAY }), fc.constantFrom(0, -DAY, -7 * DAY, HOUR));
const elapsed = fc.oneof(
  { weight: 3, arbitrary: fc.noBias(fc.integer({ min: 0, max: 9 * DAY })) },
  { weight: 2, arbitrary: fc.constantFrom(15 * 60_000, HOUR, DAY, 7 * DAY, 31 * DAY) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 * HOUR }) },
);

/** How often rules draw each criterion. One that the spec adds does not compile until it is here, and in the reference. */
const OFTEN: Readonly<Record<CriteriaType, number>> = { recurring: 1, goals: 2, cpm: 2, view_threshold: 2 };

const rule: fc.Arbitrary<Rule> = fc.record({
  period,
  amount: cents,
  criteria: fc.constantFrom(...listKeys(OFTEN).flatMap((name) => Array<Criteria>(OFTEN[name]).fill(name))),
  minViews: fc.integer({ min: 1, max: 3000 }),
  proration: fc.constantFrom('none', 'daily'),
});

const goal: fc.Arbitrary<Goal> = fc.record({
  type: fc.constantFrom('posts', 'views', 'engagement', 'followers'),
  target: fc.integer({ min: 1, max: 3 }),
  period,
  active: fc.constant(true),
});

const counts = { views, likes: fc.nat({ max: 5 }) };
const ago = fc.oneof(fc.noBias(fc.integer({ min: 0, max: 10 * DAY })), fc.constant(0));

/** The kinds of steps: how often each is drawn, and its fields. */
const kinds = {
  wait: [8, { ms: elapsed }],
  structure: [2, { rule }],
  edit: [2, { structure: small, rule }],
  archive: [1, { structure: small, archived: fc.boolean() }],
  assign: [5, { structure: small, creator: small, offset: instantOffset }],
  unassign: [2, { structure: small, creator: small }],
  post: [7, { creator: small, ago, ...counts }],
  count: [2, { video: small, ...counts }],
  review: [1, { video: small, to: fc.constantFrom('included', 'excluded') }],
  follow: [1, { creator: small, count: fc.nat({ max: 9 }) }],
  scrape: [1, { creator: small }],
  stall: [1, { stalled: fc.boolean() }],
  goal: [1, { creator: small, goal }],
  'goals off': [1, { creator: small, active: fc.boolean() }],
} as const;

type Drawn<Fields> = {
  readonly [Field in keyof Fields]: Fields[Field] extends fc.Arbitrary<infer Value> ? Value : never;
};

/** One thing that happens; numbers that name a structure, creator or video are taken modulo how many there are. */
export type Step = {
  [Kind in keyof typeof kinds]: { readonly kind: Kind } & Drawn<(typeof kinds)[Kind][1]>;
}[keyof typeof kinds];

/** A start and what happens from then on. */
export interface Scenario {
  readonly start: number;
  /** The structures that are there from the start. */
  readonly rules: readonly Rule[];
  /** The goals of the first creator from the start. */
  readonly goals: readonly Goal[];
  readonly steps: readonly Step[];
}

/** One random step. */
export const step = fc.oneof(
  ...listKeys(kinds).map((kind) => {
    const [weight, fields] = kinds[kind];
    const parts: Record<string, fc.Arbitrary<unknown>> = { kind: fc.constant(kind), ...fields };
    return { weight, arbitrary: fc.record(parts) };
  }),
) as fc.Arbitrary<unknown> as fc.Arbitrary<Step>;

/** Starts before a leap day, a year's end, a month's end, and on a Monday; at midnight or within the day. */
const start = fc
  .tuple(
    fc.constantFrom('2024-02-20', '2025-12-22', '2026-01-05', '2026-03-30'),
    fc.oneof(fc.constant(0), fc.nat({ max: DAY - 1 })),
  )
  .map(([day, within]) => Date.parse(`${day}T00:00:00Z`) + within);

/** Random worlds, told as what happens in them. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  start,
  rules: fc.array(rule, { minLength: 1, maxLength: 2 }),
  goals: fc.array(goal, { minLength: 0, maxLength: 2 }),
  steps: fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }),
});

/** The numbers of the structure, creator and video that a step names. */
type Numbers = Readonly<Record<'structure' | 'creator' | 'video', number>>;

const plays: {
  readonly [Kind in Step['kind']]: (both: EngineAndReference, step: Step & { kind: Kind }, at: Numbers) => void;
} = {
  wait: (both, { ms }) => both.wait(ms),
  structure: (both, { rule }) => {
    if (both.structureIds.length < 3) both.addStructure(rule);
  },
  edit: (both, { rule }, at) => both.editRule(at.structure, rule),
  archive: (both, { archived }, at) => both.archive(at.structure, archived),
  assign: (both, { offset }, at) => both.assign(at.structure, at.creator, instantFor(both, offset)),
  unassign: (both, _, at) => both.unassign(at.structure, at.creator),
  post: (both, { ago, views, likes }, at) => both.post(at.creator, postedFor(both, ago), { views, likes }),
  count: (both, { views, likes }, at) => both.count(at.video, { views, likes }),
  review: (both, { to }, at) => both.review(at.video, to),
  follow: (both, { count }, at) => both.follow(at.creator, count),
  scrape: (both, _, at) => both.scrape(at.creator),
  stall: (both, { stalled }) => both.stall(stalled),
  goal: (both, { goal }, at) => both.addGoal(at.creator, goal),
  'goals off': (both, { active }, at) => both.switchGoals(at.creator, active),
};

/** Plays one step on both sides; steps that name what is not there do nothing. */
export function play(both: EngineAndReference, step: Step): void {
  const at = {
    structure: 'structure' in step ? step.structure % both.structureIds.length : 0,
    creator: 'creator' in step ? step.creator % both.creatorIds.length : 0,
    video: 'video' in step ? step.video % both.videoIds.length : 0,
  };
  if (Object.values(at).some(Number.isNaN)) return;
  (plays[step.kind] as (both: EngineAndReference, step: Step, at: Numbers) => void)(both, step, at);
}

/** Whole days of offset land on midnight, so that the edges of periods are met often. */
function instantFor(both: EngineAndReference, offset: number): number {
  const { now } = both.world.state;
  return offset % DAY === 0 ? Math.floor((now + offset) / DAY) * DAY : now + offset;
}

function postedFor(both: EngineAndReference, ago: number): number {
  const { now } = both.world.state;
  return ago === 0 ? Math.floor(now / DAY) * DAY : now - ago;
}

/** Lets the whole scenario happen to engine and reference, which get two creators, one of them selective. */
export function playAll(both: EngineAndReference, scenario: Scenario): EngineAndReference {
  both.addCreator(false);
  both.addCreator(true);
  for (const rule of scenario.rules) both.addStructure(rule);
  for (const goal of scenario.goals) both.addGoal(0, goal);
  both.assign(0, 0, scenario.start);
  for (const step of scenario.steps) play(both, step);
  both.wait(3 * DAY);
  return both;
}
