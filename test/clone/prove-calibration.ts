import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { type Calibration, calibrate } from 'trackagoat-sdk/clone';
import type { Mock, RuleOption, RuleProfile } from 'trackagoat-sdk/mocks';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { RULE_VARIANTS } from '../../mocks/world/store/rule-profile.js';
import { createHiddenRules, isPossible, readShown } from './hidden-rules.js';
import { createRandomWorld } from './random-world.js';

/** The result of calibrate in one random world under a hidden profile. */
export interface CalibrationProof {
  readonly rules: RuleProfile;
  readonly report: Calibration;
  /** Whether the hidden profile is one of those that remain. */
  readonly isTruePossible: boolean;
  /** Other profiles that remain and were tried: the same life under them shows the same. */
  readonly same: number;
  /** Those under which the same life, but for videos that are found with nothing and have all by the end of the day, shows the same. */
  readonly sameByTheDay: number;
  /** Those that show something else either way: the data could have ruled them out. */
  readonly missed: readonly Partial<RuleProfile>[];
  readonly calibrateMs: number;
}

const TIMEZONE = 'America/New_York';

/**
 * Lets a random world live for weeks under a hidden profile, calibrates it over HTTP with a key that may only read, and lets the same
 * world live once more under others that remain: each that differs in one choice, and `joint` that differ in more.
 */
export async function proveCalibration(seed: number, joint: number): Promise<CalibrationProof> {
  const rules = createHiddenRules(seed);
  const live = async (under: RuleProfile, foundWithNothing = false) =>
    createRandomWorld(seed, { hidden: false, timezone: TIMEZONE, rules: under, foundWithNothing });
  const { mock, goat } = await live(rules);
  const began = performance.now();
  const report = await withServer(mock, (reader) => calibrate(reader, { timezone: TIMEZONE }));
  const calibrateMs = performance.now() - began;
  const shown = await readShown(goat);
  let [same, sameByTheDay] = [0, 0];
  const missed: Partial<RuleProfile>[] = [];
  for (const other of listOthers(report, rules, { seed, joint })) {
    if ((await readShown((await live(other)).goat)) === shown) same += 1;
    else if ((await readShown((await live(other, true)).goat)) === shown) sameByTheDay += 1;
    else missed.push(listChanges(rules, other));
  }
  return { rules, report, isTruePossible: isPossible(report, rules), same, sameByTheDay, missed, calibrateMs };
}

/** The mock's world behind HTTP, without a control plane, and a client that may only read. */
async function withServer<Result>(source: Mock, work: (goat: TrackagoatClient) => Promise<Result>): Promise<Result> {
  const { mock, baseUrl, close } = await serveMock({ now: '2026-01-05T00:00:00Z', control: false });
  mock.restore(source.snapshot());
  try {
    return await work(createClient({ apiKey: mock.createKey(['read']), baseUrl, rateLimit: false }));
  } finally {
    await close();
  }
}

function listOthers(
  report: Calibration,
  rules: RuleProfile,
  { seed, joint }: { readonly seed: number; readonly joint: number },
): RuleProfile[] {
  const seen = Object.keys(RULE_VARIANTS) as RuleOption[];
  const single = seen.flatMap((option) =>
    RULE_VARIANTS[option].map((variant) => ({ ...rules, [option]: variant }) as RuleProfile),
  );
  const drawn = Array.from({ length: joint }, (_, at) => draw(report.blocks, seed * 1000 + at));
  const others = [...single, ...drawn].filter((other) => isPossible(report, other));
  const known = new Set([JSON.stringify(rules)]);
  return others.filter((other) => {
    const key = JSON.stringify(other);
    return !known.has(key) && known.add(key);
  });
}

/** Any profile of the blocks. */
function draw(blocks: Calibration['blocks'], seed: number): RuleProfile {
  let state = seed * 7919;
  const pick = <Item>(list: readonly Item[]): Item => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return list[(state >> 8) % list.length] as Item;
  };
  const block = pick(blocks);
  return Object.fromEntries(
    (Object.keys(RULE_VARIANTS) as RuleOption[]).map((option) => [option, pick<string>(block[option])]),
  ) as RuleProfile;
}

function listChanges(rules: RuleProfile, other: RuleProfile): Partial<RuleProfile> {
  const changed = (Object.keys(other) as RuleOption[]).filter((option) => other[option] !== rules[option]);
  return Object.fromEntries(changed.map((option) => [option, other[option]]));
}
