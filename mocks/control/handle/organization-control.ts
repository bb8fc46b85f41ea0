import type { Creator, Video } from '../../../src/generated/entities.js';
import type { OperationId } from '../../../src/generated/operations.js';
import type { KeyScope } from '../../api/organization.js';
import type { Warning } from '../../api/warning-log.js';
import type { AccrualExplanation } from '../../world/payouts/explanation.js';
import type { Ledger } from '../../world/payouts/ledger.js';
import type { DiscoveredPost } from '../../world/scraper/discovery.js';
import type { CreatorCounts, VideoCounts } from '../../world/scraper/history.js';
import type { RuleProfile } from '../../world/store/rule-profile.js';
import type { ScraperMode, Tier } from '../../world/store/world.js';
import type { Assumption } from '../state/assumptions.js';
import type { ChangeFilter, RowChange } from '../state/changes/change-history.js';
import type { ChangeExpectation } from '../state/changes/expect-changes.js';
import type { Checkpoint } from '../state/checkpoints.js';
import type { FaultRegistry } from '../state/faults.js';
import type { Journal } from '../state/journal.js';
import type { Seed } from '../state/options.js';
import type { Snapshot } from '../state/snapshot.js';
import type { StubRegistry, StubSpec } from '../state/stubs.js';
import type { Overview, OverviewFilter } from '../views/overview.js';
import type { ClientClock } from './client-clock.js';
import type { MockClock } from './world-clock.js';

/**
 * A row as the mock sends it: every field is present, at any depth. In the client's types, unpublished fields are
 * optional; in a test on the mock `(await goat.payoutPayments.get(id)) as Whole<PayoutPayment>` reads it without a
 * check. With `strictAssumptions`, and on the service, such a field may be missing.
 */
export type Whole<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? Whole<Item>[]
      : { [Key in keyof T]-?: Whole<T[Key]> };

/** A change of an organization's limits. Omitted fields stay. */
export interface LimitChanges {
  /** The subscription; null lifts all its caps. */
  readonly tier?: Tier | null;
  /** Replaces all caps that differ from the subscription's. */
  readonly caps?: Readonly<Record<string, number | null>>;
  /** Whether each key is limited to 60 requests a minute. */
  readonly rateLimits?: boolean;
  /** Whether every call is refused with 403 `banned`. */
  readonly banned?: boolean;
}

/**
 * Everything that a test can do to one organization: the typed form of `/_mock/*`. Methods throw an ApiProblem with the
 * code and the issues that the control plane would return. In that case they have changed nothing.
 */
export interface OrganizationControl {
  /** The clock of the organization. */
  readonly clock: MockClock;

  /**
   * The same clock, for `createClient({ clock: mock.clientClock })`: the client's waits move the world at once,
   * including the accrual cron, so a job that reaches the rate limit takes milliseconds. A plan may be stale after a
   * wait, as in real time.
   */
  readonly clientClock: ClientClock;

  /** The organization's first API key. */
  readonly apiKey: string;

  /** The organization's id. */
  readonly orgId: string;

  /** The IANA name of the organization's time zone. */
  readonly timezone: string;

  /** The id of the oldest project. */
  readonly projectId: string;

  /** Lets a clock that runs by itself catch up with real time; the control plane does so before each of its calls. */
  catchUp(): void;

  /** The faults to inject, the remaining ones, and `assertConsumed`. */
  readonly faults: FaultRegistry;

  /** The organization's choices about pay where the service has published nothing. */
  readonly rules: RuleProfile;

  /** The stubs: given responses of operations, which replace their work. */
  readonly stubs: StubRegistry;

  /**
   * Lets an operation return `data`, for example data recorded from the live service. The operation then does no work.
   * Throws `invalid_body` on an operation that is not in the spec.
   */
  stub(operation: OperationId, data: unknown, options?: Omit<StubSpec, 'operation' | 'data'>): { readonly id: string };

  /** The journal: the calls and their results. */
  readonly requests: Journal;

  /** Shows that the mock is running, the organization's time, and the version of the package. */
  health(): { readonly status: 'ok'; readonly now: string; readonly version: string };

  /**
   * A further API key of this organization. Without an argument it may read and write. Scopes that are `undefined` are
   * refused with `invalid_body`, more than 10,000 keys with `payload_too_large`.
   */
  createKey(scopes?: readonly KeyScope[]): string;

  /**
   * Rows, ids, random numbers, clock, limits, keys, idempotency, faults and journal as at the start. With `seed` or
   * `now`, as at a start with these. A later reset without them returns to the first start.
   */
  reset(changes?: { readonly seed?: Seed; readonly now?: string | Date | number }): { readonly now: string };

  /** Videos that the creator posted on TikTok, discovered now: they enter as the creator's tracking_mode says. */
  postVideos(creatorId: string, videos: readonly DiscoveredPost[]): Whole<Video>[];

  /** Sets new counts of a video, like a scrape at this moment. */
  setVideoCounts(videoId: string, counts: VideoCounts): Whole<Video>;

  /** Sets new counts of a creator, like a scrape at this moment. */
  setCreatorCounts(creatorId: string, counts: CreatorCounts): Whole<Creator>;

  /** Sets how creators are scraped from now on. */
  setScraper(mode: ScraperMode): void;

  /** Sets subscription, caps, rate window and ban from now on. */
  setLimits(changes: LimitChanges): void;

  /** Sets the time zone of the days of statistics and goals from now on, by its IANA name. Payouts stay in UTC. */
  setTimezone(timezone: string): void;

  /**
   * The warnings about what the caller probably did not intend, oldest first. `sinceStart` leaves out payout warnings
   * from the seed or the snapshot.
   */
  warnings(filter?: { readonly sinceStart?: boolean }): Warning[];

  /** The unpublished behaviors that the calls relied on. */
  assumptions(): Assumption[];

  /** The whole world as JSON. */
  snapshot(): Snapshot;

  /** Restores the world of a `snapshot`, byte for byte. Keys and journal stay. */
  restore(snapshot: Snapshot): void;

  /**
   * Names this moment of the organization, for a later rewind or for counting changes since. Using a name again
   * replaces it. Refuses with `payload_too_large` if all checkpoints exceed 256 Mi characters.
   */
  checkpoint(name: string): Checkpoint;

  /**
   * Goes back to a checkpoint: rows, ids, random numbers, clock, limits, idempotency keys, faults, stubs, warnings,
   * journal and changes. API keys stay. Later checkpoints are removed. Refuses with `not_found`, also for
   * a checkpoint from before a reset.
   */
  rewind(name: string): { readonly now: string };

  /** The checkpoints that a rewind can use, oldest first. */
  checkpoints(): Checkpoint[];

  /**
   * Removes a checkpoint, or all if called without an argument. Returns how many were removed. Refuses `undefined` with
   * `invalid_body`.
   */
  removeCheckpoint(name?: string): number;

  /**
   * Every change of a row since a checkpoint, oldest first, with its cause. The latest 10,000 are kept (`kept.changesSize`).
   * If the mock keeps a folder, only those of this run.
   *
   * @throws RangeError if changes since then are no longer kept, because a part of them would look like the whole.
   */
  changes(filter?: ChangeFilter): RowChange[];

  /**
   * Throws unless the changes are the expected ones, row by row: everything `required` happened, and with `only`
   * nothing else did. The message shows both sides in readable form.
   *
   * @throws UnexpectedChangesError with `missing` and `unexpected`; ApiProblem (`invalid_body`) for a misspelt expectation.
   */
  expectChanges(expectation: ChangeExpectation): void;

  /** Explains the amount of an accrual, step by step. Refuses with `not_found`. */
  explain(accrualId: string): AccrualExplanation;

  /** The world at a glance: balances, latest accruals and payments, earned against paid by day. */
  overview(filter?: OverviewFilter): Overview;

  /** Sums by status, and whether the books balance. */
  ledger(): Ledger;
}
