import { describe, expect, it } from 'vitest';
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
});
