import { describe, expect, it, vi } from 'vitest';
import { type ApprovalRequest, memoryToolsetStore, type ToolsetOptions } from '../../src/agents/index.js';
import { failedReceipt } from '../../src/agents/payments/commit/committer.js';
import { PaymentAudit } from '../../src/agents/payments/commit/payment-audit.js';
import { Turns } from '../../src/agents/payments/gate/payment-gate.js';
import type { PaymentProgress, SinglePlan } from '../../src/agents/payments/plan/any-plan.js';
import { ToolRefusal } from '../../src/agents/text/tool-error.js';
import { createClient } from '../../src/index.js';
import { stage } from './scene.js';
import { getData } from './tool-result.js';
import { VirtualTime } from './virtual-time.js';

/** Creators who are owed 100, 200, … cents, and a toolset whose person says yes to everything. */
async function owing(creators: number, options: ToolsetOptions = {}) {
  const scene = stage();
  for (let number = 1; number <= creators; number++) {
    await scene.creator(`creator.${number}`, await scene.structure(100 * number));
  }
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const asked: ApprovalRequest[] = [];
  const approve = async (request: ApprovalRequest) => asked.push(request) > 0;
  const store = memoryToolsetStore();
  const toolset = await scene.tools({ approve, store, ...options });
  const planId = String(getData(await toolset.call('plan_settlement', { everyone: true, method: 'Venmo' })).plan_id);
  const commit = async (more: object = {}) => getData(await toolset.call('commit_plan', { plan_id: planId }, more));
  const payments = async () => (await scene.goat.payoutPayments.list({ limit: 100 })).data;
  return { ...scene, toolset, store, asked, approve, planId, commit, payments };
}

/** Six who are owed, and a commit that ends by its deadline at a service that takes so long for each method. */
async function hurried(commitDeadlineMs: number, answerMs: (method: string) => number) {
  const scene = await owing(6);
  const { mock, approve } = scene;
  const time = new VirtualTime(mock);
  const fetch = time.fetchAfter(({ method }) => answerMs(method));
  const goat = createClient({ apiKey: mock.apiKey, fetch, clock: time, random: () => 0 });
  const limits = { paymentsPerHour: 100 };
  const toolset = await time.run(
    scene.tools({ approve, commitDeadlineMs, clock: time, limits, now: () => time.now() }, goat),
  );
  const plan = await time.run(toolset.call('plan_settlement', { everyone: true, method: 'Venmo' }));
  const { plan_id } = getData(plan);
  const commit = () => time.run(toolset.call('commit_plan', { plan_id }));
  return { ...scene, toolset, commit };
}

describe('a batch', () => {
  it('returns at its signal with what is paid and what is left; a repeat asks for that and pays each once', async () => {
    const { mock, goat, asked, commit, payments } = await owing(12);
    const early = new AbortController();
    const stop = goat.on('request', ({ operationId }) => {
      if (operationId === 'listPayoutAccruals') early.abort();
    });
    // Before anything is sent it answers what was not begun.
    expect(await commit({ signal: early.signal })).toMatchObject({ paid_cents: 0, counts: { not_started: 12 } });
    expect(await payments()).toEqual([]);
    stop();
    const controller = new AbortController();
    const onProgress = ({ done }: PaymentProgress): void => {
      if (done === 4) controller.abort();
    };
    const first = await commit({ signal: controller.signal, onProgress });
    expect(first).toMatchObject({ outcome: 'partly_committed' });
    const { committed = 0, not_started = 0 } = first.counts as Record<string, number>;
    expect(committed).toBeGreaterThanOrEqual(4);
    expect(committed + not_started).toBe(12);
    expect(not_started).toBeGreaterThan(0);
    // 100 + 200 + … + 1,200 cents.
    expect(Number(first.paid_cents) + Number(first.left_cents)).toBe(7_800);
    expect(first.next).toContain('the same plan_id');
    const lines = first.payments as string[];
    expect(lines.slice(0, not_started).every((line) => line.includes('not_started'))).toBe(true);

    const paid = (await payments()).map((payment) => String(payment.creator_id));
    const before = mock.requests.total;
    expect(await commit()).toMatchObject({
      outcome: 'committed',
      paid_cents: first.left_cents,
      paid_before_cents: first.paid_cents,
    });
    // It does not read again what it knows: nothing is sent for those who are paid.
    const after = mock.requests.find().slice(before);
    expect(after.filter(({ path }) => paid.some((id) => path.includes(id)))).toEqual([]);
    expect(after.filter(({ method }) => method === 'POST')).toHaveLength(not_started);
    expect(asked.map(({ totalCents }) => totalCents)).toEqual([7_800, 7_800, first.left_cents]);
    expect(asked[2]?.lines).toHaveLength(not_started);
    expect(await payments()).toHaveLength(12);
    expect(mock.ledger()).toMatchObject({ balanced: true });
  });

  it('returns at its deadline; what was under way comes to its receipt, and a repeat waits for it', async () => {
    // The first four are sent, and asked for again under their keys when the deadline of 10 seconds has come.
    let slow = 8;
    const { mock, asked, commit, toolset, payments } = await hurried(10_000, (method) =>
      method === 'POST' && slow-- > 0 ? 10_500 : 100,
    );
    const first = getData(await commit());
    expect(first).toMatchObject({ outcome: 'unknown', counts: { unknown: 4, not_started: 2 }, paid_cents: 0 });
    expect((first.payments as string[])[0]).toContain('under_way');
    // Payments that may still be made are counted. Payments that were not begun are not.
    expect((await toolset.limitsLeft()).left.paymentsPerHour?.left).toBe(96);
    slow = 0;
    expect(await commit()).toMatchObject({
      ok: true,
      data: { outcome: 'committed', counts: { already_paid: 4, committed: 2 } },
    });
    expect(asked.at(-1)?.lines).toHaveLength(2);
    expect(await payments()).toHaveLength(6);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('asks and begins nothing while what an earlier call sent is still under way', async () => {
    const { mock, asked, commit } = await hurried(5_000, (method) => (method === 'POST' ? 29_000 : 100));
    expect(getData(await commit())).toMatchObject({ outcome: 'unknown' });
    const before = { asked: asked.length, requests: mock.requests.total };
    expect(await commit()).toMatchObject({ error: { code: 'under_way', retry: 'later' } });
    expect({ asked: asked.length, requests: mock.requests.total }).toEqual(before);
  });

  it('tells how far it is, and neither it nor the process is stopped by a listener that throws or rejects', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const steps = async (fail: () => unknown) => {
      const { commit } = await owing(3);
      const heard: PaymentProgress[] = [];
      const onProgress = (progress: PaymentProgress): unknown => heard.push(progress) && fail();
      expect(await commit({ onProgress })).toMatchObject({ outcome: 'committed', paid_cents: 600 });
      return heard.map(({ done, total }) => `${done}/${total}`).join(' ');
    };
    const throws = (): never => {
      throw new Error('no bar');
    };
    expect([await steps(throws), await steps(async () => throws())]).toEqual(['1/3 2/3 3/3', '1/3 2/3 3/3']);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('shows its receipts in pages, those first that failed', async () => {
    const { mock, tools, store, planId } = await owing(25);
    // It has no bound of requests, because it must come to its receipts.
    const toolset = await tools({ store, budget: { maxRequests: 1 } });
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'status', status: 403, times: 1, skip: 7 });
    const first = getData(await toolset.call('commit_plan', { plan_id: planId }));
    expect(first).toMatchObject({ counts: { committed: 24, not_committed: 1 }, outcome: 'partly_committed' });
    expect(first.truncated).toMatchObject({ shown: 20, total: 25 });
    expect((first.payments as string[])[0]).toContain('not_committed');
    const second = getData(await toolset.call('commit_plan', { plan_id: planId, offset: 20 }));
    expect(second.payments).toHaveLength(5);
  });
});

it('a part that ended in an error of somebody else may have been paid; after an own one nothing was', () => {
  const describeOutcome = (error: Error) =>
    failedReceipt({ id: 'p', handle: '@ana', totalCents: 1 } as never, error).outcome;
  expect([describeOutcome(new TypeError('theirs')), describeOutcome(new ToolRefusal('other_target', 'ours'))]).toEqual([
    'unknown',
    'not_committed',
  ]);
});

it('a page of receipts is refused for a plan that was never paid; later it shows what was paid, and pays nothing of what is left', async () => {
  const { toolset, planId, payments, asked, commit, refuse } = await owing(3);
  for (const offset of [0, 20]) {
    const result = await toolset.call('commit_plan', { plan_id: planId, offset });
    expect(result).toMatchObject({ ok: false, error: { code: 'no_receipts', retry: 'fix_input' } });
  }
  expect([asked, await payments()]).toEqual([[], []]);
  refuse('createPayoutPayment', 1);
  const first = await commit();
  expect(first).toMatchObject({ outcome: 'partly_committed' });
  const again = getData(await toolset.call('commit_plan', { plan_id: planId, offset: 0 }));
  expect(again.payments).toEqual(first.payments);
  expect(asked).toHaveLength(1);
  expect(await payments()).toHaveLength(2);
});

it('a commit waits for all that have the plan before it, one at a time', async () => {
  const turns = new Turns();
  let [now, most] = [0, 0];
  const work = async (): Promise<void> => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
  };
  const [first, second] = [turns.take('a', work), turns.take('a', work)];
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([second, turns.take('a', work)]);
  expect(most).toBe(1);
});

it('a commit goes on when what was found is written down, and not before', async () => {
  let isWritten = false;
  const append = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    isWritten = true;
  };
  const audit = new PaymentAudit({ append, head: { seq: 0, hash: '' } });
  const settled = { outcome: 'unknown', resolvedBy: null, payment: null } as never;
  await audit.witness({ id: 'settle-1' } as SinglePlan).readBack(settled);
  expect(isWritten).toBe(true);
});
