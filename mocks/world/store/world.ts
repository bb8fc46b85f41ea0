import { DAY, toIso } from './calendar.js';
import { createTables, type Tables } from './create-tables.js';
import type { GrowthProfile } from './growth-profile.js';
import { WorldHistory, type WorldHistoryDump } from './history/world-history.js';
import { uuidFor } from './ids.js';
import { nextRandom } from './random.js';
import type { RuleProfile } from './rule-profile.js';
import { fillStoredTables } from './stored-rows.js';
import type { StoredTable, TableRow } from './table.js';
import { getZone, UTC } from './time-zone.js';
import { UndoLog } from './undo-log.js';
import { WorldChange } from './world-change.js';

/** The scraper's mode: every hour with unchanged counts, never, or every hour with simulated growth. */
export type ScraperMode = 'auto' | 'stalled' | 'simulated';

/** The service's plans. */
export type Tier = 'free' | 'starter' | 'ultra';

/** The state of a world besides its rows. It is plain JSON, so a snapshot is a copy of it. */
export interface WorldState {
  /** The world's clock: epoch milliseconds, UTC. */
  now: number;
  /** Seed of ids and random numbers; two worlds with equal seeds and equal histories are equal, byte for byte. */
  seed: number;
  /** How many ids have been made. */
  ids: number;
  /** The position in the random sequence. */
  random: number;
  orgId: string;
  banned: boolean;
  /** The IANA name of the time zone of statistics and goals. Payouts use UTC days. */
  timezone: string;
  /** The length of a history slot in milliseconds. */
  slotMs: number;
  /** The subscription whose caps apply; null means no caps. */
  tier: Tier | null;
  /** Caps by limit key that differ from the subscription's; null lifts one. */
  caps: Record<string, number | null>;
  scraper: ScraperMode;
  /** The last hour at which all creators were scraped, ISO; null before the first. */
  lastScraperRunAt: string | null;
  /** The growth settings of the simulated scraper by creator id, if they differ from the profile of the id. */
  profiles: Record<string, Partial<GrowthProfile>>;
  /** The counts of the daily quotas on the UTC day `day`. */
  usage: { day: number; requests: number; scrapes: number };
  /** The choices of the rule profile that differ from the default one; fixed from the start. */
  rules: Partial<RuleProfile>;
}

/** The start values of a new world. */
export interface WorldOptions {
  /** Epoch milliseconds, UTC. */
  readonly now: number;
  readonly seed: number;
  readonly tier?: Tier | null;
  readonly banned?: boolean;
  readonly rules?: Partial<RuleProfile>;
}

/** A whole world as plain JSON: equal worlds give equal dumps. */
export interface WorldDump {
  readonly state: WorldState;
  /** Rows by table, in the order in which they were first added. */
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  readonly history: WorldHistoryDump;
}

/** Everything that is derived from a world's rows. It is never saved or copied, and made again when it is missing. */
export type DerivedName =
  /** The pairs of structure and creator that the accrual cron must check, and when. */
  | 'payout schedule'
  /** How accruals are computed under the world's rule profile. */
  | 'accrual rules'
  /** The work of the simulated scraper, by time. */
  | 'scrape calendar'
  /** How each creator grows in the simulation. */
  | 'growth profiles'
  /** The URLs of videos without their ids, by handle. */
  | 'video addresses';

/** How a derived value is made. It belongs to a higher folder, which has its type. */
export interface Derivation<State> {
  readonly name: DerivedName;
  create(world: World): State;
  /** Ends it when it is dropped: it stops listening to tables. Null if it listens to no table. */
  readonly end: ((state: State) => void) | null;
}

/** The tables as a list, without the types of their rows, for code that treats all tables alike. */
export function tableList(tables: Tables): StoredTable<TableRow>[] {
  return Object.values(tables) as unknown as StoredTable<TableRow>[];
}

/**
 * One organization: its rows, clock, ids and random numbers. Synchronous and free of HTTP.
 * Rules read and write it; nothing in it reads the machine's clock.
 */
export class World {
  /** The derived values so far; see `derive`. */
  private readonly derived = new Map<DerivedName, unknown>();
  /** The latest change. Made by the first one, because a mock may serve thousands of worlds. */
  private latest: WorldChange | undefined;
  private iso: string | undefined;
  private isoFor = Number.NaN;

  private constructor(
    readonly tables: Tables,
    readonly state: WorldState,
    readonly history: WorldHistory,
    private readonly undoLog: UndoLog,
    /** Whether rows were filled in when it was loaded. Then its store has older rows. */
    readonly isFilledIn = false,
  ) {}

  /** An organization without a single row. */
  static create(options: WorldOptions): World {
    const { now, seed, tier = null, banned = false, rules = {} } = options;
    const undoLog = new UndoLog();
    const tables = createTables(undoLog);
    return new World(
      tables,
      {
        now,
        seed,
        ids: 1,
        random: seed,
        orgId: uuidFor(seed, 0),
        banned,
        timezone: UTC,
        slotMs: DAY,
        tier,
        caps: {},
        scraper: 'auto',
        lastScraperRunAt: null,
        profiles: {},
        usage: { day: 0, requests: 0, scrapes: 0 },
        rules: { ...rules },
      },
      WorldHistory.create(undoLog, tables.videos.deferred),
      undoLog,
    );
  }

  /**
   * The world of a `dump`. The dump is shared, not copied, because rows never change. Missing fields in rows of an
   * older version are filled in. Throws an Error that names a table which this version does not know.
   */
  static load(dump: WorldDump): World {
    const undoLog = new UndoLog();
    const tables = createTables(undoLog);
    const known = tableList(tables);
    const filled = fillStoredTables(dump.tables, { now: toIso(dump.state.now) });
    for (const table of known) table.load(filled[table.name] ?? []);
    for (const name of Object.keys(dump.tables)) {
      if (!known.some((table) => table.name === name)) throw new Error(`the table ${name} is not known`);
    }
    const history = WorldHistory.create(undoLog, tables.videos.deferred);
    history.load(dump.history);
    // Values that an older version lacks start as in a new world.
    const { now, seed } = dump.state;
    const state = { ...World.create({ now, seed }).state, ...structuredClone(dump.state) };
    // Throws if the engine does not know the zone, because its days would be unknown.
    getZone(state.timezone);
    return new World(tables, state, history, undoLog, filled !== dump.tables);
  }

  /** All of this world as plain JSON. */
  dump(): WorldDump {
    const tables = Object.fromEntries(tableList(this.tables).map((table) => [table.name, [...table.values()]]));
    return { state: structuredClone(this.state), tables, history: this.history.dump() };
  }

  /** A separate world with the same content. Neither sees later changes of the other. */
  fork(): World {
    const undoLog = new UndoLog();
    const tables = createTables(undoLog);
    for (const [name, table] of Object.entries(this.tables)) Object.assign(tables, { [name]: table.fork(undoLog) });
    const history = this.history.fork(undoLog, tables.videos.deferred);
    return new World(tables, structuredClone(this.state), history, undoLog);
  }

  /** Does `work` as a whole or not at all: if it throws, everything that it wrote is undone. */
  change<Result>(work: () => Result): Result {
    const change = this.begin();
    try {
      const result = work();
      change.end();
      return result;
    } catch (error) {
      change.takeBack();
      throw error;
    }
  }

  /** Begins a change. The caller must end it or undo it. It is the same object for all changes. */
  begin(): WorldChange {
    if (this.undoLog.isOpen) throw new Error('a change is under way already');
    this.latest ??= new WorldChange(this.state, this.undoLog);
    this.latest.begin();
    return this.latest;
  }

  /** The derived value of `derivation` for this world, made once. */
  derive<State>(derivation: Derivation<State>): State {
    let state = this.derived.get(derivation.name) as State | undefined;
    if (state === undefined) {
      state = derivation.create(this);
      this.derived.set(derivation.name, state);
    }
    return state;
  }

  /** Drops the derived value of `derivation`. The next use makes it again. */
  invalidate<State>(derivation: Derivation<State>): void {
    const state = this.derived.get(derivation.name) as State | undefined;
    this.derived.delete(derivation.name);
    if (state !== undefined) derivation.end?.(state);
  }

  /** From now on every write happens at once instead of at the next read, for a store that listens. */
  stopDeferring(): void {
    this.tables.videos.deferred.stop();
    this.tables.settlements.deferred.stop();
  }

  /** The clock as ISO 8601 UTC. */
  get now(): string {
    if (this.isoFor !== this.state.now) {
      this.iso = toIso(this.state.now);
      this.isoFor = this.state.now;
    }
    return this.iso as string;
  }

  /** The next id of this world. */
  newId(): string {
    this.state.ids += 1;
    return uuidFor(this.state.seed, this.state.ids);
  }

  /** The next random number of this world, in [0, 1). */
  random(): number {
    return nextRandom(this.state);
  }
}
