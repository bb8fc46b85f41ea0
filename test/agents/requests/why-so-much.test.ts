import { expect, it } from 'vitest';
import { getData } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

/** Ann gets 2 dollars per 1,000 views beside her 50; she had 15,000 views in the first week and 9,500 in the second. */
async function views() {
  const desk = await startConversation({ mock: { now: '2026-01-05T00:00:00Z' } });
  const { goat, mock, ids } = desk;
  const rule = { name: 'Views', period: 'weekly', amount_cents: 200, criteria_type: 'cpm' } as const;
  const { id } = await goat.payoutStructures.create({ project_id: mock.projectId, ...rule });
  await goat.payoutStructures.assign(id, { creator_id: ids.ann, assigned_at: '2026-01-12T00:00:00Z' });
  mock.postVideos(ids.ann, [
    { posted_at: '2026-01-12T08:00:00Z', view_count: 10_000 },
    { posted_at: '2026-01-12T08:30:00Z', view_count: 5_000 },
  ]);
  mock.clock.to('2026-01-19T10:00:00Z');
  mock.postVideos(ids.ann, [{ posted_at: '2026-01-19T08:00:00Z', view_count: 9_500 }]);
  mock.clock.to('2026-01-26T10:00:00Z');
  return { ...desk, structureId: id };
}

it('"why does Ann get this, why is it less than last week, and why is this payment so?": the rule, the views and the sum', async () => {
  const { ask, carry, goat, ids, paidCents } = await views();
  const first = await ask('explain_amount', { creators: ['@ann'], week_of: '2026-01-12' });
  // 50 dollars, and 15,000 views at 2 dollars per 1,000.
  expect(first).toMatchObject({ total_cents: 8_000, total: '$80.00 in the week 2026-01-12 to 2026-01-18 (UTC)' });
  const amounts = first.amounts as string[];
  expect(amounts).toContainEqual(
    expect.stringMatching(
      /^«Views» 2026-01-12 to 2026-01-18: 3000 cents \(\$30\.00\), earned, accrual \S+: \$2\.00 per 1,000 views of the videos of a week; 15,000 views of 2 videos; at \$2\.00 per 1,000; closed on 2026-01-19, views after it do not count$/,
    ),
  );
  expect(amounts).toContainEqual(
    expect.stringMatching(/^«Weekly 5000» .*: 5000 cents \(\$50\.00\), earned, accrual \S+: \$50\.00 a week$/),
  );
  await carry('plan_settlement', { creator: ids.ann, method: 'Venmo', note: 'by hand' });
  // Three weeks of 50 dollars, 30 and 19 dollars for views.
  expect(await paidCents()).toMatchObject({ ann: 19_900 });
  const week = await ask('explain_amount', { creators: ['@ann'] });
  expect(week).toMatchObject({ total_cents: 6_900, before_cents: 8_000 });
  expect(week.changes).toEqual([
    '«Views»: $11.00 less ($30.00 before, $19.00 now): 15,000 views of 2 videos before, 9,500 views of 1 video now',
  ]);
  expect(week.amounts).toContainEqual(expect.stringMatching(/^«Views» .*1900 cents \(\$19\.00\), paid, accrual /));
  const [payment] = await goat.payoutPayments.list({ creator_id: ids.ann }).toArray();
  const explained = await ask('explain_amount', { payment_id: payment?.id });
  expect(explained).toMatchObject({
    total_cents: 19_900,
    total: '$199.00',
    payment: { status: 'paid', method: '«Venmo»', note: '«by hand»' },
  });
  expect(explained.amounts).toHaveLength(5);
});

it('"why nothing?" of a deal whose next period is not over, or just over: that, and not that the deal ended', async () => {
  const { ask, goat, mock, ids, structure } = await startConversation({ mock: { now: '2026-01-05T00:00:00Z' } });
  await goat.payoutStructures.assign(await structure(40_000, { period: 'monthly' }), { creator_id: ids.cat });
  // The minutes before the cron runs.
  mock.clock.to('2026-01-19T00:05:00Z');
  const [change] = (await ask('explain_amount', { creators: ['@ann'] })).changes as string[];
  expect(change).toContain('now): its period has just ended, and its amount is made within the hour');
  mock.clock.to('2026-02-11T09:00:00Z');
  const findLine = async (name: string, week_of: string) =>
    ((await ask('explain_amount', { creators: ['@cat'], week_of })).changes as string[]).find((line) =>
      line.includes(name),
    );
  // January ended in the week of 26 January; February ends with its 28th.
  expect(await findLine('40000', '2026-02-02')).toMatch(
    /\$400\.00 less \(\$400\.00 before, \$0\.00 now\): its next period ends with 2026-02-28$/,
  );
  // It is Wednesday: the week of Cat's weekly deal runs until Sunday.
  expect(await findLine('30000', '2026-02-09')).toMatch(/: its next period ends with 2026-02-15$/);
});

it('"why did the views pay nothing?": a rejected amount says so, one that is gone says what is known', async () => {
  const { ask, goat, mock, ids, structureId } = await views();
  const accruals = await goat.payoutAccruals.list({ creator_id: ids.ann, structure_id: structureId }).toArray();
  const late = accruals.find(({ period_start_at }) => period_start_at.startsWith('2026-01-19'));
  await goat.payoutAccruals.reject(late?.id ?? '');
  expect((await ask('explain_amount', { creators: ['@ann'] })).changes).toEqual([
    `«Views»: $30.00 less ($30.00 before, $0.00 now): accrual ${late?.id} is rejected`,
  ]);
  await goat.payoutStructures.delete(structureId);
  mock.clock.to('2026-02-02T10:00:00Z');
  const { changes } = await ask('explain_amount', { creators: ['@ann'], week_of: '2026-01-19' });
  expect(changes).toHaveLength(1);
  expect(await ask('explain_amount', { accrual_id: late?.id })).toMatchObject({
    total_cents: 1_900,
    before_cents: 3_000,
  });
});

it('"why did Ann get nothing for her goal?": both counts are named, and the video that makes the difference', async () => {
  const { ask, goat, mock, ids, structure } = await startConversation({ mock: { timezone: 'Europe/Berlin' } });
  const deal = await structure(4_000, { criteria_type: 'goals' });
  await goat.goals.create(ids.ann, { metric: 'posts', period: 'weekly', target_value: 3 });
  await goat.payoutStructures.assign(deal, { creator_id: ids.ann, assigned_at: '2026-01-12T00:00:00Z' });
  mock.clock.to('2026-01-19T00:00:00Z');
  const posted = ['2026-01-13T10:00:00Z', '2026-01-14T10:00:00Z', '2026-01-11T23:30:00Z'];
  for (const posted_at of posted) mock.postVideos(ids.ann, [{ posted_at, view_count: 10 }]);
  mock.clock.to('2026-01-22T09:00:00Z');
  const { amounts } = await ask('explain_amount', { creators: ['@ann'], week_of: '2026-01-12' });
  expect((amounts as string[]).filter((line) => line.includes('nothing'))).toEqual([
    "«Weekly 4000» 2026-01-12 to 2026-01-18: nothing: posts weekly: 2 of 3 in the UTC period, by which pay counts; 3 in the period of the organization's time zone; @ann's video of Sunday 23:30 UTC (2026-01-11) is Monday there; closed",
  ]);
});

it('"and what of the deal that ended?": to which day it pays, in reviews too, until that day and as far as they are bound', async () => {
  const { ask, goat, ids, structures, mock, toolset } = await startConversation();
  await goat.payoutStructures.unassign(structures.ann, { creator_id: ids.ann });
  const says = '«Weekly 5000» ended on 2026-01-12, pays its week to 2026-01-18';
  expect((await ask('weekly_payout_review')).ended).toEqual([`@ann: ${says}`]);
  await goat.payoutStructures.assign(structures.cat, { creator_id: ids.ann });
  expect((await ask('weekly_payout_review')).ended).toEqual([`@ann: ${says}; then «Weekly 30000»`]);
  const bens = toolset.bind({ creatorIds: [ids.ben] });
  expect(getData(await bens.call('weekly_payout_review', {})).ended).toBeUndefined();
  mock.clock.to('2026-01-20T09:00:00Z');
  const { amounts } = await ask('explain_amount', { creators: ['@ann'], week_of: '2026-01-12' });
  expect(amounts).toContain(says);
  mock.clock.to('2026-01-28T09:00:00Z');
  expect((await ask('weekly_payout_review')).ended).toBeUndefined();
});

it('"pay everything for February" by its last day pays the month that ends with that day, and not by the day before, and leaves the week that runs over the end of the month to the next time, for all as well', async () => {
  const { ask, commit, read, goat, ids, structures, structure, mock, paidCents, owedCents } = await startConversation();
  // Ann earns 9,000 cents a month since 1 February, after two weeks at 5,000; Ben and Cat are paid by the week.
  const deal = await structure(9_000, { period: 'monthly' });
  await goat.payoutStructures.unassign(structures.ann, { creator_id: ids.ann });
  await goat.payoutStructures.assign(deal, { creator_id: ids.ann, assigned_at: '2026-02-01T00:00:00Z' });
  mock.clock.to('2026-03-06T09:00:00Z');
  const to = (ended_by: string, payee: object = { creator: '@ann' }) => ask('plan_settlement', { ...payee, ended_by });
  expect((await to('2026-02-27')).total_cents).toBe(10_000);
  for (const payee of [{ creator: '@ann' }, { creators: ['@ann'] }])
    expect(await to('2026-01-10', payee)).toMatchObject({
      plan_id: null,
      summary: 'Nothing is owed of periods whose last day is 2026-01-10 or before.',
    });
  const plan = await to('2026-02-28');
  expect(plan).toMatchObject({ total_cents: 19_000, days: 'UTC, first and last one included' });
  expect(plan.lines).toEqual([
    '2026-01-05 to 2026-01-11: 5000 cents ($50.00)',
    '2026-01-12 to 2026-01-18: 5000 cents ($50.00)',
    '2026-02-01 to 2026-02-28: 9000 cents ($90.00)',
    'in «Default project», no method',
    // The lines of the approval that the sentence, the warnings and these accruals do not have.
    'Now:',
    '«Weekly 5000» ended on 2026-01-12',
    '«Weekly 9000» assigned from 2026-02-01',
  ]);
  const untilFebruary = '; only periods whose last day is 2026-02-28 or before (UTC).';
  expect(plan.summary).toContain(untilFebruary);
  await commit(plan);
  expect(read[0]).toContain(untilFebruary);
  expect(read[0]).toContain('3 accruals of 2026-01-05 to 2026-02-28');
  expect(await paidCents()).toEqual({ ann: 19_000 });
  const rest = await to('2026-02-28', { everyone: true });
  // Ben and Cat: seven weeks from that of 5 January to that of 16 February; that of 23 February ends on 1 March.
  expect(rest).toMatchObject({ total_cents: 7 * 10_000 + 7 * 30_000 });
  expect(rest.summary).toContain(untilFebruary);
  await commit(rest);
  expect(await paidCents()).toEqual({ ann: 19_000, ben: 70_000, cat: 210_000 });
  expect(await owedCents()).toEqual({ ben: 10_000, cat: 30_000 });
});

it('a range of days has its last day in it, and every answer names the range that it is of', async () => {
  const { ask, carry, goat, mock, ids } = await startConversation();
  await carry('plan_settlement', { creator: '@ann' });
  mock.clock.to('2026-01-12T23:45:00Z');
  mock.postVideos(ids.ann, [{ posted_at: '2026-01-12T23:30:00Z', view_count: 700 }]);
  const range = { from: '2026-01-05', to: '2026-01-12' };
  mock.clock.to('2026-01-13T00:30:00Z');
  const campaign = await goat.campaigns.create(mock.projectId, { name: 'Spring' });
  const { projectId: project_id } = mock;
  const calls: readonly (readonly [tool: string, input: object])[] = [
    ['get_creator_stats', { creators: ['@ann'] }],
    ['get_campaign_stats', { campaign_id: campaign.id }],
    ['get_creator_stats', { behind: true, project_id }],
    ['get_campaign_stats', { content: true, project_id }],
    ['trend', { creator: '@ann', metric: 'posts' }],
    ['list_payments', {}],
  ];
  const found: Record<string, Record<string, unknown>> = {};
  for (const [tool, input] of calls) {
    found[tool] = await ask(tool, { ...input, ...range });
    expect([tool, found[tool]]).toEqual([tool, expect.objectContaining({ ...range, days: expect.any(String) })]);
  }
  expect(found.get_campaign_stats?.totals).toMatchObject({ videos: 1, views: 700 });
  expect(found.trend?.totals).toMatchObject({ sum: 1 });
  expect(found.list_payments?.totals).toMatchObject({ payments: 1, paid_cents: 5_000 });
  // Where none is given it is the last 30 days, and named as well.
  for (const [tool, input] of calls.slice(0, -1)) {
    expect([tool, await ask(tool, input)]).toEqual([
      tool,
      expect.objectContaining({ from: '2025-12-15', to: '2026-01-13' }),
    ]);
  }
});
