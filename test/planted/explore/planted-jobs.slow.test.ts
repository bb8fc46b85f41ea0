import { type ExploreOptions, explore } from 'trackagoat-sdk/explore';
import { afterAll, describe, expect, it } from 'vitest';
import { atLeast, sample } from '../../harness/breadth.js';
import type { PlantedJob } from './job.js';
import { removeFolders } from './jobs/file-wrong.js';
import { createOrganization } from './organization.js';
import { notFound, right, wrong } from './set.js';

afterAll(removeFolders);

const world = await createOrganization();
const small = await createOrganization(['ana.bakes', 'bo.fits']);

function tryJob({ workers, options }: PlantedJob, limits: Partial<ExploreOptions>) {
  return explore({ world, workers, ...limits, ...options });
}

describe('jobs in the manner of real systems: the explorer finds', () => {
  it.each(sample(wrong, 9, 4))('$name', async (job) => {
    const { failures } = await tryJob(job, { maxFailures: 1 });
    expect(failures).toHaveLength(job.name in notFound ? 0 : 1);
  });
});

describe('and raises no alarm at', () => {
  // Fewer than by default. docs/explore.md has the figures of the defaults.
  it.each(sample(right, 24, 12))('$name', async (job) => {
    const { failures, holds, verdict } = await tryJob(job, {
      world: atLeast(1) === 1 ? small : world,
      seeds: 2,
      pairs: 4,
    });
    expect([failures, verdict]).toEqual([[], expect.stringMatching(/^Everything held\./)]);
    expect(holds).toBe(true);
  });
});

describe('the verdict says what is never paid', () => {
  const judge = async (name: string, options?: PlantedJob['options'], limits = {}) => {
    const found = right.find((one) => one.name === name);
    if (!found) throw new Error(`there is no job ${name}`);
    const job = options ? { ...found, options } : found;
    return tryJob(job, { seeds: 1, pairs: 0, singles: false, ...limits });
  };

  it('where a job pays nothing of a structure', async () => {
    const { verdict, calm } = await judge('axios, without retainers', {});
    expect(verdict).toBe(
      `Not judged as right: $1,600.00 of «Monthly retainer» is never paid. If another job pays it: mayLeave: [{ structure: "Monthly retainer", reason: '…' }].`,
    );
    expect(calm.left).toMatchObject({ accruals: 2, cents: 160_000, creators: 2 });
  });

  it('unless a month brings enough for its smallest payment', async () => {
    const { verdict, calm } = await judge('axios, from 500 dollars on');
    expect(verdict).toBe('Everything held.');
    expect(calm.left.cents).toBe(78_180);
  });

  it('or mayLeave gives a reason, which the report repeats', async () => {
    const { verdict, calm } = await judge('got, with a creator on hold');
    expect(verdict).toBe('Everything held.');
    expect(calm.left.byStructure).toMatchObject([{ structure: 'Weekly base', reason: 'under review' }]);
  });

  it('and an alarm about removed creators is listed beside it', async () => {
    const removed = { world: small, interludes: ['remove_creator' as const] };
    const { verdict, holds, assumed } = await judge('got, goes through the list of creators', removed, { seeds: 2 });
    expect(holds).toBe(true);
    expect(assumed[0]?.assumes).toBe('removed creators stay owed');
    expect(verdict).toContain('Not counted, because it rests on an assumption (removed creators stay owed)');
  });

  it('a job that takes a few at a time needs several runs', async () => {
    expect((await judge('axios, two creators a run')).calm.runs).toBe(3);
  });
});
