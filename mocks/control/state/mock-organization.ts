import { forgetLatest } from '../../api/envelope.js';
import type { IdempotencyStore } from '../../api/idempotency.js';
import type { ApiKey, KeyScope, Organization, Session } from '../../api/organization.js';
import type { RateWindows } from '../../api/rate-limit.js';
import type { Warning, WarningLog } from '../../api/warning-log.js';
import { advanceTo } from '../../world/advance.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import { apiKeyFor } from '../../world/store/ids.js';
import { clearRecentCaches } from '../../world/store/recent-cache.js';
import { World } from '../../world/store/world.js';
import type { AssumptionLog } from './assumptions.js';
import { bootWorld, type Start } from './boot-world.js';
import { type ChangeHistory, EARLIER_RUN } from './changes/change-history.js';
import { type Checkpoint, Checkpoints, loadMoment, type WorldMoment } from './checkpoints.js';
import type { FaultList } from './faults.js';
import type { CallJournal } from './journal.js';
import {
  createParts,
  dumpKeptParts,
  dumpParts,
  loadParts,
  type OrganizationParts,
  resetParts,
  toSnapshotParts,
} from './organization-parts.js';
import { checkSnapshot, createSnapshot, type Snapshot, unreadableWorld } from './snapshot.js';
import type { StoredOrganization } from './stored-organization.js';
import type { StubList } from './stubs.js';
import { toWarning } from './warnings.js';

/** Receives the events of organizations. */
export interface OrganizationListener {
  /** A new organization, or one restored from the last run. `place` is its number. */
  added(organization: MockOrganization, place: number, isResumed: boolean): void;
  /** The organization was removed. */
  removed(organization: MockOrganization): void;
  /** A call has reached the organization and may have changed anything in it. */
  touched(organization: MockOrganization): void;
  /** The organization's world was replaced. */
  worldReplaced(organization: MockOrganization): void;
}

/** The parts that all organizations of a mock share. */
export interface SharedSettings {
  /** Sessions by API key, over all organizations. */
  readonly sessions: Map<string, Session<MockOrganization>>;
  readonly journalSize: number;
  readonly changesSize: number;
  /** Epoch milliseconds of real time; undefined if clocks do not run. */
  readonly realTime: (() => number) | undefined;
  readonly listener: OrganizationListener | undefined;
  readonly onWarning: ((warning: Warning) => void) | undefined;
}

/** Maximum number of API keys of an organization. */
const MOST_KEYS = 10_000;
const MOCK_KEYS = Symbol.for('trackagoat.mock.keys');

/** How an organization begins, if not by its start alone. */
export interface Beginning {
  /** Its state in a folder. */
  readonly saved?: StoredOrganization | undefined;
  /** The text of its first key. Default: one that follows from its number. */
  readonly firstKey?: string | undefined;
  /** The organization whose state it continues from, as if it had loaded its snapshot, but all rows are shared. */
  readonly continued?: MockOrganization | undefined;
}

/** One organization with everything that a test can control: its world, its keys and its parts. */
export class MockOrganization implements Organization {
  readonly keys = new Map<string, ApiKey>();
  /** All parts. The fields below are the same parts, for shorter access. */
  readonly parts: OrganizationParts;
  readonly idempotency: IdempotencyStore;
  readonly rateWindows: RateWindows;
  readonly warnings: WarningLog;
  readonly journal: CallJournal;
  readonly faults: FaultList;
  readonly assumptions: AssumptionLog;
  readonly changes: ChangeHistory;
  readonly stubs: StubList;
  readonly checkpoints: Checkpoints;
  /** How this world began; null if it began with a snapshot, in a folder or as a fork. */
  began: Start | null;
  /** How many payout warnings the world had at the beginning, from its seed or its snapshot. */
  warningsAtStart: number;
  /** How far this clock is ahead of real time, in milliseconds. */
  clockOffsetMs = 0;
  /** When it was last called, by the mock's stopwatch. */
  lastUsedAt = 0;
  private current: World;
  private stopHearing: (() => void) | undefined;
  private earliestKey!: ApiKey;
  private latestKey!: ApiKey;

  constructor(
    readonly start: Start,
    private readonly shared: SharedSettings,
    { saved, firstKey, continued }: Beginning = {},
  ) {
    // The start of a fork is not lived through again: a large seed would make each fork slow.
    this.current = saved?.world ?? continued?.world.fork() ?? bootWorld(start);
    this.began = saved || continued ? null : start;
    const { number, rateLimits } = start;
    const { journalSize, changesSize } = shared;
    const parts = createParts({ number, rateLimits, journalSize, changesSize });
    this.parts = parts;
    this.idempotency = parts.idempotency;
    this.rateWindows = parts.rate_limits;
    this.warnings = parts.warnings;
    this.journal = parts.journal;
    this.faults = parts.faults;
    this.assumptions = parts.assumptions;
    this.changes = parts.changes;
    this.stubs = parts.stubs;
    this.checkpoints = new Checkpoints(shared.listener !== undefined);
    this.changes.follow(this.current);
    this.changes.reset();
    this.warningsAtStart = this.current.tables.warnings.size;
    this.hearWarnings();
    if (saved) this.resume(saved);
    else {
      if (firstKey === undefined) this.addKey(start.scopes);
      else this.register({ key: firstKey, scopes: [...start.scopes] });
      this.keepClockOffset();
    }
    if (continued) this.continueFrom(continued);
  }

  get world(): World {
    return this.current;
  }

  /** The organization's first key. */
  get firstKey(): ApiKey {
    return this.earliestKey;
  }

  /** The latest key. */
  get lastKey(): ApiKey {
    return this.latestKey;
  }

  /** A new key, the same in every run. Throws `payload_too_large` beyond 10,000. */
  addKey(scopes: readonly KeyScope[]): ApiKey {
    if (this.keys.size >= MOST_KEYS) {
      const message = `The organization has ${MOST_KEYS} API keys, and no more are kept. A reset takes back all but the first: mock.reset(), POST /_mock/reset.`;
      throw new ApiProblem('payload_too_large', message);
    }
    const apiKey: ApiKey = { key: apiKeyFor(this.start.number, this.keys.size), scopes: [...scopes] };
    this.register(apiKey);
    // A client of this process that takes such a key elsewhere says so.
    const known = globalThis as { [MOCK_KEYS]?: Set<string> };
    known[MOCK_KEYS] = (known[MOCK_KEYS] ?? new Set()).add(apiKey.key);
    return apiKey;
  }

  /** Resets everything to the start, or to a start with another seed or time. */
  reset(changes: Partial<Pick<Start, 'seed' | 'now'>> = {}): void {
    this.began = { ...this.start, ...changes };
    const world = bootWorld(this.began);
    resetParts(this.parts);
    this.checkpoints.reset();
    for (const key of [...this.keys.keys()].slice(1)) {
      this.keys.delete(key);
      this.shared.sessions.delete(key);
    }
    this.beginIn(world);
  }

  /** Everything as JSON except its keys and its journal. It shares rows, which is safe because they never change. */
  dump(): Snapshot {
    return createSnapshot(this.world.dump(), toSnapshotParts(dumpKeptParts(this.parts)));
  }

  /** Restores a `snapshot`. Throws `invalid_body` if it is not a snapshot or has a newer form. */
  load(given: Snapshot): void {
    const { world: kept, ...parts } = checkSnapshot(given);
    let world: World;
    try {
      world = World.load(kept);
    } catch (error) {
      throw unreadableWorld(error);
    }
    loadParts(this.parts, parts);
    this.began = null;
    this.beginIn(world);
  }

  private continueFrom(other: MockOrganization): void {
    loadParts(this.parts, dumpKeptParts(other.parts));
    this.changes.reset();
    this.warningsAtStart = other.warningsAtStart;
  }

  /** Names this moment. It costs a fork of the world, which shares rows. */
  checkpoint(name: string): Checkpoint {
    this.catchUp();
    return this.checkpoints.add(name, this.capture());
  }

  /**
   * Goes back to a named moment: rows, ids, random numbers, clock, limits, idempotency keys, faults,
   * journal. Later moments are removed.
   */
  rewind(name: string): void {
    const moment = this.checkpoints.get(name);
    this.replaceWorld(moment.world.fork());
    loadParts(this.parts, moment.parts);
    this.keepClockOffset();
    this.checkpoints.removeAfter(name);
    // For the log of changes a moment of an earlier run is the beginning.
    if (moment.parts.changes === EARLIER_RUN) {
      this.checkpoints.keep(name, { ...moment, parts: { ...moment.parts, changes: this.changes.dump() } });
    }
  }

  private capture(): WorldMoment {
    return { world: this.world.fork(), parts: dumpParts(this.parts) };
  }

  /** Replaces the world by another one that does not continue it: a reset, a snapshot, a fork. */
  private beginIn(world: World): void {
    this.replaceWorld(world);
    clearRecentCaches();
    forgetLatest();
    this.changes.reset();
    this.warningsAtStart = world.tables.warnings.size;
    this.keepClockOffset();
  }

  private replaceWorld(world: World): void {
    this.current = world;
    this.changes.follow(world);
    this.hearWarnings();
    this.shared.listener?.worldReplaced(this);
  }

  get onWarning(): SharedSettings['onWarning'] {
    return this.shared.onWarning;
  }

  /** Payout warnings are rows of the world. Those from its beginning are not reported. */
  private hearWarnings(): void {
    const { onWarning } = this.shared;
    if (!onWarning) return;
    this.stopHearing?.();
    this.stopHearing = this.current.tables.warnings.listen((before, after) => {
      if (before === undefined && after !== undefined) onWarning(toWarning(after));
    });
  }

  get isClockRunning(): boolean {
    return this.shared.realTime !== undefined;
  }

  /** Lets a clock that runs by itself catch up with real time, including the cron. Costs nothing if clocks do not run. */
  catchUp(): void {
    const { realTime, listener } = this.shared;
    listener?.touched(this);
    if (!realTime) return;
    const target = realTime() + this.clockOffsetMs;
    if (target > this.world.state.now) this.changes.byClock(() => advanceTo(this.world, target));
  }

  /** Call this after the world's clock was moved by hand. The clock runs on from there. */
  keepClockOffset(): void {
    const { realTime } = this.shared;
    if (realTime) this.clockOffsetMs = this.world.state.now - realTime();
  }

  private register(apiKey: ApiKey): void {
    if (this.keys.size === 0) this.earliestKey = apiKey;
    this.keys.set(apiKey.key, apiKey);
    this.latestKey = apiKey;
    this.shared.sessions.set(apiKey.key, { organization: this, apiKey });
  }

  private resume(saved: StoredOrganization): void {
    for (const apiKey of saved.keys) this.register(apiKey);
    loadParts(this.parts, saved.parts);
    this.clockOffsetMs = saved.clockOffsetMs;
    for (const [name, moment] of saved.checkpoints) this.checkpoints.keep(name, loadMoment(moment));
  }
}
