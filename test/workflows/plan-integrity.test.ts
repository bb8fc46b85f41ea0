import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import {
  auditUnpaidCreators,
  commitPayment,
  commitSettlement,
  planPayment,
  planSettlement,
  settleAll,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { paymentKey } from '../../src/workflows/payments/payment-plan.js';
import { digestPlan } from '../../src/workflows/payments/plan-digest.js';
import { settlementKey } from '../../src/workflows/payments/settlement-plan.js';
import { inAnyOrder } from '../harness/any-order.js';
import { createClientWith } from './odd-service.js';
import { loose, oneWeekEarned, stage } from './stage.js';

/** Every copy of a plan with one value changed, however deep it lies, or one more in a list. */
function alterations<Plan extends object>(plan: Plan): { readonly path: string; readonly plan: Plan }[] {
  const listPaths = (value: unknown, path: readonly string[]): (readonly string[])[] => {
    if (typeof value !== 'object' || value === null) return [path];
    const more = Array.isArray(value) ? [[...path, `${value.length}`]] : [];
    return [...Object.entries(value).flatMap(([name, member]) => listPaths(member, [...path, name])), ...more];
  };
  return listPaths(plan, []).map((path) => {
    const copy = structuredClone(plan);
    const parent = path.slice(0, -1).reduce((within, name) => within[name], loose(copy));
    const name = path.at(-1) ?? '';
    const value = parent[name];
    if (typeof value === 'number') parent[name] = value + 1;
    else parent[name] = typeof value === 'string' || value == null ? `${value}.` : null;
    return { path: path.join('.'), plan: copy };
  });
}

describe('a plan that was altered', () => {
  it('is refused before anything is sent, whatever was altered in a settlement, and if it contains anything but data; one that was stored as JSON is paid', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
    const sent = mock.requests.find().length;
    const forged = alterations(plan);
    const some = ['methodId', 'methodName', 'handle', 'readAt', 'provisional.0', 'accruals.0.amountCents'];
    expect(forged.map(({ path }) => path)).toEqual(expect.arrayContaining(some));
    const functions = { ...plan, accruals: plan.accruals.map(() => () => {}) };
    const noData = [functions, null, 'settle-1', [plan]].map((other) => ({ path: `${other}`, plan: loose(other) }));
    for (const { path, plan: other } of [...forged, ...noData]) {
      const why = await commitSettlement(goat, other).catch((error) => error.code);
      expect([path, why]).toEqual([path, 'invalid_plan']);
    }
    expect(mock.requests.find()).toHaveLength(sent);
    // The order of its fields is another one.
    const stored = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(plan)) as typeof plan).reverse());
    expect(await commitSettlement(goat, loose(stored))).toMatchObject({ outcome: 'committed', paidCents: 25_000 });
  });

  it('is refused whatever was altered in a payment', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const input = { reference: 'bonus 1', creatorId: maya.id, method: 'Venmo', totalCents: 100, readme: 'Well done.' };
    const plan = await planPayment(goat, input);
    for (const { path, plan: other } of alterations(plan)) {
      const why = await commitPayment(goat, other).catch((error) => error.code);
      expect([path, why]).toEqual([path, 'invalid_plan']);
    }
    expect(await paid(maya.id)).toEqual([]);
  });

  it('is paid as it was handed over, whatever becomes of it while the payment is under way', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const bonus = { ...(await planPayment(goat, { reference: 'bonus 2', creatorId: maya.id, totalCents: 100 })) };
    // The reads before the payment are where somebody else's code has its turn.
    const altering = createClientWith(mock, async (request) => {
      Object.assign(bonus, { totalCents: 100_000, readme: 'More.' });
      return request;
    });
    expect(await commitPayment(altering, bonus)).toMatchObject({ outcome: 'committed', paidCents: 100 });
    expect((await paid(maya.id)).map(({ total_amount_cents }) => total_amount_cents)).toEqual([100]);
  });
});

it('the id of a plan is the same for the same payment planned later, and another one by another method', async () => {
  const { goat, mock, maya } = await oneWeekEarned();
  const other = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  const venmo = await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
  mock.clock.to('2026-01-12T10:30:00Z');
  const later = await planSettlement(other, { creatorId: 'maya.moves', method: 'Venmo' });
  const paypal = await planSettlement(goat, { creatorId: maya.id, method: 'PayPal' });
  expect(later.readAt).not.toBe(venmo.readAt);
  expect([later.id, await digestPlan(later)]).toEqual([venmo.id, await digestPlan(venmo)]);
  expect(paypal.id).not.toBe(venmo.id);
  mock.clock.to('2026-01-19T09:00:00Z');
  expect((await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' })).id).not.toBe(venmo.id);
});

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

it('a service that lists in any order gets the same plans, keys and reports', async () => {
  const { goat, maya, bonus, ids, ordered } = await manyRows();
  const results = async (client: typeof goat, accrualIds: readonly string[]) => {
    const reports = [await auditUnpaidCreators(client), await weeklyPayoutReview(client), await settleAll(client, dry)];
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

it('a service that lists in any order has no part in a key, not even by a plan that was made in another order', async () => {
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
