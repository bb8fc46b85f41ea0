import { listKeys } from '../../base/values/typed-keys.js';
import { RULE_VARIANTS, type RuleOption, type RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { type KnownRows, VerifiedWorld } from '../evidence/cases/verified-world.js';
import type { Clue, Contradiction } from '../evidence/clues/clue.js';
import { DAY_OPTIONS, type ProfileBlock } from './rule-space.js';
import { contradictAccruals } from './search-profiles.js';

/** A choice with its evidence. */
export interface CalibratedOption {
  readonly option: RuleOption;
  /** The variants of the profiles that remain, the contract's first. */
  readonly variants: readonly string[];
  /** For each variant that is ruled out: its evidence, at most five. */
  readonly ruledOut: readonly { readonly variant: string; readonly evidence: readonly Contradiction[] }[];
}

interface Described {
  readonly known: KnownRows;
  readonly timezone: string | undefined;
  /** The remaining profile. Each variant is described by what it would change in it. */
  readonly profile: RuleProfile;
  readonly blocks: readonly ProfileBlock[];
  readonly listAll: (verified: VerifiedWorld) => Iterable<Clue>;
}

const MOST_EVIDENCE = 5;

/** The remaining variants of each choice, and the evidence against the others. */
export function describeOptions(described: Described): CalibratedOption[] {
  const { blocks } = described;
  return listKeys(RULE_VARIANTS).map((option) => {
    const all: readonly string[] = RULE_VARIANTS[option];
    const isOpen = (variant: string): boolean =>
      blocks.some((block) => (block[option] as readonly string[]).includes(variant));
    const ruledOut = all
      .filter((variant) => !isOpen(variant))
      .map((variant) => ({ variant, evidence: listEvidence(described, option, variant) }));
    return { option, variants: all.filter(isOpen), ruledOut };
  });
}

function listEvidence(
  { known, timezone, profile, listAll }: Described,
  option: RuleOption,
  variant: string,
): Contradiction[] {
  const verified = VerifiedWorld.create(known, { rules: { ...profile, [option]: variant }, timezone });
  const evidence: Contradiction[] = [];
  for (const found of listContradictions(verified, listAll, option)) {
    evidence.push(found);
    if (evidence.length === MOST_EVIDENCE) break;
  }
  return evidence;
}

function* listContradictions(
  verified: VerifiedWorld,
  listAll: Described['listAll'],
  option: RuleOption,
): Generator<Contradiction> {
  const isOfDays = DAY_OPTIONS.some((day) => day === option);
  if (isOfDays) for (const found of contradictAccruals(verified)) yield { ...found, options: [], isCertain: true };
  for (const { id, options, kind, explain } of listAll(verified)) {
    if (!isOfDays && !options.includes(option)) continue;
    const message = explain(verified);
    if (message !== null) yield { id, options, message, isCertain: kind === 'certain' };
  }
}
