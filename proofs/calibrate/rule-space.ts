import { listKeys } from '../../base/values/typed-keys.js';
import { RULE_VARIANTS, type RuleOption, type RuleProfile } from '../../mocks/world/store/rule-profile.js';

/** The choices that decide which periods there are and which days count. They are tried first, together. */
export const DAY_OPTIONS = ['week_start', 'period_zone', 'proration_unit'] as const satisfies readonly RuleOption[];

/** The choices that are judged once the days are known. */
export const PAY_OPTIONS = [
  'rounding',
  'thresholds',
  'goal_span',
  'without_goals',
  'cpm_views',
] as const satisfies readonly RuleOption[];

/** A part of a profile. */
export type Choices = Partial<RuleProfile>;

const combinations = new Map<string, readonly Choices[]>();

/** Every combination of these choices, the contract's first. Each call returns the same objects. */
export function listCombinations(options: readonly RuleOption[]): readonly Choices[] {
  const key = options.join();
  let found = combinations.get(key);
  if (!found) {
    found = options.reduce<Choices[]>(
      (some, option) => some.flatMap((one) => RULE_VARIANTS[option].map((variant) => ({ ...one, [option]: variant }))),
      [{}],
    );
    combinations.set(key, found);
  }
  return found;
}

/** How many choices of a profile differ from the contract's. */
export function countChanges(profile: RuleProfile): number {
  return listKeys(RULE_VARIANTS).filter((option) => profile[option] !== RULE_VARIANTS[option][0]).length;
}

/** The remaining profiles: any combination of these variants. */
export type ProfileBlock = { readonly [Option in RuleOption]: readonly RuleProfile[Option][] };

type Box = Readonly<Partial<Record<RuleOption, readonly string[]>>>;

/** The profiles as few blocks. */
export function listBlocks(profiles: readonly RuleProfile[]): ProfileBlock[] {
  return profiles.length === 0 ? [] : (listBoxes([...DAY_OPTIONS, ...PAY_OPTIONS], profiles) as ProfileBlock[]);
}

/** Variants with the same combinations of the other options share a box. */
function listBoxes([option, ...others]: readonly RuleOption[], profiles: readonly RuleProfile[]): Box[] {
  if (option === undefined) return [{}];
  const groups = new Map<string, { readonly variants: string[]; readonly part: readonly RuleProfile[] }>();
  for (const variant of RULE_VARIANTS[option]) {
    const part = profiles.filter((profile) => profile[option] === variant);
    if (part.length === 0) continue;
    const key = part.map((profile) => others.map((other) => profile[other]).join()).sort();
    const group = groups.get(key.join(' '));
    if (group) group.variants.push(variant);
    else groups.set(key.join(' '), { variants: [variant], part });
  }
  return [...groups.values()].flatMap(({ variants, part }) =>
    listBoxes(others, part).map((box) => ({ [option]: variants, ...box })),
  );
}
