import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import type { RuleProfile } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { serveForTest } from '../harness/served-mock.js';
import { createRandomWorld } from './random-world.js';
import { readEverything, readNewAccruals } from './read-everything.js';

/** More by `CLONE_WORLDS=200 npx vitest run test/clone/pull.test.ts`. */
const seeds = Array.from({ length: Number(process.env.CLONE_WORLDS ?? 6) }, (_, at) => at + 1);

/** The world behind HTTP, and a client with a key that may only read. */
async function serveWorld(
  seed: number,
  hidden: boolean,
  rules: Partial<RuleProfile> = {},
): Promise<{ live: TrackagoatClient; advance: (days: number) => void }> {
  const { mock: source } = await createRandomWorld(seed, { hidden, rules });
  const { mock, baseUrl } = await serveForTest({ now: '2026-01-05T00:00:00Z' });
  mock.restore(source.snapshot());
  const live = createClient({ apiKey: mock.createKey(['read']), baseUrl });
  return { live, advance: (days) => mock.clock.advance({ days }) };
}

describe('a clone', () => {
  it.each(seeds)('of random world %i shows the rows that the organization shows', async (seed) => {
    const { live } = await serveWorld(seed, true);
    const { goat } = await cloneOrganization(live);
    expect(await readEverything(goat)).toEqual(await readEverything(live));
  });

  it.each(seeds)('of random world %i, all of it visible, earns the same cents in 90 days', async (seed) => {
    const { live, advance } = await serveWorld(seed, false);
    const { goat, mock, unknown } = await cloneOrganization(live);
    advance(90);
    mock.clock.advance({ days: 90 });
    const named = unknown.filter(({ code }) => code === 'settled_without_accrual').flatMap(({ ids }) => ids);
    expect(await readNewAccruals(goat, named)).toEqual(await readNewAccruals(live, named));
  });

  it('of an organization that pays otherwise earns as it does, with its rules', async () => {
    const rules = { week_start: 'sunday', rounding: 'floor', thresholds: 'exceeded' } as const;
    const { live, advance } = await serveWorld(3, false, rules);
    const { goat, mock, unknown } = await cloneOrganization(live, { rules });
    advance(60);
    mock.clock.advance({ days: 60 });
    const named = unknown.filter(({ code }) => code === 'settled_without_accrual').flatMap(({ ids }) => ids);
    expect(await readNewAccruals(goat, named)).toEqual(await readNewAccruals(live, named));
  });
});
