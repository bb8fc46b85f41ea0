import { describe, expect, it } from 'vitest';
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

describe('a payout manager asks', () => {
  it('about one thing: two of accrual, payment and week are refused', async () => {
    const { refusal, ids } = await startConversation();
    const [accrual_id, payment_id] = [ids.ann, ids.ben];
    for (const two of [
      { accrual_id, payment_id },
      { accrual_id, creators: ['@ann'] },
      { payment_id, week_of: '2026-01-05' },
    ])
      expect(await refusal('explain_amount', two)).toMatchObject({ message: expect.stringContaining('Name one:') });
  });

  it('"why does Ann get this?": the rule, the views and the sum', async () => {
    const { ask } = await views();
    const week = await ask('explain_amount', { creators: ['@ann'], week_of: '2026-01-12' });
    // 50 dollars, and 15,000 views at 2 dollars per 1,000.
    expect(week.total_cents).toBe(8_000);
    expect(week.total).toBe('$80.00 in the week 2026-01-12 to 2026-01-18 (UTC)');
    const amounts = week.amounts as string[];
    expect(amounts).toContainEqual(
      expect.stringMatching(
        /^«Views» 2026-01-12 to 2026-01-18: 3000 cents \(\$30\.00\), earned, accrual \S+: \$2\.00 per 1,000 views of the videos of a week; 15,000 views of 2 videos; at \$2\.00 per 1,000; closed on 2026-01-19, views after it do not count$/,
      ),
    );
    expect(amounts).toContainEqual(
      expect.stringMatching(/^«Weekly 5000» .*: 5000 cents \(\$50\.00\), earned, accrual \S+: \$50\.00 a week$/),
    );
  });

  it('"why is it less than last week?", when all of it is paid already', async () => {
    const { ask, commit, ids, paidCents } = await views();
    await commit(await ask('plan_settlement', { creator: ids.ann }));
    // Three weeks of 50 dollars, 30 and 19 dollars for views.
    expect(await paidCents()).toMatchObject({ ann: 19_900 });
    const week = await ask('explain_amount', { creators: ['@ann'] });
    expect(week).toMatchObject({ total_cents: 6_900, before_cents: 8_000 });
    expect(week.changes).toEqual([
      '«Views»: $11.00 less ($30.00 before, $19.00 now): 15,000 views of 2 videos before, 9,500 views of 1 video now',
    ]);
    expect(week.amounts).toContainEqual(expect.stringMatching(/^«Views» .*1900 cents \(\$19\.00\), paid, accrual /));
  });

  it('"why nothing?", in the minutes before the cron runs: not that the deal ended', async () => {
    const { ask, mock } = await startConversation();
    mock.clock.to('2026-01-19T00:05:00Z');
    const [change] = (await ask('explain_amount', { creators: ['@ann'] })).changes as string[];
    expect(change).toContain('now): its period has just ended, and its amount is made within the hour');
  });

  it('"why is this payment so?": each accrual of it, the method and the note', async () => {
    const { ask, commit, goat, ids } = await views();
    const plan = await ask('plan_settlement', { creator: ids.ann, method: 'Venmo', note: 'by hand' });
    await commit(plan);
    const [payment] = await goat.payoutPayments.list({ creator_id: ids.ann }).toArray();
    const explained = await ask('explain_amount', { payment_id: payment?.id });
    expect(explained).toMatchObject({
      total_cents: 19_900,
      total: '$199.00',
      payment: { status: 'paid', method: '«Venmo»', note: '«by hand»' },
    });
    expect(explained.amounts).toHaveLength(5);
  });

  it('"why less than last week?" of a deal whose next period is not over: that, and not that the deal ended', async () => {
    const { ask, goat, mock, ids, structure } = await startConversation({ mock: { now: '2026-01-05T00:00:00Z' } });
    const monthly = await structure(40_000, { period: 'monthly' });
    await goat.payoutStructures.assign(monthly, { creator_id: ids.cat });
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
});
