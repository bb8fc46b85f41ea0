import { keepGiven } from '../../../base/values/keep-given.js';
import type { Session } from '../../api/organization.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import { mix32 } from '../../world/store/ids.js';
import { parseInstant } from '../schemas/moment.js';
import type { Start } from './boot-world.js';
import { type Beginning, MockOrganization, type SharedSettings } from './mock-organization.js';
import { DEFAULT_NOW, DEFAULT_STOPWATCH, type MockSettings, type OrganizationSettings } from './options.js';
import type { Persistence } from './persistence.js';

/** The form of the service's keys. With `anyKey` each of them creates an organization. */
const WELL_FORMED = /^tga_[0-9a-f]{64}$/;

/** All organizations of a mock. The first is the default one. */
export class OrganizationRegistry {
  readonly sessions = new Map<string, Session<MockOrganization>>();
  readonly default: MockOrganization;
  private organizations: MockOrganization[] = [];
  private readonly numbers = new Set<number>();
  private readonly shared: SharedSettings;
  private readonly randomSeed: number;
  private readonly stopwatch: () => number;
  private readonly idleMs: number;
  private readonly options: MockSettings;
  private sweptAt = 0;
  private nextPlace: number;

  constructor(options: MockSettings, persistence?: Persistence, continued?: MockOrganization) {
    const { journalSize = 1000, changesSize = 10_000, realTime, randomSeed = 1, onWarning } = options;
    const { stopwatch = DEFAULT_STOPWATCH, idleOrganizationMs = Number.POSITIVE_INFINITY } = options;
    this.shared = { sessions: this.sessions, journalSize, changesSize, realTime, listener: persistence, onWarning };
    this.options = options;
    this.randomSeed = randomSeed;
    this.stopwatch = stopwatch;
    this.idleMs = idleOrganizationMs;
    this.nextPlace = persistence?.nextPlace ?? 0;
    for (const saved of persistence?.saved() ?? []) {
      const organization = new MockOrganization(saved.start, this.shared, { saved });
      this.keep(organization);
      persistence?.added(organization, saved.place, true);
    }
    this.default = this.organizations[0] ?? this.create(options, continued);
  }

  /** A new organization: a separate world, whose numbers come from the mock's seed and its own number. */
  create(options: OrganizationSettings, continued?: MockOrganization): MockOrganization {
    this.removeIdle();
    return this.add(toStart(options, this.toFree(this.toNumber(this.nextPlace)), this.shared), { continued });
  }

  /** The session of a key. With `anyKey` an unknown key creates its organization. Throws if there are too many. */
  session(key: string): Session<MockOrganization> | undefined {
    const known = this.sessions.get(key);
    if (known || this.options.anyKey === undefined || !WELL_FORMED.test(key)) return known;
    this.removeIdle();
    const most = this.options.anyKey;
    if (this.organizations.length > most) {
      const message = `This mock serves ${most} keys besides its own at a time (--any-key, limits.anyKey). Remove organizations that are done by DELETE /_mock/organizations/{id}, or let idle ones go by --idle-organizations.`;
      throw new ApiProblem('payload_too_large', message);
    }
    // By the key and not by its number, so parallel tests find the same ids in every run.
    this.add(toStart(this.options, this.toFree(this.hash(key)), this.shared), { firstKey: key });
    return this.sessions.get(key);
  }

  private add(start: Start, beginning: Beginning): MockOrganization {
    const organization = new MockOrganization(start, this.shared, beginning);
    const place = this.nextPlace;
    this.nextPlace += 1;
    this.keep(organization);
    this.shared.listener?.added(organization, place, false);
    return organization;
  }

  /** Removes an organization and its keys. Returns whether it existed. The default one cannot be removed. */
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
    const organization = this.session(key)?.organization;
    if (organization) this.markUsed(organization);
    return organization;
  }

  private markUsed(organization: MockOrganization): void {
    organization.lastUsedAt = this.stopwatch();
  }

  /** Only here, where memory would grow, so a call never finds that it came too late by a moment. */
  private removeIdle(): void {
    const now = this.stopwatch();
    // Not at every creation, which would check all of them each time.
    if (now - this.sweptAt < this.idleMs / 10) return;
    this.sweptAt = now;
    const isIdle = (organization: MockOrganization): boolean =>
      organization !== this.default && now - organization.lastUsedAt >= this.idleMs;
    const idle = this.organizations.filter(isIdle);
    this.organizations = this.organizations.filter((organization) => !isIdle(organization));
    for (const organization of idle) this.letGo(organization);
  }

  private letGo(organization: MockOrganization): void {
    this.numbers.delete(organization.start.number);
    for (const key of organization.keys.keys()) this.sessions.delete(key);
    this.shared.listener?.removed(organization);
  }

  private keep(organization: MockOrganization): void {
    this.organizations.push(organization);
    this.numbers.add(organization.start.number);
    this.markUsed(organization);
  }

  private hash(text: string): number {
    let number = mix32(this.randomSeed);
    for (let index = 0; index < text.length; index += 1) number = mix32(number ^ text.charCodeAt(index));
    return number;
  }

  private toFree(number: number): number {
    return this.numbers.has(number) ? this.toFree(mix32(number + 1)) : number;
  }

  /** Mixing is one to one, so that no two organizations of a mock share their ids. */
  private toNumber(place: number): number {
    return mix32(mix32(this.randomSeed) ^ place);
  }
}

function toStart(options: OrganizationSettings, number: number, shared: SharedSettings): Start {
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
    ...keepGiven({ timezone, tier, caps }),
    banned,
    scopes,
    rateLimits,
    rules,
  };
}
