import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import type { Next } from '../../src/client/http/request.js';
import { createClient } from '../../src/index.js';
import { auditUnpaidCreators, rejectAccruals, settleAll, weeklyPayoutReview } from '../../src/workflows/index.js';
import { oneWeekEarned, stage } from './stage.js';

describe('the weekly payout review', () => {
  it('says of a week that has not ended that more will be due for it, and where it stopped when its budget ended; carries over what is older, and counts what was paid already', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const what = 'whatever will be due for the rest of the week';
    const noted = async (asked = {}) =>
      (await weeklyPayoutReview(goat, asked)).leftOut.filter((note) => note.what === what);
    expect(await noted()).toEqual([]); // It is Monday the 12th.
    expect(await noted({ weekOf: '2026-01-05' })).toEqual([]);
    const why = 'The week ends at 2026-01-19T00:00:00.000Z, and accruals are made after their period has ended.';
    expect(await noted({ weekOf: '2026-01-12' })).toEqual([{ what, count: null, why }]);
    // Of a week that has not begun, all is missing and not a rest.
    expect(await noted({ weekOf: '2027-01-04' })).toEqual([]);
    const { leftOut } = await weeklyPayoutReview(goat, { weekOf: '2027-01-04' });
    expect(leftOut.map((note) => note.what)).toContain('all pay of this week');
    const review = await weeklyPayoutReview(goat, {}, { budget: { maxRequests: 2 } });
    expect(review.totals.dueCents).toBe(25_000);
    expect(review.stoppedEarly).toEqual({ reason: 'max_requests', during: 'reading earlier accruals' });
    expect(review.usage.requests).toBe(2);
    mock.clock.advance({ days: 7 });
    expect((await weeklyPayoutReview(goat)).totals).toMatchObject({ dueCents: 25_000, carriedOverCents: 25_000 });
    await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
    const paid = { payableCents: 0, paidAlreadyCents: 25_000, creators: 0 };
    expect((await weeklyPayoutReview(goat)).totals).toMatchObject(paid);
  });

  it('shows what is due for the last week by creator and structure, with the inputs behind each amount', async () => {
    const scene = stage();
    const flat = await scene.structure(10_000);
    const cpm = await scene.structure(150, { criteria_type: 'cpm', name: 'By views' });
    const monthly = await scene.structure(70_000, { period: 'monthly' });
    const maya = await scene.creator('maya.moves', flat, cpm, monthly);
    await scene.creator('chef_otis', flat);
    scene.mock.clock.to('2026-01-08T00:00:00Z');
    scene.mock.postVideos(maya.id, [{ posted_at: '2026-01-07T12:00:00Z', view_count: 40_000 }]);
    scene.mock.clock.to('2026-01-12T09:00:00Z');
    const review = await weeklyPayoutReview(scene.goat, { projectId: scene.mock.projectId, plot: true });
    expect(Object.keys(review)[0]).toBe('totals');
    // 100.00 twice, and 40 × 1.50.
    expect(review.totals).toEqual({
      dueCents: 26_000,
      carriedOverCents: 0,
      payableCents: 26_000,
      heldCents: 0,
      paidAlreadyCents: 0,
      creators: 2,
      accruals: 3,
      flagged: 0,
    });
    expect(review.week).toEqual({ from: '2026-01-05T00:00:00.000Z', to: '2026-01-12T00:00:00.000Z' });
    expect(review.creators.map(({ handle, dueCents }) => [handle, dueCents])).toEqual([
      ['maya.moves', 16_000],
      ['chef_otis', 10_000],
    ]);
    const byViews = review.creators[0]?.structures.find(({ name }) => name === 'By views');
    expect(byViews?.accruals[0]).toMatchObject({
      amountCents: 6_000,
      inputs: { criteria_type: 'cpm', impressions: 40_000, video_count: 1, rate_cents_per_1000: 150 },
    });
    const why = 'Their month is due from 2026-02-01 on.';
    expect(review.leftOut).toEqual([{ what: 'structures that pay by the month', count: 1, why }]);
    expect(review.svg).toMatch(/^<svg [^>]*role="img"/);
    expect(review.svg).toContain('maya.moves');
    expect(JSON.parse(JSON.stringify(review))).toEqual(review);
  });

  it('flags spikes, videos waiting for review and stale counts, and puts flagged creators first', async () => {
    const scene = stage();
    const cpm = await scene.structure(100, { criteria_type: 'cpm' });
    const maya = await scene.creator('maya.moves', cpm);
    const views = [1_000, 1_200, 800, 9_000];
    for (const [week, view_count] of views.entries()) {
      const monday = Date.parse('2026-01-05T00:00:00Z') + week * 7 * 86_400_000;
      scene.mock.clock.to(new Date(monday + 86_400_000));
      scene.mock.postVideos(maya.id, [{ posted_at: new Date(monday + 3_600_000).toISOString(), view_count }]);
    }
    await scene.goat.creators.update(maya.id, { tracking_mode: 'selective' });
    scene.mock.postVideos(maya.id, [{ posted_at: '2026-01-27T00:00:00Z', view_count: 5 }]);
    scene.mock.clock.to('2026-02-02T01:00:00Z');
    scene.mock.setScraper('stalled');
    scene.mock.clock.to('2026-02-03T09:00:00Z');
    const review = await weeklyPayoutReview(scene.goat);
    const flags = review.creators[0]?.flags ?? [];
    expect(flags.map(({ code }) => code)).toEqual(['spike', 'videos_pending_review', 'scrape_stale']);
    // 9,000 views at 1.00 per 1,000 against a median of 100 cents.
    expect(flags[0]?.message).toBe('900 cents are 9 times the median of 3 earlier periods (100).');
    expect(review.totals.flagged).toBe(1);
    expect(review.leftOut).toContainEqual(expect.objectContaining({ what: 'videos waiting for review', count: 1 }));
  });

  it('flags structures that were archived, or whose rule or kind of period changed since the week began', async () => {
    const scene = stage();
    const rules = [await scene.structure(100), await scene.structure(200), await scene.structure(400)];
    const maya = await scene.creator('maya.moves', ...rules);
    const [archived, repriced, daily] = rules as [string, string, string];
    scene.mock.clock.to('2026-01-08T00:00:00Z');
    await scene.goat.payoutStructures.update(repriced, { amount_cents: 300 });
    scene.mock.clock.to('2026-01-12T09:00:00Z');
    await scene.goat.payoutStructures.update(archived, { is_active: false });
    await scene.goat.payoutStructures.update(daily, { period: 'daily' });
    const [creator] = (await weeklyPayoutReview(scene.goat)).creators;
    expect(creator).toMatchObject({ creatorId: maya.id, dueCents: 800 });
    expect(creator?.flags.map(({ code, message }) => `${code}: ${message}`).sort()).toEqual(
      [
        `structure_archived: Structure ${archived} is archived: its periods that run or wait make no accrual.`,
        `rule_changed_in_period: Structure ${repriced} changed on 2026-01-08 from weekly recurring, 200 cents, proration none to weekly recurring, 300 cents, proration none within the period: the rule at its end pays all of it.`,
        `period_kind_changed: Structure ${daily} changed on 2026-01-12 from weekly recurring, 400 cents, proration none to daily recurring, 400 cents, proration none: days of the period that ran then may be in no period of either kind.`,
      ].sort(),
    );
  });

  it('flags accruals of an assignment that reaches back, and payments of less than was due, which an audit sums', async () => {
    const { goat, mock, creator, structure } = stage();
    const weekly = await structure(10_000);
    const maya = await creator('maya.moves', await structure(500));
    const otis = await creator('chef_otis', weekly);
    mock.clock.to('2026-01-14T00:00:00Z');
    await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
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
    const fell = { creatorId: otis.id, handle: 'chef_otis', underpaidCents: 1_000, payments: 1 };
    expect((await auditUnpaidCreators(goat)).underpayments).toEqual([fell]);
    expect((await auditUnpaidCreators(goat, { creatorIds: [] })).underpayments).toEqual([]);
    await goat.payoutPayments.update(short.id, { status: 'voided' });
    expect((await auditUnpaidCreators(goat)).underpayments).toEqual([]);
    const after = (await weeklyPayoutReview(goat)).creators.find(({ creatorId }) => creatorId === otis.id);
    expect(after).toMatchObject({ dueCents: 10_000, flags: [] });
  });
});

it('the audit of unpaid creators covers every project, reads to the last page and ages the debts', async () => {
  const { goat, mock, creator, structure } = stage();
  const daily = await structure(100, { period: 'daily' });
  const maya = await creator('maya.moves', daily);
  const elsewhere = await goat.projects.create({ name: 'Elsewhere' });
  const zoe = await goat.creators.create(elsewhere.id, { tiktok_handle: 'zoe' });
  const there = await structure(5_000, { project_id: elsewhere.id });
  await goat.payoutStructures.assign(there, { creator_id: zoe.id });
  // 120 whole days and 17 whole weeks; the oldest day ended 119 days ago.
  mock.clock.to('2026-05-05T09:00:00Z');
  const audit = await auditUnpaidCreators(goat);
  expect(audit.totals).toMatchObject({ owedCents: 12_000 + 85_000, creators: 2, accruals: 137, oldestDays: 119 });
  const ofMaya = audit.creators.find(({ creatorId }) => creatorId === maya.id);
  // Ages 0 to 119 days: 8 up to 7, 23 up to 30, 30 up to 60, 59 beyond.
  expect(ofMaya?.aged).toEqual({ upTo7Days: 800, upTo30Days: 2_300, upTo60Days: 3_000, over60Days: 5_900 });
  expect(audit.byProject.map(({ name, owedCents }) => [name, owedCents])).toEqual(
    expect.arrayContaining([['Elsewhere', 85_000]]),
  );
  const old = await auditUnpaidCreators(goat, { minAgeDays: 100 });
  expect(old.totals).toMatchObject({ owedCents: 2_000 + 10_000, accruals: 22, oldestDays: 119 });
  expect(old.leftOut[0]).toMatchObject({ what: 'younger accruals', count: 137 - 22 });
});

it('rejecting accruals reports each: changed, unchanged, refused. It repeats safely and resolves a lost response by reading', async () => {
  const { goat, mock, maya, creator, structureId, refuse } = await oneWeekEarned();
  await creator('chef_otis', structureId);
  mock.clock.advance({ days: 7 });
  const accruals = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
  const [paidOne, ...others] = accruals.sort(
    (a, b) => Number(b.creator_id === maya.id) - Number(a.creator_id === maya.id),
  );
  await goat.payoutPayments.create({ creator_id: maya.id, accrual_ids: [paidOne?.id ?? ''] });
  const accrualIds = [paidOne?.id ?? '', ...others.map(({ id }) => id)];
  expect((await rejectAccruals(goat, { accrualIds, dryRun: true })).totals).toMatchObject({ changed: 0 });
  const cut = await rejectAccruals(goat, { accrualIds: accrualIds.slice(1) }, { budget: { maxRequests: 1 } });
  expect(cut.accruals.map(({ outcome }) => outcome)).toEqual(others.map(() => 'not_started'));
  refuse('updatePayoutAccrual', 1);
  const [, first] = (await rejectAccruals(goat, { accrualIds: accrualIds.slice(0, 2) })).accruals;
  expect(first).toMatchObject({ outcome: 'refused', reason: { code: 'insufficient_scope' } });
  mock.faults.add({ operation: 'updatePayoutAccrual', kind: 'drop_after' });
  const report = await rejectAccruals(goat, { accrualIds });
  expect(report.accruals.map(({ outcome, reason }) => reason?.code ?? outcome)).toEqual([
    'accrual_paid',
    ...others.map(() => 'changed'),
  ]);
  expect(report.totals).toMatchObject({ changed: others.length, changedCents: others.length * 25_000, refused: 1 });
  const again = await rejectAccruals(goat, { accrualIds });
  expect(again.accruals.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(others.length);
});

it('rejecting accruals is unknown where the response is lost and the look-up ends with an error of the host', async () => {
  let isSent = false;
  const host = async (request: Request, next: Next): Promise<Response> => {
    if (isSent) throw new TypeError('of the host');
    isSent = request.method === 'PATCH';
    return next(request);
  };
  const { goat, mock, maya, owed } = await oneWeekEarned({ maxRetries: 0, middleware: [host] });
  const accrualIds = await owed(maya.id);
  mock.faults.add({ operation: 'updatePayoutAccrual', kind: 'drop_after' });
  const { accruals } = await rejectAccruals(goat, { accrualIds });
  expect(accruals).toMatchObject([{ outcome: 'unknown', reason: { code: 'connection_failed' } }]);
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
      const handles = refused.flatMap(({ handle }) => (handle === null ? [] : [handle]));
      expect(heldIn(review).sort()).toEqual(handles.sort());
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

it('a review fails where it cannot read who is paid by goals, and says so where the service does not name them', async () => {
  let isNamed = true;
  const hide = async (request: Request, next: Next): Promise<Response> => {
    const response = await next(request);
    if (isNamed || !request.url.includes('/assignments')) return response;
    return new Response((await response.text()).replaceAll('"creator_id"', '"of"'), response);
  };
  const { goat, mock, maya, structure } = await oneWeekEarned({ maxRetries: 0, middleware: [hide] });
  const byGoals = await structure(100, { criteria_type: 'goals' });
  await goat.payoutStructures.assign(byGoals, { creator_id: maya.id });
  mock.faults.add({ operation: 'listPayoutAssignments', kind: 'status', status: 503, times: 50 });
  await expect(weeklyPayoutReview(goat)).rejects.toMatchObject({ status: 503 });
  mock.faults.clear();
  isNamed = false;
  const { leftOut } = await weeklyPayoutReview(goat);
  expect(leftOut).toContainEqual(expect.objectContaining({ what: 'who is paid by goals' }));
});
