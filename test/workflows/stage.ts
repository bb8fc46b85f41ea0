import { createMock, type FaultSpec, type Mock, type MockOptions } from '../../mocks/index.js';
import { type ClientOptions, type Creator, createClient } from '../../src/index.js';
import { inAnyOrder } from '../harness/any-order.js';

// biome-ignore lint/suspicious/noExplicitAny: what a caller without types can hand over
export const loose = (value: unknown): any => value;

/** Any number: the service lists in any order, and so does a stage. */
const ORDER = 7;

/** A mock, a client that talks to it and gets each list in another order, and short words for the scenes of the tests. */
export function stage(options: MockOptions = {}, clientOptions: ClientOptions = {}) {
  return stageOn(createMock(options), clientOptions);
}

/** A stage on a mock that is there. */
export function stageOn(mock: Mock, clientOptions: ClientOptions = {}) {
  // Backing off takes no time in tests: the jitter is drawn from [0, delay).
  const fetch = inAnyOrder(mock, ORDER, 'whole');
  const goat = createClient({ apiKey: mock.apiKey, fetch, random: () => 0, ...clientOptions });

  /** A structure, by default weekly and flat. */
  const structure = async (cents: number, more: object = {}): Promise<string> => {
    const rule = { period: 'weekly', amount_cents: cents, criteria_type: 'recurring', ...more } as const;
    const made = await goat.payoutStructures.create({ project_id: mock.projectId, name: `Weekly ${cents}`, ...rule });
    return made.id;
  };

  /** A creator who earns by the structures from now on. */
  const creator = async (handle: string, ...structures: readonly string[]): Promise<Creator> => {
    const made = await goat.creators.create(mock.projectId, { tiktok_handle: handle });
    for (const id of structures) await goat.payoutStructures.assign(id, { creator_id: made.id });
    return made;
  };

  return {
    mock,
    goat,
    structure,
    creator,
    /** Lets the key do something so many times no more. */
    refuse: (operation: FaultSpec['operation'], times: number) =>
      mock.faults.add({ operation, kind: 'status', status: 403, code: 'insufficient_scope', times }),
    /** The number of payments that were asked for. */
    posts: () => mock.requests.count({ operation: 'createPayoutPayment' }),
    /** The ids of what a creator is owed. */
    owed: async (creatorId: string): Promise<string[]> =>
      (await goat.payoutAccruals.list({ creator_id: creatorId, status: 'earned' })).data.map(({ id }) => id),
    /** The live payments of a creator. */
    paid: (creatorId: string) => goat.payoutPayments.list({ creator_id: creatorId, status: 'paid' }).toArray(),
    /** The journal of what reached the mock, as `METHOD operation`. */
    journal: () => mock.requests.find().map(({ method, operation }) => `${method} ${operation}`),
  };
}

async function earnOneWeek() {
  const { mock, structure, creator } = stage();
  const structureId = await structure(25_000);
  const maya = await creator('maya.moves', structureId);
  mock.clock.to('2026-01-12T09:00:00Z');
  return { mock, maya, structureId };
}

let earned: ReturnType<typeof earnOneWeek> | undefined;

/** One creator who has earned 250 dollars in the week from 2026-01-05; it is 2026-01-12 at 09:00. */
export async function oneWeekEarned(clientOptions: ClientOptions = {}) {
  earned ??= earnOneWeek();
  const { mock, ...made } = await earned;
  return { ...stageOn(mock.fork(), clientOptions), ...made };
}
