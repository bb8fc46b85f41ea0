import { type ExploreOptions, explore, type InvariantName, type Program, replay } from 'trackagoat-sdk/explore';
import { beforeAll, describe, expect, it } from 'vitest';
import * as payers from './payers.js';
import { createWorld } from './world.js';

let world: ExploreOptions['world'];
beforeAll(async () => {
  ({ world } = await createWorld());
});

interface Planted {
  readonly payer: Program;
  readonly workers: number;
  readonly invariant: InvariantName;
  /** Runs within which it must be found, the calm one included. */
  readonly within: number;
  readonly story: readonly string[];
}

const SENDS = 'worker 1 sends createPayoutPayment';
const TICK = 'Meanwhile the clock passes a tick of the cron: it is 2026-02-02T00:16:00.000Z.';
const READS = 'worker 1 reads listCreators, listPayoutAccruals.';

const planted: readonly Planted[] = [
  {
    payer: payers.checksThenPays,
    workers: 2,
    invariant: 'paidOnce',
    within: 40,
    story: [
      'worker 1 reads listCreators, listPayoutAccruals, listPayoutPayments.',
      `${SENDS} ($200.00); the connection breaks before it arrives.`,
      'worker 2 reads listCreators, listPayoutAccruals, listPayoutPayments.',
      'worker 2 sends createPayoutPayment ($200.00); it is answered 201.',
      `${SENDS} ($200.00); it is answered 201.`,
    ],
  },
  {
    payer: payers.makesAKeyPerAttempt,
    workers: 1,
    invariant: 'paidOnce',
    within: 30,
    story: [
      READS,
      `${SENDS} ($200.00); it takes effect, and its response is lost.`,
      `${SENDS} ($200.00); it is answered 201.`,
    ],
  },
  {
    payer: payers.takesTheDayForTheKey,
    workers: 1,
    invariant: 'paidOnce',
    within: 600,
    story: [
      READS,
      `${SENDS} ($200.00); it takes effect, worker 1 crashes before the response arrives, and starts again.`,
      TICK,
      'worker 1 sends listCreators; it is answered 200.',
      'worker 1 reads listPayoutAccruals.',
      `${SENDS} ($300.00); it is answered 201.`,
    ],
  },
  {
    payer: payers.retriesWithoutAKey,
    workers: 1,
    invariant: 'paidOnce',
    within: 30,
    story: [
      READS,
      `${SENDS} ($200.00); it takes effect, and its response is lost.`,
      `${SENDS} ($200.00); it is answered 201.`,
    ],
  },
  {
    payer: payers.readsBackByAmount,
    workers: 1,
    invariant: 'eventuallySettled',
    within: 30,
    story: [
      READS,
      `${SENDS} (all that is owed); the connection breaks before it arrives.`,
      'worker 1 reads listPayoutPayments.',
    ],
  },
  {
    payer: payers.forgetsPageTwo,
    workers: 1,
    invariant: 'eventuallySettled',
    within: 10,
    story: [
      TICK,
      'worker 1 sends listCreators; it is answered 200.',
      'worker 1 reads listPayoutAccruals.',
      `${SENDS} (1 accrual); it is answered 201.`,
    ],
  },
  {
    payer: payers.locksInTwoSteps,
    workers: 2,
    invariant: 'paidOnce',
    within: 1,
    story: [
      READS,
      `${SENDS} ($200.00); it is answered 201.`,
      'worker 2 reads listCreators, listPayoutAccruals.',
      'worker 2 sends createPayoutPayment ($200.00); it is answered 201.',
    ],
  },
  {
    payer: payers.paysBeforeItIsApproved,
    workers: 1,
    invariant: 'nothingUnapproved',
    within: 1,
    story: [READS, `${SENDS} (2 accruals); it is answered 201.`],
  },
  {
    payer: payers.voidsAndPaysAgain,
    workers: 2,
    invariant: 'receiptsTellTheTruth',
    within: 1,
    story: [
      'worker 1 reads listCreators.',
      `${SENDS} (all that is owed); it is answered 201.`,
      'worker 2 reads listCreators.',
      'worker 2 sends createPayoutPayment (all that is owed); it is answered 409.',
      'worker 2 reads listPayoutPayments.',
      'worker 2 sends updatePayoutPayment (status voided); it is answered 200.',
      'worker 2 sends createPayoutPayment (all that is owed); it is answered 201.',
    ],
  },
  {
    payer: payers.swallowsTheError,
    workers: 1,
    invariant: 'eventuallySettled',
    within: 20,
    story: ['worker 1 reads listCreators.', `${SENDS} (all that is owed); the connection breaks before it arrives.`],
  },
  {
    payer: payers.trustsAReplay,
    workers: 1,
    invariant: 'receiptsTellTheTruth',
    within: 300,
    story: [
      'worker 1 reads listCreators.',
      `${SENDS} (all that is owed); it takes effect, and its response is lost.`,
      'Meanwhile a person voids the payment of $200.00.',
      `${SENDS} (all that is owed); it is answered 201.`,
    ],
  },
  {
    payer: payers.settlesWhatTheCronAdded,
    workers: 1,
    invariant: 'nothingUnapproved',
    within: 40,
    story: [READS, TICK, `${SENDS} (all that is owed); it is answered 201.`],
  },
];

describe('the explorer finds the payer that', () => {
  it.each(planted)('$payer.name', async ({ payer, workers, invariant, within, story }) => {
    const report = await explore({
      world,
      workers: Array.from({ length: workers }, () => payer),
      invariants: [invariant],
      pairs: 3_000,
      maxFailures: 1,
    });
    const [failure] = report.failures;
    expect(failure?.invariant).toBe(invariant);
    expect(failure?.story).toEqual(story);
    expect(Object.values(report.runs).reduce((sum, runs) => sum + runs, 0)).toBeLessThanOrEqual(within);
  });

  it('in random schedules alone too', async () => {
    const workers = [payers.checksThenPays, payers.checksThenPays];
    const report = await explore({ world, workers, singles: false, seeds: 50 });
    expect(report.failures[0]?.seed).toBeGreaterThanOrEqual(1);
    expect(report.runs['single faults']).toBe(1);
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
});
