import { readFileSync } from 'node:fs';
import { type ExploreOptions, explore } from 'trackagoat-sdk/explore';
import { describe, expect, it } from 'vitest';
import { sample } from '../harness/breadth.js';
import { buggy } from './jobs/buggy.js';
import { type Job, listWorkers } from './jobs/job.js';
import { right } from './jobs/right.js';
import { createWorld } from './world.js';

/** The defects that the defaults do not find, and why. */
const notFound: Readonly<Record<string, string>> = {
  'key from the creator':
    'what comes due within a day of a payment is paid a day later, as by a correct job with one key per day',
  'ignores the next page': 'the next runs pay the rest',
  'trusts a replay': 'two events, a payment that a person voids and a lost response: pairs: 60 or seeds: 100 find it',
};

/** Without it the debt of the other creator is a finding, whatever else the job does. */
const mayLeave = [{ creator: 'chef.otis', reason: 'the job is for another creator' }];

async function tryJob(job: Job, limits: Partial<ExploreOptions> = {}) {
  const { world } = await createWorld(['chef.otis']);
  const options = { ...(job.paysMaya && { mayLeave }), ...limits };
  return explore({ world, workers: listWorkers(job), maxFailures: 1, ...options });
}

// A part of the set: the README of the jobs says what is found of all.
const tried = sample(Object.entries(buggy), 8);

describe('by the defaults, the explorer', () => {
  it.each(tried.filter(([name]) => !(name in notFound)))('finds: %s', async (_, job) => {
    const { failures } = await tryJob(job);
    expect(failures).toMatchObject([{ repeats: true, invariant: expect.not.stringMatching('neverPaid') }]);
  });

  it.each(tried.filter(([name]) => name in notFound))('does not find: %s', async (_, job) => {
    expect((await tryJob(job)).failures).toEqual([]);
  });
});

// Fewer than by default: what they are is tried in single faults above all.
it.each(sample(Object.entries(right), 6, 1))('no false alarm: %s', async (_, job) => {
  expect((await tryJob(job, { seeds: 2, pairs: 4 })).failures).toEqual([]);
});

it('the README of the jobs lists the set', () => {
  const found = (name: string): string => (name in notFound ? `not found: ${notFound[name]}` : 'found');
  const rows = Object.entries(buggy).map(([name, { what }]) => `| ${name} | ${what} | ${found(name)} |`);
  const fine = Object.entries(right).map(([name, { what }]) => `| ${name} | ${what} | holds |`);
  const page = readFileSync(new URL('./jobs/README.md', import.meta.url), 'utf8');
  expect(page).toContain(['| job | what it does | with the defaults |', '|---|---|---|', ...rows, ...fine].join('\n'));
});
