import { IdempotencyStore } from '../../api/idempotency.js';
import type { ApiKey, Organization, Scope, Session, Warning } from '../../api/organization.js';
import { RateWindows } from '../../api/rate-limit.js';
import { advanceTo } from '../../world/advance.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import { apiKeyFor } from '../../world/store/ids.js';
import { World } from '../../world/store/world.js';
import { AssumptionLog } from './assumptions.js';
import { bootWorld, type Start } from './boot-world.js';
import { ChangeHistory } from './changes/change-history.js';
import { type Checkpoint, Checkpoints, LAST_RUN, loadMoment, type Moment } from './checkpoints.js';
import { FaultList } from './faults.js';
import { CallJournal } from './journal.js';
import { type CallerMemory, checkSnapshot, createSnapshot, type Snapshot, unreadableWorld } from './snapshot.js';
import type { StoredOrganization } from './stored-organization.js';
import { StubList } from './stubs.js';
import { toWarning } from './warnings.js';

/** Told of what becomes of organizations. */
export interface OrganizationListener {
  /** A new organization, or one of the last run that is alive again; `place` says which of all it is. */
  added(organization: MockOrganization, place: number, isResumed: boolean): void;
  /** The organization is no more. */
  removed(organization: MockOrganization): void;
  /** A call has reached the organization and may have changed anything in it. */
  touched(organization: MockOrganization): void;
  /** The organization has another world than before. */
  worldReplaced(organization: MockOrganization): void;
}

/** What all organizations of a mock share. */
export interface SharedSettings {
  /** Sessions by API key, over all organizations. */
  readonly sessions: Map<string, Session<MockOrganization>>;
  readonly journalSize: number;
  readonly changesSize: number;
  /** Epoch milliseconds of real time; undefined when clocks stand still. */
  readonly realTime: (() => number) | undefined;
  readonly listener: OrganizationListener | undefined;
  readonly onWarning: ((warning: Warning) => void) | undefined;
}

/** How many API keys an organization has at most. */
const MOST_KEYS = 10_000;

/** One organization with all that a test can steer: its world, its keys and what is known of its callers. */
export class MockOrganization implements Organization {
  readonly keys = new Map<string, ApiKey>();
  readonly idempotency = new IdempotencyStore();
  readonly rateWindows: RateWindows;
  readonly warnings: Warning[] = [];
  readonly journal: CallJournal;
  readonly faults: FaultList;
  readonly assumptions = new AssumptionLog();
  readonly changes: ChangeHistory;
  readonly checkpoints: Checkpoints;
  readonly stubs = new StubList();
  /** How many warnings of payouts the world had when it began: what its seed or its snapshot left. */
  warningsAtStart: number;
  /** How far this clock is ahead of real time, in milliseconds. */
  clockOffsetMs = 0;
  /** When somebody last called it, by the mock's stopwatch. */
  lastUsedAt = 0;
  private current: World;
  private latestKey!: ApiKey;

  constructor(
    readonly start: Start,
    private readonly shared: SharedSettings,
    saved?: StoredOrganization,
    firstKey?: string,
  ) {
    this.current = saved?.world ?? bootWorld(start);
    this.rateWindows = new RateWindows(start.rateLimits);
    this.journal = new CallJournal(shared.journalSize);
    this.changes = new ChangeHistory(shared.changesSize);
    this.checkpoints = new Checkpoints(shared.listener !== undefined);
    this.changes.follow(this.current);
    this.warningsAtStart = this.current.tables.warnings.size;
    this.hearWarnings();
    this.faults = new FaultList(start.number);
    if (saved) this.resume(saved);
    else {
      if (firstKey === undefined) this.addKey(start.scopes);
      else this.register({ key: firstKey, scopes: [...start.scopes] });
      this.keepClockOffset();
    }
  }

  get world(): World {
    return this.current;
  }

  /** Another world in place of the one so far: a reset, a snapshot, a fork. */
  set world(world: World) {
    this.changes.follow(world);
    this.warningsAtStart = world.tables.warnings.size;
    this.replaceWorld(world);
  }

  /** The key that the organization began with. */
  get firstKey(): ApiKey {
    return this.keys.values().next().value as ApiKey;
  }

  /** The key that came last. */
  get lastKey(): ApiKey {
    return this.latestKey;
  }

  /** A new key, the same in every run. Throws `payload_too_large` beyond 10,000. */
  addKey(scopes: readonly Scope[]): ApiKey {
    if (this.keys.size >= MOST_KEYS) {
      const message = `The organization has ${MOST_KEYS} API keys, and no more are kept. A reset takes back all but the first: mock.reset(), POST /_mock/reset.`;
      throw new ApiProblem('payload_too_large', message);
    }
    const apiKey: ApiKey = { key: apiKeyFor(this.start.number, this.keys.size), scopes: [...scopes] };
    this.register(apiKey);
    return apiKey;
  }

  /** Everything as at the start, or as at a start with another seed or time. */
  reset(changes: Partial<Pick<Start, 'seed' | 'now'>> = {}): void {
    const world = bootWorld({ ...this.start, ...changes });
    for (const key of [...this.keys.keys()].slice(1)) {
      this.keys.delete(key);
      this.shared.sessions.delete(key);
    }
    this.idempotency.load([]);
    this.rateWindows.load({});
    this.rateWindows.enabled = this.start.rateLimits;
    this.warnings.length = 0;
    this.journal.clear();
    this.checkpoints.forget();
    this.faults.reset();
    this.stubs.reset();
    this.assumptions.clear();
    this.world = world;
    this.keepClockOffset();
  }

  /** All of it as JSON but its keys and its journal. Rows are shared with it, which is safe: they never change. */
  dump(): Snapshot {
    return createSnapshot({
      world: this.world.dump(),
      idempotency: [...this.idempotency.entries()],
      ...this.dumpCallers(),
    });
  }

  /** As it was when `snapshot` was taken; throws `invalid_body` when it is none, or of a newer form. */
  load(given: Snapshot): void {
    const snapshot = checkSnapshot(given);
    let world: World;
    try {
      world = World.load(snapshot.world);
    } catch (error) {
      throw unreadableWorld(error);
    }
    this.idempotency.load(snapshot.idempotency);
    this.loadCallers(snapshot);
    this.world = world;
    this.keepClockOffset();
  }

  /** What is known of its callers, besides the answers kept for their idempotency keys. */
  dumpCallers(): CallerMemory {
    return {
      rate_limits: { enabled: this.rateWindows.enabled, windows: this.rateWindows.dump() },
      faults: this.faults.dump(),
      warnings: [...this.warnings],
      assumptions: this.assumptions.dump(),
      stubs: this.stubs.dump(),
    };
  }

  /** Goes on from where `other` is: as its snapshot would be loaded, but sharing all rows. */
  continueFrom(other: MockOrganization): void {
    const moment = other.capture();
    this.loadMoment(moment);
    this.world = moment.world;
    this.warningsAtStart = other.warningsAtStart;
    this.keepClockOffset();
  }

  /** Names this moment. Costs a fork of the world, whose rows are shared. */
  checkpoint(name: string): Checkpoint {
    this.catchUp();
    return this.checkpoints.add(name, this.capture());
  }

  /**
   * Goes back to a named moment: rows, ids, random numbers, clock, limits, idempotency keys, faults and their dice, journal.
   * Later moments are forgotten, for they have not happened.
   */
  rewind(name: string): void {
    const moment = this.findMoment(name);
    const world = moment.world.fork();
    this.loadMoment(moment);
    this.journal.rewind(moment.calls);
    this.changes.rewind(world, moment.changes);
    this.replaceWorld(world);
    this.keepClockOffset();
    this.checkpoints.removeAfter(name);
  }

  /** A moment of the last run is the beginning of what this one knows of calls and changes. */
  private findMoment(name: string): Moment {
    const moment = this.checkpoints.get(name);
    if (moment.changes !== LAST_RUN) return moment;
    const here = { ...moment, changes: 0 };
    this.checkpoints.removeAfter(name);
    this.checkpoints.keep(name, here);
    return here;
  }

  private capture(): Moment {
    const idempotency = new IdempotencyStore();
    idempotency.copyFrom(this.idempotency);
    return {
      world: this.world.fork(),
      idempotency,
      callers: this.dumpCallers(),
      calls: this.journal.total,
      changes: this.changes.position,
    };
  }

  private loadMoment({ idempotency, callers }: Moment): void {
    this.idempotency.copyFrom(idempotency);
    this.loadCallers(callers);
  }

  private replaceWorld(world: World): void {
    this.current = world;
    this.hearWarnings();
    this.shared.listener?.worldReplaced(this);
  }

  get onWarning(): SharedSettings['onWarning'] {
    return this.shared.onWarning;
  }

  /** Warnings of payouts are rows of the world; those that it began with are told to nobody. */
  private hearWarnings(): void {
    const { onWarning } = this.shared;
    if (!onWarning) return;
    this.current.tables.warnings.listen((before, after) => {
      if (before === undefined && after !== undefined) onWarning(toWarning(after));
    });
  }

  get isClockRunning(): boolean {
    return this.shared.realTime !== undefined;
  }

  /** Lets a clock that runs by itself catch up with real time, the cron with it. Costs nothing when clocks stand still. */
  catchUp(): void {
    const { realTime, listener } = this.shared;
    listener?.touched(this);
    if (!realTime) return;
    const target = realTime() + this.clockOffsetMs;
    if (target > this.world.state.now) this.changes.byClock(() => advanceTo(this.world, target));
  }

  /** To be called when the world's clock was moved by hand: from here it runs on. */
  keepClockOffset(): void {
    const { realTime } = this.shared;
    if (realTime) this.clockOffsetMs = this.world.state.now - realTime();
  }

  private register(apiKey: ApiKey): void {
    this.keys.set(apiKey.key, apiKey);
    this.latestKey = apiKey;
    this.shared.sessions.set(apiKey.key, { organization: this, apiKey });
  }

  private loadCallers(memory: CallerMemory): void {
    this.rateWindows.enabled = memory.rate_limits.enabled;
    this.rateWindows.load(memory.rate_limits.windows);
    this.faults.load(memory.faults);
    this.warnings.splice(0, this.warnings.length, ...memory.warnings);
    this.assumptions.load(memory.assumptions);
    this.stubs.load(memory.stubs ?? { stubs: [], added: 0 });
  }

  private resume(saved: StoredOrganization): void {
    for (const apiKey of saved.keys) this.register(apiKey);
    this.idempotency.load(saved.idempotency);
    this.loadCallers(saved.memory);
    this.clockOffsetMs = saved.lead;
    for (const [name, moment] of saved.checkpoints) this.checkpoints.keep(name, loadMoment(moment));
  }
}
