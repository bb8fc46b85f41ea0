import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import {
  auditUnpaidCreators,
  commitPayment,
  planPayment,
  planSettlement,
  settleAll,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { paymentKey } from '../../src/workflows/payments/payment-plan.js';
import { settlementKey } from '../../src/workflows/payments/settlement-plan.js';
import { inAnyOrder } from '../harness/any-order.js';
import { stage } from './stage.js';

/** Maya, Otis and Zoe are owed five weeks; a bonus and a settlement of Maya were made and voided, twice each. */
async function manyRows() {
  const scene = stage();
  const { goat, mock } = scene;
  const weekly = await scene.structure(25_000);
  const [maya] = [await scene.creator('maya.moves', weekly), await scene.creator('chef_otis', weekly)];
  await scene.creator('zoe', weekly);
  mock.clock.to('2026-02-09T09:00:00Z');
  const bonus = { reference: 'bonus', creatorId: maya.id, totalCents: 900 };
  for (const _ of [1, 2]) {
    const { payment } = await commitPayment(goat, await planPayment(goat, bonus));
    await goat.payoutPayments.void(payment?.id ?? '');
    const settled = await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
    await goat.payoutPayments.void(settled.id);
  }
  const owed = await goat.payoutAccruals.list({ creator_id: maya.id }).toArray();
  const ids = owed.map(({ id }) => id);
  const ordered = (seed: number) =>
    createClient({ apiKey: mock.apiKey, fetch: inAnyOrder(mock, seed), random: () => 0 });
  return { ...scene, maya, bonus, ids, ordered };
}

const seeds = [1, 2, 3, 4];
const dry = { dryRun: true };
const costs = new Set(['usage', 'requests', 'seal']);
const withoutCosts = (name: string, value: unknown): unknown => (costs.has(name) ? undefined : value);

describe('a service that lists in any order', () => {
  it('gets the same plans, keys and reports', async () => {
    const { goat, maya, bonus, ids, ordered } = await manyRows();
    const results = async (client: typeof goat, accrualIds: readonly string[]) => {
      const reports = [
        await auditUnpaidCreators(client),
        await weeklyPayoutReview(client),
        await settleAll(client, dry),
      ];
      const all = { reference: 'all', creatorId: maya.id, accrualIds };
      const plans = [
        planSettlement(client, { creatorId: maya.id }),
        planPayment(client, bonus),
        planPayment(client, all),
      ];
      return [(await Promise.all(plans)).map(({ id }) => id), JSON.stringify(reports, withoutCosts)];
    };
    const usual = await results(goat, ids);
    for (const seed of seeds) expect([seed, await results(ordered(seed), [...ids].reverse())]).toEqual([seed, usual]);
  });

  it('has no part in a key, not even by a plan that was made in another order', async () => {
    const { goat, bonus, maya } = await manyRows();
    const [payment, settled] = [await planPayment(goat, bonus), await planSettlement(goat, { creatorId: maya.id })];
    for (const { earlierPaymentIds } of [payment, settled]) expect(earlierPaymentIds).toHaveLength(2);
    expect(settled.accruals).toHaveLength(5);
    const turned = [...payment.earlierPaymentIds].reverse();
    expect(await paymentKey({ ...payment, earlierPaymentIds: turned })).toBe(await paymentKey(payment));
    for (const other of [
      { accruals: settled.accruals.toReversed() },
      { earlierPaymentIds: settled.earlierPaymentIds.toReversed() },
    ]) {
      expect(await settlementKey({ ...settled, ...other })).toBe(await settlementKey(settled));
    }
  });
});
