import { describe, expect, it } from 'vitest';
import { forecast } from '../../../proofs/index.js';
import { getData } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

describe('a payout manager asks', () => {
  it('"how much of today\'s limit is left?": what was paid is counted, what was voided stays counted', async () => {
    const limits = { perPaymentCents: 20_000, perDayCents: 50_000 };
    const { ask, commit, refusal } = await startConversation({ toolset: { limits } });
    const today = async () =>
      ((await ask('payment_settings')).limits as string[]).find((line) => line.startsWith('today'));
    expect((await ask('payment_settings')).limits).toContain('a payment: at most $200.00');
    expect(await today()).toContain('today (UTC): $500.00 left of $500.00');
    await commit(await ask('plan_settlement', { creators: ['@ann', '@ben'] }));
    expect(await today()).toContain('today (UTC): $350.00 left of $500.00');
    // A change pays nothing, and counts nothing; what was paid today stays counted.
    const { payments } = await ask('list_payments', { creators: ['@ben'] });
    const [{ payment_id } = {}] = payments as { payment_id?: string }[];
    await commit(await ask('plan_undo_payment', { payment_id, reason: 'a slip' }));
    expect(await today()).toContain('today (UTC): $350.00 left of $500.00');
    const over = await ask('plan_settlement', { creator: '@cat' });
    expect(await refusal('commit_plan', { plan_id: over.plan_id })).toMatchObject({ code: 'spending_limit' });
  });

  it('"what will we owe at the end of the month?": what is owed now, and plainly that the rest is unknown', async () => {
    const { ask } = await startConversation();
    expect(await ask('audit_unpaid_creators', { until: '2026-01-31' })).toMatchObject({
      totals: {
        owed_cents: 45_000,
        owed: '$450.00',
        forecast_cents: null,
        forecast: expect.stringMatching(/^This toolset cannot forecast: /),
      },
      as_of: expect.stringContaining('2026-01-12'),
    });
  });

  it('the same with a forecaster: by the end of the month three more weeks are owed, by creator, in cents and dollars', async () => {
    const { ask } = await startConversation({ toolset: { forecast } });
    // The weeks of 12 and 19 January end on the 19th and the 26th; that of the 26th ends in February.
    expect(await ask('audit_unpaid_creators', { until: '2026-01-31' })).toMatchObject({
      totals: {
        owed_cents: 45_000,
        owed: '$450.00',
        forecast_cents: 135_000,
        forecast: '$1,350.00 at the end of 2026-01-31 if no new views come and nobody pays',
        accrued_later_cents: 0,
      },
      creators: [
        { handle: '@cat', owed_cents: 30_000, forecast_cents: 90_000 },
        { handle: '@ben', owed_cents: 10_000, forecast_cents: 30_000 },
        { handle: '@ann', owed_cents: 5_000, forecast_cents: 15_000 },
      ],
      as_of: '2026-01-12',
    });
    // On Sunday the 18th the week has all but ended: its accruals are made at 00:15 on Monday.
    expect(await ask('audit_unpaid_creators', { until: '2026-01-18' })).toMatchObject({
      totals: {
        forecast_cents: 45_000,
        accrued_later_cents: 45_000,
        forecast: expect.stringContaining('of periods that end by then $450.00 more is accrued later'),
      },
    });
  });

  it('a forecaster within a binding: other creators and their sums stay unsaid', async () => {
    const { toolset, ids } = await startConversation({ toolset: { forecast } });
    const result = await toolset.bind({ creatorIds: [ids.ann] }).call('audit_unpaid_creators', { until: '2026-01-31' });
    expect(getData(result)).toMatchObject({ totals: { owed_cents: 5_000, forecast_cents: 15_000 } });
    expect(JSON.stringify(result)).not.toMatch(/@ben|@cat|135000/);
  });

  it('the same of named ones: the one nobody knows is named, the other is answered; the age and order of a debt are not of a later day', async () => {
    const { ask, refusal } = await startConversation({ toolset: { forecast } });
    const found = await ask('audit_unpaid_creators', { until: '2026-01-31', creators: ['@ann', '@zoe'] });
    expect(found).toMatchObject({
      totals: { owed_cents: 5_000, forecast_cents: 15_000, creators: 1 },
      left_out: [expect.stringContaining('@zoe')],
    });
    const aged = { until: '2026-01-31', min_age_days: 0 };
    expect(await refusal('audit_unpaid_creators', aged)).toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('leave min_age_days, sort and detail out'),
    });
  });

  it('a day that has passed: the answer names it, and what the time is', async () => {
    const { refusal } = await startConversation({ toolset: { forecast } });
    expect(await refusal('audit_unpaid_creators', { until: '2026-01-01' })).toMatchObject({
      message: expect.stringContaining('is past'),
      retry: 'fix_input',
    });
  });
});
