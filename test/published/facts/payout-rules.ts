import { expect } from 'vitest';
import { routes } from './spec.js';
import { demoWorld, type Facts, type Json, oneCreator, oneWeekEarned, World } from './world.js';

const HOUR_15 = /T\d\d:15:00\.000Z$/;
const cents = (rows: readonly Json[]): number[] => rows.map(({ amount_cents }) => amount_cents);

/** The rules of accruals, structures, payments and methods. */
export const payoutRules: Facts = {
  F087: async () => {
    const world = demoWorld();
    const rows = await world.all('/payout-structures');
    expect(rows.filter((row) => 'versions' in row)).toEqual([]);
    const one = await world.get(`/payout-structures/${rows[0].id}`);
    expect(Array.isArray(one.versions)).toBe(true);
    expect(one.versions.length).toBeGreaterThan(0);
  },
  F090: async () => {
    const world = new World();
    const body = { project_id: world.mock.projectId, total_amount_cents: 500 };
    expect((await world.ok('POST', '/payout-payments', { body })).creator_id).toBeNull();
  },
  F091: async () => {
    const snapshots = (await demoWorld().accruals()).map(({ inputs_snapshot }) => inputs_snapshot ?? {});
    expect(snapshots.some(({ goals_met }) => goals_met === true)).toBe(true);
    expect(snapshots.some(({ impressions }) => typeof impressions === 'number')).toBe(true);
  },
  F092: async () => {
    for (const [total, sign] of [
      [7_100, 100],
      [6_900, -100],
    ]) {
      const { world, maya, accrual } = await oneWeekEarned();
      const body = { creator_id: maya.id, accrual_ids: [accrual.id], total_amount_cents: total };
      const payment = await world.ok('POST', '/payout-payments', { body });
      expect(cents(payment.payout_adjustments)).toEqual([sign]);
    }
  },
  F093: async () => {
    const rows = [
      ...(await demoWorld().accruals()),
      ...(await demoWorld().all('/payout-structures')).map((s) => s.current_version),
    ];
    expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set(['USD']));
  },
  F094: async () => {
    const payments = await demoWorld().all('/payout-payments');
    const amounts = [
      ...cents(await demoWorld().accruals()),
      ...payments.flatMap((payment) => [
        payment.total_amount_cents,
        ...payment.payout_payment_lines.map((line: Json) => line.applied_amount_cents),
        ...cents(payment.payout_adjustments),
      ]),
    ];
    expect(amounts.length).toBeGreaterThan(100);
    expect(amounts.filter((amount) => !Number.isSafeInteger(amount))).toEqual([]);
  },
  F096: async () => {
    const { world } = await oneWeekEarned();
    const reply = await world.call('POST', '/payout-accruals', { body: { amount_cents: 1 } });
    expect(reply.status).toBeGreaterThanOrEqual(404);
    expect(await world.accruals()).toHaveLength(1);
    expect(routes).not.toContain('POST /payout-accruals');
  },
  F097: async () => {
    const { world, maya } = await oneCreator();
    await world.structure({}, maya.id);
    world.mock.clock.to('2026-01-12T00:14:59Z');
    expect(await world.accruals()).toHaveLength(0);
    world.mock.clock.to('2026-01-12T00:15:00Z');
    const [accrual] = await world.accruals();
    expect(accrual.created_at).toMatch(HOUR_15);
  },
  F098: async () => {
    const { world, maya } = await oneCreator();
    const { id } = await world.structure({}, maya.id);
    world.mock.clock.to('2026-01-08T00:00:00Z');
    await world.patch(`/payout-structures/${id}`, { amount_cents: 9_000 });
    world.mock.clock.to('2026-01-12T00:15:00Z');
    // After the period has ended a newer version changes it no more.
    await world.patch(`/payout-structures/${id}`, { amount_cents: 1_000 });
    const { versions } = await world.get(`/payout-structures/${id}`);
    const second = versions.find(({ amount_cents }: Json) => amount_cents === 9_000);
    expect(await world.accruals()).toEqual([
      expect.objectContaining({ amount_cents: 9_000, structure_version_id: second.id }),
    ]);
  },
  F099: async () => {
    const { world, maya } = await oneCreator();
    await world.structure({ criteria_type: 'cpm', amount_cents: 100 }, maya.id);
    world.mock.clock.to('2026-01-12T00:00:00Z');
    world.post(maya.id, '2026-01-05T00:00:00Z', 1_000);
    world.post(maya.id, '2026-01-12T00:00:00Z', 50_000);
    world.mock.clock.to('2026-01-12T02:00:00Z');
    expect(await world.accruals()).toEqual([
      expect.objectContaining({
        period_start_at: '2026-01-05T00:00:00.000Z',
        period_end_at: '2026-01-12T00:00:00.000Z',
        amount_cents: 100,
      }),
    ]);
  },
  F100: async () => {
    const { world, structure } = await oneWeekEarned();
    await world.patch(`/payout-structures/${structure.id}`, { is_active: false });
    world.mock.clock.to('2026-02-02T12:00:00Z');
    expect(await world.accruals()).toHaveLength(1);
  },
  F101: async () => {
    const { world, structure, accrual } = await oneWeekEarned();
    const before = (await world.get(`/payout-structures/${structure.id}`)).versions;
    await world.patch(`/payout-structures/${structure.id}`, { amount_cents: 8_000 });
    const after = (await world.get(`/payout-structures/${structure.id}`)).versions;
    expect(after).toHaveLength(2);
    expect(after).toContainEqual(before[0]);
    expect(await world.get(`/payout-accruals/${accrual.id}`)).toEqual(accrual);
  },
  F102: async () => {
    const { world, maya, accrual } = await oneWeekEarned();
    expect(accrual.status).toBe('earned');
    await world.ok('POST', '/payout-payments', { body: { creator_id: maya.id, accrual_ids: [accrual.id] } });
    expect((await world.get(`/payout-accruals/${accrual.id}`)).status).toBe('paid');
  },
  F103: async () => {
    for (const status of ['rejected', 'voided']) {
      const { world, accrual } = await oneWeekEarned();
      expect((await world.patch(`/payout-accruals/${accrual.id}`, { status })).status).toBe(status);
    }
  },
  F104: async () => {
    const { world, maya } = await oneWeekEarned();
    const payment = await world.settle(maya.id);
    expect(payment.status).toBe('paid');
    expect((await world.patch(`/payout-payments/${payment.id}`, { status: 'voided' })).status).toBe('voided');
  },
  F105: async () => {
    const { world, maya } = await oneWeekEarned();
    world.mock.clock.to('2026-01-26T09:00:00Z');
    const payment = await world.settle(maya.id);
    expect(payment.total_amount_cents).toBe(21_000);
    expect(payment.payout_payment_lines).toHaveLength(3);
    expect(await world.accruals({ status: 'earned' })).toEqual([]);
  },
  F106: async () => {
    const methods = await new World().all('/payout-methods');
    expect(methods.map(({ name }) => name).sort()).toEqual(['Cash App', 'PayPal', 'Venmo']);
    expect(methods.every(({ is_default }) => is_default)).toBe(true);
  },
  F107: async () => {
    const world = new World();
    const [venmo] = await world.all('/payout-methods');
    expect(await world.call('DELETE', `/payout-methods/${venmo.id}`)).toMatchObject({
      status: 409,
      meta: { code: 'default_method' },
    });
    expect(await world.all('/payout-methods')).toHaveLength(3);
  },
  F108: async () => {
    const { world, maya } = await oneWeekEarned();
    const venmo = (await world.all('/payout-methods')).find(({ name }) => name === 'Venmo');
    const { id } = await world.settle(maya.id, { method_id: venmo.id });
    await world.patch(`/payout-methods/${venmo.id}`, { is_active: false, name: 'Venmo (old)' });
    expect((await world.get(`/payout-payments/${id}`)).method_name_snapshot).toBe('Venmo');
  },
  F109: async () => {
    const world = new World();
    const [method] = await world.all('/payout-methods');
    await world.patch(`/payout-methods/${method.id}`, { is_active: false });
    expect(await world.all('/payout-methods')).toHaveLength(2);
    expect(await world.all('/payout-methods', { include_disabled: 1 })).toHaveLength(3);
  },
  F110: async () => {
    const { world, maya } = await oneCreator();
    await world.goal(maya.id, { target_value: 1 });
    await world.structure({ criteria_type: 'goals' }, maya.id);
    world.mock.clock.to('2026-01-06T00:00:00Z');
    world.post(maya.id, '2026-01-06T00:00:00Z');
    world.mock.clock.to('2026-01-13T23:59:00Z');
    expect(await world.accruals()).toHaveLength(0);
    world.mock.clock.to('2026-01-14T01:00:00Z');
    expect(cents(await world.accruals())).toEqual([7_000]);
  },
};
