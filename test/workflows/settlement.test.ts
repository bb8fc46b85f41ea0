import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { commitSettlement, planSettlement, settleCreator } from '../../src/workflows/index.js';
import { createClientWith } from './odd-service.js';
import { oneWeekEarned, stage } from './stage.js';

describe('a settlement plan', () => {
  it('is plain JSON that says who is paid what, for which accruals, by which method, and until when it is good', async () => {
    const { goat, maya, structureId } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: '@Maya.Moves', method: 'venmo' });
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(plan).toMatchObject({
      creatorId: maya.id,
      handle: 'maya.moves',
      methodName: 'Venmo',
      totalCents: 25_000,
      currency: 'USD',
      provisional: [],
      earlierPaymentIds: [],
      readAt: '2026-01-12T09:00:00.000Z',
      validUntil: '2026-01-12T09:15:00.000Z',
    });
    expect(plan.accruals).toEqual([
      {
        id: expect.any(String),
        structureId,
        amountCents: 25_000,
        periodStartAt: '2026-01-05T00:00:00.000Z',
        periodEndAt: '2026-01-12T00:00:00.000Z',
      },
    ]);
  });

  it('is made of reads alone', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const before = mock.requests.find().length;
    await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
    const methods = mock.requests
      .find()
      .slice(before)
      .map((entry) => entry.method);
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });

  it('has the same id in another process, and another one next week', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const other = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const first = await planSettlement(goat, { creatorId: maya.id });
    const second = await planSettlement(other, { creatorId: 'maya.moves' });
    expect(second.id).toBe(first.id);
    mock.clock.advance({ days: 7 });
    expect((await planSettlement(goat, { creatorId: maya.id })).id).not.toBe(first.id);
  });

  it('refuses a method that is disabled or unknown, naming those there are', async () => {
    const { goat, maya } = await oneWeekEarned();
    const [paypal] = (await goat.payoutMethods.list().toArray()).filter(({ name }) => name === 'PayPal');
    await goat.payoutMethods.update(paypal?.id ?? '', { is_active: false });
    const plan = (method: string) => planSettlement(goat, { creatorId: maya.id, method });
    await expect(plan('PayPal')).rejects.toMatchObject({ code: 'method_inactive' });
    await expect(plan('Zelle')).rejects.toThrow(/there are .*Venmo/);
  });
});

describe('committing a plan', () => {
  it('records one payment of every earned accrual and says so', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
    const receipt = await commitSettlement(goat, plan);
    expect(receipt).toMatchObject({
      outcome: 'committed',
      planId: plan.id,
      paidCents: 25_000,
      resolvedBy: 'response',
      drift: null,
      reason: null,
      nextStep: null,
      payment: { methodName: 'Venmo', lines: [{ accrualId: plan.accruals[0]?.id, amountCents: 25_000 }] },
    });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('posts under a key that follows from the debt: the same accruals by another method have the same key', async () => {
    const keys = [];
    for (const method of ['Venmo', 'PayPal']) {
      const { goat, mock, maya } = await oneWeekEarned();
      await commitSettlement(goat, await planSettlement(goat, { creatorId: maya.id, method }));
      const [post, ...more] = mock.requests.find({ operation: 'createPayoutPayment' });
      expect(more).toEqual([]);
      keys.push(post?.idempotency_key);
    }
    expect(keys).toEqual([expect.stringMatching(/^settle-[0-9a-f]{64}$/), keys[0]]);
  });

  it('called again, within the hour or the next day, finds the payment and pays nothing', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const first = await commitSettlement(goat, plan);
    const again = await commitSettlement(goat, plan);
    mock.clock.advance({ days: 7 });
    const nextWeek = await commitSettlement(goat, plan);
    for (const receipt of [again, nextWeek]) {
      expect(receipt).toMatchObject({
        outcome: 'already_paid',
        paidCents: 0,
        resolvedBy: 'earlier_payment',
      });
      expect(receipt.payment?.id).toBe(first.payment?.id);
    }
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('twenty times at once makes one payment, and twenty receipts that add up to it', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const receipts = await Promise.all(Array.from({ length: 20 }, () => commitSettlement(goat, plan)));
    const [payment, ...more] = await paid(maya.id);
    expect(more).toEqual([]);
    expect(new Set(receipts.map((receipt) => receipt.payment?.id))).toEqual(new Set([payment?.id]));
    expect(receipts.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 'already_paid'),
      'committed',
    ]);
    expect(receipts.reduce((sum, { paidCents }) => sum + paidCents, 0)).toBe(25_000);
  });

  it('refuses a plan once the cron has run at a quarter past, whether or not it made accruals', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    mock.clock.to('2026-01-12T09:14:59Z');
    const stillGood = await planSettlement(goat, { creatorId: maya.id });
    mock.clock.to('2026-01-12T09:15:00Z');
    for (const stale of [plan, stillGood]) {
      await expect(commitSettlement(goat, stale)).rejects.toMatchObject({ code: 'stale_plan' });
    }
    expect((await goat.payoutPayments.list()).data).toEqual([]);
  });

  it('refuses when a planned accrual was rejected in between', async () => {
    const { goat, maya } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    await goat.payoutAccruals.reject(plan.accruals[0]?.id ?? '');
    await expect(commitSettlement(goat, plan)).rejects.toMatchObject({ code: 'plan_changed' });
  });

  it('refuses a method that was disabled since the plan was made', async () => {
    const { goat, maya } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
    await goat.payoutMethods.update(plan.methodId ?? '', { is_active: false });
    await expect(commitSettlement(goat, plan)).rejects.toMatchObject({ code: 'method_inactive' });
  });

  it('refuses an empty plan; settleCreator reports it instead', async () => {
    const { goat, mock, creator } = stage();
    const otis = await creator('chef_otis');
    const plan = await planSettlement(goat, { creatorId: otis.id });
    expect([plan.totalCents, plan.accruals]).toEqual([0, []]);
    mock.requests.clear();
    await expect(commitSettlement(goat, plan)).rejects.toMatchObject({ code: 'nothing_due' });
    expect(mock.requests.total).toBe(0);
    const receipt = await settleCreator(goat, { creatorId: otis.id });
    expect([receipt.outcome, receipt.reason?.code]).toEqual(['not_committed', 'nothing_due']);
  });

  it('pays what the plan names and nothing that the cron adds between its last look and the payment', async () => {
    const { goat, mock, structure, creator } = stage();
    const structureId = await structure(25_000);
    const late = await structure(4_000);
    const maya = await creator('maya.moves', structureId);
    mock.clock.to('2026-01-12T09:00:00Z');
    // Assigned for the week that has ended: its accrual comes with the next tick.
    await goat.payoutStructures.assign(late, { creator_id: maya.id, assigned_at: '2026-01-05T00:00:00Z' });
    const plan = await planSettlement(goat, { creatorId: maya.id });
    expect(plan.accruals.map((accrual) => accrual.structureId)).toEqual([structureId]);
    const slow = createClientWith(mock, async (request) => {
      if (request.method === 'POST') mock.clock.to('2026-01-12T09:15:00Z');
      return request;
    });
    const receipt = await commitSettlement(slow, plan);
    expect(receipt).toMatchObject({ outcome: 'committed', plannedCents: 25_000, paidCents: 25_000, drift: null });
    expect((await planSettlement(goat, { creatorId: maya.id })).totalCents).toBe(4_000);
  });
});

describe('a payment that was voided', () => {
  it('is due again as another payment with another key', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const first = await planSettlement(goat, { creatorId: maya.id });
    const receipt = await commitSettlement(goat, first);
    await goat.payoutPayments.void(receipt.payment?.id ?? '');
    const second = await planSettlement(goat, { creatorId: maya.id });
    expect(second.accruals).toEqual(first.accruals);
    expect(second.earlierPaymentIds).toEqual([receipt.payment?.id]);
    expect(second.id).not.toBe(first.id);
    const again = await commitSettlement(goat, second);
    expect(again).toMatchObject({ outcome: 'committed', paidCents: 25_000 });
    expect((await paid(maya.id)).map(({ id }) => id)).toEqual([again.payment?.id]);
  });

  it('is not taken for paid when the old plan is committed once more: the replay is checked against the record', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const receipt = await commitSettlement(goat, plan);
    await goat.payoutPayments.void(receipt.payment?.id ?? '');
    const again = await commitSettlement(goat, plan);
    expect(again).toMatchObject({
      outcome: 'not_committed',
      paidCents: 0,
      reason: { code: 'voided_since' },
      payment: { id: receipt.payment?.id, status: 'voided' },
      nextStep: expect.stringMatching(/^Plan again/),
    });
    expect(await paid(maya.id)).toEqual([]);
  });
});

describe('provisional data', () => {
  const cpm = { criteria_type: 'cpm' } as const;
  const post = { posted_at: '2026-01-07T12:00:00Z', view_count: 40_000 };

  it('is a stale scrape behind amounts that rest on counts; a flat rate rests on none', async () => {
    const scene = stage();
    const byViews = await scene.creator('maya.moves', await scene.structure(150, cpm));
    const flat = await scene.creator('chef_otis', await scene.structure(9_000));
    scene.mock.clock.to('2026-01-08T00:00:00Z');
    scene.mock.postVideos(byViews.id, [post]);
    scene.mock.clock.to('2026-01-12T09:00:00Z');
    scene.mock.setScraper('stalled');
    scene.mock.clock.to('2026-01-13T10:00:00Z');
    const viewsPlan = await planSettlement(scene.goat, { creatorId: byViews.id });
    const flatPlan = await planSettlement(scene.goat, { creatorId: flat.id });
    // 40 × 150 cents.
    expect(viewsPlan.totalCents).toBe(6_000);
    expect(viewsPlan.provisional.map(({ code }) => code)).toEqual(['scrape_stale']);
    expect(flatPlan.provisional).toEqual([]);
    await expect(commitSettlement(scene.goat, viewsPlan)).rejects.toMatchObject({ code: 'provisional_data' });
    expect(await scene.paid(byViews.id)).toEqual([]);
    const receipt = await commitSettlement(scene.goat, viewsPlan, { acceptProvisional: true });
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 6_000 });
  });

  it('is a video of a due period that still waits for review', async () => {
    const scene = stage();
    const otis = await scene.creator('chef_otis', await scene.structure(150, cpm));
    scene.mock.clock.to('2026-01-08T00:00:00Z');
    scene.mock.postVideos(otis.id, [post]);
    await scene.goat.creators.update(otis.id, { tracking_mode: 'selective' });
    scene.mock.postVideos(otis.id, [{ ...post, view_count: 90_000 }]);
    scene.mock.clock.to('2026-01-12T09:00:00Z');
    // One more, of the week that runs: it touches nothing that is due.
    scene.mock.postVideos(otis.id, [{ ...post, posted_at: '2026-01-12T08:00:00Z' }]);
    const plan = await planSettlement(scene.goat, { creatorId: otis.id });
    expect(plan.totalCents).toBe(6_000);
    expect(plan.provisional).toEqual([
      { code: 'videos_pending_review', message: '1 video of the due periods waits for review and was not counted.' },
    ]);
    await expect(settleCreator(scene.goat, { creatorId: otis.id })).rejects.toMatchObject({ code: 'provisional_data' });
  });
});
