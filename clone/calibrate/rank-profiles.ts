import {
  completeProfile,
  RULE_VARIANTS,
  type RuleOption,
  type RuleProfile,
} from '../../mocks/world/store/rule-profile.js';
import { type KnownRows, VerifiedWorld } from '../cases/verified-world.js';
import type { Clue } from '../clues/clue.js';
import { contradictDays } from './list-accrual-clues.js';
import { DAY_OPTIONS, PAY_OPTIONS } from './rule-space.js';
import { openAccrual } from './search-profiles.js';

/** A profile that does not reproduce the whole ledger, with what it does not. */
export interface RankedProfile {
  readonly profile: RuleProfile;
  /** Accruals and payments that are as they would be under it, of all of them. */
  readonly reproduced: number;
  readonly of: number;
  /** The difference: the accrual or payment, null where an accrual is missing, and how. At most ten. */
  readonly differing: readonly { readonly id: string | null; readonly message: string }[];
}

interface Ranking {
  readonly known: KnownRows;
  readonly timezone: string | undefined;
  readonly listAll: (verified: VerifiedWorld) => Iterable<Clue>;
}

const MOST_RANKED = 3;
const MOST_DIFFERING = 10;
/** Each pass changes one choice; a ledger with odd rows needs few. */
const MOST_PASSES = 8;

/**
 * The profiles that come nearest to the ledger where none reproduces it whole: from the contract on, the one change that leaves the
 * fewest contradictions is made, until none does better.
 */
export function rankProfiles(ranking: Ranking): RankedProfile[] {
  const tried = new Map<string, RankedProfile>();
  const rank = (profile: RuleProfile): RankedProfile => {
    const key = JSON.stringify(profile);
    const known = tried.get(key) ?? countContradictions(ranking, profile);
    tried.set(key, known);
    return known;
  };
  let best = rank(completeProfile({}));
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = listNeighbours(best.profile, ranking.timezone)
      .map(rank)
      .reduce((one, other) => (other.reproduced > one.reproduced ? other : one));
    if (next.reproduced <= best.reproduced) break;
    best = next;
  }
  const others = [...tried.values()].filter((one) => one !== best);
  return [best, ...others.sort((left, right) => right.reproduced - left.reproduced)].slice(0, MOST_RANKED);
}

function listNeighbours(profile: RuleProfile, timezone: string | undefined): RuleProfile[] {
  return [...DAY_OPTIONS, ...PAY_OPTIONS].flatMap((option: RuleOption) =>
    RULE_VARIANTS[option]
      .filter((variant) => variant !== profile[option] && !(variant === 'organization' && timezone === undefined))
      .map((variant) => ({ ...profile, [option]: variant })),
  );
}

function countContradictions({ known, timezone, listAll }: Ranking, profile: RuleProfile): RankedProfile {
  const verified = VerifiedWorld.create(known, { rules: profile, timezone });
  const found = new Map<string, { readonly id: string | null; readonly message: string }>();
  for (const accrual of known.rows.accruals) {
    const context = openAccrual(verified, accrual);
    const message = context && contradictDays(context);
    if (message !== null) found.set(accrual.id, { id: accrual.id, message });
  }
  for (const { id, kind, explain } of listAll(verified)) {
    const message = kind === 'certain' ? explain(verified) : null;
    if (message !== null && !found.has(id ?? message)) found.set(id ?? message, { id, message });
  }
  const of = known.rows.accruals.length + known.rows.payments.length;
  const differing = [...found.values()];
  return { profile, reproduced: of - differing.length, of, differing: differing.slice(0, MOST_DIFFERING) };
}
