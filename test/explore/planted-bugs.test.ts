import {
  type ExploreFailure,
  type ExploreOptions,
  explore,
  type Invariant,
  type Program,
  replay,
} from 'trackagoat-sdk/explore';
import { beforeAll, describe, expect, it } from 'vitest';
import { findWorkers } from './jobs/buggy.js';
import { createWorld } from './world.js';

let world: ExploreOptions['world'];
beforeAll(async () => {
  ({ world } = await createWorld());
});

interface Planted {
  readonly invariant: Extract<NonNullable<ExploreOptions['invariants']>[number], string>;
  /** Runs within which it must be found, the calm one included. */
  readonly within: number;
  readonly story: readonly string[];
}

const TICK = 'Meanwhile the clock passes a tick of the cron: it is 2026-02-02T00:16:00.000Z.';
const READS = 'worker 1 reads listCreators, listPayoutAccruals.';
const OWED = 'worker 1 reads listPayoutAccruals.';
const NEXT = 'Then all workers run once more, and nothing goes wrong:';
/** Once more, and again when nothing new comes due. */
const LAST = [
  NEXT,
  'Meanwhile a person archives all structures, so that nothing new comes due.',
  'Meanwhile an hour passes: it is 2026-02-02T00:30:TIME.',
  NEXT,
];
const sameDebt = (payments: string) =>
  `The payments of ${payments}; without accruals, the service cannot know that they pay the same debt.`;
const pays = (what: string, worker = 1) => `worker ${worker} sends createPayoutPayment (@maya.moves, ${what}, key KEY)`;

const planted: Readonly<Record<string, Planted>> = {
  'checks, then pays': {
    invariant: 'paidOnce',
    within: 60,
    story: [
      'worker 1 reads listCreators, listPayoutAccruals, listPayoutPayments.',
      `${pays('$200.00')}; the connection breaks before it arrives.`,
      'worker 2 reads listCreators, listPayoutAccruals, listPayoutPayments.',
      `${pays('$200.00', 2)}; it gets 201.`,
      `${pays('$200.00')}; it gets 201.`,
      sameDebt('$200.00 and $200.00 were sent by workers 2 and 1 under different keys (KEY, KEY)'),
    ],
  },
  'random key per attempt': {
    invariant: 'paidOnce',
    within: 30,
    story: [
      READS,
      `${pays('$200.00')}; it takes effect, and its response is lost.`,
      `${pays('$200.00')}; it gets 201.`,
      sameDebt('$200.00 and $200.00 were sent by worker 1 under different keys (KEY, KEY)'),
    ],
  },
  'key from the day': {
    invariant: 'paidOnce',
    within: 100,
    story: [
      READS,
      `${pays('$200.00')}; it takes effect, worker 1 crashes before the response arrives, and starts again.`,
      'Meanwhile 25 hours pass: it is 2026-02-03T00:30:TIME.',
      READS,
      `${pays('$300.00')}; it gets 201.`,
      sameDebt('$200.00 and $300.00 were sent by worker 1 under different keys (KEY, KEY)'),
    ],
  },
  'no key at all': {
    invariant: 'paidOnce',
    // Its next run pays the same again.
    within: 3,
    story: [
      READS,
      'worker 1 sends createPayoutPayment (@maya.moves, $200.00, no key); it gets 201.',
      NEXT,
      READS,
      'worker 1 sends createPayoutPayment (@maya.moves, $200.00, no key); it gets 201.',
      sameDebt('$200.00 and $200.00 were sent by worker 1 without an idempotency key'),
    ],
  },
  'reads back by amount': {
    invariant: 'eventuallySettled',
    within: 40,
    story: [
      READS,
      `${pays('all that is owed')}; the connection breaks before it arrives.`,
      'worker 1 reads listPayoutPayments.',
      ...LAST,
      'createPayoutPayment of worker 1 got no response and did not arrive; listPayoutPayments was read afterwards, and nobody sent it again.',
    ],
  },
  'locks in two steps': {
    invariant: 'paidOnce',
    within: 3,
    story: [
      READS,
      `${pays('$200.00')}; it gets 201.`,
      'worker 2 reads listCreators, listPayoutAccruals.',
      `${pays('$200.00', 2)}; it gets 201.`,
      sameDebt('$200.00 and $200.00 were sent by workers 1 and 2 under different keys (KEY, KEY)'),
    ],
  },
  'pays and asks afterwards': {
    invariant: 'nothingUnapproved',
    within: 3,
    story: [OWED, `${pays('2 accruals, $200.00')}; it gets 201.`],
  },
  'voids and pays again': {
    invariant: 'receiptsTellTheTruth',
    within: 3,
    story: [
      'worker 1 reads listCreators.',
      `${pays('all that is owed: $200.00')}; it gets 201.`,
      'worker 2 reads listCreators.',
      `${pays('all that is owed', 2)}; it gets 409 no_outstanding_accruals.`,
      'worker 2 reads listPayoutPayments.',
      'worker 2 sends updatePayoutPayment (status voided); it gets 200.',
      `${pays('all that is owed: $200.00', 2)}; it gets 201.`,
    ],
  },
  'swallows the error': {
    invariant: 'eventuallySettled',
    within: 30,
    story: [
      'worker 1 reads listCreators.',
      `${pays('all that is owed')}; the connection breaks before it arrives.`,
      ...LAST,
      'createPayoutPayment of worker 1 got no response and did not arrive; nobody looked it up or sent it again.',
    ],
  },
  'trusts a replay': {
    invariant: 'receiptsTellTheTruth',
    within: 300,
    story: [
      'worker 1 reads listCreators.',
      `${pays('all that is owed: $200.00')}; it gets 201.`,
      'Meanwhile a person voids the payment of $200.00.',
      NEXT,
      'worker 1 reads listCreators.',
      `${pays('all that is owed: $200.00')}; it gets 201, a replay of worker 1's payment.`,
    ],
  },
  'pays what the cron added': {
    invariant: 'nothingUnapproved',
    within: 60,
    story: [OWED, TICK, `${pays('all that is owed: $300.00')}; it gets 201.`],
  },
};

/** Keys and milliseconds follow from the chance and the clock of the run: their values do not matter here. */
function leaveOutValues(line: string): string {
  const key = /explored-[0-9a-f]+|maya-2026-[\d-]+|[0-9a-f]{8}-[0-9a-f…-]{12,}/g;
  return line.replaceAll(key, 'KEY').replace(/:\d\d\.\d{3}Z/, (time) => (time === ':00.000Z' ? time : ':TIME'));
}

describe('the explorer finds the job with the mistake', () => {
  it.each(Object.entries(planted))('%s', async (name, { invariant, within, story }) => {
    const limits = { pairs: 3_000, maxFailures: 1 };
    const report = await explore({ world, workers: findWorkers(name), invariants: [invariant], ...limits });
    const [failure] = report.failures;
    expect(failure?.invariant).toBe(invariant);
    expect(failure?.story.map(leaveOutValues)).toEqual(story);
    expect(Object.values(report.runs).reduce((sum, runs) => sum + runs, 0)).toBeLessThanOrEqual(within);
  });

  it('in random schedules alone too', async () => {
    const workers = findWorkers('checks, then pays');
    const report = await explore({ world, workers, singles: false, seeds: 50, maxFailures: 1 });
    expect(report.failures[0]?.seed).toBeGreaterThanOrEqual(1);
    // The calm run, one worker of it alone, and a month.
    expect(report.runs['single faults']).toBe(3);
  });
});

describe('a failure', () => {
  let options: ExploreOptions;
  let failure: ExploreFailure;
  beforeAll(async () => {
    options = { world, workers: findWorkers('random key per attempt'), invariants: ['paidOnce'], maxFailures: 1 };
    failure = (await explore(options)).failures[0] as ExploreFailure;
  });

  it('runs again as it was, to the byte, also from its JSON in another process', async () => {
    const again = await replay(failure);
    expect(again.failed?.message).toBe('@maya.moves was paid $400.00, and $200.00 was owed');
    expect(again.story).toEqual(failure.story);
    const read = JSON.parse(JSON.stringify(failure));
    const elsewhere = await replay(read, { ...options, world: (await createWorld()).world });
    expect(elsewhere.evidence).toBe(again.evidence);
    await expect(replay(read)).rejects.toThrow(/pass the options of explore as well/);
  });

  it('is gone when the job is mended: one key for all attempts', async () => {
    const mended: Program = async ({ goat, store }) => {
      if (store.get('paid')) return;
      const { data } = await goat.creators.list();
      const body = { creator_id: data[0]?.id ?? '', auto_apply_outstanding: true } as const;
      await goat.payoutPayments.create(body, { idempotencyKey: 'maya-2026-05' });
      store.set('paid', true);
    };
    expect((await replay(failure, { ...options, workers: [mended] })).failed).toBeNull();
    // It is not gone when the job does nothing any more, or fails before it pays.
    const idle: Program = async ({ goat }) => void (await goat.creators.list());
    const broken: Program = () => Promise.reject(new Error('no such table'));
    const { failed } = await replay(failure, { ...options, workers: [idle] });
    expect(failed).toEqual({ invariant: 'calmRun', message: 'The job changes nothing' });
    expect((await replay(failure, { ...options, workers: [broken] })).failed?.message).toContain('no such table');
  });
});

const paysOneARun: Program = async ({ goat }) => {
  const accrual = (await goat.payoutAccruals.list({ status: 'earned' }).toArray()).at(-1);
  if (!accrual) return;
  await goat.payoutPayments.create({ creator_id: accrual.creator_id, accrual_ids: [accrual.id] });
};

it('a job that notes first and pays in its next run, and one that pays by the hour, are explored with both payments', async () => {
  const notes: Program = (job) => (job.store.get('noted') ? paysOneARun(job) : job.store.set('noted', true));
  const hourly: Program = async (job) => {
    const hour = String(Math.floor(job.now() / 3_600_000));
    if (!job.store.get(hour)) await paysOneARun(job);
    job.store.set(hour, true);
  };
  for (const job of [notes, hourly]) {
    const { calm, failures } = await explore({ world, workers: [job], seeds: 0, pairs: 0, interludes: [] });
    expect([failures, calm.payments, calm.requests]).toEqual([[], 2, 2]);
  }
});

it('an invariant is shown each run whole', async () => {
  const seen: unknown[] = [];
  const note: Invariant = {
    name: 'note',
    check: ({ round, isSettled, earlier, rows, rowsAfterRun, ...run }) => {
      const lengths = [run.between, earlier, run.trace, rows.payments, rowsAfterRun.payments, run.approvals];
      seen.push([round, isSettled, earlier.map((one) => one.round), ...lengths.map(({ length }) => length)]);
    },
  };
  const invariants = [note, 'paidOnce', 'paidInFull', 'eventuallySettled'] as const;
  const report = await explore({ world, workers: [paysOneARun], invariants, pairs: 0, seeds: 0 });
  expect(report.failures).toEqual([]);
  // One payment was there, and two accruals are owed: a run reads and pays once, and the last has nothing left to pay.
  expect(seen.slice(0, 3)).toEqual([
    [1, false, [], 0, 0, 2, 2, 2, 0],
    [2, false, [1], 0, 1, 4, 3, 2, 0],
    [3, true, [1, 2], 0, 2, 5, 3, 2, 0],
  ]);
});
