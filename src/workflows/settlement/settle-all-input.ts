/** The creators to settle, and how. */
export interface SettleAllInput {
  /** Only creators of this project. Default: of the whole organization. */
  readonly projectId?: string;
  /** Only these creators, each by id or by a handle such as `@maya.moves`. */
  readonly creatorIds?: readonly string[];
  /** All but these, each by id or handle. */
  readonly exceptCreatorIds?: readonly string[];
  /**
   * Removed creators, whom the service no longer shows: pay what they are owed, or leave them to a person; `leftOut` then
   * names them. Default `pay`.
   */
  readonly removed?: 'pay' | 'leave';
  /** Only creators who are owed more than this, in cents. Default: everyone who is owed something. */
  readonly owedMoreThanCents?: number;
  /** Only periods whose last day is this UTC day or an earlier one, YYYY-MM-DD. Default: all that is earned. */
  readonly endedBy?: string;
  /** The name or id of an active payout method. Default: no method is recorded. */
  readonly method?: string;
  /** Plan everything, pay nothing. Default false. */
  readonly dryRun?: boolean;
}
