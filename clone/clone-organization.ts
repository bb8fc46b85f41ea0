import { type Mock, startMock } from '../mocks/control/mock.js';
import type { Snapshot } from '../mocks/control/state/snapshot.js';
import { createClient, type TrackagoatClient } from '../src/client.js';
import { createCloneSnapshot } from './clone-snapshot.js';
import { type PullOptions, pullWorld } from './pull-organization.js';
import type { Unknown } from './unknown.js';

/** A mock that goes on from where an organization is. */
export interface ClonedOrganization {
  /** The clone. Its clock is at the moment when the ledger was read. */
  readonly mock: Mock;
  /** A client of the clone, with a key of the clone. It reaches nothing else: the clone's address exists nowhere. */
  readonly goat: TrackagoatClient;
  /** The gaps of the reading, and what each may change. */
  readonly unknown: readonly Unknown[];
  /** Requests that the pull took. */
  readonly requests: number;
}

/** Where clones answer: a name that no server can ever have. */
const CLONE_URL = 'https://clone.invalid/api/v1';
/** The key of a clone is its own: no mock with a usual seed has it. */
const CLONE_SEED = 0xc10e;

/**
 * Makes a mock of a live organization, with reads alone: a key with the scope `read` is enough and advised. Ids stay.
 *
 * @throws PullError when the key is refused or the service's limit is reached; what the service does not offer is in `unknown`.
 */
export async function cloneOrganization(
  goat: TrackagoatClient,
  options: PullOptions = {},
): Promise<ClonedOrganization> {
  const { world, unknown, requests } = await pullWorld(goat, options);
  return { ...startClone(createCloneSnapshot(world)), unknown, requests };
}

/** A snapshot that `pull` wrote, or any other, as a mock with a client. Throws `invalid_body` if it is not a snapshot. */
export function startClone(snapshot: Snapshot): { readonly mock: Mock; readonly goat: TrackagoatClient } {
  const mock = startMock({ baseUrl: CLONE_URL, randomSeed: CLONE_SEED });
  mock.restore(snapshot);
  return { mock, goat: createClient({ apiKey: mock.apiKey, baseUrl: CLONE_URL, fetch: mock.fetch, rateLimit: false }) };
}
