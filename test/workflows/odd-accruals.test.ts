import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import {
  auditUnpaidCreators,
  planPayment,
  planSettlement,
  settleAll,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { getData } from '../agents/tool-result.js';
import { oddService } from './odd-service.js';
import { stage } from './stage.js';

/* The contract has no negative debt. A sum that such a row lowers would pay a creator less without a sign. */

/** Ada is owed 100 cents and, by a service that is not this one, -30; Bea is owed 200. */
async function correctedDebt() {
  const scene = stage();
  const ada = await scene.creator('ada', await scene.structure(100), await scene.structure(30));
  const bea = await scene.creator('bea', await scene.structure(200));
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const row = (each: Readonly<Record<string, unknown>>) =>
    each.amount_cents === 30 ? { ...each, amount_cents: -30 } : each;
  const owed = await scene.goat.payoutAccruals.list({ creator_id: ada.id }).toArray();
  const find = (cents: number) => owed.find(({ amount_cents }) => amount_cents === cents)?.id ?? '';
  const { goat: odd } = oddService(scene.mock, { row });
  return { ...scene, odd, ada, bea, negative: find(30), positive: find(100) };
}

it('a creator who has a negative accrual is not paid, and the refusal names it', async () => {
  const { odd, ada, negative, positive, paid } = await correctedDebt();
  const refused = {
    code: 'unknown_shape',
    message: expect.stringContaining(`accrual ${negative} of creator ${ada.id}: the amount is -30 cents`),
    details: { accrualIds: [negative] },
  };
  await expect(planSettlement(odd, { creatorId: ada.id })).rejects.toMatchObject(refused);
  const input = { creatorId: ada.id, reference: 'invoice 17' };
  await expect(planPayment(odd, { ...input, accrualIds: [negative, positive] })).rejects.toMatchObject(refused);
  expect(await planPayment(odd, { ...input, accrualIds: [positive] })).toMatchObject({
    totalCents: 100,
    staysOwedCents: 0,
  });
  expect(await paid(ada.id)).toEqual([]);
});

it.each([true, false])(
  'a run for everyone pays the others, and does not say that all is paid (dryRun: %s)',
  async (dryRun) => {
    const { odd, ada, bea, negative, paid } = await correctedDebt();
    const report = await settleAll(odd, { dryRun });
    expect(report.creators).toMatchObject([
      { creatorId: ada.id, outcome: 'refused', dueCents: 100, paidCents: 0, reason: { code: 'unknown_shape' } },
      { creatorId: bea.id, outcome: dryRun ? 'planned' : 'committed', dueCents: 200 },
    ]);
    expect(report.leftOut).toMatchObject([{ what: `accrual ${negative} of creator ${ada.id}`, count: 1 }]);
    expect(report.outcome).not.toBe('committed');
    expect(await paid(ada.id)).toEqual([]);
    expect((await paid(bea.id)).map(({ total_amount_cents: cents }) => cents)).toEqual(dryRun ? [] : [200]);
  },
);

it('the audit, the review and the list of creators name it and do not subtract it', async () => {
  const { odd, ada, negative } = await correctedDebt();
  const note = { what: `accrual ${negative} of creator ${ada.id}`, why: expect.stringContaining('-30 cents') };
  const audit = await auditUnpaidCreators(odd);
  expect(audit).toMatchObject({ totals: { owedCents: 300, accruals: 2 }, leftOut: [note] });
  const review = await weeklyPayoutReview(odd);
  expect(review.totals.dueCents).toBe(300);
  expect(review.leftOut).toContainEqual(expect.objectContaining(note));
  const list = getData(await (await createToolset(odd)).call('list_creators', { owed: true }));
  expect(list.left_out).toContainEqual(expect.stringContaining(`accrual ${negative}`));
});

/** One creator who is owed 7 dollars and, in another accrual of the same week, 2^53 - 1 cents. */
async function hugeDebt() {
  const scene = stage();
  const huge = await scene.structure(Number.MAX_SAFE_INTEGER);
  const gil = await scene.creator('gil', await scene.structure(700), huge);
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const [accrual] = await scene.goat.payoutAccruals.list({ creator_id: gil.id, structure_id: huge }).toArray();
  return { ...scene, gil, what: `accrual ${accrual?.id} of creator ${gil.id}` };
}

describe('an accrual that is too large to be added up', () => {
  it('is left out of the audit, of the weekly review and of a run for everyone, which name it', async () => {
    const { goat, what } = await hugeDebt();
    const audit = await auditUnpaidCreators(goat);
    expect(audit.totals).toMatchObject({ owedCents: 700, accruals: 1 });
    expect(audit.leftOut.map((note) => note.what)).toEqual([what]);
    const review = await weeklyPayoutReview(goat);
    expect(review.totals).toMatchObject({ dueCents: 700, payableCents: 700 });
    expect(review.leftOut.map((note) => note.what)).toContain(what);
    const run = await settleAll(goat);
    expect(run.totals).toMatchObject({ committed: 1, paidCents: 700 });
    expect(run.leftOut.map((note) => note.what)).toEqual([what]);
  });

  it('is left out of what payments fell short, when two payments gave it up', async () => {
    const { goat, gil, mock } = await hugeDebt();
    mock.clock.to('2026-01-19T09:00:00Z');
    const owed = await goat.payoutAccruals.list({ creator_id: gil.id, status: 'earned' }).toArray();
    for (const { id, amount_cents } of owed.filter((accrual) => accrual.amount_cents > 700)) {
      await goat.payoutPayments.create({ creator_id: gil.id, accrual_ids: [id], total_amount_cents: 0 });
      expect(amount_cents).toBe(Number.MAX_SAFE_INTEGER);
    }
    const audit = await auditUnpaidCreators(goat);
    // Two weeks of 700 cents.
    expect(audit.totals.owedCents).toBe(1_400);
    expect(audit.underpayments).toMatchObject([{ underpaidCents: Number.MAX_SAFE_INTEGER, payments: 1 }]);
    expect(audit.leftOut.map((note) => note.what)).toEqual([expect.stringMatching(/^what payment .* fell short$/)]);
  });

  it('is shown to a model with the plan, and to the person who approves', async () => {
    const { goat, what } = await hugeDebt();
    const toolset = await createToolset(goat, { allow: ['read', 'money'] });
    const plan = getData(await toolset.call('plan_settlement', { creator: '@gil' }));
    expect(plan.left_out).toEqual([expect.stringContaining(what)]);
    const { warnings } = await toolset.approvalRequest(String(plan.plan_id));
    expect(warnings).toContainEqual(expect.stringContaining(`${what} is left out`));
  });
});
