import { expect, it } from 'vitest';
import { createMock, type Mock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import type { TrackagoatClient } from '../../src/index.js';
import {
  auditUnpaidCreators,
  campaignPerformance,
  findUnderperformingCreators,
  planPayment,
  planSettlement,
  recordPayment,
  settleAll,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { getData } from '../agents/tool-result.js';
import { createBentClient, oddService, ways } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

type Row = Readonly<Record<string, unknown>>;

const isPayment = (row: Row) => 'paid_at' in row && row.status === 'paid';

/** A service that has a further status: what was paid is on its way to the bank. */
async function servicesOfTwoVersions() {
  const scene = await oneWeekEarned();
  const row = (row: Row) => (isPayment(row) ? { ...row, status: 'processing' } : row);
  return { ...scene, later: oddService(scene.mock, { row }).goat };
}

it('a payment of a status that this version does not know is not made again under its reference, and is never said to be void', async () => {
  const { goat, later, mock, maya, paid } = await servicesOfTwoVersions();
  const input = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17' };
  const { payment } = await recordPayment(goat, input);
  for (let day = 0; day < 3; day++) {
    const receipt = await recordPayment(later, input);
    expect(receipt).toMatchObject({
      outcome: 'unknown',
      paidCents: 0,
      payment: { id: payment?.id, status: 'processing' },
      reason: { code: 'status_unknown' },
    });
    expect(receipt.nextStep).toMatch(/^Look at payment \S+, and update this package/);
    mock.clock.advance({ days: 1 });
  }
  expect(await paid(maya.id)).toHaveLength(1);
});

it.each(['payment', 'settlement'] as const)('a %s with such a status is unknown, committed again too', async (way) => {
  const { later, maya, paid } = await servicesOfTwoVersions();
  const commit = await ways[way](later, maya.id);
  for (let time = 0; time < 2; time++) {
    const receipt = await commit(later);
    expect(receipt).toMatchObject({ outcome: 'unknown', paidCents: 0, reason: { code: 'status_unknown' } });
    expect(receipt.reason?.message).toMatch(/^payment \S+ of 25000 cents has the status "processing"/);
  }
  if (way === 'payment') {
    const again = await planPayment(later, { creatorId: maya.id, totalCents: 25_000, reference: 'invoice 17' });
    expect(again.warnings.map(({ code }) => code)).toContain('reference_taken');
    expect(again.earlierPaymentIds).toEqual([]);
  }
  expect(await paid(maya.id)).toHaveLength(1);
});

/** Maya is owed 250 dollars of one week; the accrual of the week after is on its way to the bank, and lists ignore the filter by status. */
async function oneUnknownAccrual() {
  const scene = await oneWeekEarned();
  scene.mock.clock.to('2026-01-19T09:00:00Z');
  const [latest] = (await scene.goat.payoutAccruals.list({ creator_id: scene.maya.id })).data;
  const { goat: later } = oddService(scene.mock, {
    row: (row) => (row.id === latest?.id ? { ...row, status: 'processing' } : row),
  });
  return { ...scene, later, latest: latest?.id ?? '' };
}

const NOTE = { what: 'accruals with the status "processing"', why: expect.stringContaining('adds them to nothing') };

/** A service that knows the status also filters by it, so it lists such a payment only where no status is asked for. */
function filteringService(mock: Mock): TrackagoatClient {
  return createBentClient(mock, (body, request) => {
    const url = new URL(request.url);
    if (!url.pathname.endsWith('/payout-payments')) return body;
    const rows = body.data.map((row: Row) => (isPayment(row) ? { ...row, status: 'processing' } : row));
    const asked = url.searchParams.get('status');
    return { ...body, data: rows.filter(({ status }: Row) => asked === null || status === asked) };
  });
}

it('a payment of such a status, which paid less than was due, is not passed over by an audit or a review', async () => {
  const { goat, mock, maya } = await oneWeekEarned();
  // 250 dollars were due.
  await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true, total_amount_cents: 24_000 });
  const note = expect.objectContaining({ what: 'payments with the status "processing"', count: 1 });
  for (const workflow of [auditUnpaidCreators, weeklyPayoutReview])
    expect((await workflow(filteringService(mock))).leftOut).toContainEqual(note);
});

it('a payment of such a status is named to a person who approves the next one, and in a list of who was last paid', async () => {
  const { goat, mock, maya } = await oneWeekEarned();
  await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
  mock.clock.to('2026-01-19T09:00:00Z');
  const toolset = await createToolset(filteringService(mock), { allow: ['read', 'money'] });
  const plan = getData(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
  const { warnings } = await toolset.approvalRequest(String(plan.plan_id));
  const expected =
    /^Payment \S+ to @maya\.moves, \$250\.00 on 2026-01-\d\d, has the status «processing», which this version does not know/;
  expect(warnings).toContainEqual(expect.stringMatching(expected));
  const listed = getData(await toolset.call('list_creators', { sort: 'last_paid' }));
  expect(listed.left_out).toContainEqual(expect.stringContaining('payments with the status «"processing"»'));
});

it('an accrual of such a status is in no sum: plan, reports and approvals name it, and a run does not say that all is paid', async () => {
  const { later, latest, maya, paid } = await oneUnknownAccrual();
  const named = { creatorId: maya.id, accrualIds: [latest], totalCents: 25_000, reference: 'week 2' };
  await expect(recordPayment(later, named)).rejects.toMatchObject({ code: 'plan_changed' });
  expect(await planSettlement(later, { creatorId: maya.id })).toMatchObject({
    totalCents: 25_000,
    leftOut: [{ ...NOTE, count: 1 }],
  });
  for (const workflow of [auditUnpaidCreators, weeklyPayoutReview]) {
    const { leftOut } = await workflow(later);
    expect(leftOut.filter(({ what }) => what === NOTE.what)).toMatchObject([NOTE]);
  }
  // A week whose accruals all have such a status does not pass for a week without pay.
  const week = await weeklyPayoutReview(later, { weekOf: '2026-01-12' });
  expect(week.totals).toMatchObject({ dueCents: 0, paidAlreadyCents: 0 });
  expect(week.leftOut).toContainEqual(expect.objectContaining(NOTE));
  const toolset = await createToolset(later, { allow: ['read', 'money'] });
  const plan = getData(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
  expect(plan.left_out).toEqual([expect.stringContaining('1 accrual with the status «"processing"»')]);
  const { warnings } = await toolset.approvalRequest(String(plan.plan_id));
  expect(warnings).toContainEqual(expect.stringContaining('accruals with the status «"processing"»'));
  const report = await settleAll(later);
  expect(report).toMatchObject({ outcome: 'partly_committed', totals: { paidCents: 25_000 } });
  expect(report.leftOut.filter(({ what }) => what === NOTE.what)).toMatchObject([NOTE]);
  expect((await paid(maya.id)).map(({ total_amount_cents: cents }) => cents)).toEqual([25_000]);
});

it('a goal of a status, and what is in a campaign, of a kind that this version does not know is said to be left out, and pay by the goal may still change', async () => {
  const { goat } = oddService(createMock({ seed: 'demo' }), {
    row: ({ compliance, item_type, ...row }) => ({
      ...row,
      ...(compliance ? { compliance: (compliance as object[]).map((one) => ({ ...one, status: 'settling' })) } : {}),
      ...(item_type ? { item_type: 'playlist' } : {}),
    }),
  });
  const [project] = (await goat.projects.list()).data;
  const behind = await findUnderperformingCreators(goat, { projectId: project?.id ?? '' });
  expect(behind.leftOut).toContainEqual({
    what: 'goals with the status "settling"',
    count: expect.any(Number),
    why: expect.stringContaining('nobody is listed because of them'),
  });
  const review = await weeklyPayoutReview(goat);
  const flags = review.creators.flatMap(({ flags }) => flags.map(({ code }) => code));
  expect(flags).toContain('goals_provisional');
  const [campaign] = (await goat.campaigns.list()).data;
  const report = await campaignPerformance(goat, { campaignId: campaign?.id ?? '' });
  expect(report.leftOut).toContainEqual({
    what: 'items of campaigns with the item_type "playlist"',
    count: expect.any(Number),
    why: expect.stringContaining('does not know what they are'),
  });
});

it('a deal of a kind that this version does not know may pay by goals: its creators are flagged as those of a deal by goals', async () => {
  const mock = createMock({ seed: 'demo' });
  const asGoals = await weeklyPayoutReview(oddService(mock).goat);
  const { goat } = oddService(mock, {
    row: (row) => {
      const version = row.current_version as { criteria_type?: string } | undefined;
      if (version?.criteria_type !== 'goals') return row;
      return { ...row, current_version: { ...version, criteria_type: 'milestones' } };
    },
  });
  const flagged = ({ creators }: typeof asGoals) =>
    creators.filter(({ flags }) => flags.some(({ code }) => code === 'goals_provisional')).map(({ handle }) => handle);
  expect(flagged(asGoals)).toHaveLength(2);
  expect(flagged(await weeklyPayoutReview(goat))).toEqual(flagged(asGoals));
});
