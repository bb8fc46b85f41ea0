import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { stage } from '../workflows/stage.js';
import { dataOf, errorOf } from './tool-result.js';

/** Ann, Ben and Cat are owed 50, 100 and 300 dollars a week since 2026-01-05; it is 2026-01-12. A person says yes to everything. */
async function office() {
  const scene = stage();
  const ids: Record<string, string> = {};
  for (const [handle, cents] of [
    ['ann', 5_000],
    ['ben', 10_000],
    ['cat', 30_000],
  ] as const) {
    ids[handle] = (await scene.creator(handle, await scene.structure(cents))).id;
  }
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const toolset = await createToolset(scene.goat, {
    allow: ['read', 'write', 'money'],
    approve: async () => true,
    now: () => scene.mock.clock.now,
  });
  const ask = async (tool: string, input: object) => dataOf(await toolset.call(tool, input));
  const commit = async (plan: Record<string, unknown>) => ask('commit_payment', { plan_id: plan.plan_id });
  const ledger = async () => {
    const payments = await scene.goat.payoutPayments.list({ status: 'paid' }).toArray();
    const name = (id: string | null) => Object.keys(ids).find((handle) => ids[handle] === id);
    return payments.map((payment) => [name(payment.creator_id), payment.total_amount_cents]).sort();
  };
  return { ...scene, ids, toolset, ask, commit, ledger };
}

describe('a payout manager asks', () => {
  it('"pay everyone but Ben": Ben is still owed his 100 dollars', async () => {
    const { ask, commit, ledger, goat, ids } = await office();
    const plan = await ask('plan_settle_all', { method: 'Venmo', except: ['@ben'] });
    expect(plan.total_cents).toBe(35_000);
    expect(await commit(plan)).toMatchObject({ outcome: 'committed', paid_cents: 35_000 });
    expect(await ledger()).toEqual([
      ['ann', 5_000],
      ['cat', 30_000],
    ]);
    const owed = await goat.payoutAccruals.list({ creator_id: ids.ben ?? '', status: 'earned' }).toArray();
    expect(owed.map(({ amount_cents }) => amount_cents)).toEqual([10_000]);
  });

  it('"pay these two": nobody else is paid, and a name that nobody has is refused before anything', async () => {
    const { ask, commit, ledger, toolset } = await office();
    const wrong = await toolset.call('plan_settle_all', { only: ['@ann', '@nobody'] });
    expect(errorOf(wrong)).toMatchObject({ code: 'creator_not_found', retry: 'fix_input' });
    expect(errorOf(await toolset.call('plan_settle_all', { except: ['@nobody'] }))).toMatchObject({
      code: 'creator_not_found',
    });
    await commit(await ask('plan_settle_all', { only: ['@ann', '@cat'] }));
    expect(await ledger()).toEqual([
      ['ann', 5_000],
      ['cat', 30_000],
    ]);
  });

  it('"pay all who are owed more than 100 dollars": exactly 100 is not more', async () => {
    const { ask, commit, ledger } = await office();
    await commit(await ask('plan_settle_all', { owed_more_than_cents: 10_000 }));
    expect(await ledger()).toEqual([['cat', 30_000]]);
  });

  it('"pay only what is older than the 13th": the later week stays owed', async () => {
    const { ask, commit, ledger, mock, goat } = await office();
    mock.clock.to('2026-01-19T09:00:00Z');
    const plan = await ask('plan_settle_all', { ended_by: '2026-01-13' });
    expect(plan.total_cents).toBe(45_000);
    expect(await commit(plan)).toMatchObject({ outcome: 'committed', paid_cents: 45_000 });
    expect(await ledger()).toEqual([
      ['ann', 5_000],
      ['ben', 10_000],
      ['cat', 30_000],
    ]);
    const owed = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
    expect(new Set(owed.map(({ period_start_at }) => period_start_at))).toEqual(new Set(['2026-01-12T00:00:00.000Z']));
  });

  it('"I paid Ann yesterday in cash": the payment has that day, the method and the note', async () => {
    const { ask, commit, goat, ids, toolset } = await office();
    await goat.payoutMethods.create({ name: 'Cash' });
    const plan = await ask('plan_settlement', {
      creator: '@ann',
      method: 'cash',
      paid_at: '2026-01-11',
      note: 'handed over at the shoot',
    });
    expect(plan.summary).toBe(
      'Pay USD 50.00 to @ann by «Cash»; this settles 1 accrual. It is recorded as paid on 2026-01-11. Note: «handed over at the shoot».',
    );
    expect((await toolset.approvalRequest(String(plan.plan_id))).summary).toBe(plan.summary);
    await commit(plan);
    const [payment] = await goat.payoutPayments.list({ creator_id: ids.ann ?? '' }).toArray();
    expect(payment).toMatchObject({
      paid_at: '2026-01-11T00:00:00.000Z',
      readme: 'handed over at the shoot',
      method_name_snapshot: 'Cash',
      total_amount_cents: 5_000,
    });
  });

  it('"what did we pay last month, and when was Cat paid last?": voided payments are told and not added up', async () => {
    const { ask, commit, goat, ids, mock } = await office();
    await commit(await ask('plan_settle_all', { method: 'Venmo' }));
    const [ben] = await goat.payoutPayments.list({ creator_id: ids.ben ?? '' }).toArray();
    await goat.payoutPayments.void(ben?.id ?? '');
    mock.clock.to('2026-02-03T09:00:00Z');
    await commit(await ask('plan_settlement', { creator: '@ann' }));
    const january = await ask('list_payments', { from: '2026-01-01', to: '2026-01-31' });
    expect(january.totals).toEqual({ paid_cents: 35_000, payments: 2, voided: 1 });
    const cat = await ask('list_payments', { creator: '@cat', limit: 1 });
    expect(cat.payments).toEqual([expect.stringMatching(/^2026-01-12 @cat: 30000 cents by «Venmo», payment /)]);
    const later = await ask('list_payments', { from: '2026-02-01' });
    // Three weeks of 50 dollars.
    expect(later.totals).toEqual({ paid_cents: 15_000, payments: 1, voided: 0 });
  });

  it('"export January as CSV": a name that looks like a formula is text', async () => {
    const { ask, commit, goat } = await office();
    await goat.payoutMethods.create({ name: '=SUM(A1), "x"' });
    await commit(await ask('plan_settlement', { creator: '@ann', method: '=SUM(A1), "x"' }));
    const { csv } = await ask('list_payments', { from: '2026-01-01', to: '2026-01-31', format: 'csv' });
    const [head, row, ...rest] = String(csv).split('\n');
    expect(head).toBe('paid_at,handle,amount_cents,method,status,payment_id');
    expect(row).toMatch(/^2026-01-12T09:00:00.000Z,ann,5000,"'=SUM\(A1\), ""x""",paid,[0-9a-f-]{36}$/);
    expect(rest).toEqual([]);
  });
});
