/**
 * The store for everything that must outlive a call: plans, used approvals, receipts, what was spent. The default is
 * the memory of this process. Processes that must act as one (a fleet, a serverless host, a restart) share one:
 * `redisToolsetStore` of `trackagoat-sdk/agents/stores`, `fileToolsetStore` of `trackagoat-sdk/agents/stores`, or your
 * own. Values are text. A store that rejects stops a payment before anything is sent.
 */
export interface ToolsetStore {
  /** The value of a key, or null if it is gone. */
  get(key: string): Promise<string | null>;
  /** Keeps a value for at least `ttlMs` milliseconds. It replaces an earlier value. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Keeps a value unless the key has one. Resolves to whether it did. Of many calls at once exactly one gets true. */
  add(key: string, value: string, ttlMs: number): Promise<boolean>;
  /**
   * Adds to a whole number, which begins at 0, in one step. Resolves to the sum. If the sum would exceed `max`, adds
   * nothing and resolves to null.
   */
  increment(key: string, by: number, options: IncrementOptions): Promise<number | null>;
}

/** How a number is kept. */
export interface IncrementOptions {
  readonly ttlMs: number;
  /** Default: no maximum. */
  readonly max?: number;
}

/** How long a toolset keeps what it writes, milliseconds: two days, longer than any plan, approval or UTC day lasts. */
export const KEEP_MS = 172_800_000;
