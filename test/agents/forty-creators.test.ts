import { describe, expect, it } from 'vitest';
import { type ApprovalRequest, memoryToolsetStore } from '../../src/agents/index.js';
import type { PaymentProgress } from '../../src/agents/payments/plan/any-plan.js';
import { createClient, type PayoutPayment } from '../../src/index.js';
import { stage } from './scene.js';
import { secret } from './three-owed.js';
import { getData } from './tool-result.js';
import { VirtualTime } from './virtual-time.js';

/** 100 + 200 + … + 4,000 cents. */
const TOTAL = 82_000;

/**
 * Forty creators who are owed 100, 200, … 4,000 cents, and a host on a key with 60 requests a minute, which the service
 * counts too. Each request takes `answerMs`. Processes that are started share a store.
 */
async function sixtyAMinute(answerMs = 200) {
  // The plan is made in time; what comes slow is the payments.
  let isPlanned = false;
  const { mock, creator, structure, tools, goat: person } = stage();
  for (let number = 1; number <= 40; number++) {
    await creator(`creator.${String(number).padStart(2, '0')}`, await structure(100 * number));
  }
  mock.clock.to('2026-01-12T09:20:00Z');
  const time = new VirtualTime(mock);
  const apiKey = mock.createKey();
  const store = memoryToolsetStore();
  const asked: ApprovalRequest[] = [];
  const approve = async (request: ApprovalRequest): Promise<boolean> => asked.push(request) > 0;
  const startProcess = async () => {
    const fetch = time.fetchAfter(() => (isPlanned ? answerMs : 200));
    const rateLimit = { limit: 60, windowMs: 60_000 };
    const goat = createClient({ apiKey, fetch, clock: time, rateLimit, logger: {}, random: () => 0 });
    return time.run(tools({ approve, store, secret, now: () => time.now(), clock: time }, goat));
  };
  const toolset = await startProcess();
  mock.setLimits({ rateLimits: true });
  const planId = String(
    getData(await time.run(toolset.call('plan_settlement', { everyone: true, method: 'Venmo' }))).plan_id,
  );
  isPlanned = true;
  const planned = mock.requests.total;
  /** The operations of the requests since the plan was made. */
  const sent = (): string[] => {
    const requests = mock.requests.find().slice(planned);
    return requests.map(({ operation }) => String(operation));
  };
  const commit = async (from = toolset, onProgress?: (progress: PaymentProgress) => void) => {
    const startedAt = time.now();
    const data = getData(await time.run(from.call('commit_plan', { plan_id: planId }, { onProgress })));
    return { data, seconds: (time.now() - startedAt) / 1_000 };
  };
  /** All live payments, read without the limited key. */
  const paid = () => person.payoutPayments.list({ status: 'paid', limit: 100 }).toArray();
  return { mock, person, time, asked, sent, commit, paid, startProcess };
}

/** Every creator has one payment, of what that one is owed. */
function expectPaidOnce(payments: readonly PayoutPayment[]): void {
  expect(new Set(payments.map(({ creator_id }) => creator_id)).size).toBe(40);
  const amounts = payments.map(({ total_amount_cents }) => total_amount_cents).sort((a, b) => a - b);
  expect(amounts).toEqual(Array.from({ length: 40 }, (_, index) => 100 * (index + 1)));
}

describe('forty creators at 60 requests a minute', () => {
  it('are paid once each over several calls that end in time, and each call asks for what is left', async () => {
    const { mock, asked, sent, commit, paid } = await sixtyAMinute();
    const heard: PaymentProgress[] = [];
    const first = await commit(undefined, (progress) => heard.push(progress));
    expect(first.seconds).toBeLessThanOrEqual(50);
    expect(first.data).toMatchObject({ outcome: 'partly_committed' });
    const { committed = 0, not_started = 0, unknown = 0 } = first.data.counts as Record<string, number>;
    expect({ all: committed + not_started, unknown }).toEqual({ all: 40, unknown: 0 });
    // Of the 60 requests 9 made the plan, 8 read the facts at the question and at the yes, and 3 read the batch: 40 are
    // left, and a payment takes two.
    expect(committed).toBeGreaterThanOrEqual(20);
    expect(Number(first.data.paid_cents) + Number(first.data.left_cents)).toBe(TOTAL);
    expect(heard.map(({ done, total }) => [done, total])).toEqual(
      Array.from({ length: committed }, (_, index) => [index + 1, 40]),
    );

    const second = await commit();
    expect(second.seconds).toBeLessThanOrEqual(50);
    expect(second.data).toMatchObject({
      outcome: 'committed',
      paid_cents: first.data.left_cents,
      paid_before_cents: first.data.paid_cents,
    });
    expect(asked.map(({ totalCents }) => totalCents)).toEqual([TOTAL, first.data.left_cents]);
    expect(asked[1]?.lines).toHaveLength(not_started);

    // Before the test itself reads what was paid.
    const operations = sent();
    expectPaidOnce(await paid());
    expect(operations.filter((operation) => operation === 'createPayoutPayment')).toHaveLength(40);
    // In each call one read of the ledger, one of the method, and of the creators at the question, at the yes and for the batch. One read of each payment, to
    // compare it with its plan.
    expect(operations.filter((operation) => operation === 'listPayoutAccruals')).toHaveLength(2);
    expect(operations.filter((operation) => operation === 'getPayoutMethod')).toHaveLength(2);
    expect(operations.filter((operation) => operation === 'listCreators')).toHaveLength(2 * 3);
    expect(operations.length).toBeLessThanOrEqual(40 + 40 + 2 + 2 + 2 + 2 * 8);
    expect(mock.requests.find({ status: 429 })).toEqual([]);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('refuse what was renamed between two calls: names are read in each; then go on in another process, which reads the ledger of now', async () => {
    const { person, time, asked, sent, commit, paid, startProcess } = await sixtyAMinute();
    const first = await commit();
    expect(first.data.outcome).toBe('partly_committed');
    const { not_started = 0 } = first.data.counts as Record<string, number>;
    const [venmo] = (await person.payoutMethods.list()).data.filter(({ name }) => name === 'Venmo');
    await person.payoutMethods.update(venmo?.id ?? '', { name: 'Venmo of Eve' });
    const { data: refused } = await commit();
    expect(refused).toMatchObject({ paid_cents: 0, counts: { not_committed: not_started } });
    expect((refused.payments as string[])[0]).toContain('plan_changed');
    expect(await paid()).toHaveLength(40 - not_started);
    await person.payoutMethods.update(venmo?.id ?? '', { name: 'Venmo' });
    // The window of the first process is over: the other one does not know of it.
    await time.run(new Promise<void>((resolve) => time.setTimeout(resolve, 60_000)));
    const before = sent().length;
    const last = await commit(await startProcess());
    expect(last.data.outcome).toBe('committed');
    const operations = sent().slice(before);
    expect(operations.filter((operation) => operation === 'listPayoutAccruals')).toHaveLength(1);
    expect(operations.filter((operation) => operation === 'createPayoutPayment')).toHaveLength(not_started);
    // Whether it may write, the facts at the question and at the yes, the ledger, the names, then two requests for each that is left.
    expect(operations.length).toBe(1 + 8 + 1 + 2 + 2 * not_started);
    expect(asked.map(({ lines }) => lines.length)).toEqual([40, not_started, not_started]);
    expectPaidOnce(await paid());
  });

  it('are paid once each when the service takes eight seconds for an answer, over several calls', async () => {
    const { mock, asked, commit, paid } = await sixtyAMinute(8_000);
    let calls = 0;
    for (let outcome = ''; !['committed', 'already_paid'].includes(outcome) && calls < 20; calls++) {
      const { data, seconds } = await commit();
      outcome = String(data.outcome);
      expect(seconds).toBeLessThanOrEqual(60);
    }
    expect(calls).toBeLessThan(12);
    const amounts = asked.map(({ totalCents }) => totalCents);
    expect([...amounts].sort((a, b) => b - a)).toEqual(amounts);
    expectPaidOnce(await paid());
    expect(mock.ledger().balanced).toBe(true);
  });
});
