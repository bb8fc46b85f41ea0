import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import {
  auditUnpaidCreators,
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
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { catchError } from '../client/stub-service.js';

/* Strict assumptions: no unpublished field in a response, and 501 for an unpublished operation, parameter, field or value. */

/** The demo, half an hour after a week has ended, with a client. */
function startDemo(strictAssumptions: boolean) {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z', limits: { strictAssumptions } });
  return { mock, goat: createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0 }) };
}

/** The demo in a world that shows and takes what is published, and nothing else. */
const startStrictDemo = () => startDemo(true);

/** The same demo with everything. */
const startOpenDemo = () => startDemo(false);

/** An id out of the demo: of the first campaign, creator and video that the lists have. */
async function findIds({ goat }: ReturnType<typeof startDemo>) {
  const [campaign, creator, video] = await Promise.all([
    goat.campaigns.list({ limit: 1 }),
    goat.creators.list({ limit: 1 }),
    goat.videos.list({ limit: 1 }),
  ]);
  const first = ({ data }: { readonly data: readonly { readonly id: string }[] }): string => data[0]?.id ?? '';
  return { campaignId: first(campaign), creatorId: first(creator), videoId: first(video) };
}

const kenji = '@kenjicooks';
const accept = { acceptProvisional: true };
const everything = { ...accept, settles: 'everything' } as const;

describe('with published facts only, the workflows that read', () => {
  it('find the same as with all facts, and ask for nothing that is refused', async () => {
    const read = async ({ goat, mock: { projectId } }: ReturnType<typeof startOpenDemo>) => {
      const { usage: _, ...audit } = await auditUnpaidCreators(goat);
      const { usage: __, ...found } = await findUnderperformingCreators(goat, { projectId });
      const { totalCents, accruals } = await planSettlement(goat, { creatorId: kenji, method: 'Venmo' });
      const plan = await planPayment(goat, { reference: 'bonus 1', creatorId: kenji, totalCents: 500 });
      const review = await weeklyPayoutReview(goat, { projectId });
      const due = review.creators.map(({ handle, dueCents }) => [handle, dueCents]).sort();
      return { audit, found, due, owed: review.totals.dueCents, totalCents, accruals, stays: plan.staysOwedCents };
    };
    const strict = await read(startStrictDemo());
    expect(strict).toEqual(await read(startOpenDemo()));
    expect(Math.min(strict.audit.totals.owedCents, strict.found.creators.length, strict.due.length)).toBeGreaterThan(0);
  });

  it('hold back no less, and say that changes of rules, saves and what holds a row are not known', async () => {
    const [strict, open] = [startStrictDemo(), startOpenDemo()];
    const [review, whole] = [await weeklyPayoutReview(strict.goat), await weeklyPayoutReview(open.goat)];
    // Where the service does not say whom a structure pays, a goal that can still change holds its creator back.
    expect(review.totals.heldCents).toBeGreaterThanOrEqual(whole.totals.heldCents);
    expect(review.leftOut).toContainEqual(expect.objectContaining({ what: 'changes of rules', count: null }));
    const { leftOut, totals } = await contentAnalysis(strict.goat, { projectId: strict.mock.projectId });
    expect(leftOut).toContainEqual(expect.objectContaining({ what: 'saves of videos', count: totals.videos }));
    const known = (await contentAnalysis(open.goat, { projectId: open.mock.projectId })).leftOut;
    expect(known.map(({ what }) => what)).not.toContain('saves of videos');
    for (const input of Object.entries(await findIds(strict))) {
      const { leftOut, sources } = await readContext(strict.goat, Object.fromEntries([input]) as never);
      expect([leftOut.map(({ what }) => what), sources.length > 0]).toEqual([
        expect.arrayContaining(['campaigns that hold it']),
        true,
      ]);
    }
  });
});

describe('with published facts only, money', () => {
  it('is settled once, for everyone to the cent that the ledger has as earned', async () => {
    const { goat, mock } = startStrictDemo();
    const { earned } = mock.ledger().sums;
    const dry = await settleAll(goat, { dryRun: true });
    expect(dry.totals).toMatchObject({ dueCents: earned, paidCents: 0 });
    const report = await settleAll(goat, {}, everything);
    expect(report.totals).toMatchObject({ dueCents: earned, paidCents: earned, leftCents: 0, unknown: 0 });
    expect((await goat.payoutAccruals.list({ status: 'earned' })).data).toEqual([]);
    expect(await settleAll(goat, {}, everything)).toMatchObject({ totals: { paidCents: 0 }, outcome: 'already_paid' });
    expect(await settleCreator(goat, { creatorId: kenji }, accept)).toMatchObject({
      outcome: 'not_committed',
      reason: { code: 'nothing_due' },
    });
    expect(mock.ledger().balanced).toBe(true);
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
