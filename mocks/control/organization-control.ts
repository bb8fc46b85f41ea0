import type { Creator, Video } from '../../src/generated/entities.js';
import type { OperationId } from '../../src/generated/operations.js';
import type { Scope, Warning } from '../api/organization.js';
import { type AccrualExplanation, explainAccrual } from '../world/payouts/explanation.js';
import { computeLedger, type Ledger } from '../world/payouts/ledger.js';
import { getProfile } from '../world/payouts/rules/get-profile.js';
import { type DiscoveredPost, discoverVideos } from '../world/scraper/discovery.js';
import { type CreatorCounts, showCreator, showVideo, type VideoCounts } from '../world/scraper/history.js';
import { recordCreatorCounts, recordVideoCounts } from '../world/scraper/scraper.js';
import { notFound } from '../world/store/api-problem.js';
import { setTimeZone } from '../world/store/history-slots.js';
import type { RuleProfile } from '../world/store/rule-profile.js';
import type { ScraperMode, Tier } from '../world/store/world.js';
import type { Change, ChangeFilter } from './changes/change-history.js';
import { type ChangeExpectation, checkChanges, checkExpectation } from './changes/expect-changes.js';
import { Clock } from './clock.js';
import { checkSeed, checkTimeZone, parseInstant, type Seed } from './options.js';
import { createOverview, type Overview, type OverviewFilter } from './overview/overview.js';
import { checkForm } from './schemas/check.js';
import type { Assumption } from './state/assumptions.js';
import type { Checkpoint } from './state/checkpoints.js';
import type { FaultRegistry } from './state/faults.js';
import type { Journal } from './state/journal.js';
import type { MockOrganization } from './state/mock-organization.js';
import type { Snapshot } from './state/snapshot.js';
import type { StubRegistry, StubSpec } from './state/stubs.js';
import { version } from './version.js';

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
 * Everything that a test can do to one organization: the typed form of `/_mock/*`. Methods throw a Refusal, with the
 * code and the issues that the control plane would answer, and then have changed nothing.
 */
export class OrganizationControl {
  readonly clock: Clock;

  constructor(
    /** @internal */
    protected readonly organization: MockOrganization,
  ) {
    this.clock = new Clock(organization);
  }

  /** The organization's first API key. */
  get apiKey(): string {
    return this.organization.firstKey.key;
  }

  /** The organization's id. */
  get orgId(): string {
    return this.organization.world.state.orgId;
  }

  /** The IANA name of the organization's time zone. */
  get timezone(): string {
    return this.organization.world.state.timezone;
  }

  /** The id of the oldest project. */
  get projectId(): string {
    const oldest = this.organization.world.tables.projects.values().next().value;
    if (!oldest) throw new Error('This world has no project.');
    return oldest.id;
  }

  /** Lets a clock that runs by itself catch up with real time; the control plane does so before each of its calls. */
  catchUp(): void {
    this.organization.catchUp();
  }

  /** Faults to inject, what is left of them, and `assertConsumed`. */
  get faults(): FaultRegistry {
    return this.organization.faults;
  }

  /** Every choice where the published text is silent on what is owed, as this organization makes it. */
  get rules(): RuleProfile {
    return getProfile(this.organization.world);
  }

  /** The stubs: answers given to operations in place of their work. */
  get stubs(): StubRegistry {
    return this.organization.stubs;
  }

  /**
   * Lets an operation answer `data`, for instance one recorded from the live service; it does no work then. Throws
   * `invalid_body` on an operation that is not in the spec.
   */
  stub(
    operation: OperationId,
    data: unknown,
    options: Omit<StubSpec, 'operation' | 'data'> = {},
  ): { readonly id: string } {
    return this.stubs.add({ ...options, operation, data });
  }

  /** The journal: what was called, and what became of it. */
  get requests(): Journal {
    return this.organization.journal;
  }

  /** That the mock is there, the organization's time, and the version of the package. */
  health(): { readonly status: 'ok'; readonly now: string; readonly version: string } {
    return { status: 'ok', now: this.clock.now, version };
  }

  /** A further API key of this organization. Default scopes: read and write. */
  createKey(scopes: readonly Scope[] = ['read', 'write']): string {
    checkForm('keyBody', { scopes });
    return this.organization.addKey(scopes).key;
  }

  /**
   * Rows, ids, random numbers, clock, limits, keys, idempotency, faults and journal as at the start. With `seed` or
   * `now`, as at a start with these; a later reset without them goes back to the first start.
   */
  reset(changes: { readonly seed?: Seed; readonly now?: string | Date } = {}): { readonly now: string } {
    const { seed } = changes;
    checkSeed(seed);
    const now = changes.now ?? (typeof seed === 'object' ? seed.now : undefined);
    this.organization.reset({
      ...(seed === undefined ? {} : { seed }),
      ...(now === undefined ? {} : { now: parseInstant(now, 'now') }),
    });
    return { now: this.clock.now };
  }

  /** Videos that the creator posted on TikTok, discovered now: they enter as the creator's tracking_mode says. */
  postVideos(creatorId: string, videos: readonly DiscoveredPost[]): Video[] {
    checkForm('postsBody', { videos });
    const { world } = this.caughtUp();
    const creator = world.tables.creators.get(creatorId);
    if (!creator) throw notFound('creator', creatorId);
    return world.change(() => discoverVideos(world, creator, videos)).result;
  }

  /** New counts of a video, as a scrape at this moment would bring them. */
  setVideoCounts(videoId: string, counts: VideoCounts): Video {
    checkForm('videoCounts', counts);
    const { world } = this.caughtUp();
    const video = world.tables.videos.get(videoId);
    if (!video) throw notFound('video', videoId);
    return world.change(() => showVideo(world, recordVideoCounts(world, video, counts))).result;
  }

  /** New counts of a creator, as a scrape at this moment would bring them. */
  setCreatorCounts(creatorId: string, counts: CreatorCounts): Creator {
    checkForm('creatorCounts', counts);
    const { world } = this.caughtUp();
    const creator = world.tables.creators.get(creatorId);
    if (!creator) throw notFound('creator', creatorId);
    return world.change(() => showCreator(world, recordCreatorCounts(world, creator, counts))).result;
  }

  /** How creators are scraped from now on. */
  setScraper(mode: ScraperMode): void {
    checkForm('scraperBody', { mode });
    this.caughtUp().world.state.scraper = mode;
  }

  /** Plan, caps, rate window and ban, from now on. */
  setLimits(changes: LimitChanges): void {
    const { tier, caps, rateLimits, banned } = changes;
    const body = { tier, caps, rate_limits: rateLimits, banned };
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    checkForm('limitsBody', given);
    const { state } = this.organization.world;
    if (tier !== undefined) state.tier = tier;
    if (caps !== undefined) state.caps = { ...caps };
    if (banned !== undefined) state.banned = banned;
    if (rateLimits !== undefined) this.organization.rateWindows.enabled = rateLimits;
  }

  /** The zone whose days statistics and goals are of from now on, by its IANA name; payouts keep UTC. */
  setTimezone(timezone: string): void {
    checkTimeZone(timezone);
    const { world } = this.caughtUp();
    world.change(() => setTimeZone(world, timezone));
  }

  /** What the caller probably did not mean, oldest first. */
  warnings(): Warning[] {
    const ofPayouts = [...this.organization.world.tables.warnings.values()].map(({ created_at, code, message }) => {
      return { at: created_at, code, message, operation: null };
    });
    // Sorting is stable: what happened at one time stays in its order.
    return [...ofPayouts, ...this.organization.warnings].sort((left, right) =>
      left.at < right.at ? -1 : left.at > right.at ? 1 : 0,
    );
  }

  /** Which behaviours that are ours, not the service's, the traffic leaned on. */
  assumptions(): Assumption[] {
    return this.organization.assumptions.list();
  }

  /** The whole world as JSON. */
  snapshot(): Snapshot {
    return this.caughtUp().dump();
  }

  /** The world as it was when `snapshot` was taken, byte for byte. Keys and journal stay. */
  restore(snapshot: Snapshot): void {
    this.organization.load(snapshot);
  }

  /** Names this moment of the organization, to go back to or to count changes from. The same name again is the later one. */
  checkpoint(name: string): Checkpoint {
    checkForm('checkpointBody', { name });
    return this.organization.checkpoint(name);
  }

  /**
   * Goes back to a checkpoint: rows, ids, random numbers, clock, limits, idempotency keys, faults and their dice, stubs, warnings,
   * journal and changes. Keys stay. Later checkpoints are forgotten. Refuses with `not_found`, also one from before a reset.
   */
  rewind(name: string): { readonly now: string } {
    this.organization.rewind(name);
    return { now: this.clock.now };
  }

  /** The checkpoints that can be gone back to, oldest first. */
  checkpoints(): Checkpoint[] {
    return this.organization.checkpoints.list();
  }

  /** Takes a checkpoint away, or all of them; says how many there were. */
  removeCheckpoint(name?: string): number {
    return this.organization.checkpoints.remove(name);
  }

  /**
   * Every change of a row since a checkpoint, oldest first, with what caused it. The latest 10,000 are kept (`changesSize`).
   *
   * @throws RangeError when changes since then are no longer kept, for a part of them would pass for the whole.
   */
  changes(filter: ChangeFilter = {}): Change[] {
    const { since, entity, cause } = filter;
    checkForm('changesFilter', filter);
    return this.changesSince(since).filter((change) => {
      return (entity === undefined || change.entity === entity) && (cause === undefined || change.cause.kind === cause);
    });
  }

  /**
   * Throws unless what changed is what was expected, row by row: what is `required` happened, and with `only` nothing else
   * did. The message shows both sides as a person reads them.
   *
   * @throws UnexpectedChangesError with `missing` and `unexpected`; TypeError for a misspelt expectation.
   */
  expectChanges(expectation: ChangeExpectation): void {
    checkExpectation(expectation);
    checkChanges(this.organization.world, this.changesSince(expectation.since), expectation);
  }

  private changesSince(name: string | undefined): Change[] {
    const { changes, checkpoints } = this.caughtUp();
    const position = name === undefined ? changes.beginning : checkpoints.get(name).changes;
    if (!changes.isWhole(position)) {
      const since = name === undefined ? 'the start' : JSON.stringify(name);
      throw new RangeError(
        `Of the changes since ${since} only the latest ${changes.kept} are kept. Take a later checkpoint, or keep more: createMock({ changesSize }).`,
      );
    }
    return changes.since(position);
  }

  /** How an accrual came to its amount, step by step. Refuses with `not_found`. */
  explain(accrualId: string): AccrualExplanation {
    return explainAccrual(this.organization.world, accrualId);
  }

  /** The world at a glance: balances, latest accruals and payments, earned against paid by day. */
  overview(filter: OverviewFilter = {}): Overview {
    return createOverview(this.caughtUp().world, filter);
  }

  /** Sums by status, and whether the books balance. */
  ledger(): Ledger {
    return computeLedger(this.caughtUp().world);
  }

  private caughtUp(): MockOrganization {
    this.organization.catchUp();
    return this.organization;
  }
}
