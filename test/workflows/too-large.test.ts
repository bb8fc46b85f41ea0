import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { auditUnpaidCreators, weeklyPayoutReview } from '../../src/workflows/index.js';
import { getData } from '../agents/tool-result.js';
import { stage } from './stage.js';

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
  it('is left out of the audit and of the weekly review, which name it', async () => {
    const { goat, what } = await hugeDebt();
    const audit = await auditUnpaidCreators(goat);
    expect(audit.totals).toMatchObject({ owedCents: 700, accruals: 1 });
    expect(audit.leftOut.map((note) => note.what)).toEqual([what]);
    const review = await weeklyPayoutReview(goat);
    expect(review.totals).toMatchObject({ dueCents: 700, payableCents: 700 });
    expect(review.leftOut.map((note) => note.what)).toContain(what);
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
