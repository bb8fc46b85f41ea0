import { createMock, type Mock, startMock } from '../../mocks/control/mock.js';
import type { Snapshot } from '../../mocks/control/state/snapshot.js';
import type { World } from '../../mocks/world/store/world.js';
import { createClient, type TrackagoatClient } from '../../src/client/client.js';
import type { Unknown } from '../read/reader.js';
import { type PullOptions, pullWorld } from './pull-organization.js';

/** A mock that starts from the present state of an organization. */
export interface ClonedOrganization {
  /** The clone. Its clock shows the time when the ledger was read. */
  readonly mock: Mock;
  /** A client of the clone, with a key of the clone. It reaches nothing else, because no server has the clone's address. */
  readonly goat: TrackagoatClient;
  /** The gaps of the reading, and the effect of each. */
  readonly unknown: readonly Unknown[];
  /** Requests that the pull took. */
  readonly requests: number;
}

/** The host name of clones. No server can ever have it. */
const CLONE_URL = 'https://clone.invalid/api/v1';
/** The key of a clone is unique: no mock with a usual seed has it. */
const CLONE_SEED = 0xc10e;

/**
 * Makes a mock of a live organization. It only reads, so a key with the scope `read` is enough and advised. Ids stay
 * the same.
 *
 * @throws PullError if the key is refused or the service's limit is reached. Data that the service does not offer is
 * listed in `unknown`.
 * @example
 * ```ts
 * const { mock, goat: copy } = await cloneOrganization(goat);
 * mock.clock.advance({ days: 7 });
 * ```
 */
export async function cloneOrganization(
  goat: TrackagoatClient,
  options: PullOptions = {},
): Promise<ClonedOrganization> {
  const { world, unknown, requests } = await pullWorld(goat, options);
  return { ...startClone(createCloneSnapshot(world)), unknown, requests };
}

/** The snapshot of a mock with this world and without any calls yet. */
export function createCloneSnapshot(world: World): Snapshot {
  return { ...createMock().snapshot(), world: world.dump() };
}

/** Turns a snapshot, of `pull` or any other, into a mock with a client. Throws `invalid_body` if it is not a snapshot. */
export function startClone(snapshot: Snapshot): { readonly mock: Mock; readonly goat: TrackagoatClient } {
  const mock = startMock({ baseUrl: CLONE_URL, randomSeed: CLONE_SEED });
  mock.restore(snapshot);
  return { mock, goat: createClient({ apiKey: mock.apiKey, baseUrl: CLONE_URL, fetch: mock.fetch, rateLimit: false }) };
}
