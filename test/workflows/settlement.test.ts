import { describe, expect, it } from 'vitest';
import { commitSettlement, planSettlement, settleCreator } from '../../src/workflows/index.js';
import { Run } from '../../src/workflows/run/run.js';
import { commitChecked } from '../../src/workflows/settlement/commit-settlement.js';
import { oddService } from './odd-service.js';
import { oneWeekEarned, stage } from './stage.js';

it('a settlement plan is plain JSON of who is paid what, for which accruals, by which method, and until when, by reads alone; a method that is disabled or unknown is refused', async () => {
  const { goat, maya, structureId, journal } = await oneWeekEarned();
  const before = journal().length;
  const plan = await planSettlement(goat, { creatorId: '@Maya.Moves', method: 'venmo' });
  const later = journal().slice(before);
  expect(later.filter((call) => !call.startsWith('GET'))).toEqual([]);
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
  const [paypal] = (await goat.payoutMethods.list().toArray()).filter(({ name }) => name === 'PayPal');
  await goat.payoutMethods.update(paypal?.id ?? '', { is_active: false });
  const planBy = (method: string) => planSettlement(goat, { creatorId: maya.id, method });
  await expect(planBy('PayPal')).rejects.toMatchObject({ code: 'method_inactive' });
  await expect(planBy('Zelle')).rejects.toThrow(/there are .*Venmo/);
  for (const name of ['Wise', 'Wi-se']) await goat.payoutMethods.create({ name });
  await expect(planBy('wise')).rejects.toMatchObject({ code: 'method_ambiguous' });
});

describe('committing a plan', () => {
  it('records one payment of every earned accrual; again, within the hour or a week later, it pays nothing', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
    const first = await commitSettlement(goat, plan);
    expect(first).toMatchObject({
      outcome: 'committed',
      planId: plan.id,
      paidCents: 25_000,
      resolvedBy: 'response',
      drift: null,
      reason: null,
      nextStep: null,
      payment: { methodName: 'Venmo', lines: [{ accrualId: plan.accruals[0]?.id, amountCents: 25_000 }] },
    });
    for (const days of [0, 7]) {
      mock.clock.advance({ days });
      expect(await commitSettlement(goat, plan)).toMatchObject({
        outcome: 'already_paid',
        paidCents: 0,
        resolvedBy: 'earlier_payment',
        reason: null,
        payment: { id: first.payment?.id },
      });
    }
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('that is refused is unknown where no line of a payment names its accrual: the payment may be there', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const row = (each: object) =>
      JSON.parse(JSON.stringify(each, (field, value) => (field === 'accrual_id' ? null : value)));
    const held = oddService(mock, { holds: true, row });
    const receipt = commitSettlement(held.goat, plan);
    await held.arrived;
    const { id } = await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
    held.release();
    expect(await receipt).toMatchObject({ outcome: 'unknown', paidCents: 0, reason: { code: 'accrual_not_earned' } });
    await goat.payoutPayments.void(id);
    expect(await planSettlement(held.goat, { creatorId: maya.id })).toMatchObject({ earlierPaymentIds: [id] });
  });

  it('twenty times at once makes one payment, and twenty receipts that add up to it', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const receipts = await Promise.all(Array.from({ length: 20 }, () => commitSettlement(goat, plan)));
    const [payment, ...more] = await paid(maya.id);
    expect(more).toEqual([]);
    expect(new Set(receipts.map((receipt) => receipt.payment?.id))).toEqual(new Set([payment?.id]));
    const outcomes = [...Array.from({ length: 19 }, () => 'already_paid'), 'committed'];
    expect(receipts.map(({ outcome }) => outcome).sort()).toEqual(outcomes);
    expect(receipts.reduce((sum, { paidCents }) => sum + paidCents, 0)).toBe(25_000);
  });

  it('refuses a plan once the cron has run at a quarter past, whether or not it made accruals', async () => {
    const { goat, mock, maya, posts } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    mock.clock.to('2026-01-12T09:14:59Z');
    const stillGood = await planSettlement(goat, { creatorId: maya.id });
    mock.clock.to('2026-01-12T09:15:00Z');
    for (const stale of [plan, stillGood])
      await expect(commitSettlement(goat, stale)).rejects.toMatchObject({ code: 'stale_plan' });
    expect(posts()).toBe(0);
  });

  it('refuses an empty plan; settleCreator reports it instead', async () => {
    const { goat, mock, creator, posts } = stage();
    const otis = await creator('chef_otis');
    const plan = await planSettlement(goat, { creatorId: otis.id });
    expect([plan.totalCents, plan.accruals]).toEqual([0, []]);
    mock.requests.clear();
    await expect(commitSettlement(goat, plan)).rejects.toMatchObject({ code: 'nothing_due' });
    expect(mock.requests.total).toBe(0);
    await expect(commitChecked(new Run(goat), plan)).rejects.toMatchObject({ code: 'nothing_due' });
    const receipt = await settleCreator(goat, { creatorId: otis.id });
    expect([receipt.outcome, receipt.reason?.code, posts()]).toEqual(['not_committed', 'nothing_due', 0]);
  });
});

it('a payment that was voided is not taken for paid by the old plan, and is due again as another payment', async () => {
  const { goat, maya, paid } = await oneWeekEarned();
  const first = await planSettlement(goat, { creatorId: maya.id });
  const { payment } = await commitSettlement(goat, first);
  await goat.payoutPayments.void(payment?.id ?? '');
  expect(await commitSettlement(goat, first)).toMatchObject({
    outcome: 'not_committed',
    paidCents: 0,
    reason: { code: 'voided_since' },
    payment: { id: payment?.id, status: 'voided' },
    nextStep: expect.stringMatching(/^Plan again/),
  });
  expect(await paid(maya.id)).toEqual([]);
  const second = await planSettlement(goat, { creatorId: maya.id });
  expect(second.accruals).toEqual(first.accruals);
  expect(second.earlierPaymentIds).toEqual([payment?.id]);
  expect(second.id).not.toBe(first.id);
  const again = await commitSettlement(goat, second);
  expect(again).toMatchObject({ outcome: 'committed', paidCents: 25_000 });
  expect((await paid(maya.id)).map(({ id }) => id)).toEqual([again.payment?.id]);
});

it('a payment that was voided does not change the key of a plan for other accruals', async () => {
  const { goat, mock, maya, owed } = await oneWeekEarned();
  const first = { creator_id: maya.id, accrual_ids: await owed(maya.id) };
  const earlier = async (input: object = {}) =>
    (await planSettlement(goat, { creatorId: maya.id, ...input })).earlierPaymentIds;
  const paid = await goat.payoutPayments.create(first);
  mock.clock.to('2026-01-19T09:00:00Z');
  expect(await earlier()).toEqual([]);
  await goat.payoutPayments.void(paid.id);
  expect(await earlier({ endedBy: '2026-01-12' })).toEqual([paid.id]);
  await goat.payoutPayments.create(first);
  expect(await earlier()).toEqual([]);
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
    // Options that are changed between plan and payment change nothing of it.
    const options = { acceptProvisional: false };
    const run = settleCreator(scene.goat, { creatorId: byViews.id }, options);
    options.acceptProvisional = true;
    await expect(run).rejects.toMatchObject({ code: 'provisional_data' });
    expect(await scene.paid(byViews.id)).toEqual([]);
    const receipt = await commitSettlement(scene.goat, viewsPlan, { acceptProvisional: true });
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 6_000 });
  });

  it('is a video of a due period that still waits for review', async () => {
    const { goat, mock, creator, structure } = stage();
    const otis = await creator('chef_otis', await structure(150, cpm));
    mock.clock.to('2026-01-08T00:00:00Z');
    mock.postVideos(otis.id, [post]);
    await goat.creators.update(otis.id, { tracking_mode: 'selective' });
    mock.postVideos(otis.id, [{ ...post, view_count: 90_000 }]);
    mock.clock.to('2026-01-12T09:00:00Z');
    // One more, of the week that runs: it touches nothing that is due.
    mock.postVideos(otis.id, [{ ...post, posted_at: '2026-01-12T08:00:00Z' }]);
    const plan = await planSettlement(goat, { creatorId: otis.id });
    expect(plan.totalCents).toBe(6_000);
    expect(plan.provisional).toEqual([
      { code: 'videos_pending_review', message: '1 video of the due periods waits for review and was not counted.' },
    ]);
    await expect(settleCreator(goat, { creatorId: otis.id })).rejects.toMatchObject({ code: 'provisional_data' });
    // It might count where no rule is named, and where the rule is of a later version.
    for (const criteria_type of [undefined, 'per_post']) {
      const row = ({ inputs_snapshot: inputs, ...each }: Readonly<Record<string, unknown>>) =>
        inputs ? { ...each, inputs_snapshot: { ...inputs, criteria_type } } : each;
      const odd = await planSettlement(oddService(mock, { row }).goat, { creatorId: otis.id });
      expect([criteria_type, odd.provisional]).toEqual([criteria_type, plan.provisional]);
    }
  });
});
