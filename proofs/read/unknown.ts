/** A gap of a clone, and its possible effect. */
export interface Unknown {
  /** A stable name to branch on. */
  readonly code: UnknownCode;
  /** The gap in words. */
  readonly what: string;
  /** Its possible effect in the clone. */
  readonly affects: string;
  /** The rows that it affects; empty if it affects no particular rows. */
  readonly ids: readonly string[];
}

/** The names of possible gaps. */
export type UnknownCode =
  | 'always_hidden'
  | 'not_offered'
  | 'removed_creators'
  | 'history_not_read'
  | 'history_shared_out'
  | 'history_beyond_retention'
  | 'history_does_not_add_up'
  | 'settled_without_accrual'
  | 'scraped_since_the_last_run'
  | 'changed_while_read'
  | 'filled_in'
  | 'malformed';
