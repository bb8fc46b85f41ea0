import { createClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import type { RuleProfile } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { atLeast } from '../harness/breadth.js';
import { stage } from '../workflows/stage.js';
import { createRandomWorld } from './random-world.js';
import { readEverything, readNewAccruals } from './read-everything.js';

const seeds = Array.from({ length: atLeast(4) }, (_, at) => at + 1);

/** The world, and a client with a key that may only read. */
async function startWorld(seed: number, hidden: boolean, rules: Partial<RuleProfile> = {}) {
  const { mock: world } = await createRandomWorld(seed, { hidden, rules });
  const { baseUrl, fetch } = world;
  return { world, live: createClient({ apiKey: world.createKey(['read']), baseUrl, fetch }) };
}

/** A clone that goes on beside its organization for some days has the same new accruals. */
async function expectSameCents(seed: number, days: number, rules: Partial<RuleProfile> = {}): Promise<void> {
  const { world, live } = await startWorld(seed, false, rules);
  const { goat, mock, unknown } = await cloneOrganization(live, { rules });
  for (const { clock } of [world, mock]) clock.advance({ days });
  const named = unknown.filter(({ code }) => code === 'settled_without_accrual').flatMap(({ ids }) => ids);
  expect(await readNewAccruals(goat, named)).toEqual(await readNewAccruals(live, named));
}

describe('a clone', () => {
  it.each(seeds)('of random world %i shows the rows that the organization shows', async (seed) => {
    const { live } = await startWorld(seed, true);
    const { goat } = await cloneOrganization(live);
    expect(await readEverything(goat)).toEqual(await readEverything(live));
  });

  it.each(seeds)('of random world %i, all of it visible, earns the same cents in 90 days', (seed) =>
    expectSameCents(seed, 90),
  );

  it('of an organization that pays otherwise earns as it does, with its rules', () =>
    expectSameCents(3, 60, { week_start: 'sunday', rounding: 'floor', thresholds: 'exceeded' }));

  it('says which creators were scraped since the last run, of whom no read shows whether they were before too', async () => {
    const { mock, goat, creator } = stage({ now: '2026-01-05T00:00:00Z' });
    const [early, late] = [await creator('early'), await creator('late')];
    mock.clock.to('2026-01-05T01:20:00Z');
    mock.setScraper('stalled');
    // The run was at 01:15. One of the two is scraped at 01:20.
    await goat.creators.scrape(late.id);
    const { unknown } = await cloneOrganization(goat);
    const scraped = unknown.filter(({ code }) => code === 'scraped_since_the_last_run');
    expect(scraped).toMatchObject([{ ids: [late.id] }]);
    expect((await goat.creators.get(early.id)).last_scraped_at).toBe('2026-01-05T01:00:00.000Z');
  });
});
