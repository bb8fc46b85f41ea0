import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import {
  auditUnpaidCreators,
  campaignPerformance,
  commitSettlement,
  contentAnalysis,
  findUnderperformingCreators,
  planPayment,
  planSettlement,
  readContext,
  settleAll,
  trend,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { canaryKey, catchError } from '../client/stub-service.js';
import { startPublishedService } from './service/published-service.js';
import { ids } from './service/rows.js';

/* The service of these tests knows published fields, parameters and routes only: a filter that no page has is overlooked. */

describe('on a service that answers as published, and no more', () => {
  it('an audit and a settlement of one project count nobody of another, although the list of accruals holds them', async () => {
    const { goat } = await startPublishedService();
    const audit = await auditUnpaidCreators(goat, { projectId: ids.project });
    expect(audit.totals).toMatchObject({ owedCents: 13_000, creators: 2, accruals: 3 });
    expect(audit.creators.map(({ handle, owedCents }) => [handle, owedCents])).toEqual([
      ['maya.moves', 8_000],
      ['ben.bakes', 5_000],
    ]);
    expect((await auditUnpaidCreators(goat)).totals.owedCents).toBe(22_900);
    const report = await settleAll(goat, { projectId: ids.project, dryRun: true });
    expect(report.creators.map(({ handle, dueCents }) => [handle, dueCents])).toEqual([
      ['ben.bakes', 5_000],
      ['maya.moves', 8_000],
    ]);
  });

  it('payments are planned by handle or id, with the voided payments of a creator as earlier ones: any may have settled what is due', async () => {
    const { goat } = await startPublishedService();
    for (const creatorId of ['maya.moves', ids.maya]) {
      const plan = await planSettlement(goat, { creatorId, method: 'Venmo' });
      expect(plan).toMatchObject({ creatorId: ids.maya, handle: 'maya.moves', totalCents: 8_000, provisional: [] });
      expect(plan.earlierPaymentIds).toEqual([]);
    }
    expect((await planSettlement(goat, { creatorId: 'ben.bakes' })).earlierPaymentIds).toEqual([ids.voided]);
    const bonus = await planPayment(goat, { reference: 'bonus 1', creatorId: ids.maya, totalCents: 500 });
    expect(bonus).toMatchObject({ totalCents: 500, handle: 'maya.moves' });
  });

  it('notes are read from the lists where single rows cannot be, and what holds them is said to be unknown', async () => {
    const { goat } = await startPublishedService();
    const context = await readContext(goat, { creatorId: ids.maya });
    expect(context.sources.map(({ kind, field, text }) => [kind, field, text])).toEqual([
      ['project', 'description', 'Pay on Fridays.'],
      ['creator', 'description', 'Prefers Venmo.'],
    ]);
    expect(context.leftOut.map(({ what }) => what)).toEqual(['campaigns that hold it']);
    const campaign = await readContext(goat, { campaignId: ids.campaign });
    expect(campaign.sources.map(({ field, text }) => [field, text])).toEqual([
      ['description', 'Pay on Fridays.'],
      ['readme', 'Only count yoga.'],
      ['description', 'The old words.'],
    ]);
  });

  it('content of a project is analyzed, from videos alone', async () => {
    const { goat } = await startPublishedService();
    const analysis = await contentAnalysis(goat, { projectId: ids.project });
    expect(analysis.totals).toMatchObject({ videos: 2, medianViews: 5_250 });
    // Tuesday, 2026-03-03; the video without a date is outside of any range.
    expect(analysis.byWeekday.map(({ key, views }) => [key, views])).toEqual([
      ['Tuesday', 10_000],
      ['Thursday', 500],
    ]);
    expect(analysis.leftOut).toContainEqual(expect.objectContaining({ what: 'videos outside of the range', count: 1 }));
  });

  it('a weekly review has what is due, and flags goals only where a deal pays by them; underperformers are found', async () => {
    const { goat } = await startPublishedService();
    const review = await weeklyPayoutReview(goat, { projectId: ids.project });
    expect(review.totals).toMatchObject({ dueCents: 13_000, creators: 2, accruals: 3 });
    const flags = review.creators.map(({ handle, flags: found }) => [handle, found.map(({ code }) => code)]);
    expect(flags).toEqual([
      ['ben.bakes', ['videos_pending_review', 'scrape_stale']],
      // Her goals can still change, but no deal pays by them.
      ['maya.moves', ['structure_archived']],
    ]);
    const found = await findUnderperformingCreators(goat, { projectId: ids.project });
    expect(found.creators.map(({ handle, reasons }) => [handle, reasons.map(({ code }) => code)])).toEqual([
      // Ben's video waits in review: nobody may say that he has posted nothing.
      ['maya.moves', ['goal_missed']],
    ]);
  });

  it('a result that needs an unpublished choice names it, and invents no 0', async () => {
    const { goat } = await startPublishedService();
    const unknown = [
      () => trend(goat, { entity: 'creator', entityId: ids.maya }),
      () => campaignPerformance(goat, { campaignId: ids.campaign }),
      () => contentAnalysis(goat, { campaignId: ids.campaign }),
    ];
    for (const run of unknown) expect(await catchError(run())).toMatchObject({ code: 'unknown_shape' });
  });
});

describe('money, on a service whose payment lines do not say what they settle', () => {
  it("the first job of the README pays nothing, and its reason names settles: 'everything', with which it pays", async () => {
    const { goat, received } = await startPublishedService();
    const bodies = () => received.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body));
    const plan = await planSettlement(goat, { creatorId: 'maya.moves', method: 'Venmo' });
    expect(await commitSettlement(goat, plan)).toMatchObject({
      outcome: 'not_committed',
      paidCents: 0,
      payment: null,
      reason: { message: expect.stringMatching(/Probably .* accrual_ids.* settles: 'everything'/) },
    });
    expect(bodies().map((body) => ['accrual_ids' in body, 'metadata' in body, body.auto_apply_outstanding])).toEqual([
      [true, true, undefined],
      [true, false, undefined],
    ]);
    const receipt = await commitSettlement(goat, plan, { settles: 'everything' });
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 8_000, drift: null });
    expect(bodies().at(2)).toEqual({ creator_id: ids.maya, method_id: ids.venmo, auto_apply_outstanding: true });
    expect(bodies()).toHaveLength(3);
  });

  it('a lost answer that the record cannot settle is unknown, never "not paid"', async () => {
    const { goat: reader, url } = await startPublishedService();
    const plan = await planSettlement(reader, { creatorId: 'maya.moves' });
    // The payment is made, and its answer is lost each time.
    const fetch = async (request: Request): Promise<Response> => {
      const response = await globalThis.fetch(request);
      if (request.method === 'POST' && response.ok) throw new TypeError('fetch failed');
      return response;
    };
    const goat = createClient({
      apiKey: canaryKey,
      baseUrl: url,
      fetch: fetch as typeof globalThis.fetch,
      random: () => 0,
    });
    const receipt = await commitSettlement(goat, plan, { settles: 'everything' });
    expect(receipt).toMatchObject({ outcome: 'unknown', paidCents: 0 });
  });
});
