import {
  completeProfile,
  RULE_VARIANTS,
  type RuleOption,
  type RuleProfile,
} from '../../mocks/world/store/rule-profile.js';
import { type KnownRows, VerifiedWorld } from '../evidence/cases/verified-world.js';
import type { Clue } from '../evidence/clues/clue.js';
import { DAY_OPTIONS, PAY_OPTIONS } from './rule-space.js';
import { contradictAccruals } from './search-profiles.js';

/** A profile that does not reproduce the whole ledger, with the differences. */
export interface RankedProfile {
  readonly profile: RuleProfile;
  /** How many accruals it reproduces. */
  readonly reproduced: number;
  /** How many accruals there are. */
  readonly of: number;
  /** The differences: the accrual (null if it is missing), and how it differs. At most ten. */
  readonly differing: readonly { readonly id: string | null; readonly message: string }[];
}

/** A profile with the number of its differences, missing accruals among them. */
interface Counted extends RankedProfile {
  readonly differences: number;
}

interface Ranking {
  readonly known: KnownRows;
  readonly timezone: string | undefined;
  readonly listAll: (verified: VerifiedWorld) => Iterable<Clue>;
}

const MOST_RANKED = 3;
const MOST_DIFFERING = 10;
/** Each pass changes one choice. A ledger with odd rows needs few passes. */
const MOST_PASSES = 8;

/**
 * The profiles nearest to the ledger if none reproduces all of it. It starts from the contract and makes the change
 * that leaves the fewest contradictions, until no change is better.
 */
export function rankProfiles(ranking: Ranking): RankedProfile[] {
  const tried = new Map<string, Counted>();
  const rank = (profile: RuleProfile): Counted => {
    const key = JSON.stringify(profile);
    const known = tried.get(key) ?? countContradictions(ranking, profile);
    tried.set(key, known);
    return known;
  };
  let best = rank(completeProfile({}));
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = listNeighbours(best.profile, ranking.timezone)
      .map(rank)
      .reduce((one, other) => (other.differences < one.differences ? other : one));
    if (next.differences >= best.differences) break;
    best = next;
  }
  const others = [...tried.values()].filter((one) => one !== best);
  return [best, ...others.sort((left, right) => left.differences - right.differences)]
    .slice(0, MOST_RANKED)
    .map(({ differences: _, ...ranked }) => ranked);
}

function listNeighbours(profile: RuleProfile, timezone: string | undefined): RuleProfile[] {
  return [...DAY_OPTIONS, ...PAY_OPTIONS].flatMap((option: RuleOption) =>
    RULE_VARIANTS[option]
      .filter((variant) => variant !== profile[option] && !(variant === 'organization' && timezone === undefined))
      .map((variant) => ({ ...profile, [option]: variant })),
  );
}

function countContradictions({ known, timezone, listAll }: Ranking, profile: RuleProfile): Counted {
  const verified = VerifiedWorld.create(known, { rules: profile, timezone });
  const found = new Map<string, { readonly id: string | null; readonly message: string }>();
  for (const one of contradictAccruals(verified)) found.set(one.id, one);
  for (const { id, kind, explain } of listAll(verified)) {
    const message = kind === 'certain' || kind === 'absent' ? explain(verified) : null;
    if (message !== null && !found.has(id ?? message)) found.set(id ?? message, { id, message });
  }
  const total = known.rows.accruals.length;
  const differing = [...found.values()];
  return {
    profile,
    reproduced: total - differing.filter(({ id }) => id !== null).length,
    of: total,
    differing: differing.slice(0, MOST_DIFFERING),
    differences: differing.length,
  };
}
