import type { OrganizationControl } from '../../mocks/control/published/organization-control.js';
import { getZone } from '../../mocks/world/store/time-zone.js';
import { World } from '../../mocks/world/store/world.js';
import type { TrackagoatClient } from '../../src/client.js';
import { misuse } from '../../src/http/misuse.js';
import { type PullOptions, pullWorld } from '../pull-organization.js';
import { readServiceTime } from '../read-steady-ledger.js';
import { Reader } from '../reader.js';
import type { Unknown } from '../unknown.js';

/** What is asked about: the live service by a client, which is read and never written to, or a mock, which stays as it is. */
export type ForecastSource = TrackagoatClient | OrganizationControl;

/** How the organization behind a client is read. A mock is known as it is, and takes none of these. */
export type SourceOptions = Pick<PullOptions, 'history' | 'rules' | 'timezone' | 'onProgress' | 'signal'>;

/** The names of `SourceOptions`. */
export const SOURCE_OPTION_NAMES = ['history', 'rules', 'timezone', 'onProgress', 'signal'] as const;

/** A world of its own, to be changed at will. */
export interface OpenedWorld {
  readonly world: World;
  readonly unknown: readonly Unknown[];
  /** Requests that the reading took; 0 for a mock. */
  readonly requests: number;
}

/** Whether it is a mock. */
export function isMock(source: ForecastSource): source is OrganizationControl {
  return 'snapshot' in source && typeof source.snapshot === 'function';
}

/**
 * What is known before an organization is read as a whole: its time and its zone. Throws a ConfigurationError where a mock is
 * given options that only the reading of a service has.
 */
export async function readClock(
  source: ForecastSource,
  options: SourceOptions,
): Promise<{ readonly now: number; readonly timezone: string; readonly requests: number }> {
  if (isMock(source)) {
    const strange = SOURCE_OPTION_NAMES.find((name) => options[name] !== undefined);
    if (strange !== undefined) misuse('bad_option', `${strange} is for a client: a mock has its own.`);
    return { now: Date.parse(source.clock.now), timezone: source.timezone, requests: 0 };
  }
  const { timezone = 'UTC' } = options;
  // Refuses what is no zone before anything is read.
  try {
    getZone(timezone);
  } catch (error) {
    misuse('bad_option', `timezone: ${(error as Error).message}; write a name such as Europe/Berlin.`);
  }
  const reader = new Reader(options);
  const now = Date.parse(await readServiceTime(source, reader));
  return { now, timezone, requests: reader.requests };
}

/** The organization as a world: a clone of the service, or a fork of the mock. */
export async function openWorld(source: ForecastSource, options: PullOptions): Promise<OpenedWorld> {
  if (!isMock(source)) return pullWorld(source, options);
  return { world: World.load(source.snapshot().world), unknown: [], requests: 0 };
}
