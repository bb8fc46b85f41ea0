import type { Session } from '../../api/organization.js';
import { mix32 } from '../../world/store/ids.js';
import { DEFAULT_NOW, type MockOptions, type OrganizationOptions, parseInstant } from '../options.js';
import type { Start } from '../seeds/boot-world.js';
import { MockOrganization, type SharedSettings } from './mock-organization.js';
import type { Persistence } from './persistence.js';

/** All organizations of a mock. The first is the default one. */
export class OrganizationRegistry {
  readonly sessions = new Map<string, Session<MockOrganization>>();
  readonly default: MockOrganization;
  private readonly organizations: MockOrganization[] = [];
  private readonly shared: SharedSettings;
  private readonly randomSeed: number;

  constructor(options: MockOptions, persistence?: Persistence) {
    const { journalSize = 1000, changesSize = 10_000, realTime, randomSeed = 1 } = options;
    this.shared = { sessions: this.sessions, journalSize, changesSize, realTime, listener: persistence };
    this.randomSeed = randomSeed;
    for (const saved of persistence?.saved() ?? [])
      this.organizations.push(new MockOrganization(saved.start, this.shared, saved));
    this.default = this.organizations[0] ?? this.create(options);
  }

  /** A new organization: a world of its own, whose numbers come from the mock's seed and its place in the row. */
  create(options: OrganizationOptions): MockOrganization {
    const organization = new MockOrganization(
      toStart(options, this.numberOf(this.organizations.length), this.shared),
      this.shared,
    );
    this.organizations.push(organization);
    return organization;
  }

  /** All organizations in the order of their creation. */
  list(): readonly MockOrganization[] {
    return this.organizations;
  }

  /** The organization of an API key. */
  byKey(key: string): MockOrganization | undefined {
    return this.sessions.get(key)?.organization;
  }

  /** Mixing is one to one, so that no two organizations of a mock share their ids. */
  private numberOf(place: number): number {
    return mix32(mix32(this.randomSeed) ^ place);
  }
}

function toStart(options: OrganizationOptions, number: number, shared: SharedSettings): Start {
  const {
    seed = 'empty',
    tier = null,
    caps = {},
    banned = false,
    scopes = ['read', 'write'],
    rateLimits = false,
    timezone,
  } = options;
  const planted = typeof seed === 'object' ? seed.now : undefined;
  const given = options.now ?? planted;
  const now = given === undefined ? (shared.realTime?.() ?? Date.parse(DEFAULT_NOW)) : parseInstant(given, 'now');
  return { number, seed, now, ...(timezone !== undefined && { timezone }), tier, caps, banned, scopes, rateLimits };
}
