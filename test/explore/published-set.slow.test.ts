import { readFileSync } from 'node:fs';
import { type ExploreOptions, explore } from 'trackagoat-sdk/explore';
import { describe, expect, it } from 'vitest';
import { sample } from '../harness/breadth.js';
import type { Job } from './jobs/job.js';
import { listBuggy, listRight, notFound, renderTable } from './jobs/set.js';
import { createWorld } from './world.js';

const page = readFileSync(new URL('./jobs/README.md', import.meta.url), 'utf8');

/** Without it the debt of the other creator is a finding, whatever else the job does. */
const mayLeave = [{ creator: 'chef.otis', reason: 'the job is for another creator' }];

async function tryJob({ program, workers = 1, paysMaya = false }: Job, limits: Partial<ExploreOptions> = {}) {
  const { world } = await createWorld(['chef.otis']);
  const options = { ...(paysMaya && { mayLeave }), ...limits };
  return explore({ world, workers: Array.from({ length: workers }, () => program), maxFailures: 1, ...options });
}

// A part of the set: the README of the jobs says what is found of all.
const [buggy, right] = [sample(listBuggy(), 8), sample(listRight(), 6, 1)];

describe('by the defaults, the explorer', () => {
  it.each(buggy.filter(({ name }) => !(name in notFound)))('finds: $name', async (job) => {
    const { failures } = await tryJob(job);
    expect(failures).toMatchObject([{ repeats: true, invariant: expect.not.stringMatching('neverPaid') }]);
  });

  it.each(buggy.filter(({ name }) => name in notFound))('does not find: $name', async (job) => {
    expect((await tryJob(job)).failures).toEqual([]);
  });
});

// Fewer than by default: what they are is tried in single faults above all.
it.each(right)('no false alarm: $name', async (job) => {
  expect((await tryJob(job, { seeds: 2, pairs: 4 })).failures).toEqual([]);
});

it('the README of the jobs lists the set', () => {
  expect(page).toContain(renderTable());
});
