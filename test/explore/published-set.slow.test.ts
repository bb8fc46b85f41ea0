import { readFileSync } from 'node:fs';
import { type ExploreOptions, explore } from 'trackagoat-sdk/explore';
import { describe, expect, it } from 'vitest';
import { sample } from '../harness/breadth.js';
import type { Job } from './jobs/job.js';
import { listBuggy, listRight, notFound, renderTable } from './jobs/set.js';
import { createWorld } from './world.js';

const page = readFileSync(new URL('./jobs/README.md', import.meta.url), 'utf8');

async function tryJob({ program, workers = 1 }: Job, options: Partial<ExploreOptions> = {}) {
  const { world } = await createWorld(['chef.otis']);
  return explore({ world, workers: Array.from({ length: workers }, () => program), maxFailures: 1, ...options });
}

// A fifth of the set: the README of the jobs says what is found of all. `own-programs` has the first of the right ones.
const [buggy, right] = [sample(listBuggy(), 5), sample(listRight().slice(1), 6)];

describe('by the defaults, the explorer', () => {
  it.each(buggy.filter(({ name }) => !(name in notFound)))('finds: $name', async (job) => {
    const { failures } = await tryJob(job);
    expect(failures.map(({ repeats }) => repeats)).toEqual([true]);
  });

  it.each(buggy.filter(({ name }) => name in notFound))('does not find: $name', async (job) => {
    expect((await tryJob(job)).failures).toEqual([]);
  });
});

/** They pay one creator by name. Without a reason the debt of the other one, of the same structure, is a finding. */
const PAY_ONE = [
  'settleCreator',
  'plan and commit',
  'one week of one creator',
  'only who is named',
  'a receipt that looks again',
];
const mayLeave = [{ creator: 'chef.otis', reason: 'the job is for another creator' }];

describe('no false alarm', () => {
  // Fewer than by default: what they are is tried in single faults above all.
  it.each(right)('$name', async (job) => {
    const reasons = PAY_ONE.includes(job.name) ? { mayLeave } : {};
    expect((await tryJob(job, { seeds: 2, pairs: 4, ...reasons })).failures).toEqual([]);
  });
});

it('the README of the jobs lists the set', () => {
  expect(page).toContain(renderTable());
});
