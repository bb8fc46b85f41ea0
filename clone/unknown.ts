/** A gap of a clone, and what may come out differently because of it. */
export interface Unknown {
  /** A stable name to branch on. */
  readonly code: UnknownCode;
  /** The gap in words. */
  readonly what: string;
  /** Its possible effect in the clone. */
  readonly affects: string;
  /** The rows that it is about; empty where it is about none in particular. */
  readonly ids: readonly string[];
  /** Of `history_beyond_retention`: the first day that the service shows, YYYY-MM-DD. */
  readonly firstDay?: string;
}

/** The names of what can stay unknown. */
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
  | 'malformed'
  | 'videos_of_removed_creators';

/** No day has its history: what is said of a clone whose file does not tell the first one. */
const NEVER = '9999-12-31';

/** The first day whose daily history the service showed, YYYY-MM-DD; null where it showed all of it. */
export function findHistoryStart(unknown: readonly Unknown[]): string | null {
  const limited = unknown.find(({ code }) => code === 'history_beyond_retention');
  return limited ? (limited.firstDay ?? NEVER) : null;
}
