import { keepGiven } from '../../../base/values/keep-given.js';
import type { Creator, Video } from '../../../src/generated/entities.js';
import type { OperationId } from '../../../src/generated/operations.js';
import type { KeyScope } from '../../api/organization.js';
import type { Warning } from '../../api/warning-log.js';
import { type AccrualExplanation, explainAccrual } from '../../world/payouts/explanation.js';
import { computeLedger, type Ledger } from '../../world/payouts/ledger.js';
import { getRuleProfile } from '../../world/payouts/rules/get-rule-profile.js';
import { type DiscoveredPost, discoverVideos } from '../../world/scraper/discovery.js';
import { type CreatorCounts, showCreator, showVideo, type VideoCounts } from '../../world/scraper/history.js';
import { recordCreatorCounts, recordVideoCounts } from '../../world/scraper/scraper.js';
import { invalidBody, notFound } from '../../world/store/api-problem.js';
import { toIso } from '../../world/store/calendar.js';
import { setTimeZone } from '../../world/store/history-slots.js';
import type { RuleProfile } from '../../world/store/rule-profile.js';
import type { ScraperMode } from '../../world/store/world.js';
import { INSPECT, type Inspect } from '../inspect.js';
import { checkForm } from '../schemas/check.js';
import {
  changeFilterOptions,
  keyOptions,
  limitChangeOptions,
  overviewFilterOptions,
  resetOptions,
  stubOptions,
  warningOptions,
} from '../schemas/mock-options.js';
import { checkTimeZone, parseInstant } from '../schemas/moment.js';
import { takeControl, takeOneOrAll } from '../schemas/take-control.js';
import type { Assumption } from '../state/assumptions.js';
import { type ChangeFilter, EARLIER_RUN, type RowChange } from '../state/changes/change-history.js';
import { type ChangeExpectation, checkChanges, takeExpectation } from '../state/changes/expect-changes.js';
import type { Checkpoint } from '../state/checkpoints.js';
import type { FaultList } from '../state/faults.js';
import type { CallJournal } from '../state/journal.js';
import type { MockOrganization } from '../state/mock-organization.js';
import { checkSeed, type Seed } from '../state/options.js';
import type { Snapshot } from '../state/snapshot.js';
import type { StubList, StubSpec } from '../state/stubs.js';
import { toWarning } from '../state/warnings.js';
import { version } from '../version.js';
import { createOverview, type Overview, type OverviewFilter } from '../views/overview.js';
import { type ClientClock, WorldClientClock } from './client-clock.js';
import type { LimitChanges, OrganizationControl, Whole } from './organization-control.js';
import { type MockClock, WorldClock } from './world-clock.js';

/** One organization as tests see it: implements `OrganizationControl` over its state. */
export class OrganizationController implements OrganizationControl {
  readonly clock: MockClock;
  readonly clientClock: ClientClock;
  declare protected readonly organization: MockOrganization;

  constructor(organization: MockOrganization) {
    // Not enumerable, so neither printing nor JSON shows the content, which includes the key.
    Object.defineProperty(this, 'organization', { value: organization });
    this.clock = new WorldClock(organization);
    this.clientClock = new WorldClientClock(this.clock);
  }

  [INSPECT](_depth: number, options: object, inspect: Inspect): string {
    return `OrganizationControl ${inspect(this.summarize(), options)}`;
  }

  protected summarize(): object {
    const { orgId, timezone } = this;
    return { orgId, now: this.organization.world.now, timezone };
  }

  get apiKey(): string {
    return this.organization.firstKey.key;
  }

  get orgId(): string {
    return this.organization.world.state.orgId;
  }

  get timezone(): string {
    return this.organization.world.state.timezone;
  }

  get projectId(): string {
    const oldest = this.organization.world.tables.projects.values().next().value;
    if (!oldest) throw new Error('This world has no project.');
    return oldest.id;
  }

  catchUp(): void {
    this.organization.catchUp();
  }

  get faults(): FaultList {
    return this.organization.faults;
  }

  get rules(): RuleProfile {
    return getRuleProfile(this.organization.world);
  }

  get stubs(): StubList {
    return this.organization.stubs;
  }

  stub(
    operation: OperationId,
    data: unknown,
    options: Omit<StubSpec, 'operation' | 'data'> = {},
  ): { readonly id: string } {
    return this.stubs.add({ ...takeControl('stub', options, stubOptions), operation, data });
  }

  get requests(): CallJournal {
    return this.organization.journal;
  }

  health(): { readonly status: 'ok'; readonly now: string; readonly version: string } {
    return { status: 'ok', now: this.clock.now, version };
  }

  /** `undefined` is refused, because an unset variable would make a key for reading and writing. */
  createKey(...given: [scopes?: readonly KeyScope[]]): string {
    const body = given.length === 0 ? {} : { scopes: given[0] };
    const { scopes = ['read', 'write'] } = takeControl('createKey', body, keyOptions, 'keyBody');
    return this.organization.addKey(scopes).key;
  }

  reset(given: { readonly seed?: Seed; readonly now?: string | Date | number } = {}): { readonly now: string } {
    const changes = takeControl('reset', given, resetOptions);
    const { seed } = changes;
    if (seed !== undefined && typeof seed !== 'string' && typeof seed !== 'object') {
      throw invalidBody('seed', 'must be a name or a seed file');
    }
    checkSeed(seed);
    const now = changes.now ?? (typeof seed === 'object' ? seed.now : undefined);
    this.organization.reset(keepGiven({ seed, now: now === undefined ? undefined : parseInstant(now, 'now') }));
    return { now: this.clock.now };
  }

  postVideos(creatorId: string, videos: readonly DiscoveredPost[]): Whole<Video>[] {
    checkForm('postsBody', { videos });
    const { world } = this.caughtUp();
    const creator = world.tables.creators.get(creatorId);
    if (!creator) throw notFound('creator', creatorId);
    return world.change(() => discoverVideos(world, creator, videos));
  }

  setVideoCounts(videoId: string, counts: VideoCounts): Whole<Video> {
    checkForm('videoCounts', counts);
    const { world } = this.caughtUp();
    const video = world.tables.videos.get(videoId);
    if (!video) throw notFound('video', videoId);
    return world.change(() => showVideo(world, recordVideoCounts(world, video, counts)));
  }

  setCreatorCounts(creatorId: string, counts: CreatorCounts): Whole<Creator> {
    checkForm('creatorCounts', counts);
    const { world } = this.caughtUp();
    const creator = world.tables.creators.get(creatorId);
    if (!creator) throw notFound('creator', creatorId);
    return world.change(() => showCreator(world, recordCreatorCounts(world, creator, counts)));
  }

  setScraper(mode: ScraperMode): void {
    checkForm('scraperBody', { mode });
    this.caughtUp().world.state.scraper = mode;
  }

  setLimits(changes: LimitChanges): void {
    const { tier, caps, rateLimits, banned } = takeControl('setLimits', changes, limitChangeOptions);
    const body = { tier, caps, rate_limits: rateLimits, banned };
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    checkForm('limitsBody', given);
    const { state } = this.organization.world;
    if (tier !== undefined) state.tier = tier;
    if (caps !== undefined) state.caps = { ...caps };
    if (banned !== undefined) state.banned = banned;
    if (rateLimits !== undefined) this.organization.rateWindows.enabled = rateLimits;
  }

  setTimezone(timezone: string): void {
    checkTimeZone(timezone);
    const { world } = this.caughtUp();
    world.change(() => setTimeZone(world, timezone));
  }

  warnings(filter: { readonly sinceStart?: boolean } = {}): Warning[] {
    const { sinceStart = false } = takeControl('warnings', filter, warningOptions);
    const { world, warningsAtStart } = this.organization;
    const ofPayouts = [...world.tables.warnings.values()].slice(sinceStart ? warningsAtStart : 0).map(toWarning);
    // Sorting is stable, so events of the same time keep their order.
    return [...ofPayouts, ...this.organization.warnings.list()].sort((left, right) =>
      left.at < right.at ? -1 : left.at > right.at ? 1 : 0,
    );
  }

  assumptions(): Assumption[] {
    return this.organization.assumptions.list();
  }

  snapshot(): Snapshot {
    return this.caughtUp().dump();
  }

  restore(snapshot: Snapshot): void {
    this.organization.load(snapshot);
  }

  checkpoint(name: string): Checkpoint {
    checkForm('checkpointBody', { name });
    return this.organization.checkpoint(name);
  }

  rewind(name: string): { readonly now: string } {
    this.organization.rewind(name);
    return { now: this.clock.now };
  }

  checkpoints(): Checkpoint[] {
    return this.organization.checkpoints.list();
  }

  removeCheckpoint(...given: readonly [name?: string]): number {
    return this.organization.checkpoints.remove(takeOneOrAll('removeCheckpoint', given));
  }

  changes(given: ChangeFilter = {}): RowChange[] {
    const filter: ChangeFilter = takeControl('changes', given, changeFilterOptions, 'changesFilter');
    return this.changesSince(filter.since, filter);
  }

  /** The kept changes (the latest `most`), since when they are kept, and whether that is everything that was requested. */
  keptChanges(filter: ChangeFilter = {}, most?: number): KeptChanges {
    checkForm('changesFilter', filter);
    const { changes, checkpoints } = this.caughtUp();
    const position = filter.since === undefined ? changes.beginning : checkpoints.get(filter.since).parts.changes;
    const data = changes.since(position, filter, most);
    return { data, is_complete: changes.isWhole(position), kept_from: toIso(changes.keptFrom) };
  }

  expectChanges(expectation: ChangeExpectation): void {
    const taken = takeExpectation(expectation);
    checkChanges(this.organization.world, this.changesSince(taken.since), taken);
  }

  private changesSince(name: string | undefined, filter?: ChangeFilter): RowChange[] {
    const { changes, checkpoints } = this.caughtUp();
    const position = name === undefined ? changes.beginning : checkpoints.get(name).parts.changes;
    if (!changes.isWhole(position)) {
      const since = name === undefined ? 'the start' : JSON.stringify(name);
      if (position === EARLIER_RUN) {
        throw new RangeError(
          `The checkpoint ${since} is of before the mock was started again, and the log of changes begins with each start. Take a checkpoint now, or ask for changes without since.`,
        );
      }
      throw new RangeError(
        `Of the changes since ${since} only the latest ${changes.kept} are kept. Take a later checkpoint, or keep more: createMock({ kept: { changesSize } }).`,
      );
    }
    return changes.since(position, filter);
  }

  explain(accrualId: string): AccrualExplanation {
    return explainAccrual(this.organization.world, accrualId);
  }

  overview(filter: OverviewFilter = {}): Overview {
    const { world, began } = this.caughtUp();
    return createOverview(world, began, takeControl('overview', filter, overviewFilterOptions));
  }

  ledger(): Ledger {
    return computeLedger(this.caughtUp().world);
  }

  private caughtUp(): MockOrganization {
    this.organization.catchUp();
    return this.organization;
  }
}

/** The kept changes. */
interface KeptChanges {
  readonly data: RowChange[];
  /** False if older requested ones are no longer kept. */
  readonly is_complete: boolean;
  /** The time of the oldest kept change; if all are kept, the time when the log began. ISO 8601. */
  readonly kept_from: string;
}
