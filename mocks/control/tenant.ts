import type { Session } from '../api/authenticate.js';
import { IdempotencyStore } from '../api/idempotency.js';
import type { ApiKey, Organization, Scope, Warning } from '../api/organization.js';
import { RateWindows } from '../api/rate-limit.js';
import { apiKeyFor } from '../world/ids.js';
import { advanceTo } from '../world/rules/cron.js';
import type { World } from '../world/world.js';
import { AssumptionLog } from './assumptions.js';
import { FaultRegistry } from './faults.js';
import { Journal } from './journal.js';
import { bootWorld, type Start } from './seeds/boot-world.js';

/** What all organizations of a mock share. */
export interface SharedSettings {
  /** Sessions by API key, over all organizations. */
  readonly sessions: Map<string, Session>;
  readonly journalSize: number;
  /** Epoch milliseconds of real time; undefined when clocks stand still. */
  readonly realTime: (() => number) | undefined;
}

/** One organization with all that a test can steer: its world, its keys and what is known of its callers. */
export class Tenant implements Organization {
  world: World;
  readonly keys = new Map<string, ApiKey>();
  readonly idempotency = new IdempotencyStore();
  readonly rateWindows: RateWindows;
  readonly warnings: Warning[] = [];
  readonly journal: Journal;
  readonly faults: FaultRegistry;
  readonly assumptions = new AssumptionLog();
  /** How far this clock is ahead of real time, in milliseconds. */
  private lead = 0;

  constructor(
    readonly start: Start,
    private readonly shared: SharedSettings,
  ) {
    this.world = bootWorld(start);
    this.rateWindows = new RateWindows(start.rateLimits);
    this.journal = new Journal(shared.journalSize);
    this.faults = new FaultRegistry(start.number);
    this.addKey(start.scopes);
    this.noteLead();
  }

  /** The key that the organization began with. */
  get firstKey(): ApiKey {
    return this.keys.values().next().value as ApiKey;
  }

  /** A new key, the same in every run. */
  addKey(scopes: readonly Scope[]): ApiKey {
    const apiKey: ApiKey = { key: apiKeyFor(this.start.number, this.keys.size), scopes: [...scopes] };
    this.keys.set(apiKey.key, apiKey);
    this.shared.sessions.set(apiKey.key, { organization: this, apiKey });
    return apiKey;
  }

  /** Everything as at the start, or as at a start with another seed or time. */
  reset(changes: Partial<Pick<Start, 'seed' | 'now'>> = {}): void {
    this.world = bootWorld({ ...this.start, ...changes });
    for (const key of [...this.keys.keys()].slice(1)) {
      this.keys.delete(key);
      this.shared.sessions.delete(key);
    }
    this.idempotency.load([]);
    this.rateWindows.load({});
    this.rateWindows.enabled = this.start.rateLimits;
    this.warnings.length = 0;
    this.journal.clear();
    this.faults.reset();
    this.assumptions.clear();
    this.noteLead();
  }

  /** Lets a clock that runs by itself catch up with real time, the cron with it. Costs nothing when clocks stand still. */
  catchUp(): void {
    const { realTime } = this.shared;
    if (!realTime) return;
    const target = realTime() + this.lead;
    if (target > this.world.state.now) advanceTo(this.world, target);
  }

  /** To be called when the world's clock was moved by hand: from here it runs on. */
  noteLead(): void {
    const { realTime } = this.shared;
    if (realTime) this.lead = this.world.state.now - realTime();
  }
}
