import type { Session } from '../../api/organization.js';
import { mix32 } from '../../world/store/ids.js';
import { parseInstant } from '../schemas/moment.js';
import type { Start } from './boot-world.js';
import { MockOrganization, type SharedSettings } from './mock-organization.js';
import { DEFAULT_NOW, DEFAULT_STOPWATCH, type MockOptions, type OrganizationOptions } from './options.js';
import type { Persistence } from './persistence.js';

/** All organizations of a mock. The first is the default one. */
export class OrganizationRegistry {
  readonly sessions = new Map<string, Session<MockOrganization>>();
  readonly default: MockOrganization;
  private organizations: MockOrganization[] = [];
  private readonly shared: SharedSettings;
  private readonly randomSeed: number;
  private readonly stopwatch: () => number;
  private readonly idleMs: number;
  private sweptAt = 0;
  private nextPlace: number;

  constructor(options: MockOptions, persistence?: Persistence) {
    const { journalSize = 1000, changesSize = 10_000, realTime, randomSeed = 1, onWarning } = options;
    const { stopwatch = DEFAULT_STOPWATCH, idleOrganizationMs = Number.POSITIVE_INFINITY } = options;
    this.shared = { sessions: this.sessions, journalSize, changesSize, realTime, listener: persistence, onWarning };
    this.randomSeed = randomSeed;
    this.stopwatch = stopwatch;
    this.idleMs = idleOrganizationMs;
    this.nextPlace = persistence?.nextPlace ?? 0;
    for (const saved of persistence?.saved() ?? []) {
      const organization = new MockOrganization(saved.start, this.shared, saved);
      this.keep(organization);
      persistence?.added(organization, saved.place, true);
    }
    this.default = this.organizations[0] ?? this.create(options);
  }

  /** A new organization: a world of its own, whose numbers come from the mock's seed and its place in the row. */
  create(options: OrganizationOptions): MockOrganization {
    this.removeIdle();
    const place = this.nextPlace;
    const organization = new MockOrganization(toStart(options, this.toNumber(place), this.shared), this.shared);
    this.nextPlace += 1;
    this.keep(organization);
    this.shared.listener?.added(organization, place, false);
    return organization;
  }

  /** Lets go of an organization and its keys. Returns whether it was there; the default one stays for good. */
  remove(organization: MockOrganization): boolean {
    const index = this.organizations.indexOf(organization);
    if (index < 1) return false;
    this.organizations.splice(index, 1);
    this.letGo(organization);
    return true;
  }

  /** All organizations in the order of their creation. */
  list(): readonly MockOrganization[] {
    return this.organizations;
  }

  /** The organization of an API key, which counts as a use of it. */
  byKey(key: string): MockOrganization | undefined {
    const organization = this.sessions.get(key)?.organization;
    if (organization) this.markUsed(organization);
    return organization;
  }

  private markUsed(organization: MockOrganization): void {
    organization.lastUsedAt = this.stopwatch();
  }

  /** Where memory would grow, and nowhere else: a call never finds that it came too late by a moment. */
  private removeIdle(): void {
    const now = this.stopwatch();
    // Not at every creation, which would look at all of them each time.
    if (now - this.sweptAt < this.idleMs / 10) return;
    this.sweptAt = now;
    const isIdle = (organization: MockOrganization): boolean =>
      organization !== this.default && now - organization.lastUsedAt >= this.idleMs;
    const idle = this.organizations.filter(isIdle);
    this.organizations = this.organizations.filter((organization) => !isIdle(organization));
    for (const organization of idle) this.letGo(organization);
  }

  private letGo(organization: MockOrganization): void {
    for (const key of organization.keys.keys()) this.sessions.delete(key);
    this.shared.listener?.removed(organization);
  }

  private keep(organization: MockOrganization): void {
    this.organizations.push(organization);
    this.markUsed(organization);
  }

  /** Mixing is one to one, so that no two organizations of a mock share their ids. */
  private toNumber(place: number): number {
    return mix32(mix32(this.randomSeed) ^ place);
  }
}

function toStart(options: OrganizationOptions, number: number, shared: SharedSettings): Start {
  const {
    seed = 'empty',
    tier,
    caps,
    banned = false,
    scopes = ['read', 'write'],
    rateLimits = false,
    rules = {},
    timezone,
  } = options;
  const planted = typeof seed === 'object' ? seed.now : undefined;
  const given = options.now ?? planted;
  const now = given === undefined ? (shared.realTime?.() ?? Date.parse(DEFAULT_NOW)) : parseInstant(given, 'now');
  return {
    number,
    seed,
    now,
    ...(timezone !== undefined && { timezone }),
    ...(tier !== undefined && { tier }),
    ...(caps !== undefined && { caps }),
    banned,
    scopes,
    rateLimits,
    rules,
  };
}
