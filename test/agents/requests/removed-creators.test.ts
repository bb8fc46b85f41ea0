import { describe, expect, it } from 'vitest';
import { createToolset, type Toolset } from '../../../src/agents/index.js';
import { type Creator, createClient } from '../../../src/index.js';
import { recordPayment } from '../../../src/workflows/index.js';
import { inAnyOrder } from '../../harness/any-order.js';
import { createBentClient } from '../../workflows/odd-service.js';
import { getData, getError } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

/** Ben got a dollar and was removed; he is owed 10,000 cents. */
async function withoutBen() {
  const desk = await startConversation();
  await desk.commit(await desk.ask('plan_payment', { creator: '@ben', reference: 'a start', total_cents: 100 }));
  await desk.goat.creators.delete(desk.ids.ben);
  return desk;
}

/** The other inputs of each tool that takes a creator and has an answer of a removed one. */
const ANSWERING: Readonly<Record<string, object>> = {
  read_context: {},
  audit_unpaid_creators: {},
  explain_amount: { week_of: '2026-01-05' },
  get_rates: {},
  list_payments: {},
  plan_settlement: {},
  plan_payment: { reference: 'for the move', total_cents: 500 },
};
/** Those of the others, which refuse a removed one by the name. */
const REFUSING: Readonly<Record<string, object>> = {
  get_creator_stats: {},
  list_goals: {},
  list_videos: {},
  trend: {},
  plan_rate: { amount_cents: 6_000 },
  plan_change: { tracking_mode: 'selective' },
  review_videos: { decision: 'included' },
};

/** Those that take a list. The others take one creator. */
const payee = ({ tools }: Toolset, tool: string, creator: string): object =>
  tools.some(({ name, input }) => name === tool && 'creators' in input.shape && !tool.startsWith('plan_'))
    ? { creators: [creator] }
    : { creator };

describe('a removed creator', () => {
  it('is named by the weekly review, which counts the accruals in words, and listed with the debt and the last payment', async () => {
    const { ask, goat, ids, toolset } = await withoutBen();
    const { left_out: leftOut } = await ask('weekly_payout_review', { week_of: '2026-01-05' });
    expect(leftOut).toEqual([
      '1 accrual of removed creators: The service shows them no more; they are owed 10000 cents, which a settlement of everyone pays: @ben (removed) 10000 cents.',
    ]);
    // Within a binding no handle is looked up beyond it.
    const bound = toolset.bind({ creatorIds: [ids.ann, ids.cat] });
    expect(getError(await bound.call('plan_settlement', { except: ['be'] }))?.code).toBe('creator_not_found');
    const withBen = toolset.bind({ creatorIds: [ids.ann, ids.ben] });
    expect(getError(await withBen.call('plan_settlement', { except: ['@ben'] }))?.code).toBe('creator_not_found');
    expect(JSON.stringify(await bound.call('list_creators', { removed: true }))).not.toContain('ben');
    const { creators } = getData(await bound.call('list_creators', { sort: 'owed' }));
    expect(creators).toMatchObject([{ handle: '@cat' }, { handle: '@ann' }]);
    await goat.creators.delete(ids.cat);
    expect((await ask('list_creators', { removed: true })).creators).toEqual([
      { handle: 'handle not known', removed: true, creator_id: ids.cat, owed_cents: 30_000, last_paid: 'never' },
      { handle: '@ben', removed: true, creator_id: ids.ben, owed_cents: 10_000, last_paid: '2026-01-12' },
    ]);
    expect((await ask('plan_settlement', { creators: ['@ann', '@ben'] })).total_cents).toBe(15_000);
  });

  it('is taken by handle and by id by every tool that takes a creator, which says so', async () => {
    const { toolset, ids } = await withoutBen();
    const taking = toolset.tools
      .filter(({ input }) => 'creator' in input.shape || 'creators' in input.shape)
      .map(({ name }) => name);
    const asked = { ...ANSWERING, ...REFUSING };
    expect(taking.sort()).toEqual(Object.keys(asked).sort());
    for (const tool of taking) {
      for (const creator of ['@ben', 'BEN', ids.ben]) {
        const result = await toolset.call(tool, { ...asked[tool], ...payee(toolset, tool, creator) });
        if (tool in ANSWERING) {
          expect([tool, creator, result]).toEqual([tool, creator, expect.objectContaining({ ok: true })]);
          expect(JSON.stringify(result)).toContain('@ben (removed)');
          continue;
        }
        expect([tool, creator, result]).toEqual([
          tool,
          creator,
          {
            ok: false,
            error: {
              code: 'creator_removed',
              message: `@ben was removed (id ${ids.ben}). You can still read their debts and payments, and pay them; set_up_creator brings them back.`,
              retry: 'no',
              next_tool: 'list_creators',
            },
          },
        ]);
      }
    }
  });

  it('has the handle of the payment that was made last, in whatever order the service lists them', async () => {
    const { goat, mock, ids } = await startConversation();
    for (const handle of ['ben.old', 'ben', 'ben.new']) {
      await goat.creators.update(ids.ben, { tiktok_handle: handle });
      await recordPayment(goat, { creatorId: ids.ben, reference: handle, totalCents: 300 });
      mock.clock.advance({ seconds: 1 });
    }
    await goat.creators.delete(ids.ben);
    for (const seed of [1, 2, 3]) {
      // Another client and store: only the payments have the handles.
      const ordered = createClient({ apiKey: mock.apiKey, fetch: inAnyOrder(mock, seed) });
      const toolset = await createToolset(ordered, { allow: ['read', 'money'] });
      const plan = getData(await toolset.call('plan_settlement', { creator: ids.ben }));
      expect(plan.summary).toContain('to @ben.new (removed)');
      expect(JSON.stringify(await toolset.call('list_creators', { removed: true }))).toContain('@ben.new');
    }
  });

  it('whose handle nobody knows is refused as removed if the ledger has the id, and an id that never was is not', async () => {
    const { goat, ids, refusal, toolset } = await startConversation();
    await goat.creators.delete(ids.ben);
    const nobody = '00000000-0000-4000-8000-00000000dead';
    expect(await refusal('plan_settlement', { creator: nobody })).toMatchObject({ code: 'not_found' });
    for (const [tool, input] of Object.entries(REFUSING)) {
      expect([tool, await refusal(tool, { ...input, ...payee(toolset, tool, ids.ben) })]).toMatchObject([
        tool,
        { code: 'creator_removed', message: expect.stringContaining(`The creator was removed (id ${ids.ben})`) },
      ]);
      expect([tool, await refusal(tool, { ...input, ...payee(toolset, tool, nobody) })]).toMatchObject([
        tool,
        { code: 'not_found' },
      ]);
    }
  });

  it('is paid a bonus by the handle in two calls, a part of the debt by its accruals, and as one of several: the person reads who it is', async () => {
    const { ask, carry, commit, read, refusal, owed, ids, paidCents, owedCents } = await withoutBen();
    const plan = await ask('plan_payment', { creator: '@ben', reference: 'for the move', total_cents: 250 });
    expect(plan.summary).toBe(
      'Record $2.50 to @ben (removed) for «for the move»; it settles nothing, and the $100.00 owed stay owed in full.',
    );
    expect(await commit(plan)).toMatchObject({ outcome: 'committed', paid_cents: 250 });
    expect(read[1]).toContain('to @ben (removed)');
    expect([await paidCents(), await owedCents()]).toEqual([{ ben: 350 }, { ann: 5_000, ben: 10_000, cat: 30_000 }]);
    const same = { creator: '@ben', reference: 'For the move', total_cents: 250 };
    expect(await carry('plan_payment', same)).toMatchObject({ outcome: 'already_paid', paid_cents: 0 });
    const twice = { creators: ['@ben', ids.ben.toUpperCase()], reference: 'x', total_cents: 5 };
    expect(await refusal('plan_payment', twice)).toMatchObject({ code: 'invalid_input' });
    const all = await ask('plan_settlement', { creators: ['@ann', '@ben'] });
    expect(all.lines).toEqual([
      'Now:',
      '@ann in «Default project»: $50.00, no method, 1 accrual of 2026-01-05 to 2026-01-11, new payee',
      '@ben (removed): $100.00, no method, 1 accrual of 2026-01-05 to 2026-01-11',
    ]);
    await carry('plan_payment', { creator: '@ben', reference: 'week 2', accrual_ids: await owed(ids.ben) });
    expect([await paidCents(), (await owedCents()).ben]).toEqual([{ ben: 10_350 }, undefined]);
    const both = await ask('plan_payment', { creators: ['@ann', '@ben'], reference: 'spring', total_cents: 300 });
    expect(both.lines).toEqual([
      'Now:',
      '@ann in «Default project»: $3.00, no method, settles nothing that is owed, new payee',
      '@ben (removed): $3.00, no method, settles nothing that is owed',
    ]);
    await commit(both);
    expect(await paidCents()).toEqual({ ann: 300, ben: 10_650 });
  });

  it('whom a rate still names is shown by the last known name, in the list and by one structure', async () => {
    const { carry, mock, ids, structures } = await startConversation();
    await carry('plan_payment', { creator: '@ben', reference: 'a start', total_cents: 100 });
    // A service that goes on listing the assignments of those it no longer shows.
    const odd = createBentClient(mock, (body, { url }) => {
      if (!new URL(url).pathname.endsWith('/creators')) return body;
      return { ...body, data: body.data.filter(({ id }: Creator) => id !== ids.ben && id !== ids.cat) };
    });
    const toolset = await createToolset(odd);
    const rates = getData(await toolset.call('get_rates', {})).rates as string[];
    expect(rates.map((line) => line.replace(/; structure .*/, ''))).toEqual([
      `«Weekly 30000», $300.00 a week: the removed creator ${ids.cat} (handle not known)`,
      '«Weekly 10000», $100.00 a week: @ben (removed)',
      '«Weekly 5000», $50.00 a week: @ann',
    ]);
    const one = getData(await toolset.call('get_rates', { structure_id: structures.ben })).rates as string[];
    expect(one[0]).toContain(': @ben (removed); structure');
  });

  it('keeps the name by which a tool found them before, is owed nothing if all was paid, and is offered where another one is meant', async () => {
    const { ask, carry, refusal, goat, mock, ids } = await startConversation();
    const { id } = await goat.creators.create(mock.projectId, { tiktok_handle: 'emma.creates' });
    await goat.payoutPayments.create({ creator_id: id, total_amount_cents: 5 });
    await ask('get_rates', { creators: ['@emma.creates'] });
    const { summary } = await ask('plan_change', { stop: 'creator', creator: '@emma.creates' });
    expect(summary).toBe('Remove @emma.creates: counts are no longer read. Nothing is owed now.');
    await goat.creators.delete(id);
    expect((await ask('list_creators', { removed: true })).creators).toMatchObject([
      { handle: '@emma.creates', removed: true },
    ]);
    await carry('plan_settlement', { creator: '@ann' });
    await goat.creators.delete(ids.ann);
    for (const creator of ['@ann', ids.ann])
      expect((await ask('plan_settlement', { creator })).summary).toBe('Nothing is owed to @ann (removed).');
    expect(await refusal('plan_settlement', { creator: 'emma' })).toMatchObject({
      code: 'creator_not_found',
      message: expect.stringContaining(`A removed creator was last known as @emma.creates (id ${id})`),
    });
  });
});

it('"stop paying Ann": what is owed stays owed, the week that runs is the last one, and "pay her 60" begins after it', async () => {
  const { ask, carry, commit, refusal, read, mock, ids, earned } = await startConversation();
  const plan = await ask('plan_change', { stop: 'pay', creator: '@ann' });
  const words = 'Stop paying @ann: «Weekly 5000» ends and its last day is 2026-01-18. The $50.00 owed now stay owed.';
  expect(plan.summary).toBe(words);
  expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
  expect(read).toEqual([`Approve ending the pay of a creator.\n${words}`]);
  expect(await commit(plan)).toMatchObject({ outcome: 'already_done' });
  expect(await refusal('plan_change', { stop: 'pay', creator: '@ann' })).toMatchObject({ code: 'nothing_to_change' });
  mock.clock.to('2026-02-02T09:00:00Z');
  expect(await earned(ids.ann)).toEqual([5_000, 5_000]);
  // Another creator of the same deal is paid again on the next day: the week that runs is paid already.
  await carry('plan_change', { stop: 'pay', creator: '@ben' });
  mock.clock.to('2026-02-03T09:00:00Z');
  const rate = { creator: '@ben', amount_cents: 6_000, period: 'weekly', criteria_type: 'recurring' };
  expect(await refusal('plan_rate', { ...rate, from: '2026-02-03' })).toMatchObject({ code: 'invalid_input' });
  const again = await ask('plan_rate', rate);
  expect(again.summary).toBe('Pay @ben $60.00 a week from 2026-02-09 on (a new structure «$60.00 a week»).');
  await commit(again);
  mock.clock.to('2026-02-16T09:00:00Z');
  expect(await earned(ids.ben)).toEqual([...Array(5).fill(10_000), 6_000]);
});

it('"remove Ben", later "bring Ben back and pay him as before"', async () => {
  const { ask, commit, read, mock, ids, owedCents, goat } = await startConversation();
  const plan = await ask('plan_change', { stop: 'creator', creator: '@ben' });
  expect(plan.summary).toBe(
    'Remove @ben: counts are no longer read, and «Weekly 10000» ends and its last day is 2026-01-18. The $100.00 owed now stay owed.',
  );
  expect(plan.warnings).toEqual([
    `The service forgets the handle of a removed creator: keep the id ${ids.ben}, by which what is owed can be paid later.`,
  ]);
  await commit(plan);
  expect((await ask('list_creators')).creators).toHaveLength(2);
  mock.clock.to('2026-02-02T09:00:00Z');
  expect(await owedCents()).toMatchObject({ ben: 20_000 });
  expect(await commit(await ask('plan_settlement', { creator: ids.ben }))).toMatchObject({ paid_cents: 20_000 });

  const back = await ask('set_up_creator', { project_id: mock.projectId, handle: '@ben' });
  expect(back.creator_id).toBe(ids.ben);
  const { rates } = await ask('get_rates', { creators: ['@ben'] });
  const [, structure_id] = /structure (\S+)$/.exec(String((rates as string[])[0])) ?? [];
  const again = await ask('plan_rate', { creator: '@ben', structure_id });
  expect(again.summary).toBe('Pay @ben $100.00 a week from now on (structure «Weekly 10000»).');
  await commit(again);
  mock.clock.to('2026-02-09T09:00:00Z');
  expect(await owedCents()).toMatchObject({ ben: 10_000 });
  // The same plan for a second removal is not a repetition. The toolset asks the person again.
  await commit(await ask('plan_change', { stop: 'creator', creator: '@ben' }));
  expect(await goat.creators.list().toArray()).toHaveLength(2);
  expect(read).toHaveLength(4);
});

it('"which ways to pay are there? disable Venmo": nobody can be paid by it any more, until it is enabled', async () => {
  const { ask, commit, refusal, goat, ids } = await startConversation();
  const settings = await ask('payment_settings');
  expect(settings.methods).toEqual(['Cash App', 'PayPal', 'Venmo'].map((name) => expect.stringContaining(`«${name}»`)));
  const plan = await ask('plan_change', { method: 'venmo', enabled: false });
  expect(plan.summary).toBe(
    'Disable the payout method «Venmo»: no payment can name it any more; those that were made keep it.',
  );
  await commit(plan);
  expect(await refusal('plan_settlement', { creator: '@ann', method: 'Venmo' })).toMatchObject({
    code: 'method_inactive',
  });
  expect((await ask('payment_settings')).methods).toContainEqual(expect.stringMatching(/«Venmo», .*disabled/));
  await commit(await ask('plan_change', { method: 'Venmo', enabled: true }));
  await commit(await ask('plan_settlement', { creator: '@ann', method: 'Venmo' }));
  expect(await goat.payoutPayments.list({ creator_id: ids.ann }).toArray()).toMatchObject([
    { method_name_snapshot: 'Venmo', total_amount_cents: 5_000 },
  ]);
});

it('"move Cat to the Spring project": set up there, removed here, its people are paid, and what is owed here stays owed', async () => {
  const { ask, carry, goat, mock, ids, owedCents, paidCents } = await startConversation();
  await goat.projects.create({ name: 'Spring' });
  const projects = (await ask('list_projects')).projects as { name: string; project_id: string }[];
  const project_id = projects.find(({ name }) => name === '«Spring»')?.project_id;
  const { creator_id } = await ask('set_up_creator', { project_id, handle: '@cat' });
  expect(creator_id).not.toBe(ids.cat);
  const rule = { amount_cents: 40_000, period: 'weekly', criteria_type: 'recurring', from: '2026-01-19' };
  await carry('plan_rate', { creator: '@cat', project_id, ...rule });
  await carry('plan_change', { stop: 'creator', creator: '@cat', project_id: mock.projectId });
  mock.clock.to('2026-01-26T09:00:00Z');
  // Here the weeks of 5 and 12 January, there that of 19 January.
  expect(await owedCents()).toMatchObject({ cat: 60_000, [String(creator_id)]: 40_000 });
  const review = await ask('weekly_payout_review', { project_id });
  expect(review.totals).toMatchObject({ due_cents: 40_000, creators: 1 });
  await carry('plan_settlement', { project_id });
  expect(await paidCents()).toEqual({ [String(creator_id)]: 40_000 });
});
