import type { RuleOption } from '../../../mocks/world/store/rule-profile.js';
import type { VerifiedWorld } from '../cases/verified-world.js';

/**
 * The basis of a clue. `certain`: only rows. The other kinds are only likely: they rule out a choice only if another
 * choice explains all clues of their kind.
 */
export type ClueKind =
  | 'certain'
  | 'hidden_videos'
  | 'view_history'
  /** Pay that must have been made and is missing: no read shows whether its structure was archived when it came due. */
  | 'absent';

/** How many clues of a kind are needed. A single likely clue may be chance. */
export const CLUES_NEEDED: Readonly<Record<Exclude<ClueKind, 'certain' | 'absent'>, number>> = {
  view_history: 1,
  // One video may have been excluded since.
  hidden_videos: 2,
};

/** Something in the ledger that some choices for `options` cannot explain. */
export interface Clue {
  /** The choices that it depends on, besides those of the days. */
  readonly options: readonly RuleOption[];
  /** The accrual or payment that shows it; null if it is missing. */
  readonly id: string | null;
  readonly kind: ClueKind;
  /** Why it is impossible under the rules of `view`; null if it is possible. */
  explain(view: VerifiedWorld): string | null;
}

/** Something in the ledger that a profile does not allow. */
export interface Contradiction {
  /** The choices that it contradicts, together with those that decide the days. */
  readonly options: readonly RuleOption[];
  /** The accrual or payment that shows it; null if it is missing. */
  readonly id: string | null;
  readonly message: string;
  /**
   * False if it is missing pay, or depends on videos that are no longer shown or on the daily history. It then counts
   * only if another choice explains these.
   */
  readonly isCertain: boolean;
}
