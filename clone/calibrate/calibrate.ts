import {
  completeProfile,
  RULE_VARIANTS,
  type RuleOption,
  type RuleProfile,
} from '../../mocks/world/store/rule-profile.js';
import type { TrackagoatClient } from '../../src/client.js';
import { checkNames } from '../check-names.js';
import { type PullProgress, Reader } from '../reader.js';
import type { Unknown } from '../unknown.js';
import { readVerificationRows } from '../verify/read-verification-rows.js';
import type { RulesOf, VerificationRows } from '../verify/verified-world.js';
import type { Contradiction } from './contradiction.js';
import { findContradictions } from './find-contradictions.js';
import { type Choices, DAY_OPTIONS, GROUPS, type GroupName, listCombinations, UNSEEN } from './rule-space.js';

/** How an organization is calibrated. */
export interface CalibrateOptions {
  /** The organization's time zone, which no read shows; without it periods are taken as those of UTC. */
  readonly timezone?: string;
  /** Called after every answer; one that throws or rejects stops nothing. */
  readonly onProgress?: (progress: PullProgress) => unknown;
  /** Stops the reading. */
  readonly signal?: AbortSignal;
}

/** Profiles that remain: one answer for the days, and with it any one of each group. */
export interface ProfileBlock {
  readonly days: Choices;
  readonly groups: Readonly<Record<GroupName, readonly Choices[]>>;
}

/** A choice with what speaks for it. */
export interface CalibratedOption {
  readonly option: RuleOption;
  /** The variants of the profiles that remain, the contract's first. */
  readonly variants: readonly string[];
  /** Of each variant that is ruled out what shows it, at most five. */
  readonly ruledOut: readonly { readonly variant: string; readonly evidence: readonly Contradiction[] }[];
}

/** Which rules reproduce what a ledger shows. */
export interface Calibration {
  /** The service's time when the ledger was read, ISO 8601. */
  readonly asOf: string;
  readonly timezone: string;
  /** A profile that remains, as near to the contract as can be; null when none does. */
  readonly profile: RuleProfile | null;
  /** How many profiles remain, those that differ only in what no read shows counted once. */
  readonly count: number;
  readonly blocks: readonly ProfileBlock[];
  readonly options: readonly CalibratedOption[];
  /** What it takes for granted. */
  readonly assumptions: readonly string[];
  readonly accruals: number;
  readonly unknown: readonly Unknown[];
  readonly requests: number;
}

const OPTION_NAMES = ['timezone', 'onProgress', 'signal'];

/**
 * Finds the rule profiles under which a ledger could be as it is: each choice of `RULE_VARIANTS` that an accrual or a payment
 * decides, and those that stay open. GETs only. `profile` is what `createMock({rules})` and `verifyAccruals` take.
 *
 * @throws PullError when the key is refused or the service's limit is reached; ConfigurationError for unknown options.
 */
export async function calibrate(goat: TrackagoatClient, options: CalibrateOptions = {}): Promise<Calibration> {
  checkNames('calibrate', options, OPTION_NAMES);
  const reader = new Reader(options);
  const rows = await readVerificationRows(goat, reader, { goalsOfAll: true });
  const { timezone } = options;
  const blocks = findBlocks(rows, timezone);
  const profile = pickProfile(blocks);
  return {
    asOf: rows.now,
    timezone: timezone ?? 'UTC',
    profile,
    count: blocks.reduce((sum, block) => sum + countProfiles(block), 0),
    blocks,
    options: profile === null ? [] : describeOptions({ rows, timezone, blocks, profile }),
    assumptions: ASSUMPTIONS,
    accruals: rows.rows.accruals.length,
    unknown: reader.unknown,
    requests: reader.requests,
  };
}

const ASSUMPTIONS: readonly string[] = [
  'Structures that are active were active all along, and no goal was deleted.',
  'No assignment was added since the last run of the accruals.',
  'The scraper did not stall for just 48 hours.',
  'Where one choice needs two accruals or more that counted videos which are shown no more, and another none, it is the other.',
];

/** Whether a profile is one of those that remain; choices that no read shows count as they like. */
export function isPossible({ blocks }: Pick<Calibration, 'blocks'>, profile: RuleProfile): boolean {
  const fits = (choices: Choices): boolean =>
    Object.entries(choices).every(([option, variant]) => profile[option as RuleOption] === variant);
  return blocks.some(({ days, groups }) => fits(days) && Object.values(groups).every((group) => group.some(fits)));
}

function findBlocks(rows: VerificationRows, timezone: string | undefined): ProfileBlock[] {
  const combinations = listCombinations(DAY_OPTIONS).filter(
    ({ period_zone: zone }) => zone === 'utc' || timezone !== undefined,
  );
  return combinations.flatMap((days) => {
    const rulesWith = (choices: Choices): RulesOf => ({ rules: { ...days, ...choices }, timezone });
    if (isContradicted(rows, rulesWith({}), { group: 'days', isCounted: () => true })) return [];
    const groups = {} as Record<GroupName, readonly Choices[]>;
    for (const name of Object.keys(GROUPS) as GroupName[]) {
      const possible = (isCounted: Counted): Choices[] =>
        listCombinations(GROUPS[name]).filter(
          (choices) => !isContradicted(rows, rulesWith(choices), { group: name, isCounted }),
        );
      const strict = possible(() => true);
      // Videos that are shown no more speak against a choice only where another needs none.
      groups[name] = strict.length > 0 ? strict : possible(({ hidden }) => !hidden);
      if (groups[name].length === 0) return [];
    }
    return [{ days, groups }];
  });
}

type Counted = (contradiction: Contradiction) => boolean;

/** Whether anything that counts speaks against a group of choices. */
function isContradicted(
  rows: VerificationRows,
  rules: RulesOf,
  { group, isCounted }: { readonly group: Contradiction['group']; readonly isCounted: Counted },
): boolean {
  for (const found of findContradictions(rows, rules, group)) if (isCounted(found)) return true;
  return false;
}

function countProfiles({ groups }: ProfileBlock): number {
  return Object.values(groups).reduce((product, group) => product * group.length, 1);
}

function pickProfile(blocks: readonly ProfileBlock[]): RuleProfile | null {
  const [first] = blocks;
  if (!first) return null;
  return completeProfile(Object.assign({ ...first.days }, ...Object.values(first.groups).map(([choices]) => choices)));
}

interface Described {
  readonly rows: VerificationRows;
  readonly timezone: string | undefined;
  readonly blocks: readonly ProfileBlock[];
  readonly profile: RuleProfile;
}

function describeOptions({ rows, timezone, blocks, profile }: Described): CalibratedOption[] {
  const unseen: readonly RuleOption[] = UNSEEN;
  return (Object.keys(RULE_VARIANTS) as RuleOption[]).map((option) => {
    const all: readonly string[] = RULE_VARIANTS[option];
    if (unseen.includes(option)) return { option, variants: all, ruledOut: [] };
    const isOpen = (variant: string): boolean => blocks.some((block) => holdsVariant(block, option, variant));
    const ruledOut = all
      .filter((variant) => !isOpen(variant))
      .map((variant) => ({
        variant,
        evidence: [...findContradictions(rows, { rules: { ...profile, [option]: variant }, timezone })].slice(
          0,
          MOST_EVIDENCE,
        ),
      }));
    return { option, variants: all.filter(isOpen), ruledOut };
  });
}

const MOST_EVIDENCE = 5;

function holdsVariant({ days, groups }: ProfileBlock, option: RuleOption, variant: string): boolean {
  return [days, ...Object.values(groups).flat()].some((choices) => choices[option] === variant);
}
