import { checkAwaited } from '../../base/options/check-awaited.js';
import { checkHas } from '../../base/options/check-has.js';
import type { OrganizationControl } from '../../mocks/control/handle/organization-control.js';
import { World } from '../../mocks/world/store/world.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import { type PullDetails, type PullOptions, pullWorld } from '../clone/pull-organization.js';
import { readServiceTime } from '../read/read-steady-ledger.js';
import { Reader } from '../read/reader.js';
import { refuseRequest } from '../read/refuse-request.js';
import type { Unknown } from '../read/unknown.js';

/** The source: a client of the live service, which is only read, or a mock or a clone, which does not change. */
export type ForecastSource = TrackagoatClient | OrganizationControl | ClonedSource;

/** A clone with its gaps, as `cloneOrganization` returns it. */
export interface ClonedSource {
  readonly mock: OrganizationControl;
  readonly unknown: readonly Unknown[];
}

/** How the organization of a client is read. These options do not apply to a mock, because it is already known. */
export type SourceOptions = Pick<PullOptions, 'history' | 'rules' | 'timezone' | 'onProgress' | 'signal'>;

/** The names of `SourceOptions`. */
const SOURCE_OPTION_NAMES = ['history', 'rules', 'timezone', 'onProgress', 'signal'] as const;

/** A separate world that may be changed. */
export interface OpenedWorld {
  readonly world: World;
  readonly unknown: readonly Unknown[];
  /** Requests that the reading took; 0 for a mock. */
  readonly requests: number;
}

/** A source as what it is: the mock of a mock or a clone, or the client of the service. */
export type KnownSource =
  | { readonly mock: OrganizationControl; readonly goat?: undefined }
  | { readonly mock?: undefined; readonly goat: TrackagoatClient };

/** Tells a mock, also of a clone, from a client. */
export function tellSource(source: ForecastSource): KnownSource {
  checkAwaited('the first argument', source, (message) => new RangeError(message));
  if ('mock' in source) return { mock: source.mock };
  if ('snapshot' in source) return { mock: source };
  checkHas('target', source, 'the first argument must be a client, a mock or a clone');
  return { goat: source };
}

/**
 * The facts known before an organization is read as a whole: its time and its zone. Throws a RangeError if a mock
 * gets options that only apply to reading a service.
 */
export async function readClock(
  source: ForecastSource,
  options: SourceOptions,
): Promise<{ readonly now: number; readonly timezone: string; readonly requests: number }> {
  const { mock, goat } = tellSource(source);
  if (mock) {
    const unknownName = SOURCE_OPTION_NAMES.find((name) => options[name] !== undefined);
    if (unknownName !== undefined)
      refuseRequest('bad_option', `${unknownName} is for a client: a mock has its own, and a clone was read already.`);
    return { now: Date.parse(mock.clock.now), timezone: mock.timezone, requests: 0 };
  }
  const { timezone = 'UTC' } = options;
  const reader = new Reader(options);
  const now = Date.parse(await readServiceTime(goat, reader));
  return { now, timezone, requests: reader.requests };
}

/** The organization as a world: a clone of the service, or a fork of the mock. */
export async function openWorld(
  source: ForecastSource,
  options: PullOptions,
  details: PullDetails = {},
): Promise<OpenedWorld> {
  const { mock, goat } = tellSource(source);
  if (goat) return pullWorld(goat, options, details);
  const unknown = 'unknown' in source ? source.unknown : [];
  return { world: World.load(mock.snapshot().world), unknown, requests: 0 };
}
