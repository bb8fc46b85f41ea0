import { describe, expect, it } from 'vitest';
import {
  auditUnpaidCreators,
  campaignPerformance,
  commitSettlement,
  contentAnalysis,
  findUnderperformingCreators,
  planPayment,
  planSettlement,
  readContext,
  recordPayment,
  settleAll,
  settleCreator,
  setUpCreator,
  trend,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { catchError } from '../client/stub-service.js';
import { findIds, startOpenDemo, startStrictDemo } from './strict-world.js';

/* Strict assumptions: no unpublished field in a response, and 501 for an unpublished operation, parameter, field or value. */

const kenji = '@kenjicooks';
const accept = { acceptProvisional: true };
const everything = { ...accept, settles: 'everything' } as const;

describe('with published facts only, the workflows that read', () => {
  it('review a week to the same cents, and say that changes of rules are not told', async () => {
    const strict = startStrictDemo();
    const open = startOpenDemo();
    for (const input of [{}, { projectId: strict.mock.projectId }]) {
      const review = await weeklyPayoutReview(strict.goat, input);
      const whole = await weeklyPayoutReview(open.goat, input);
      // Where the service does not say whom a structure pays, a goal that can still change holds its creator back.
      const { flagged, heldCents, payableCents, ...totals } = whole.totals;
      expect(review.totals).toMatchObject(totals);
      expect(review.totals.flagged).toBeGreaterThanOrEqual(flagged);
      expect(review.totals.heldCents).toBeGreaterThanOrEqual(heldCents);
      expect(review.totals.heldCents + review.totals.payableCents).toBe(heldCents + payableCents);
      expect(review.creators.map(({ handle, dueCents }) => [handle, dueCents]).sort()).toEqual(
        whole.creators.map(({ handle, dueCents }) => [handle, dueCents]).sort(),
      );
      expect(review.leftOut).toContainEqual(expect.objectContaining({ what: 'changes of rules', count: null }));
    }
  });

  it('audit to the same debts and underpayments', async () => {
    const strict = startStrictDemo();
    const open = startOpenDemo();
    for (const input of [{}, { projectId: strict.mock.projectId }]) {
      const { usage: _, ...audit } = await auditUnpaidCreators(strict.goat, input);
      const { usage: __, ...whole } = await auditUnpaidCreators(open.goat, input);
      expect(audit).toEqual(whole);
      expect(audit.totals.owedCents).toBeGreaterThan(0);
    }
  });

  it('analyze the content of a project, and say that saves are not told', async () => {
    const strict = startStrictDemo();
    const { projectId } = strict.mock;
    const analysis = await contentAnalysis(strict.goat, { projectId });
    const whole = await contentAnalysis(startOpenDemo().goat, { projectId });
    expect(analysis.totals).toMatchObject({ videos: whole.totals.videos, medianViews: whole.totals.medianViews });
    expect(analysis.totals.counts).toEqual({ ...whole.totals.counts, saves: 0 });
    expect(analysis.leftOut).toContainEqual(
      expect.objectContaining({ what: 'saves of videos', count: whole.totals.videos }),
    );
    expect(whole.leftOut.map(({ what }) => what)).not.toContain('saves of videos');
  });

  it('find the same underperforming creators', async () => {
    const strict = startStrictDemo();
    const { projectId } = strict.mock;
    const { usage: _, ...found } = await findUnderperformingCreators(strict.goat, { projectId });
    const { usage: __, ...whole } = await findUnderperformingCreators(startOpenDemo().goat, { projectId });
    expect(found).toEqual(whole);
    expect(found.creators.length).toBeGreaterThan(0);
  });

  it('read the notes of a project, creator, video and campaign, and say that nobody tells what holds them', async () => {
    const strict = startStrictDemo();
    const open = startOpenDemo();
    const { campaignId, creatorId, videoId } = await findIds(strict);
    for (const input of [{ campaignId }, { creatorId }, { videoId }]) {
      const context = await readContext(strict.goat, input);
      expect(context.leftOut.map(({ what }) => what)).toContain('campaigns that hold it');
      const whole = (await readContext(open.goat, input)).sources.filter(({ id }) =>
        context.sources.some((source) => source.id === id),
      );
      expect(context.sources.map(({ kind, text }) => [kind, text])).toEqual(
        whole.map(({ kind, text }) => [kind, text]),
      );
      expect(context.sources.length).toBeGreaterThan(0);
    }
    const { sources } = await readContext(strict.goat, { projectId: strict.mock.projectId });
    expect(sources.map(({ field }) => field)).toEqual(['description']);
  });

  it('plan a settlement and a payment to the same cents', async () => {
    const strict = startStrictDemo();
    const open = startOpenDemo();
    const plan = await planSettlement(strict.goat, { creatorId: kenji, method: 'Venmo' });
    const whole = await planSettlement(open.goat, { creatorId: kenji, method: 'Venmo' });
    expect([plan.totalCents, plan.accruals]).toEqual([whole.totalCents, whole.accruals]);
    const input = { reference: 'bonus 1', creatorId: kenji, totalCents: 500 };
    const payment = await planPayment(strict.goat, input);
    const { staysOwedCents } = await planPayment(open.goat, input);
    expect(payment).toMatchObject({ totalCents: 500, handle: 'kenjicooks', staysOwedCents });
  });

  it('say which unpublished choice they need: what is in a campaign, and the rows of a series', async () => {
    const { goat } = startStrictDemo();
    const { campaignId, creatorId } = await findIds({ goat } as never);
    const needs = [
      [() => trend(goat, { entity: 'creator', entityId: creatorId }), /a row of series without a date and a value/],
      [() => campaignPerformance(goat, { campaignId }), /neither statistics nor a list of what is in it/],
      [() => contentAnalysis(goat, { campaignId }), /does not list what is in a campaign/],
    ] as const;
    for (const [run, message] of needs) {
      expect(await catchError(run())).toMatchObject({
        name: 'WorkflowError',
        code: 'unknown_shape',
        message: expect.stringMatching(message),
      });
    }
  });
});

describe('with published facts only, money', () => {
  it('is settled with auto_apply_outstanding, once', async () => {
    const { goat, mock } = startStrictDemo();
    const plan = await planSettlement(goat, { creatorId: kenji });
    const receipt = await settleCreator(goat, { creatorId: kenji }, everything);
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: plan.totalCents, drift: null });
    const [made] = mock.requests.find({ operation: 'createPayoutPayment', status: 201 });
    expect(made?.request_body).toEqual({ creator_id: plan.creatorId, auto_apply_outstanding: true });
    expect(await settleCreator(goat, { creatorId: kenji }, accept)).toMatchObject({
      outcome: 'not_committed',
      reason: { code: 'nothing_due' },
    });
    expect(mock.ledger().balanced).toBe(true);
  });

  it('is settled for everyone to the cent that the ledger has as earned', async () => {
    const { goat, mock } = startStrictDemo();
    const earned = (await goat.payoutAccruals.list({ status: 'earned', limit: 100 }).toArray()).reduce(
      (sum, { amount_cents: cents }) => sum + cents,
      0,
    );
    const dry = await settleAll(goat, { dryRun: true });
    expect(dry.totals).toMatchObject({ dueCents: earned, paidCents: 0 });
    const report = await settleAll(goat, {}, everything);
    expect(report.totals).toMatchObject({ dueCents: earned, paidCents: earned, leftCents: 0, unknown: 0 });
    expect((await goat.payoutAccruals.list({ status: 'earned' })).data).toEqual([]);
    expect(await settleAll(goat, {}, everything)).toMatchObject({ totals: { paidCents: 0 }, outcome: 'already_paid' });
    expect(mock.ledger().balanced).toBe(true);
  });

  it('of one project settles nobody of another', async () => {
    const { goat, mock } = startStrictDemo();
    const report = await settleAll(goat, { projectId: mock.projectId }, everything);
    const open = startOpenDemo();
    const whole = await settleAll(open.goat, { projectId: open.mock.projectId, dryRun: true });
    expect(report.creators.map(({ creatorId, paidCents }) => [creatorId, paidCents]).sort()).toEqual(
      whole.creators.map(({ creatorId, dueCents }) => [creatorId, dueCents]).sort(),
    );
  });

  it('is not paid by a method, for a part of the debt or under a reference: the receipt names the unpublished field', async () => {
    const { goat, mock } = startStrictDemo();
    const refused = (field: string) => ({
      outcome: 'not_committed',
      paidCents: 0,
      reason: { code: 'unpublished_behaviour', message: expect.stringContaining(`createPayoutPayment.${field}`) },
    });
    expect(await settleCreator(goat, { creatorId: kenji, method: 'Venmo' }, everything)).toMatchObject(
      refused('method_id'),
    );
    expect(await settleCreator(goat, { creatorId: kenji, endedBy: '2026-03-01' }, accept)).toMatchObject(
      refused('accrual_ids'),
    );
    expect(await recordPayment(goat, { reference: 'b1', creatorId: kenji, totalCents: 500 })).toMatchObject(
      refused('total_amount_cents'),
    );
    const report = await settleAll(goat, { endedBy: '2026-02-23' }, accept);
    expect(report).toMatchObject({ outcome: 'not_committed', totals: { paidCents: 0, unknown: 0 } });
    expect(report.creators[0]?.reason?.message).toContain("settles: 'everything'");
    await expect(settleCreator(goat, { creatorId: kenji, endedBy: '2026-03-01' }, everything)).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(mock.requests.find({ operation: 'createPayoutPayment', status: 201 })).toEqual([]);
  });

  it('is committed from a plan that was made with all facts', async () => {
    const open = startOpenDemo();
    const plan = await planSettlement(open.goat, { creatorId: kenji });
    const { goat } = startStrictDemo();
    expect(await commitSettlement(goat, plan, everything)).toMatchObject({ outcome: 'committed', drift: null });
  });
});

describe('with published facts only, a creator is set up', () => {
  it('with a handle and a mode; goals and structures are refused, by the name of the operation or field', async () => {
    const { goat, mock } = startStrictDemo();
    const { projectId } = mock;
    expect(await setUpCreator(goat, { projectId, handle: 'new.one', trackingMode: 'selective' })).toMatchObject({
      creator: { handle: 'new.one', step: 'created' },
    });
    const goals = [{ metric: 'posts', target_value: 3, period: 'weekly' }] as const;
    expect(await catchError(setUpCreator(goat, { projectId, handle: 'new.one', goals }))).toMatchObject({
      code: 'unpublished_behaviour',
      message: expect.stringContaining('listGoals'),
    });
    const structure = { name: 'Flat', period: 'weekly', amount_cents: 5000, criteria_type: 'recurring' } as const;
    expect(await catchError(setUpCreator(goat, { projectId, handle: 'another.one', structure }))).toMatchObject({
      code: 'unpublished_behaviour',
      message: expect.stringContaining('createPayoutStructure'),
    });
    expect((await goat.creators.list({ search: 'another.one' })).data).toEqual([]);
  });

  it('with nothing that pays twice: assignments that do not say whose they are stop it', async () => {
    const { goat } = startStrictDemo();
    const paid = (await goat.payoutStructures.list({ limit: 100 }).toArray()).find(
      (each) => each.is_active && each.assignment_count > 0,
    );
    const { data } = await goat.creators.list({ project_id: paid?.project_id ?? '', limit: 1 });
    const input = { projectId: paid?.project_id ?? '', handle: data[0]?.tiktok_handle ?? '' };
    expect(await catchError(setUpCreator(goat, { ...input, structure: { id: paid?.id ?? '' } }))).toMatchObject({
      code: 'unknown_shape',
      message: expect.stringContaining('whose they are'),
    });
  });
});
