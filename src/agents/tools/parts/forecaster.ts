import type { TrackagoatClient } from '../../../client/client.js';

/** The question of `audit_unpaid_creators` with `until` to a forecaster. */
export interface ForecastRequest {
  /** The last day that counts, YYYY-MM-DD. */
  readonly until: string;
  /** Only creators of this project. Default: all. */
  readonly projectId?: string;
  /** Only these creators, by id. Default: all. */
  readonly creatorIds?: readonly string[];
  /** Stops the reading. */
  readonly signal?: AbortSignal;
}

/** Sums of a creator, in integer cents. */
export interface ForecastedCreator {
  readonly creatorId: string;
  readonly projectId: string | null;
  readonly handle: string;
  /** Earned and not paid now, in cents. */
  readonly owedNowCents: number;
  /** Owed at `until` if nobody pays, in cents. */
  readonly owedCents: number;
  /** The pay of periods that end by `until` and whose accruals come later, in cents. */
  readonly endedCents: number;
}

/** The result of a forecaster, as far as `audit_unpaid_creators` shows it. */
export interface OwedForecast {
  /** ISO 8601. */
  readonly asOf: string;
  readonly until: string;
  /** The currency of the amounts. Default: USD. */
  readonly currency?: string;
  readonly creators: readonly ForecastedCreator[];
  readonly assumptions: readonly string[];
  /** The facts that could not be read, and the figures that they may change. */
  readonly unknown: readonly { readonly what: string; readonly affects: string }[];
  /** How many requests it took. */
  readonly requests: number;
}

/**
 * Computes what will be owed if no new views come: `forecast` of `trackagoat-sdk/clone` is one, and `trackagoat mcp`
 * has one that goes on reading over several calls. If reading takes longer than a call may wait, it throws a
 * `ToolRefusal`.
 */
export type Forecaster = (goat: TrackagoatClient, request: ForecastRequest) => Promise<OwedForecast>;
