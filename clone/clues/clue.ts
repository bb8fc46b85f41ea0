import type { RuleOption } from '../../mocks/world/store/rule-profile.js';
import type { VerifiedWorld } from '../cases/verified-world.js';

/**
 * What a clue rests on. `certain`: rows alone. The others rest on what is likely: they rule an answer out only where another one
 * explains all clues of their kind.
 */
export type ClueKind =
  | 'certain'
  | 'hidden_videos'
  | 'waited'
  | 'view_history'
  | 'goal_history'
  | 'found_with_nothing'
  /** Pay by views, or by goals that the daily history tells of, which must have been made and is not there. */
  | 'absent';

/** How many clues of a kind are needed; one of the others may be chance. */
export const CLUES_NEEDED: Readonly<Record<Exclude<ClueKind, 'certain' | 'absent'>, number>> = {
  waited: 1,
  view_history: 1,
  goal_history: 1,
  // One video may have been excluded since.
  hidden_videos: 2,
  // One video may have been found with nothing.
  found_with_nothing: 2,
};

/** Something in the ledger that some answers to `options` cannot explain. */
export interface Clue {
  /** The choices that it depends on, besides those of the days. */
  readonly options: readonly RuleOption[];
  /** The accrual or payment that shows it; null where one is missing. */
  readonly id: string | null;
  readonly kind: ClueKind;
  /** Why it could not be so under the rules of `view`; null where it could. */
  explain(view: VerifiedWorld): string | null;
}

/** Something that the ledger shows and a profile does not allow. */
export interface Contradiction {
  /** The choices that it speaks against, together with those that decide the days. */
  readonly options: readonly RuleOption[];
  /** The accrual or payment that shows it; null where one is missing. */
  readonly id: string | null;
  readonly message: string;
  /** False where it rests on videos that are shown no more or on the daily history: it counts where another answer explains these. */
  readonly isCertain: boolean;
}
