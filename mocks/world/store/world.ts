import { DAY, toIso } from './calendar.js';
import { createTables, type Tables } from './create-tables.js';
import type { GrowthProfile } from './growth-profile.js';
import { WorldHistory, type WorldHistoryDump } from './history/world-history.js';
import { uuidFor } from './ids.js';
import { nextRandom } from './random.js';
import type { GoalRow } from './rows.js';
import type { RuleProfile } from './rule-profile.js';
import { fillStoredTables } from './stored-rows.js';
import type { StoredTable, TableRow } from './table.js';
import { getZone, UTC } from './time-zone.js';
import { UndoLog } from './undo-log.js';
import { WorldChange } from './world-change.js';

/** How creators are scraped: every hour with unchanged counts, never, or every hour with simulated growth. */
export type ScraperMode = 'auto' | 'stalled' | 'simulated';

/** The service's plans. */
export type Tier = 'free' | 'starter' | 'ultra';

/** What a world knows besides its rows. Plain JSON, so that a snapshot is a copy of it. */
export interface WorldState {
  /** The world's clock: epoch milliseconds, UTC. */
  now: number;
  /** Seed of ids and random numbers; two worlds with equal seeds and equal histories are equal to the byte. */
  seed: number;
  /** How many ids have been given out. */
  ids: number;
  /** Position in the random sequence. */
  random: number;
  orgId: string;
  banned: boolean;
  /** The IANA name of the zone whose days statistics and goals are of; payouts are of UTC days. */
  timezone: string;
  /** How much time a slot of the history is, in milliseconds. */
  slotMs: number;
  /** The plan whose caps are on; null lifts every cap. */
  tier: Tier | null;
  /** Caps by limit key that differ from the plan's; null lifts one. */
  caps: Record<string, number | null>;
  scraper: ScraperMode;
  /** The last hour at which all creators were scraped, ISO; null before the first. */
  lastSweepAt: string | null;
  /** How the simulated scraper lets creators grow, by creator id, where it differs from what their id implies. */
  profiles: Record<string, Partial<GrowthProfile>>;
  /** What the daily quotas have counted on the UTC day `day`. */
  usage: { day: number; requests: number; scrapes: number };
  /** Goals as they were until they were changed or deleted; only where the rule profile judges by them. */
  formerGoals?: readonly { readonly goal: GoalRow; readonly until: string }[];
  /** The choices of the rule profile that differ from the default one; fixed from the start. */
  rules: Partial<RuleProfile>;
}

/** What a new world starts from. */
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

/** All that is derived from a world's rows and kept beside them. Never saved, never copied: made anew when it is missing. */
export type DerivedName =
  /** Which pairs of structure and creator the accrual cron must look at, and when. */
  | 'payout schedule'
  /** How accruals are computed under the world's rule profile. */
  | 'accrual rules'
  /** What the simulated scraper has to do, and when. */
  | 'scrape calendar'
  /** How each creator grows in the simulation. */
  | 'growth profiles';

/** How one of them is made. It belongs to a room above, which keeps its type. */
export interface Derivation<State> {
  readonly name: DerivedName;
  create(world: World): State;
  /** Ends it when it is let go: it listens to no table any more. Null where it listens to none. */
  readonly end: ((state: State) => void) | null;
}

/** The tables as a list, whatever the types of their rows; what is true of every table needs no more. */
export function tableList(tables: Tables): StoredTable<TableRow>[] {
  return Object.values(tables) as unknown as StoredTable<TableRow>[];
}

/**
 * One organization: its rows, clock, ids and random numbers. Synchronous and free of HTTP.
 * Rules read and write it; nothing in it reads the machine's clock.
 */
export class World {
  /** What has been derived so far; see `derive`. */
  private readonly derived = new Map<DerivedName, unknown>();
  private iso: string | undefined;
  private isoFor = Number.NaN;

  private constructor(
    readonly tables: Tables,
    readonly state: WorldState,
    readonly history: WorldHistory,
    private readonly undoLog: UndoLog,
    /** Whether rows were filled in when it was loaded: whoever stores it has older ones. */
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
        lastSweepAt: null,
        profiles: {},
        usage: { day: 0, requests: 0, scrapes: 0 },
        rules: { ...rules },
      },
      WorldHistory.create(undoLog, tables.videos.deferred),
      undoLog,
    );
  }

  /**
   * The world that `dump` was taken from. The dump is shared, not copied: rows never change. What rows of an older version lack
   * is filled in. Throws an Error that names a table which this version does not know.
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
    // What an older version did not know yet starts as in a new world.
    const { now, seed } = dump.state;
    const state = { ...World.create({ now, seed }).state, ...structuredClone(dump.state) };
    // Throws where the engine does not know the zone: nothing could be told of its days.
    getZone(state.timezone);
    return new World(tables, state, history, undoLog, filled !== dump.tables);
  }

  /** All of this world as plain JSON. */
  dump(): WorldDump {
    const tables = Object.fromEntries(tableList(this.tables).map((table) => [table.name, [...table.values()]]));
    return { state: structuredClone(this.state), tables, history: this.history.dump() };
  }

  /** A world of its own with the same content; neither sees what happens in the other later. */
  fork(): World {
    const undoLog = new UndoLog();
    const tables = createTables(undoLog);
    for (const [name, table] of Object.entries(this.tables)) Object.assign(tables, { [name]: table.fork(undoLog) });
    const history = this.history.fork(undoLog, tables.videos.deferred);
    return new World(tables, structuredClone(this.state), history, undoLog);
  }

  /** Does `work` whole or not at all: when it throws, everything that it wrote is taken back. */
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

  /** Begins a change. Whoever begins it ends it, or takes it back. */
  begin(): WorldChange {
    if (this.undoLog.isOpen) throw new Error('a change is under way already');
    return new WorldChange(this.state, this.undoLog);
  }

  /** What `derivation` makes of this world; made once. */
  derive<State>(derivation: Derivation<State>): State {
    let state = this.derived.get(derivation.name) as State | undefined;
    if (state === undefined) {
      state = derivation.create(this);
      this.derived.set(derivation.name, state);
    }
    return state;
  }

  /** Lets go of what `derivation` made; whoever asks next has it made anew. */
  invalidate<State>(derivation: Derivation<State>): void {
    const state = this.derived.get(derivation.name) as State | undefined;
    this.derived.delete(derivation.name);
    if (state !== undefined) derivation.end?.(state);
  }

  /** From now on every write happens at once, nothing when somebody looks: for a store that listens. */
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
