import { describe, expect, it } from 'vitest';
import { createAuditLog } from '../../../src/agents/index.js';
import { startConversation } from './start-conversation.js';

/** Everyone was paid by Venmo on 2026-01-12, and Ben's payment was voided; Ann was paid three weeks on 2026-02-03. */
async function january() {
  const desk = await startConversation();
  const { ask, commit, goat, ids, mock } = desk;
  await commit(await ask('plan_settlement', { everyone: true, method: 'Venmo' }));
  const [ben] = await goat.payoutPayments.list({ creator_id: ids.ben }).toArray();
  await goat.payoutPayments.void(ben?.id ?? '');
  mock.clock.to('2026-02-03T09:00:00Z');
  await commit(await ask('plan_settlement', { creator: '@ann', method: 'PayPal' }));
  return desk;
}

describe('a payout manager asks', () => {
  it('"what did we pay last month?": voided payments are listed and not added up', async () => {
    const { ask } = await january();
    const last = await ask('list_payments', { from: '2026-01-01', to: '2026-01-31' });
    expect(last.totals).toEqual({ paid_cents: 35_000, paid: '$350.00', payments: 2, voided: 1 });
    const now = await ask('list_payments', { from: '2026-02-01' });
    // Three weeks of 50 dollars.
    expect(now.totals).toEqual({ paid_cents: 15_000, paid: '$150.00', payments: 1, voided: 0 });
    const by_method = ['«PayPal» $150.00', '«Venmo» $350.00'];
    expect((await ask('list_payments')).totals).toMatchObject({ paid: '$500.00', by_method });
  });

  it('"list March", page by page: each payment once, and the sum is that of the ledger', async () => {
    const { ask, goat, mock, ids } = await startConversation();
    mock.clock.to('2026-03-10T09:00:00Z');
    for (let cents = 101; cents <= 130; cents++) {
      await goat.payoutPayments.create({ creator_id: ids.ann, total_amount_cents: cents });
    }
    const rows: { cents: number; payment_id: string }[] = [];
    for (let offset: number | undefined = 0; offset !== undefined; ) {
      const page = await ask('list_payments', { from: '2026-03-01', to: '2026-03-31', limit: 7, offset });
      rows.push(...(page.payments as typeof rows));
      const { rest } = (page.truncated ?? {}) as { rest?: string };
      offset = rest === undefined ? undefined : Number(/^Call again with offset (\d+)\.$/.exec(rest)?.[1]);
    }
    expect(rows).toHaveLength(30);
    expect(new Set(rows.map(({ payment_id: id }) => id)).size).toBe(30);
    // 101 + 102 + … + 130 = 30 × 115.5.
    expect(rows.reduce((sum, { cents }) => sum + cents, 0)).toBe(3_465);
  });

  it('"who paid Ann, and who undid it?": whom the audit log names, and not known for anybody else\'s payment', async () => {
    const lines: string[] = [];
    const log = createAuditLog((line) => void lines.push(line));
    const audit = Object.assign(log, { read: async () => lines.map((line) => JSON.parse(line)) });
    let by = 'ada@example.com';
    const { ask, commit, goat, ids } = await startConversation({
      toolset: { audit, approve: async () => ({ approved: true, by }) },
    });
    const paid = await ask('plan_settlement', { creator: '@ann', method: 'Venmo' });
    await commit(paid);
    const other = await goat.payoutPayments.create({ creator_id: ids.ben, total_amount_cents: 700 });
    // Metadata is what anybody writes: it makes no approver.
    await goat.payoutPayments.update(other.id, { metadata: { plan_id: paid.plan_id }, status: 'voided' });
    const [{ payment_id: id }] = (await ask('list_payments', { creators: ['@ann'] })).payments as [
      { payment_id: string },
    ];
    expect((await ask('explain_amount', { payment_id: id })).payment).toMatchObject({
      approved_by: '«ada@example.com»',
    });
    by = 'bo';
    await commit(await ask('plan_undo_payment', { payment_id: id, reason: 'paid in cash' }));
    const { payments, by_whom } = await ask('list_payments');
    // Both are of one moment, so their order is that of their ids.
    expect((payments as { to: string }[]).toSorted((a, b) => (a.to < b.to ? 1 : -1))).toEqual([
      expect.objectContaining({ to: '@ben', status: 'voided', approved_by: null, voided_by: null }),
      expect.objectContaining({ to: '@ann', approved_by: '«ada@example.com»', voided_by: '«bo»' }),
    ]);
    expect(by_whom).toBe('who approved or voided is not known where no column says it: the service does not record it');
    expect((await ask('list_payments', { creators: ['@ann'] })).by_whom).toBeUndefined();
    expect((await ask('explain_amount', { payment_id: other.id })).payment).toMatchObject({
      approved_by: 'not known',
      voided_by: 'not known',
    });
  });

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
