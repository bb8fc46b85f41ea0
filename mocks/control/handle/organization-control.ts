import type { Creator, Video } from '../../../src/generated/entities.js';
import type { OperationId } from '../../../src/generated/operations.js';
import type { Scope } from '../../api/organization.js';
import type { Warning } from '../../api/warning-log.js';
import type { AccrualExplanation } from '../../world/payouts/explanation.js';
import type { Ledger } from '../../world/payouts/ledger.js';
import type { DiscoveredPost } from '../../world/scraper/discovery.js';
import type { CreatorCounts, VideoCounts } from '../../world/scraper/history.js';
import type { RuleProfile } from '../../world/store/rule-profile.js';
import type { ScraperMode, Tier } from '../../world/store/world.js';
import type { Assumption } from '../state/assumptions.js';
import type { Change, ChangeFilter } from '../state/changes/change-history.js';
import type { ChangeExpectation } from '../state/changes/expect-changes.js';
import type { Checkpoint } from '../state/checkpoints.js';
import type { FaultRegistry } from '../state/faults.js';
import type { Journal } from '../state/journal.js';
import type { Seed } from '../state/options.js';
import type { Snapshot } from '../state/snapshot.js';
import type { StubRegistry, StubSpec } from '../state/stubs.js';
import type { Overview, OverviewFilter } from '../views/overview.js';
import type { ClientClock } from './client-clock.js';
import type { Whole } from './whole.js';
import type { Clock } from './world-clock.js';

/** A change of what limits an organization; what is left out stays. */
export interface LimitChanges {
  /** The plan; null lifts all its caps. */
  readonly tier?: Tier | null;
  /** In place of all caps that differed from the plan's. */
  readonly caps?: Readonly<Record<string, number | null>>;
  /** Whether 60 requests a minute a key are held. */
  readonly rateLimits?: boolean;
  /** Whether every call is refused with 403 `banned`. */
  readonly banned?: boolean;
}

/**
 * Everything that a test can do to one organization: the typed form of `/_mock/*`. Methods throw an ApiProblem, with the
 * code and the issues that the control plane would answer, and then have changed nothing.
 */
export interface OrganizationControl {
  /** The clock of the organization. */
  readonly clock: Clock;

  /**
   * The same clock, for `createClient({ clock: mock.clientClock })`: what the client waits for moves the world at once, the accrual
   * cron with it, so a job that meets the rate limit takes milliseconds. A plan may be stale after a wait, as in real time.
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

  /** Faults to inject, what is left of them, and `assertConsumed`. */
  readonly faults: FaultRegistry;

  /** Every choice where the published text is silent on what is owed, as this organization makes it. */
  readonly rules: RuleProfile;

  /** The stubs: answers given to operations in place of their work. */
  readonly stubs: StubRegistry;

  /**
   * Lets an operation answer `data`, for instance one recorded from the live service; it does no work then. Throws
   * `invalid_body` on an operation that is not in the spec.
   */
  stub(operation: OperationId, data: unknown, options?: Omit<StubSpec, 'operation' | 'data'>): { readonly id: string };

  /** The journal: what was called, and what became of it. */
  readonly requests: Journal;

  /** That the mock is there, the organization's time, and the version of the package. */
  health(): { readonly status: 'ok'; readonly now: string; readonly version: string };

  /** A further API key of this organization. Default scopes: read and write. Refuses with `payload_too_large` beyond 10,000. */
  createKey(scopes?: readonly Scope[]): string;

  /**
   * Rows, ids, random numbers, clock, limits, keys, idempotency, faults and journal as at the start. With `seed` or
   * `now`, as at a start with these; a later reset without them goes back to the first start.
   */
  reset(changes?: { readonly seed?: Seed; readonly now?: string | Date }): { readonly now: string };

  /** Videos that the creator posted on TikTok, discovered now: they enter as the creator's tracking_mode says. */
  postVideos(creatorId: string, videos: readonly DiscoveredPost[]): Whole<Video>[];

  /** New counts of a video, as a scrape at this moment would bring them. */
  setVideoCounts(videoId: string, counts: VideoCounts): Whole<Video>;

  /** New counts of a creator, as a scrape at this moment would bring them. */
  setCreatorCounts(creatorId: string, counts: CreatorCounts): Whole<Creator>;

  /** How creators are scraped from now on. */
  setScraper(mode: ScraperMode): void;

  /** Plan, caps, rate window and ban, from now on. */
  setLimits(changes: LimitChanges): void;

  /** The zone whose days statistics and goals are of from now on, by its IANA name; payouts keep UTC. */
  setTimezone(timezone: string): void;

  /** The warnings about what the caller probably did not mean, oldest first; with `sinceStart` without those of payouts that the seed or the snapshot left. */
  warnings(filter?: { readonly sinceStart?: boolean }): Warning[];

  /** The unpublished behaviors that the calls relied on. */
  assumptions(): Assumption[];

  /** The whole world as JSON. */
  snapshot(): Snapshot;

  /** The world as it was when `snapshot` was taken, byte for byte. Keys and journal stay. */
  restore(snapshot: Snapshot): void;

  /**
   * Names this moment of the organization, to go back to or to count changes from. The same name again is the later one. Refuses
   * with `payload_too_large` when all checkpoints come to more than 256 Mi characters.
   */
  checkpoint(name: string): Checkpoint;

  /**
   * Goes back to a checkpoint: rows, ids, random numbers, clock, limits, idempotency keys, faults and their dice, stubs, warnings,
   * journal and changes. Keys stay. Later checkpoints are forgotten. Refuses with `not_found`, also one from before a reset.
   */
  rewind(name: string): { readonly now: string };

  /** The checkpoints that can be gone back to, oldest first. */
  checkpoints(): Checkpoint[];

  /** Takes a checkpoint away, or all when it is called with nothing; says how many went. Refuses `undefined` with `invalid_body`. */
  removeCheckpoint(name?: string): number;

  /**
   * Every change of a row since a checkpoint, oldest first, with what caused it. The latest 10,000 are kept (`changesSize`),
   * of this run where the mock keeps a folder.
   *
   * @throws RangeError when changes since then are no longer kept, because a part of them would pass for the whole.
   */
  changes(filter?: ChangeFilter): Change[];

  /**
   * Throws unless what changed is what was expected, row by row: what is `required` happened, and with `only` nothing else
   * did. The message shows both sides as a person reads them.
   *
   * @throws UnexpectedChangesError with `missing` and `unexpected`; ApiProblem (`invalid_body`) for a misspelt expectation.
   */
  expectChanges(expectation: ChangeExpectation): void;

  /** How an accrual came to its amount, step by step. Refuses with `not_found`. */
  explain(accrualId: string): AccrualExplanation;

  /** The world at a glance: balances, latest accruals and payments, earned against paid by day. */
  overview(filter?: OverviewFilter): Overview;

  /** Sums by status, and whether the books balance. */
  ledger(): Ledger;
}
