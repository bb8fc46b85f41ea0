import { expect, it } from 'vitest';
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
