import { expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

it('"undo the payment to Ann, it was meant for her sister": the person approves it, and the 50 dollars are owed again', async () => {
  const { ask, commit, refusal, read, paidCents, owedCents, goat, mock } = await startConversation();
  await commit(await ask('plan_settlement', { creators: ['@ann', '@ben'], method: 'Venmo' }));
  expect(await paidCents()).toEqual({ ann: 5_000, ben: 10_000 });
  const { payments } = await ask('list_payments', { creators: ['@ann'], limit: 1 });
  const [{ payment_id } = {}] = payments as { payment_id?: string }[];
  const plan = await ask('plan_undo_payment', { payment_id, reason: 'was meant for her sister' });
  const words =
    'Void the payment of $50.00 to @ann by «Venmo» of 2026-01-12; 1 accrual of $50.00 in all is owed again. Reason: «was meant for her sister».';
  expect(plan.summary).toBe(words);
  expect(await paidCents()).toEqual({ ann: 5_000, ben: 10_000 });
  expect(await commit(plan)).toMatchObject({
    outcome: 'committed',
    paid_cents: 0,
    done: [`payment ${payment_id}: voided`, '1 of 1 accrual is owed again: 5000 cents ($50.00)'],
  });
  expect(read).toHaveLength(2);
  expect(read.at(-1)).toBe(
    [
      'Approve undoing a payment.',
      words,
      'Warning: A voided payment cannot be brought back; what it settled can be paid again.',
      'Warning: This changes the record alone: money that was sent has to come back by other ways.',
      `- payment ${payment_id}`,
      '- accrual of 2026-01-05 to 2026-01-11: $50.00 owed again',
    ].join('\n'),
  );
  expect(await paidCents()).toEqual({ ben: 10_000 });
  expect(await owedCents()).toEqual({ ann: 5_000, cat: 30_000 });
  const kept = await goat.payoutPayments.get(payment_id ?? '');
  expect(kept).toMatchObject({ status: 'voided', metadata: { void_reason: 'was meant for her sister' } });
  const again = await commit(plan);
  expect(again).toMatchObject({
    outcome: 'already_done',
    done: [`payment ${payment_id}: voided`, expect.any(String)],
  });
  expect(read).toHaveLength(2);
  expect(await refusal('plan_undo_payment', { payment_id, reason: 'again' })).toMatchObject({
    code: 'nothing_to_change',
    message: `The payment ${payment_id} is voided already.`,
  });
  expect(mock.ledger().balanced).toBe(true);
});

it('"undo it and pay it right": the plan of the void names the call that pays the same debt again', async () => {
  const { ask, carry, commit, goat, ids, paidCents, owedCents, mock } = await startConversation();
  mock.clock.to('2026-01-19T09:00:00Z');
  await commit(await ask('plan_settlement', { creator: '@ann', method: 'Venmo' }));
  const [{ id } = { id: '' }] = await goat.payoutPayments.list({ creator_id: ids.ann }).toArray();
  const accruals = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
  const plan = await ask('plan_undo_payment', { payment_id: id, reason: 'sent by PayPal' });
  const [, named = '', cents] =
    /with accrual_ids (.*), method «Venmo», total_cents (\d+) and a new reference\.$/.exec(String(plan.next)) ?? [];
  expect(plan.next).toContain('Then $100.00 stay owed; to pay them: plan_payment to the same creator');
  expect([named.split(' ').sort(), cents]).toEqual([accruals.map((accrual) => accrual.id).sort(), '10000']);
  // The response is lost on the way: the record tells that it is void.
  mock.faults.add({ operation: 'updatePayoutPayment', kind: 'drop_after', times: 5 });
  expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
  mock.faults.clear();
  expect(await paidCents()).toEqual({});
  const again = { accrual_ids: named.split(' '), total_cents: Number(cents), reference: 'by PayPal' };
  await carry('plan_payment', { creator: '@ann', ...again, method: 'PayPal' });
  expect(await paidCents()).toEqual({ ann: 10_000 });
  expect(await owedCents()).not.toHaveProperty('ann');
  expect(mock.ledger().balanced).toBe(true);
});

it('"undo it", and the right payment is refused: the next review names the debt before anything else', async () => {
  const { ask, commit, toolset, goat, ids, mock } = await startConversation();
  mock.clock.to('2026-01-19T09:00:00Z');
  await commit(await ask('plan_settlement', { creators: ['@ann', '@ben'], method: 'Venmo' }));
  expect(await ask('weekly_payout_review')).not.toHaveProperty('owed_again');
  const [{ id } = { id: '' }] = await goat.payoutPayments.list({ creator_id: ids.ann }).toArray();
  await commit(await ask('plan_undo_payment', { payment_id: id, reason: 'sent by PayPal' }));
  const { plan_id } = await ask('plan_settlement', { creator: '@ann', method: 'PayPal' });
  const refused = await toolset.call('commit_plan', { plan_id }, { approve: async () => false });
  expect(refused).toMatchObject({ ok: false, error: { code: 'approval_denied' } });
  const review = await ask('weekly_payout_review');
  // Two weeks at $50.00 each.
  expect(review.owed_again).toEqual([`@ann: 10000 cents ($100.00), which payment ${id} had paid before it was voided`]);
  expect(Object.keys(review).slice(0, 2)).toEqual(['totals', 'owed_again']);
  await commit(await ask('plan_settlement', { creator: '@ann', method: 'Cash App', ended_by: '2026-01-11' }));
  expect((await ask('weekly_payout_review')).owed_again).toEqual([expect.stringContaining('5000 cents ($50.00)')]);
});

it('"Ben did not post last week, reject it": rejected with the reason, after a yes, and never paid', async () => {
  const { ask, commit, refusal, read, owedCents, paidCents, goat, ids } = await startConversation();
  const { amounts } = await ask('explain_amount', { creators: ['@ben'], week_of: '2026-01-05' });
  const [, accrual] = /accrual (\S+?)[:,]/.exec(String((amounts as string[])[0])) ?? [];
  const plan = await ask('plan_reject_accruals', {
    accrual_ids: [accrual],
    status: 'rejected',
    reason: 'posted nothing',
  });
  expect(plan.summary).toBe(
    'Reject 1 accrual, $100.00 in all: @ben $100.00 of 2026-01-05 to 2026-01-11. Reason: «posted nothing».',
  );
  expect(await owedCents()).toEqual({ ann: 5_000, ben: 10_000, cat: 30_000 });
  expect(await commit(plan)).toMatchObject({ outcome: 'committed', done: [`accrual ${accrual}: rejected`] });
  expect(read).toEqual([
    [
      'Approve rejecting what is owed.',
      plan.summary,
      'Warning: This is final: they are never computed again and can never be paid.',
      `- @ben 2026-01-05 to 2026-01-11: $100.00, accrual ${accrual}`,
    ].join('\n'),
  ]);
  expect(await owedCents()).toEqual({ ann: 5_000, cat: 30_000 });
  const [kept] = await goat.payoutAccruals.list({ creator_id: ids.ben }).toArray();
  expect(kept).toMatchObject({ status: 'rejected', amount_cents: 10_000 });
  const again = (status: string) => refusal('plan_reject_accruals', { accrual_ids: [accrual], status, reason: 'x' });
  expect((await again('rejected'))?.code).toBe('nothing_to_change');
  expect((await again('voided'))?.code).toBe('invalid_transition');
  expect(await commit(await ask('plan_settlement', { everyone: true }))).toMatchObject({ paid_cents: 35_000 });
  const [paid] = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
  const input = { accrual_ids: [paid?.id], status: 'rejected', reason: 'x' };
  expect(await refusal('plan_reject_accruals', input)).toMatchObject({
    code: 'accrual_paid',
    next_tool: 'plan_undo_payment',
  });
  expect(await paidCents()).toEqual({ ann: 5_000, cat: 30_000 });
});
