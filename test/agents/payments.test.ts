import { describe, expect, it, vi } from 'vitest';
import { createToolset, type Toolset } from '../../src/agents/index.js';
import { oneWeekEarned, stage } from '../workflows/stage.js';
import { carryOut, getData, getError } from './tool-result.js';

describe('a payment by tools', () => {
  const allow = ['read', 'money'] as const;

  it('is made once, however often the tool is called, and answers with the receipt', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const approve = vi.fn(async () => true);
    const toolset = await createToolset(goat, { allow, approve });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
    const first = getData(await toolset.call('commit_plan', { plan_id }));
    const second = getData(await toolset.call('commit_plan', { plan_id }));
    expect(first).toMatchObject({ outcome: 'committed', paid_cents: 25_000 });
    expect(first.warnings).toEqual([]);
    expect(second).toMatchObject({
      outcome: 'already_paid',
      paid_cents: 0,
      paid_before_cents: 25_000,
      warnings: ['Paid before; nothing was paid now.'],
    });
    expect(approve).toHaveBeenCalledTimes(1);
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('takes a token that a person gave: of this plan, of this toolset, once, in time', async () => {
    const { goat, mock, maya, creator, structure, paid } = await oneWeekEarned();
    await creator('chef_otis', await structure(700));
    let time = Date.parse(mock.clock.now);
    const toolset = await createToolset(goat, { allow, now: () => time });
    const plan = async (who: string) =>
      String(getData(await toolset.call('plan_settlement', { creator: who })).plan_id);
    const mayas = await plan('@maya.moves');
    const token = await toolset.approve(await toolset.approvalRequest(mayas));
    const bonus = getData(
      await toolset.call('plan_payment', { reference: 'bonus', creator: '@chef_otis', total_cents: 25_000 }),
    );
    const commit = async (plan_id: unknown, approval_token: string) =>
      getError(await toolset.call('commit_plan', { plan_id, approval_token }))?.message;

    expect(await commit(bonus.plan_id, token)).toBe('The approval token is for another plan or amount.');
    const [head = '', tail = ''] = token.split('.');
    const forgeries = [
      'yes',
      'tgat_',
      `${head}.`,
      `${head}.AAAA`,
      `${head}x.${tail}`,
      `tgat_e30.${tail}`,
      `${token}.x`,
      `${token}.`,
      token.slice(1),
    ];
    for (const forged of forgeries)
      expect(await commit(mayas, forged)).toBe('The approval token was not signed by this toolset.');
    const stranger = await createToolset(goat, { allow, now: () => time });
    await stranger.call('plan_settlement', { creator: '@maya.moves' });
    expect(await commit(mayas, await stranger.approve(await stranger.approvalRequest(mayas)))).toBe(
      'The approval token was not signed by this toolset.',
    );
    time += 600_000;
    expect(await commit(mayas, token)).toBe('The approval token has expired.');
    expect(await paid(maya.id)).toEqual([]);

    const fresh = await toolset.approve(await toolset.approvalRequest(mayas));
    time -= 600_000;
    expect(await commit(mayas, fresh)).toBeUndefined();
    expect(await paid(maya.id)).toHaveLength(1);
    const forBonus = await toolset.approve(await toolset.approvalRequest(String(bonus.plan_id)));
    expect(await commit(bonus.plan_id, forBonus)).toBeUndefined();
    expect(await commit(mayas, fresh)).toBeUndefined();
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('pays what was approved: a plan of another amount, method or payee has another id and needs its own approval', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow });
    const bonus = (total_cents: number, method: string) =>
      toolset.call('plan_payment', { reference: 'bonus', creator: '@maya.moves', total_cents, method });
    const approved = String(getData(await bonus(500, 'Venmo')).plan_id);
    const approval_token = await toolset.approve(await toolset.approvalRequest(approved));
    const larger = getData(await bonus(5_000_000, 'Venmo')).plan_id;
    const elsewhere = getData(await bonus(500, 'PayPal')).plan_id;
    expect(new Set([approved, larger, elsewhere]).size).toBe(3);
    expect(getData(await bonus(500, 'Venmo')).plan_id).toBe(approved);
    for (const plan_id of [larger, elsewhere]) {
      const result = await toolset.call('commit_plan', { plan_id, approval_token });
      expect(getError(result)).toMatchObject({ code: 'approval_invalid' });
    }
    expect(getData(await toolset.call('commit_plan', { plan_id: approved, approval_token }))).toMatchObject({
      paid_cents: 500,
    });
    const again = await toolset.call('commit_plan', {
      plan_id: larger,
      approval_token: await toolset.approve(await toolset.approvalRequest(String(larger))),
    });
    expect(getError(again)).toMatchObject({ code: 'reference_reused' });
    expect((await paid(maya.id)).map(({ total_amount_cents }) => total_amount_cents)).toEqual([500]);
  });

  it('has no parameter by which a model could confirm for itself', async () => {
    const { goat } = stage();
    const toolset = await createToolset(goat, { allow: ['read', 'write', 'money'] });
    const commit = toolset.tools.find(({ name }) => name === 'commit_plan');
    expect(Object.keys(commit?.input.shape ?? {})).toEqual(['plan_id', 'approval_token', 'offset']);
    const given = { plan_id: 'change-1', take_back: true };
    expect(getError(await toolset.call('commit_plan', given))).toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('take_back'),
    });
  });

  it('says that nothing was paid now when a reference was paid before, here or elsewhere', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const pay = async (toolset: Toolset) => {
      const input = { reference: 'invoice 17', creator: '@maya.moves', total_cents: 900 };
      return getData(await carryOut(toolset, 'plan_payment', input));
    };
    const toolset = await createToolset(goat, { allow, approve: async () => true });
    const elsewhere = await createToolset(goat, { allow, approve: async () => true });
    const before = ['Paid before under this reference; nothing was paid now.'];
    expect(await pay(toolset)).toMatchObject({ outcome: 'committed', warnings: [] });
    expect(await pay(toolset)).toMatchObject({ outcome: 'already_paid', paid_cents: 0, warnings: before });
    expect(await pay(elsewhere)).toMatchObject({ outcome: 'already_paid', paid_cents: 0, warnings: before });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('says no such thing when the answer to a payment was lost and found again', async () => {
    const { goat, mock } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow, approve: async () => true });
    const input = { reference: 'invoice 17', creator: '@maya.moves', total_cents: 900 };
    const { plan_id } = getData(await toolset.call('plan_payment', input));
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 9 });
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ paid_cents: 900, warnings: [] });
  });
});
