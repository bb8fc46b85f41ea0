import { describe, expect, it } from 'vitest';
import { createToolset, type Toolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { oneWeekEarned, stage } from '../workflows/stage.js';
import { listRows } from './list-rows.js';
import { getData, getError, getOutcome } from './tool-result.js';

const names = (toolset: Toolset): string[] => toolset.tools.map(({ name }) => name);

describe('what a toolset offers', () => {
  it('is read-only unless an option allows more, and says why the rest is missing', async () => {
    const { goat } = stage();
    const toolset = await createToolset(goat);
    expect(new Set(toolset.tools.map(({ capability }) => capability))).toEqual(new Set(['read']));
    expect(toolset.dropped.map(({ tool }) => tool)).toEqual(['commit_plan', 'set_up_creator', 'review_videos']);
    expect(getOutcome(await toolset.call('commit_plan', { plan_id: 'x' }))).toBe('tool_unavailable');
  });

  it('grows by effects and tools that are named, and by nothing else', async () => {
    const { goat } = stage();
    const toolset = await createToolset(goat, { allow: ['list_projects', 'commit_plan'] });
    expect(names(toolset)).toEqual(['list_projects', 'commit_plan']);
    for (const name of ['reed', 'program', 'run_program'])
      await expect(createToolset(goat, { allow: [name] })).rejects.toThrow(`allow knows no ${name}`);
  });

  it('leaves out what a key without the write scope cannot do, without having written anything', async () => {
    const { mock } = stage();
    const readOnly = createClient({ apiKey: mock.createKey(['read']), fetch: mock.fetch });
    const before = listRows(mock);
    const toolset = await createToolset(readOnly, { allow: ['read', 'write', 'money'] });
    expect(names(toolset)).not.toContain('commit_plan');
    expect(names(toolset)).toContain('plan_settlement');
    expect(toolset.dropped[0]?.why).toBe('The API key has only the scope read; this needs write.');
    expect(listRows(mock)).toEqual(before);
  });

  it('finds out about the write scope without changing anything when it is there', async () => {
    const { goat, mock } = stage();
    const before = listRows(mock);
    await createToolset(goat, { allow: ['write'] });
    expect(listRows(mock)).toEqual(before);
  });
});

describe('an error', () => {
  it('names the parameters of the tool, not those of the workflow behind it', async () => {
    const { goat, mock } = stage({ now: '2026-01-05T00:00:00Z' });
    const toolset = await createToolset(goat, { allow: ['read', 'write'] });
    const callForMessage = async (name: string, input: object) => getError(await toolset.call(name, input))?.message;
    expect(await callForMessage('get_campaign_stats', { content: true })).toBe(
      'content needs campaign_id or project_id.',
    );
    expect(await callForMessage('plan_payment', { reference: 'x', project_id: mock.projectId })).toBe(
      'the payment cannot be recorded: give accrual_ids or total_cents.',
    );
    const structure = { name: 'Weekly', period: 'weekly', amount_cents: 500, criteria_type: 'recurring' } as const;
    const { id } = await goat.creators.create(mock.projectId, { tiktok_handle: 'maya.moves' });
    const made = await goat.payoutStructures.create({ project_id: mock.projectId, ...structure });
    await goat.payoutStructures.assign(made.id, { creator_id: id });
    await goat.payoutStructures.update(made.id, { amount_cents: 600 });
    expect(await callForMessage('plan_rate', { creator: '@maya.moves', amount_cents: 700, name: 'Weekly' })).toBe(
      'the project has a structure «Weekly» with another rule.',
    );
  });

  it('is a value with a code, one sentence, advice and the next tool', async () => {
    const { goat, mock } = stage();
    const toolset = await createToolset(goat);
    expect(getError(await toolset.call('get_creator_stats', { creators: ['@nobody'] }))).toEqual({
      code: 'creator_not_found',
      message: expect.stringContaining('no creator has the handle nobody'),
      retry: 'fix_input',
      next_tool: 'list_creators',
    });
    expect(getError(await toolset.call('get_creator_stats', { creators: ['@x'], confirm: true }))).toMatchObject({
      code: 'invalid_input',
      retry: 'fix_input',
    });
    expect(getError(await toolset.call('pay_everyone', {}))).toMatchObject({ code: 'tool_unknown' });
    expect(getError(await toolset.call('annotate_day', {}))).toMatchObject({ code: 'tool_unknown' });
    const csv = getError(await toolset.call('list_payments', { format: 'csv' }));
    expect(csv).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('format') });
    mock.faults.add({ operation: 'listProjects', kind: 'rate_limited', retry_after: 120 });
    expect(getError(await toolset.call('list_projects', {}))).toMatchObject({
      code: 'rate_limit_exceeded',
      retry: 'later',
      retry_after_seconds: 120,
    });
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
    expect(getData(await toolset.call('plan_settlement', {}))).toMatchObject({ total_cents: 25_000 });
    expect(getError(await toolset.call('plan_settlement', { creator: '@other' }))).toMatchObject({
      code: 'invalid_input',
    });
  });

  it('adds up nothing of others: neither their debts nor what closed them', async () => {
    const { goat, mock, maya, structureId } = await oneWeekEarned();
    const otis = await goat.creators.create(mock.projectId, { tiktok_handle: 'chef_otis' });
    await goat.payoutStructures.assign(structureId, { creator_id: otis.id, assigned_at: '2026-01-05T00:00:00Z' });
    mock.clock.advance({ hours: 1 });
    const all = await createToolset(goat);
    const ofMaya = all.bind({ projectId: mock.projectId, creatorIds: [maya.id] });
    const audit = getData(await ofMaya.call('audit_unpaid_creators', {}));
    expect(audit.totals).toMatchObject({ owed_cents: 25_000, creators: 1 });
    await goat.payoutPayments.create({ creator_id: otis.id, auto_apply_outstanding: true, total_amount_cents: 7 });
    const closed = expect.stringMatching(
      /^@\S+otis: \d+ cents \(\$[\d.]+\) less than was due, by 1 payments that closed the debt$/,
    );
    expect(getData(await all.call('audit_unpaid_creators', {}))).toMatchObject({ underpayments: [closed] });
    expect(getData(await ofMaya.call('audit_unpaid_creators', {}))).not.toHaveProperty('underpayments');
    const review = getData(await ofMaya.call('weekly_payout_review', { week_of: '2026-01-05' }));
    expect(review.totals).toMatchObject({ due_cents: 25_000, creators: 1 });
  });

  it('can be narrowed and never widened', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const toolset = (await createToolset(goat)).bind({ projectId: mock.projectId, creatorIds: [maya.id] });
    expect(() => toolset.bind({ projectId: maya.id })).toThrow(/bound to the project/);
    expect(() => toolset.bind({ creatorIds: [mock.projectId] })).toThrow(/not bound to the creators/);
  });
});
