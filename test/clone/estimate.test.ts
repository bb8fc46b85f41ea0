import { createClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { estimatePull } from '../../proofs/read/estimate-pull.js';
import { atLeast, sample } from '../harness/breadth.js';
import { stage } from '../workflows/stage.js';
import { createRandomWorld } from './random-world.js';

const WEEK = 7 * 86_400_000;

/** The estimate, and the requests that the pull then takes. */
async function compare(mock: Mock, history: 'none' | 'creators' | 'videos' = 'creators') {
  const goat = createClient({
    apiKey: mock.createKey(['read']),
    baseUrl: mock.baseUrl,
    fetch: mock.fetch,
    rateLimit: false,
  });
  const { requests: estimated, spent, minutes } = await estimatePull(goat, { history });
  // A pull into a file asks for the time and the organization before.
  const { requests } = await cloneOrganization(goat, { history });
  return { estimated, spent, minutes, real: requests + 2 };
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

describe('the estimate of a pull', () => {
  it.each(['none', 'creators', 'videos'] as const)(
    'of the demo, history %s, is right within a tenth',
    async (history) => {
      const { estimated, real } = await compare(createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' }), history);
      expect([estimated, real, Math.abs(estimated - real) <= real / 10]).toEqual([estimated, real, true]);
    },
  );

  it.each(Array.from({ length: atLeast(3) }, (_, at) => at + 1))(
    'of random world %i is right within a tenth',
    async (seed) => {
      const { mock } = await createRandomWorld(seed, { hidden: true });
      const { estimated, real, spent } = await compare(mock);
      expect([estimated, real, Math.abs(estimated - real) <= real / 10]).toEqual([estimated, real, true]);
      expect(spent).toBeLessThan(5 + 3 * 10);
    },
  );

  const programmes = [
    { creators: 30, weeks: 30, busy: 15 },
    { creators: 20, weeks: 60, busy: 20 },
    { creators: 8, weeks: 104, busy: 8 },
  ];
  it.each(sample(programmes, 3, 2))(
    'of $creators creators over $weeks weeks, of whom $busy are paid, is right within a tenth',
    async (programme) => {
      const { estimated, real } = await compare(await createProgramme(programme));
      expect([estimated, real, Math.abs(estimated - real) <= real / 10]).toEqual([estimated, real, true]);
    },
  );
});
