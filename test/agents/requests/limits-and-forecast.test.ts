import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

describe('a payout manager asks', () => {
  it('"how much of today\'s limit is left?": what was paid is counted, what was voided stays counted', async () => {
    const limits = { perPaymentCents: 20_000, perDayCents: 50_000 };
    const { ask, commit, refusal } = await startConversation({ toolset: { limits } });
    const today = async () =>
      ((await ask('payment_settings')).limits as string[]).find((line) => line.startsWith('today'));
    expect((await ask('payment_settings')).limits).toContain('a payment: at most USD 200.00');
    expect(await today()).toContain('today (UTC): USD 500.00 left of USD 500.00');
    await commit(await ask('plan_settle_all', { only: ['@ann', '@ben'] }));
    expect(await today()).toContain('today (UTC): USD 350.00 left of USD 500.00');
    // A change pays nothing, and counts nothing; what was paid today stays counted.
    const { payments } = await ask('list_payments', { creator: '@ben' });
    const [, payment_id] = /payment (\S+)$/.exec(String((payments as string[])[0])) ?? [];
    await commit(await ask('plan_undo_payment', { payment_id, reason: 'a slip' }));
    expect(await today()).toContain('today (UTC): USD 350.00 left of USD 500.00');
    const over = await ask('plan_settlement', { creator: '@cat' });
    expect(await refusal('commit_payment', { plan_id: over.plan_id })).toMatchObject({ code: 'spending_limit' });
  });

  it('"what will we owe at the end of the month?": what is owed now, and plainly that the rest cannot be told', async () => {
    const { ask } = await startConversation();
    expect(await ask('forecast_owed', { until: '2026-01-31' })).toMatchObject({
      owed_now_cents: 45_000,
      owed_now: 'USD 450.00 as of 2026-01-12',
      forecast_cents: null,
      forecast: expect.stringMatching(/^This toolset cannot forecast: /),
    });
  });
});
