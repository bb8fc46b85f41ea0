import { describe, expect, it } from 'vitest';
import { createToolset, type ToolResult, type Toolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { oneWeekEarned, stage } from '../workflows/stage.js';
import { rowsOf } from './rows-of.js';

const names = (toolset: Toolset): string[] => toolset.tools.map(({ name }) => name);
const dataOf = (result: ToolResult): Record<string, unknown> => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.data;
};
const errorOf = (result: ToolResult) => (result.ok ? undefined : result.error);

describe('what a toolset offers', () => {
  it('is read-only unless told otherwise, and says why the rest is missing', async () => {
    const { goat } = stage();
    const toolset = await createToolset(goat);
    expect(new Set(toolset.tools.map(({ effect }) => effect))).toEqual(new Set(['read']));
    expect(toolset.dropped.map(({ tool }) => tool)).toEqual([
      'commit_payment',
      'set_up_creator',
      'reject_accruals',
      'review_videos',
    ]);
    expect(errorOf(await toolset.call('commit_payment', { plan_id: 'x' }))).toMatchObject({ code: 'tool_unavailable' });
  });

  it('grows by effects and tools that are named, and by nothing else', async () => {
    const { goat } = stage();
    const toolset = await createToolset(goat, { allow: ['list_projects', 'commit_payment'] });
    expect(names(toolset)).toEqual(['list_projects', 'commit_payment']);
    await expect(createToolset(goat, { allow: ['reed'] })).rejects.toThrow(/reed/);
  });

  it('leaves out what a key without the write scope cannot do, without having written anything', async () => {
    const { mock } = stage();
    const readOnly = createClient({ apiKey: mock.createKey(['read']), fetch: mock.fetch });
    const before = rowsOf(mock);
    const toolset = await createToolset(readOnly, { allow: ['read', 'write', 'money'] });
    expect(names(toolset)).not.toContain('commit_payment');
    expect(names(toolset)).toContain('plan_settlement');
    expect(toolset.dropped[0]?.why).toBe('The API key has only the scope read; this needs write.');
    expect(rowsOf(mock)).toEqual(before);
  });

  it('finds out about the write scope without changing anything when it is there', async () => {
    const { goat, mock } = stage();
    const before = rowsOf(mock);
    await createToolset(goat, { allow: ['write'] });
    expect(rowsOf(mock)).toEqual(before);
  });
});

describe('an error', () => {
  it('is a value with a code, one sentence, advice and the next tool', async () => {
    const { goat, mock } = stage();
    const toolset = await createToolset(goat);
    expect(errorOf(await toolset.call('get_creator_stats', { creator: '@nobody' }))).toEqual({
      code: 'creator_not_found',
      message: 'no creator has the handle nobody.',
      retry: 'fix_input',
      next_tool: 'list_creators',
    });
    expect(errorOf(await toolset.call('get_creator_stats', { creator: '@x', confirm: true }))).toMatchObject({
      code: 'invalid_input',
      retry: 'fix_input',
    });
    expect(errorOf(await toolset.call('pay_everyone', {}))).toMatchObject({ code: 'tool_unknown' });
    mock.faults.add({ operation: 'listProjects', kind: 'rate_limited', retry_after: 120 });
    expect(errorOf(await toolset.call('list_projects', {}))).toMatchObject({
      code: 'rate_limit_exceeded',
      retry: 'later',
      retry_after_seconds: 120,
    });
  });

  it('never tells what the program itself stumbled over', async () => {
    const { goat } = stage();
    const broken = {
      ...goat,
      projects: {
        ...goat.projects,
        list: () => {
          throw new Error('secret path');
        },
      },
    };
    const toolset = await createToolset(broken as unknown as typeof goat);
    const result = await toolset.call('list_projects', {});
    expect(errorOf(result)).toEqual({ code: 'tool_failed', message: 'The tool failed.', retry: 'no' });
  });
});

describe('a binding', () => {
  it('takes the project and the creator away from the model and fills them in', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const toolset = (await createToolset(goat)).bind({ projectId: mock.projectId, creatorIds: [maya.id] });
    for (const { input } of toolset.tools) {
      expect(Object.keys(input.shape)).not.toEqual(expect.arrayContaining(['project_id']));
      expect(Object.keys(input.shape)).not.toEqual(expect.arrayContaining(['creator']));
    }
    expect(dataOf(await toolset.call('plan_settlement', {}))).toMatchObject({ total_cents: 25_000 });
    expect(errorOf(await toolset.call('plan_settlement', { creator: '@other' }))).toMatchObject({
      code: 'invalid_input',
    });
  });

  it('confines every tool: nothing about other creators or projects comes out, by whatever id', async () => {
    const { goat, mock, maya, structureId } = await oneWeekEarned();
    const elsewhere = await goat.projects.create({ name: 'Elsewhere' });
    const otis = await goat.creators.create(mock.projectId, { tiktok_handle: 'chef_otis' });
    const zoe = await goat.creators.create(elsewhere.id, { tiktok_handle: 'zoe' });
    await goat.payoutStructures.assign(structureId, { creator_id: otis.id, assigned_at: '2026-01-05T00:00:00Z' });
    mock.clock.advance({ hours: 1 });
    const [otisVideo] = mock.postVideos(otis.id, [{ posted_at: '2026-01-12T08:00:00Z', view_count: 5 }]);
    const payment = await goat.payoutPayments.create({ creator_id: otis.id, total_amount_cents: 5 });
    const campaign = await goat.campaigns.create(elsewhere.id, { name: 'Secret' });
    const all = await createToolset(goat, { allow: ['read', 'write', 'money'], approve: async () => true });
    const { data: accruals } = await goat.payoutAccruals.list({ creator_id: otis.id });
    const otisPlan = dataOf(await all.call('plan_settlement', { creator: otis.id })).plan_id;

    const ofMaya = all.bind({ projectId: mock.projectId, creatorIds: [maya.id] });
    expect(dataOf(await ofMaya.call('list_creators', {}))).toMatchObject({ creators: [{ handle: '@maya.moves' }] });
    const audit = dataOf(await ofMaya.call('audit_unpaid_creators', {}));
    expect(JSON.stringify(audit)).not.toContain('otis');
    expect(audit.totals).toMatchObject({ owed_cents: 25_000, creators: 1 });
    const review = dataOf(await ofMaya.call('weekly_payout_review', { week_of: '2026-01-05' }));
    expect(review.totals).toMatchObject({ due_cents: 25_000, creators: 1 });
    const outside: [string, object][] = [
      ['read_context', { video_id: otisVideo?.id }],
      ['trend', { video_id: otisVideo?.id }],
      ['get_payment', { payment_id: payment.id }],
      ['commit_payment', { plan_id: otisPlan }],
    ];
    for (const [tool, input] of outside) {
      expect([tool, errorOf(await ofMaya.call(tool, input))?.code]).toEqual([tool, 'out_of_scope']);
    }
    const reviewed = dataOf(await ofMaya.call('review_videos', { video_ids: [otisVideo?.id], decision: 'excluded' }));
    expect(reviewed).toMatchObject({ changed: 0, videos: [`${otisVideo?.id}: refused (out_of_scope)`] });
    expect(errorOf(await ofMaya.call('list_campaigns', {}))).toMatchObject({ code: 'tool_unavailable' });

    const ofProject = all.bind({ projectId: mock.projectId });
    expect(errorOf(await ofProject.call('get_campaign_stats', { campaign_id: campaign.id }))?.code).toBe(
      'out_of_scope',
    );
    expect(errorOf(await ofProject.call('get_creator_stats', { creator: zoe.id }))?.code).toBe('out_of_scope');
    expect(dataOf(await ofProject.call('list_projects', {})).projects).toHaveLength(1);
    const refused = await ofMaya.call('reject_accruals', { accrual_ids: [accruals[0]?.id], status: 'rejected' });
    expect(dataOf(refused)).toMatchObject({ changed: 0 });
  });

  it('can be narrowed and never widened', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const toolset = (await createToolset(goat)).bind({ projectId: mock.projectId, creatorIds: [maya.id] });
    expect(() => toolset.bind({ projectId: maya.id })).toThrow(/bound to the project/);
    expect(() => toolset.bind({ creatorIds: [mock.projectId] })).toThrow(/not bound to the creators/);
  });
});

describe('a payment by tools', () => {
  const allow = ['read', 'money'] as const;

  it('needs a person: without a way to ask one it is refused, and nothing is paid', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow });
    const { plan_id } = dataOf(await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' }));
    expect(errorOf(await toolset.call('commit_payment', { plan_id }))).toMatchObject({ code: 'approval_required' });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('shows the person whom, how much, how and for what, in words that no model chose', async () => {
    const { goat } = await oneWeekEarned();
    const asked: object[] = [];
    const approve = async (request: object) => {
      asked.push(request);
      return false;
    };
    const toolset = await createToolset(goat, { allow, approve });
    const { plan_id } = dataOf(await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' }));
    expect(errorOf(await toolset.call('commit_payment', { plan_id }))).toMatchObject({ code: 'approval_denied' });
    expect(asked).toMatchObject([
      { totalCents: 25_000, summary: 'Pay $250.00 to @maya.moves by «Venmo» for 1 accrual.', warnings: [] },
    ]);
  });

  it('is made once, however often the tool is called, and answers with the receipt', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    let asked = 0;
    const approve = async () => {
      asked += 1;
      return true;
    };
    const toolset = await createToolset(goat, { allow, approve });
    const { plan_id } = dataOf(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
    const first = dataOf(await toolset.call('commit_payment', { plan_id }));
    const second = dataOf(await toolset.call('commit_payment', { plan_id }));
    expect(first).toMatchObject({ outcome: 'committed', paid_cents: 25_000 });
    expect(second).toEqual(first);
    expect(asked).toBe(1);
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('takes a token that a person gave: of this plan, of this toolset, once, in time', async () => {
    const { goat, mock, maya, creator, structure, paid } = await oneWeekEarned();
    await creator('chef_otis', await structure(700));
    let time = Date.parse(mock.clock.now);
    const toolset = await createToolset(goat, { allow, now: () => time });
    const plan = async (who: string) => String(dataOf(await toolset.call('plan_settlement', { creator: who })).plan_id);
    const mayas = await plan('@maya.moves');
    const token = await toolset.approve(mayas);
    const bonus = dataOf(
      await toolset.call('plan_payment', { reference: 'bonus', creator: '@chef_otis', total_cents: 25_000 }),
    );
    const commit = async (plan_id: unknown, approval_token: string) =>
      errorOf(await toolset.call('commit_payment', { plan_id, approval_token }))?.message;

    expect(await commit(bonus.plan_id, token)).toBe('The approval token is for another plan or amount.');
    const [head = '', tail = ''] = token.split('.');
    const forgeries = ['yes', 'tgat_', `${head}.`, `${head}.AAAA`, `${head}x.${tail}`, `tgat_e30.${tail}`];
    for (const forged of forgeries)
      expect(await commit(mayas, forged)).toBe('The approval token was not signed by this toolset.');
    const stranger = await createToolset(goat, { allow, now: () => time });
    await stranger.call('plan_settlement', { creator: '@maya.moves' });
    expect(await commit(mayas, await stranger.approve(mayas))).toBe(
      'The approval token was not signed by this toolset.',
    );
    time += 600_000;
    expect(await commit(mayas, token)).toBe('The approval token has expired.');
    expect(await paid(maya.id)).toEqual([]);

    const fresh = await toolset.approve(mayas);
    time -= 600_000;
    expect(await commit(mayas, fresh)).toBeUndefined();
    expect(await paid(maya.id)).toHaveLength(1);
    const forBonus = await toolset.approve(String(bonus.plan_id));
    expect(await commit(bonus.plan_id, forBonus)).toBeUndefined();
    expect(await commit(mayas, fresh)).toBeUndefined();
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('uses a token up even when the commit behind it is refused', async () => {
    const { goat, mock } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow });
    const { plan_id } = dataOf(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
    const approval_token = await toolset.approve(String(plan_id));
    mock.clock.advance({ hours: 1 });
    const commit = () => toolset.call('commit_payment', { plan_id, approval_token });
    expect(errorOf(await commit())).toMatchObject({
      code: 'stale_plan',
      retry: 'replan',
      next_tool: 'plan_settlement',
    });
    expect(errorOf(await commit())).toMatchObject({
      code: 'approval_invalid',
      message: expect.stringContaining('used before'),
    });
  });

  it('has no parameter by which a model could confirm for itself', async () => {
    const { goat } = stage();
    const toolset = await createToolset(goat, { allow: ['read', 'write', 'money'] });
    const commit = toolset.tools.find(({ name }) => name === 'commit_payment');
    expect(Object.keys(commit?.input.shape ?? {})).toEqual(['plan_id', 'approval_token']);
  });

  it('survives a lost answer: one payment, and the tool says committed', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow, approve: async () => true });
    const { plan_id } = dataOf(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 9 });
    expect(dataOf(await toolset.call('commit_payment', { plan_id }))).toMatchObject({ outcome: 'committed' });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('settles everyone with one plan and one approval', async () => {
    const { goat, mock, creator, structure } = stage();
    for (const [handle, cents] of [
      ['ada', 100],
      ['bea', 250],
    ] as const)
      await creator(handle, await structure(cents));
    mock.clock.to('2026-01-12T09:00:00Z');
    const toolset = await createToolset(goat, { allow, approve: async ({ totalCents }) => totalCents === 350 });
    const plan = dataOf(await toolset.call('plan_settle_all', { method: 'Venmo' }));
    expect(plan).toMatchObject({ total_cents: 350, summary: 'Pay $3.50 in all to 2 creators by «Venmo».' });
    const receipt = dataOf(await toolset.call('commit_payment', { plan_id: plan.plan_id }));
    expect(receipt).toMatchObject({ outcome: 'committed', paid_cents: 350 });
    expect(mock.ledger().balanced).toBe(true);
  });

  it('records a payment by reference once', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow, approve: async () => true });
    for (let time = 0; time < 3; time++) {
      const input = { reference: 'invoice 17', creator: '@maya.moves', total_cents: 900, method: 'Venmo' };
      const { plan_id } = dataOf(await toolset.call('plan_payment', input));
      expect(dataOf(await toolset.call('commit_payment', { plan_id }))).toMatchObject({ paid_cents: 900 });
    }
    expect(await paid(maya.id)).toHaveLength(1);
  });
});

describe('spending limits', () => {
  it('hold for a payment and for a day, before a person is asked', async () => {
    const { goat, mock, creator, structure } = stage();
    const owed = [
      ['ada', 100],
      ['bea', 250],
      ['cyd', 900],
    ] as const;
    for (const [handle, cents] of owed) await creator(handle, await structure(cents));
    mock.clock.to('2026-01-12T09:00:00Z');
    let asked = 0;
    const toolset = await createToolset(goat, {
      allow: ['read', 'money'],
      limits: { perPaymentCents: 500, perDayCents: 300 },
      now: () => mock.clock.now,
      approve: async () => {
        asked += 1;
        return true;
      },
    });
    const pay = async (who: string) => {
      const { plan_id } = dataOf(await toolset.call('plan_settlement', { creator: who }));
      return toolset.call('commit_payment', { plan_id });
    };
    expect(errorOf(await pay('@cyd'))).toMatchObject({
      code: 'spending_limit',
      message: expect.stringContaining('500 a payment'),
    });
    expect(dataOf(await pay('@bea'))).toMatchObject({ paid_cents: 250 });
    expect(errorOf(await pay('@ada'))).toMatchObject({
      code: 'spending_limit',
      message: expect.stringContaining('300 a day'),
    });
    expect(asked).toBe(1);
    mock.clock.advance({ days: 1 });
    expect(dataOf(await pay('@ada'))).toMatchObject({ paid_cents: 100 });
  });

  it('cannot be passed by payments at the same time', async () => {
    const { goat, mock, creator, structure } = stage();
    for (const handle of ['ada', 'bea', 'cyd']) await creator(handle, await structure(200));
    mock.clock.to('2026-01-12T09:00:00Z');
    const toolset = await createToolset(goat, {
      allow: ['read', 'money'],
      limits: { perDayCents: 450 },
      approve: async () => true,
    });
    const plans = await Promise.all(
      ['ada', 'bea', 'cyd'].map((handle) => toolset.call('plan_settlement', { creator: handle })),
    );
    const results = await Promise.all(
      plans.map((plan) => toolset.call('commit_payment', { plan_id: dataOf(plan).plan_id })),
    );
    expect(results.map((result) => errorOf(result)?.code ?? 'paid').sort()).toEqual(['paid', 'paid', 'spending_limit']);
  });
});
