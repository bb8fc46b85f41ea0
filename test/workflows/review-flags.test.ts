import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { settleAll, weeklyPayoutReview } from '../../src/workflows/index.js';
import { stage } from './stage.js';

describe('the weekly payout review', () => {
  it('flags accruals of an assignment that reaches back, and payments of less than was due', async () => {
    const { goat, mock, creator, structure } = stage();
    const weekly = await structure(10_000);
    const maya = await creator('maya.moves', await structure(500));
    const otis = await creator('chef_otis', weekly);
    mock.clock.to('2026-01-14T00:00:00Z');
    await goat.payoutStructures.assign(weekly, { creator_id: maya.id, assigned_at: '2026-01-06T00:00:00Z' });
    const body = { creator_id: otis.id, auto_apply_outstanding: true, total_amount_cents: 9_000 } as const;
    const short = await goat.payoutPayments.create(body);
    mock.clock.to('2026-01-14T01:00:00Z');
    const review = await weeklyPayoutReview(goat);
    const flags = review.creators.map(({ creatorId, flags: [flag] }) => [creatorId, flag?.code, flag?.message]);
    expect(flags).toEqual([
      [
        maya.id,
        'accrued_late',
        '1 accrual was made more than a day after its period: an assignment that reaches back, or a run that came late.',
      ],
      [otis.id, 'underpaid', `Payment ${short.id} paid 1000 cents less than was due; the difference is written off.`],
    ]);
    await goat.payoutPayments.update(short.id, { status: 'voided' });
    const after = (await weeklyPayoutReview(goat)).creators.find(({ creatorId }) => creatorId === otis.id);
    expect(after).toMatchObject({ dueCents: 10_000, flags: [] });
  });
});

describe('the weekly payout review and settling', () => {
  const heldIn = (review: Awaited<ReturnType<typeof weeklyPayoutReview>>): string[] =>
    review.creators.filter(({ flags }) => flags.some(({ holdsPayment }) => holdsPayment)).map(({ handle }) => handle);

  it.each(['2026-01-05T00:20:00Z', '2026-02-03T09:00:00Z', '2026-03-02T00:20:00Z'])(
    'agree on the demo at %s on who is held back, and what is paid',
    async (now) => {
      const mock = createMock({ seed: 'demo', now });
      mock.setScraper('stalled');
      mock.clock.advance({ hours: 30 });
      const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
      const review = await weeklyPayoutReview(goat);
      const settled = await settleAll(goat);
      const shown = new Set(review.creators.map(({ creatorId }) => creatorId));
      const refused = settled.creators.filter(({ reason }) => reason?.code === 'provisional_data');
      expect(heldIn(review).sort()).toEqual(
        refused
          .map(({ handle }) => handle)
          .filter(Boolean)
          .sort(),
      );
      expect(refused.length).toBeGreaterThan(0);
      const paid = settled.creators.filter(({ outcome, creatorId }) => outcome === 'committed' && shown.has(creatorId));
      const ofWeek = paid
        .flatMap(({ plan }) => plan?.accruals ?? [])
        .filter(({ periodEndAt }) => periodEndAt <= review.week.to)
        .reduce((sum, { amountCents }) => sum + amountCents, 0);
      expect(review.totals.payableCents).toBe(ofWeek);
      const { dueCents, carriedOverCents, payableCents, heldCents } = review.totals;
      expect(payableCents + heldCents).toBe(dueCents + carriedOverCents);
    },
  );

  it('do not hold back flat pay because of counts, or because of a video of another time', async () => {
    const { goat, mock, creator, structure } = stage();
    const flat = await creator('maya.moves', await structure(10_000));
    const views = await creator('chef_otis', await structure(1_000, { criteria_type: 'cpm' }));
    mock.clock.to('2026-01-08T00:00:00Z');
    mock.postVideos(views.id, [{ posted_at: '2026-01-07T12:00:00Z', view_count: 40_000 }]);
    mock.clock.to('2026-01-12T09:00:00Z');
    await goat.creators.update(views.id, { tracking_mode: 'selective' });
    mock.postVideos(views.id, [{ posted_at: '2026-01-12T08:00:00Z', view_count: 5 }]);
    const late = await weeklyPayoutReview(goat);
    // 100.00 flat, and 40 times 10.00; the video of the new week is flagged and holds nothing.
    expect(late.totals).toMatchObject({ payableCents: 50_000, heldCents: 0, flagged: 1 });
    mock.postVideos(views.id, [{ posted_at: '2026-01-07T13:00:00Z', view_count: 5 }]);
    const held = await weeklyPayoutReview(goat);
    expect(held.totals).toMatchObject({ payableCents: 10_000, heldCents: 40_000 });
    expect(heldIn(held)).toEqual(['chef_otis']);
    mock.setScraper('stalled');
    mock.clock.advance({ hours: 25 });
    const stale = await weeklyPayoutReview(goat);
    expect(stale.creators.find(({ creatorId }) => creatorId === flat.id)?.flags).toMatchObject([
      { code: 'scrape_stale', holdsPayment: false },
    ]);
    expect((await settleAll(goat)).totals).toMatchObject({ paidCents: 10_000, refused: 1 });
    expect((await settleAll(goat, {}, { acceptProvisional: true })).totals).toMatchObject({ paidCents: 40_000 });
  });
});
