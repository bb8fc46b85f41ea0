import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

/** Ann earns 9,000 cents a month since 1 February, after two weeks at 5,000; Ben and Cat are paid by the week. */
async function monthly() {
  const desk = await startConversation();
  const { goat, ids, structures, structure, mock } = desk;
  const deal = await structure(9_000, { period: 'monthly' });
  await goat.payoutStructures.unassign(structures.ann, { creator_id: ids.ann });
  await goat.payoutStructures.assign(deal, { creator_id: ids.ann, assigned_at: '2026-02-01T00:00:00Z' });
  return { ...desk, toMarch: () => mock.clock.to('2026-03-06T09:00:00Z') };
}

describe('"pay everything for February" by its last day', () => {
  it('pays the month that ends with that day; answer, request and approval name it', async () => {
    const { ask, commit, read, toMarch, paidCents } = await monthly();
    toMarch();
    const plan = await ask('plan_settlement', { creator: '@ann', ended_by: '2026-02-28' });
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
    expect(plan.summary).toContain('; only periods whose last day is 2026-02-28 or before (UTC).');
    await commit(plan);
    expect(read[0]).toContain('; only periods whose last day is 2026-02-28 or before (UTC).');
    expect(read[0]).toContain('3 accruals of 2026-01-05 to 2026-02-28');
    expect(await paidCents()).toEqual({ ann: 19_000 });
  });

  it('does not pay the month by the day before, and says of which periods nothing is owed', async () => {
    const { ask, toMarch } = await monthly();
    toMarch();
    expect((await ask('plan_settlement', { creator: '@ann', ended_by: '2026-02-27' })).total_cents).toBe(10_000);
    expect(await ask('plan_settlement', { creator: '@ann', ended_by: '2026-01-10' })).toMatchObject({
      plan_id: null,
      summary: 'Nothing is owed of periods whose last day is 2026-01-10 or before.',
    });
    expect((await ask('plan_settlement', { creators: ['@ann'], ended_by: '2026-01-10' })).summary).toBe(
      'Nothing is owed of periods whose last day is 2026-01-10 or before.',
    );
  });

  it('leaves the week that runs over the end of the month to the next time, for all as well', async () => {
    const { ask, commit, toMarch, paidCents, owedCents } = await monthly();
    toMarch();
    const plan = await ask('plan_settlement', { everyone: true, ended_by: '2026-02-28' });
    // Ben and Cat: seven weeks from that of 5 January to that of 16 February; that of 23 February ends on 1 March.
    expect(plan).toMatchObject({ total_cents: 19_000 + 7 * 10_000 + 7 * 30_000 });
    expect(plan.summary).toContain('; only periods whose last day is 2026-02-28 or before (UTC).');
    await commit(plan);
    expect(await paidCents()).toEqual({ ann: 19_000, ben: 70_000, cat: 210_000 });
    expect(await owedCents()).toEqual({ ben: 10_000, cat: 30_000 });
  });

  it.each([
    ['2026-09-31', 'there is no 2026-09-31; the last day of that month is 2026-09-30'],
    ['2026-02-30', 'there is no 2026-02-30; the last day of that month is 2026-02-28'],
    ['2026-09-30T23:59:59Z', 'expected a day without a time: 2026-09-30'],
    ['30 September', 'expected a day such as 2026-09-30'],
    ['2026-13-01', 'expected a day such as 2026-09-30'],
  ])('given as %s is answered with the day that is meant', async (given, words) => {
    const { refusal } = await startConversation();
    const toOne = ['plan_settlement', 'plan_rate'];
    for (const [tool, field] of [
      ['plan_settlement', 'ended_by'],
      ['list_payments', 'to'],
      ['trend', 'to'],
      ['get_campaign_stats', 'to'],
      ['weekly_payout_review', 'week_of'],
      ['list_goals', 'day'],
      ['plan_rate', 'from'],
    ] as const) {
      expect(await refusal(tool, { ...(toOne.includes(tool) && { creator: '@ann' }), [field]: given })).toMatchObject({
        code: 'invalid_input',
        message: expect.stringContaining(`${field}: ${words}`),
      });
    }
  });
});

describe('a range of days', () => {
  it('has its last day in it, and every answer names the range that it is of', async () => {
    const { ask, commit, goat, mock, ids } = await startConversation();
    await commit(await ask('plan_settlement', { creator: '@ann' }));
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
});

it('of a removed creator who was paid all, nothing is owed, by id and by handle', async () => {
  const { ask, commit, goat, ids } = await startConversation();
  await commit(await ask('plan_settlement', { creator: '@ann' }));
  await goat.creators.delete(ids.ann);
  for (const creator of ['@ann', ids.ann])
    expect((await ask('plan_settlement', { creator })).summary).toBe('Nothing is owed to @ann (removed).');
});
