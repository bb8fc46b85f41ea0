import {
  type ExploreOptions,
  explore,
  type Invariant,
  type InvariantName,
  type Program,
  replay,
} from 'trackagoat-sdk/explore';
import { beforeAll, describe, expect, it } from 'vitest';
import { printExploration } from '../../cli/explore/print-exploration.js';
import { numberIds, writeLines } from '../harness/recorded.js';
import * as payers from './payers.js';
import { createWorld } from './world.js';

let world: ExploreOptions['world'];
let many: ExploreOptions['world'];
beforeAll(async () => {
  ({ world } = await createWorld());
  ({ world: many } = await createWorld(['ben.beats']));
});

interface Planted {
  readonly payer: Program;
  readonly workers: number;
  readonly invariant: InvariantName;
  /** Runs within which it must be found, the calm one included. */
  readonly within: number;
}

const planted: readonly Planted[] = [
  { payer: payers.checksThenPays, workers: 2, invariant: 'paidOnce', within: 60 },
  { payer: payers.makesAKeyPerAttempt, workers: 1, invariant: 'paidOnce', within: 30 },
  { payer: payers.takesTheDayForTheKey, workers: 1, invariant: 'paidOnce', within: 100 },
  // Its next run pays the same again.
  { payer: payers.retriesWithoutAKey, workers: 1, invariant: 'paidOnce', within: 3 },
  { payer: payers.readsBackByAmount, workers: 1, invariant: 'eventuallySettled', within: 40 },
  { payer: payers.locksInTwoSteps, workers: 2, invariant: 'paidOnce', within: 3 },
  { payer: payers.paysBeforeItIsApproved, workers: 1, invariant: 'nothingUnapproved', within: 3 },
  { payer: payers.voidsAndPaysAgain, workers: 2, invariant: 'receiptsTellTheTruth', within: 3 },
  { payer: payers.swallowsTheError, workers: 1, invariant: 'eventuallySettled', within: 30 },
  { payer: payers.trustsAReplay, workers: 1, invariant: 'receiptsTellTheTruth', within: 300 },
  { payer: payers.settlesWhatTheCronAdded, workers: 1, invariant: 'nothingUnapproved', within: 60 },
];

/** Keys and milliseconds follow from the chance and the clock of the run: their values do not matter here. */
function leaveOutValues(line: string): string {
  const key = /explored-[0-9a-f]+|pay-\d-\d-\d|maya-2026-[\d-]+/g;
  return line.replaceAll(key, 'KEY').replace(/:\d\d\.\d{3}Z/, (time) => (time === ':00.000Z' ? time : ':TIME'));
}

describe('the explorer finds the payer that', () => {
  it.each(planted)('$payer.name', async ({ payer, workers, invariant, within }) => {
    const options = { world, workers: Array.from({ length: workers }, () => payer) };
    const found = await explore({ ...options, invariants: [invariant], pairs: 3_000, maxFailures: 1 });
    expect(found.failures[0]?.invariant).toBe(invariant);
    expect(Object.values(found.runs).reduce((sum, runs) => sum + runs, 0)).toBeLessThanOrEqual(within);
    const wide = await explore({ ...options, world: many, pairs: 20, seeds: 5, maxFailures: 3 });
    const said = [found, wide].flatMap((report) => [
      ...printExploration(report).split('\n'),
      ...writeLines({ ...report, failures: report.failures.map(({ steps: _, ...rest }) => rest) }),
    ]);
    // Read by a person, and again before `vitest -u` takes what changed.
    await expect(numberIds(said.map(leaveOutValues).join('\n'))).toMatchFileSnapshot(`recorded/${payer.name}.txt`);
  });

  it('in random schedules alone too', async () => {
    const workers = [payers.checksThenPays, payers.checksThenPays];
    const report = await explore({ world, workers, singles: false, seeds: 50 });
    expect(report.failures[0]?.seed).toBeGreaterThanOrEqual(1);
    // The calm run, one worker of it alone, and a month.
    expect(report.runs['single faults']).toBe(3);
    const lines = writeLines(report.failures.map(({ steps: _, ...rest }) => rest));
    await expect(numberIds(lines.map(leaveOutValues).join('\n'))).toMatchFileSnapshot('recorded/random.txt');
  });
});

describe('a failure', () => {
  const options = (): ExploreOptions => ({
    world,
    workers: [payers.makesAKeyPerAttempt],
    invariants: ['paidOnce'],
    maxFailures: 1,
  });

  it('runs again as it was, to the byte, also from its JSON in another process', async () => {
    const [failure] = (await explore(options())).failures;
    if (!failure) throw new Error('nothing failed');
    const again = await replay(failure);
    expect(again.failed?.message).toBe('@maya.moves was paid $400.00, and $200.00 was owed');
    expect(again.story).toEqual(failure.story);
    const elsewhere = await replay(JSON.parse(JSON.stringify(failure)), {
      ...options(),
      world: (await createWorld()).world,
    });
    expect(elsewhere.evidence).toBe(again.evidence);
    await expect(replay(JSON.parse(JSON.stringify(failure)))).rejects.toThrow(/pass the options of explore as well/);
  });

  it('is gone when the job is mended: one key for all attempts', async () => {
    const [failure] = (await explore(options())).failures;
    if (!failure) throw new Error('nothing failed');
    const mended: Program = async ({ goat, store }) => {
      if (store.get('paid')) return;
      const { data } = await goat.creators.list();
      const body = { creator_id: data[0]?.id ?? '', auto_apply_outstanding: true } as const;
      await goat.payoutPayments.create(body, { idempotencyKey: 'maya-2026-05' });
      store.set('paid', true);
    };
    expect((await replay(failure, { ...options(), workers: [mended] })).failed).toBeNull();
  });

  it('is not gone when the job does nothing any more, or fails before it pays', async () => {
    const [failure] = (await explore(options())).failures;
    if (!failure) throw new Error('nothing failed');
    const idle: Program = async ({ goat }) => void (await goat.creators.list());
    const broken: Program = () => Promise.reject(new Error('no such table'));
    const { failed } = await replay(failure, { ...options(), workers: [idle] });
    expect(failed).toEqual({ invariant: 'calmRun', message: 'the calm run changes nothing' });
    expect((await replay(failure, { ...options(), workers: [broken] })).failed?.message).toContain('no such table');
  });
});

it('an invariant is shown each run whole, and a right job that pays one accrual a run fails none', async () => {
  const paysOneARun: Program = async ({ goat }) => {
    const [accrual] = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
    if (!accrual) return;
    await goat.payoutPayments.create({ creator_id: accrual.creator_id, accrual_ids: [accrual.id] });
  };
  const seen: string[] = [];
  const note: Invariant = {
    name: 'note',
    check: ({ round, isSettled, between, earlier, endings, trace, rows, rowsAfterRun, approvals }) => {
      const counts = [trace, rows.payments, rowsAfterRun.payments, approvals].map((list) => list.length);
      seen.push(JSON.stringify({ round, isSettled, between, earlier, endings, counts }));
      return undefined;
    },
  };
  const invariants = [note, 'paidOnce', 'paidInFull', 'eventuallySettled'] as const;
  const broken: Program = () => Promise.reject(new Error('no such table'));
  const { failures } = await explore({ world: many, workers: [paysOneARun, broken], pairs: 0, seeds: 0 });
  seen.push(...writeLines(failures.map(({ steps: _, ...rest }) => rest)), '');
  const report = await explore({ world: many, workers: [paysOneARun], invariants, pairs: 0, seeds: 3 });
  expect(report.failures).toEqual([]);
  await expect(numberIds([...seen, ...writeLines(report)].join('\n'))).toMatchFileSnapshot('recorded/runs.txt');
});
