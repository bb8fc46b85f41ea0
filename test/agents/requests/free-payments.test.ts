import { expect, it } from 'vitest';
import { secret } from '../three-owed.js';
import { getData, getError } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

const TO_NOBODY = 'It names no creator: the ledger owes this to nobody.';

it('to nobody warns in the plan and in the text that is approved', async () => {
  const { ask, commit, read, mock } = await startConversation();
  const asked = { project_id: mock.projectId, total_cents: 2_000, reference: 'a courier' };
  const plan = await ask('plan_payment', asked);
  expect(plan.warnings).toEqual([TO_NOBODY, 'Nothing was paid before that it could be compared with.']);
  await commit(plan);
  expect(read[0]).toContain(`Warning: ${TO_NOBODY}\n`);
  // The second one has the first to be compared with: 3 × 2,000.
  const far = await ask('plan_payment', { ...asked, total_cents: 6_001, reference: 'a van' });
  expect(far.warnings).toEqual([TO_NOBODY, '$60.01 is more than 3 times the largest payment before, $20.00.']);
  const near = await ask('plan_payment', { ...asked, total_cents: 6_000, reference: 'a van' });
  expect(near.warnings).toEqual([TO_NOBODY]);
});

it('far above what the creator got before warns; a settlement, which the ledger owes, does not', async () => {
  const { ask, commit, read } = await startConversation();
  await commit(await ask('plan_settlement', { creator: '@ann' }));
  const bonus = { creator: '@ann', reference: 'bonus' };
  const words = '$150.01 is more than 3 times anything paid or owed to the payee, at most $50.00.';
  const nothing = 'The ledger owes nothing to @ann.';
  expect((await ask('plan_payment', { ...bonus, total_cents: 15_000 })).warnings).toEqual([nothing]);
  const far = await ask('plan_payment', { ...bonus, total_cents: 15_001 });
  expect(far.warnings).toEqual([nothing, words]);
  await commit(far);
  expect(read[1]).toContain(`Warning: ${words}`);
  // Cat is owed 300 dollars, six times the largest payment so far: that is due.
  expect((await ask('plan_settlement', { creator: '@cat' })).warnings).toEqual(['Never paid before: @cat.']);
});

it('to somebody who was never paid is compared with the largest payment to anybody that was not voided', async () => {
  const { ask, carry, goat } = await startConversation();
  await carry('plan_settlement', { creator: '@cat' });
  const [paid] = await goat.payoutPayments.list().toArray();
  await carry('plan_settlement', { creator: '@ann' });
  await goat.payoutPayments.void(paid?.id ?? '');
  const asked = { creator: '@ben', reference: 'bonus' };
  expect((await ask('plan_payment', { ...asked, total_cents: 15_000 })).warnings).toEqual(['Never paid before: @ben.']);
  expect((await ask('plan_payment', { ...asked, total_cents: 15_001 })).warnings).toEqual([
    'Never paid before: @ben.',
    '$150.01 to @ben is more than 3 times the largest payment before, $50.00.',
  ]);
});

it('on top of accruals is compared as well, and so is each part of one for many', async () => {
  const { ask, commit, goat, ids, read } = await startConversation();
  const [owed] = (await goat.payoutAccruals.list({ creator_id: ids.ben })).data;
  await commit(await ask('plan_settlement', { creator: '@ann' }));
  const extra = { creator: '@ben', accrual_ids: [owed?.id], reference: 'with a bonus' };
  expect((await ask('plan_payment', { ...extra, total_cents: 10_000 })).warnings).toEqual(['Never paid before: @ben.']);
  const beyond = await ask('plan_payment', { ...extra, total_cents: 90_000 });
  expect(beyond.warnings).toContain('$900.00 to @ben is more than 3 times the largest payment before, $50.00.');
  const many = await ask('plan_payment', { creators: ['@ann', '@cat'], total_cents: 20_000, reference: 'spring' });
  expect(many.warnings).toEqual([
    'Never paid before: @cat.',
    'The ledger owes nothing to @ann.',
    '@ann: $200.00 is more than 3 times anything paid or owed to the payee, at most $50.00.',
    '$200.00 to @cat is more than 3 times the largest payment before, $50.00.',
  ]);
  await commit(beyond);
  expect(read.at(-1)).toMatch(/\$800\.00 are paid on top/);
  expect(read.at(-1)).toMatch(/more than 3 times the largest payment/);
});

it('a payment that no debt explains is asked about again when the largest payment before was voided after the yes, and not when a larger one came', async () => {
  const approved = async (total_cents: number) => {
    const desk = await startConversation({ toolset: { secret } });
    await desk.commit(await desk.ask('plan_settlement', { creator: '@ann' }));
    const [first] = await desk.goat.payoutPayments.list().toArray();
    const { plan_id } = await desk.ask('plan_payment', { creator: '@ben', total_cents, reference: 'x' });
    const approval_token = await desk.toolset.approve(await desk.toolset.approvalRequest(String(plan_id)));
    const commit = () => desk.toolset.call('commit_plan', { plan_id, approval_token });
    const pay = (cents: number) =>
      desk.goat.payoutPayments.create({ creator_id: desk.ids.cat, total_amount_cents: cents });
    return { ...desk, first, commit, pay };
  };
  const less = await approved(20_000);
  // Now the largest is 10 dollars, and 200 are further above it than above 50.
  await less.pay(1_000);
  await less.goat.payoutPayments.void(less.first?.id ?? '');
  expect(getError(await less.commit())).toMatchObject({ code: 'approval_invalid' });
  const more = await approved(20_000);
  await more.pay(6_000);
  expect(getData(await more.commit())).toMatchObject({ outcome: 'committed' });
});

it('a payment that no debt explains in a binding is compared with payments within it, and the warning says nothing about others', async () => {
  const { ask, commit, toolset, ids } = await startConversation();
  await commit(await ask('plan_settlement', { creator: '@cat' }));
  const bound = toolset.bind({ creatorIds: [ids.ann, ids.ben] });
  const asked = { creator: ids.ann, total_cents: 200_000, reference: 'x' };
  expect(getData(await bound.call('plan_payment', asked)).warnings).toEqual([
    'Never paid before: @ann.',
    '$2,000.00 is more than 3 times anything paid or owed to the payee, at most $50.00.',
  ]);
  expect((await ask('plan_payment', asked)).warnings).toContain(
    '$2,000.00 to @ann is more than 3 times the largest payment before, $300.00.',
  );
});
