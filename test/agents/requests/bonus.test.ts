import { expect, it } from 'vitest';
import { createAuditLog } from '../../../src/agents/index.js';
import { getData } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

it('"a 50 dollar bonus for these ten": one approval, ten payments, nothing that is owed is settled, and "the bonus again" by the same words pays nobody twice', async () => {
  const lines: string[] = [];
  const audit = createAuditLog((line) => void lines.push(line));
  const { ask, carry, commit, toolset, read, goat, mock, owedCents } = await startConversation({ toolset: { audit } });
  // They are owed nothing.
  const handles = Array.from({ length: 10 }, (_, index) => `ten.${index}`);
  await goat.creators.create(mock.projectId, { creators: handles.map((tiktok_handle) => ({ tiktok_handle })) });
  const bonus = { creators: handles.map((handle) => `@${handle}`), total_cents: 5_000, reference: 'launch bonus' };
  const payments = () => goat.payoutPayments.list({ status: 'paid' }).toArray();
  const plan = await ask('plan_payment', { ...bonus, method: 'Venmo' });
  expect(plan).toMatchObject({ total_cents: 50_000 });
  const paid = await commit(plan);
  expect(paid).toMatchObject({ outcome: 'committed', paid_cents: 50_000, paid: '$500.00' });
  expect((paid.payments as string[])[0]).toMatch(
    /^@ten\.\d «launch bonus»: committed, 5000 cents \(\$50\.00\) as payment \S+$/,
  );
  expect(read).toHaveLength(1);
  expect(read[0]).toContain('Pay $500.00 in all to 10 creators by «Venmo» for «launch bonus».');
  expect((await payments()).map(({ total_amount_cents }) => total_amount_cents)).toEqual(Array(10).fill(5_000));
  expect(await owedCents()).toEqual({ ann: 5_000, ben: 10_000, cat: 30_000 });
  expect(await commit(plan)).toMatchObject({ outcome: 'already_paid', paid_cents: 0 });
  const again = await ask('plan_payment', { ...bonus, method: 'Venmo', reference: 'Launch  Bonus' });
  expect(again.warnings).toContainEqual(expect.stringContaining('The reference is taken'));
  expect(await commit(again)).toMatchObject({ outcome: 'already_paid', paid_cents: 0 });
  expect(await payments()).toHaveLength(10);
  await carry('plan_payment', { ...bonus, reference: 'second bonus' });
  expect(await payments()).toHaveLength(20);
  expect(read.length).toBeLessThanOrEqual(3);
  // After a stop no other is begun, so the audit log has no line of one.
  const { plan_id } = await ask('plan_payment', { ...bonus, reference: 'third bonus' });
  const stop = new AbortController();
  const more = { signal: stop.signal, onProgress: () => stop.abort() };
  expect(getData(await toolset.call('commit_plan', { plan_id }, more))).toMatchObject({ outcome: 'partly_committed' });
  expect(lines.filter((line) => line.includes('not_committed'))).toEqual([]);
});

it('"a bonus for Ann and Ben", who are owed something: the person reads that the debt stays; over the limit of a day nobody is paid', async () => {
  const { ask, refusedCommit, paidCents } = await startConversation({ toolset: { limits: { perDayCents: 9_999 } } });
  const plan = await ask('plan_payment', { creators: ['@ann', '@ben'], total_cents: 5_000, reference: 'bonus' });
  expect(plan.summary).toContain('the $150.00 owed to them stay owed in full');
  expect(await refusedCommit(plan)).toMatchObject({ code: 'spending_limit' });
  expect(await paidCents()).toEqual({});
});
