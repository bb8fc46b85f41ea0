import { createClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { estimatePull } from '../../proofs/read/estimate-pull.js';
import { VirtualTime } from '../agents/virtual-time.js';
import { atLeast, sample } from '../harness/breadth.js';
import { stage } from '../workflows/stage.js';
import { createRandomWorld } from './random-world.js';

const WEEK = 7 * 86_400_000;

/** Estimates a pull and makes it; gives the requests of the estimate itself. */
async function expectRight(mock: Mock, history: 'none' | 'creators' | 'videos' = 'creators'): Promise<number> {
  const apiKey = mock.createKey(['read']);
  const goat = createClient({ apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch, rateLimit: false });
  const { requests: estimated, spent } = await estimatePull(goat, { history });
  // A pull into a file asks for the time and the organization before.
  const real = (await cloneOrganization(goat, { history })).requests + 2;
  expect([estimated, real, Math.abs(estimated - real) <= real / 10]).toEqual([estimated, real, true]);
  return spent;
}

/** Creators who post every week, are paid flat and by views, and are settled every fourth week; `busy` of them alone are. */
async function createProgramme({ creators, weeks, busy }: Readonly<Record<'creators' | 'weeks' | 'busy', number>>) {
  const { mock, goat, structure } = stage({ now: '2024-01-01T00:00:00Z' }, { rateLimit: false });
  const deals = [await structure(5000), await structure(150, { criteria_type: 'cpm' })];
  const handles = Array.from({ length: creators }, (_, at) => ({ tiktok_handle: `c${at}` }));
  const added = (await goat.creators.create(mock.projectId, { creators: handles })) as unknown as { id: string }[];
  const paid = added.filter((_, at) => at % Math.round(creators / busy) === 0).map(({ id }) => id);
  for (const id of deals) await goat.payoutStructures.assign(id, { creator_ids: paid });
  for (let week = 1; week <= weeks; week += 1) {
    const posted_at = mock.clock.now;
    for (const id of paid) mock.postVideos(id, [{ posted_at, view_count: 1000 }]);
    mock.clock.to(new Date(Date.parse(posted_at) + WEEK).toISOString());
    if (week % 4 !== 0) continue;
    for (const creator_id of paid) await goat.payoutPayments.create({ creator_id, auto_apply_outstanding: true });
  }
  return mock;
}

describe('the estimate of a pull is right within a tenth', () => {
  it.each(['none', 'creators', 'videos'] as const)('of the demo, history %s', async (history) => {
    await expectRight(createMock({ seed: 'demo', now: '2026-01-19T00:00:00Z' }), history);
  });

  it.each(Array.from({ length: atLeast(3) }, (_, at) => at + 1))('of random world %i', async (seed) => {
    const { mock } = await createRandomWorld(seed, { hidden: true });
    expect(await expectRight(mock)).toBeLessThan(5 + 3 * 10);
  });

  const programmes = [
    { creators: 30, weeks: 30, busy: 15 },
    { creators: 20, weeks: 60, busy: 20 },
    { creators: 4, weeks: 104, busy: 4 },
  ];
  it.each(sample(programmes, 3, 2))(
    'of $creators creators over $weeks weeks, of whom $busy are paid',
    async (programme) => void (await expectRight(await createProgramme(programme))),
  );
});

/** The most requests in any sixty seconds. */
function countBusiestMinute(times: readonly number[]): number {
  return Math.max(...times.map((end) => times.filter((time) => time > end - 60_000 && time <= end).length));
}

it('a pull from the live service with a key that may only read takes sixty requests in any minute at most, as the service counts them, and none too many', async () => {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:20:00Z', limits: { rateLimits: true } });
  const time = new VirtualTime(mock);
  const reach = time.fetchAfter(() => 120);
  const seen: { readonly at: number; readonly method: string; readonly status: number }[] = [];
  const goat = createClient({
    apiKey: mock.createKey(['read']),
    clock: time,
    fetch: async (request) => {
      const at = time.now();
      const response = await reach(request);
      seen.push({ at, method: request.method, status: response.status });
      return response;
    },
  });
  const { minutes, spent } = await time.run(estimatePull(goat, { history: 'none' }));
  const before = time.now();
  const { requests } = await time.run(cloneOrganization(goat, { history: 'none' }));
  expect(seen.length).toBe(spent + requests);
  expect(countBusiestMinute(seen.map(({ at }) => at))).toBe(60);
  expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200, 404]));
  expect(new Set(seen.map(({ method }) => method))).toEqual(new Set(['GET']));
  // The estimate says minutes of sixty requests; the last one need not be full.
  expect(Math.ceil((time.now() - before) / 60_000)).toBeLessThanOrEqual(minutes);
});
