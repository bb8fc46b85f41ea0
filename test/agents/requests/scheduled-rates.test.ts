import { describe, expect, it } from 'vitest';
import { approvalText, createToolset, memoryToolsetStore } from '../../../src/agents/index.js';
import { stage } from '../../workflows/stage.js';
import { getData, getError } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

/** Ida earns 3,100 cents a month by the day since 1 October 2026; it is 8 October, 09:00. */
async function october(rule: object = { period: 'monthly', proration_mode: 'daily' }) {
  const scene = stage({ now: '2026-10-01T00:00:00Z' });
  const structureId = await scene.structure(3_100, rule);
  const ida = await scene.creator('ida');
  await scene.goat.payoutStructures.assign(structureId, { creator_id: ida.id, assigned_at: '2026-10-01T00:00:00Z' });
  scene.mock.clock.to('2026-10-08T09:00:00Z');
  const store = memoryToolsetStore();
  const read: string[] = [];
  const open = () =>
    createToolset(scene.goat, {
      allow: ['read', 'money'],
      store,
      approve: async (request) => read.push(approvalText(request).split('\n').slice(1).join('\n')) > 0,
      now: () => scene.mock.clock.now,
    });
  let toolset = await open();
  const ask = async (tool: string, input: object = {}) => getData(await toolset.call(tool, input));
  return {
    ...scene,
    ida,
    structureId,
    read,
    ask,
    refusal: async (tool: string, input: object = {}) => getError(await toolset.call(tool, input)),
    /** Another process with the same store. */
    restart: async () => {
      toolset = await open();
    },
    earned: async () => {
      const rows = await scene.goat.payoutAccruals.list({ creator_id: ida.id }).toArray();
      return rows
        .map((row) => [row.period_start_at.slice(0, 10), row.amount_cents] as const)
        .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
    },
  };
}

const raise = { creator: '@ida', amount_cents: 6_000, from: '2026-11-01' };
const planIdIn = (text: string): string => /plan_id (\S+)/.exec(text)?.[1] ?? '';

describe('"raise Ida from 1 November", said on 8 October', () => {
  it('begins on that day; the old rate stays, is named on its last day, and ends by a yes of its own', async () => {
    const { ask, read, mock, goat, structureId, earned, restart } = await october();
    const plan = await ask('plan_rate', raise);
    expect(plan.summary).toBe(
      'Pay @ida $60.00 a month, by the day from 2026-11-01 on (a new structure «$60.00 a month, by the day»), in place of «Weekly 3100» ($31.00 a month, by the day).',
    );
    expect(plan.lines).toEqual([
      "the new rate's first day is 2026-11-01",
      expect.stringMatching(/^«Weekly 3100» pays on: its last day is to be 2026-10-31\. To do on 2026-10-31 \(UTC\)/),
      'no day is paid twice or left out',
    ]);
    expect(await ask('commit_plan', { plan_id: plan.plan_id })).toMatchObject({
      outcome: 'committed',
      done: [
        expect.stringMatching(/ pays from 2026-11-01$/),
        `structure ${structureId} pays on: its last day is to be 2026-10-31`,
      ],
    });
    expect(read[0]?.split('\n').slice(2)).toEqual((plan.lines as string[]).map((line) => `- ${line}`));
    const [old] = await goat.payoutStructures.assignments(structureId).toArray();
    expect(old?.unassigned_at ?? null).toBeNull();
    const { rates } = await ask('get_rates', { creator: '@ida' });
    expect(rates).toEqual([
      expect.stringMatching(/^from 2026-11-01, not begun: «\$60\.00 a month/),
      expect.stringMatching(/^from 2026-10-01: «Weekly 3100»/),
    ]);

    // Before its day nothing is named, on it every review and plan names it, also in another process.
    mock.clock.to('2026-10-30T23:00:00Z');
    expect((await ask('weekly_payout_review')).unfinished).toBeUndefined();
    await restart();
    mock.clock.to('2026-10-31T08:00:00Z');
    const named: string[] = [];
    for (const [tool, input] of [
      ['weekly_payout_review', {}],
      ['audit_unpaid_creators', {}],
      ['get_rates', { creator: '@ida' }],
      ['plan_stop', { what: 'pay', creator: '@ida' }],
    ] as const) {
      const { unfinished, warnings } = await ask(tool, input);
      named.push((unfinished ?? warnings) as never);
    }
    const words =
      'End «Weekly 3100» ($31.00 a month, by the day) of @ida: its last day is 2026-10-31; «$60.00 a month, by the day» ($60.00 a month, by the day) pays from 2026-11-01 on.';
    expect(new Set(named.flat().map(planIdIn))).toHaveProperty('size', 1);
    expect(named.flat()).toHaveLength(4);
    for (const text of named.flat()) expect(text).toContain(words);
    const plan_id = planIdIn(String(named.flat()[0]));
    expect(await ask('commit_plan', { plan_id })).toMatchObject({ outcome: 'committed' });
    expect(read.at(-1)).toBe(`Approve ending a rate that another one follows.\n${words}`);
    expect((await ask('weekly_payout_review')).unfinished).toBeUndefined();

    mock.clock.to('2026-12-02T09:00:00Z');
    // October whole by the old rate: 31 days of 100 cents. November whole by the new one.
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 6_000],
    ]);
  });

  it('says which days are paid by both when the old one is ended late, and asks for exactly that', async () => {
    const { ask, refusal, read, mock, earned } = await october();
    await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
    mock.clock.to('2026-10-31T08:00:00Z');
    const onTime = planIdIn(String(((await ask('weekly_payout_review')).unfinished as string[])[0]));
    mock.clock.to('2026-11-02T08:00:00Z');
    // The plan of Saturday would do something else on Monday.
    expect(await refusal('commit_plan', { plan_id: onTime })).toMatchObject({ code: 'plan_changed' });
    const [late = ''] = (await ask('weekly_payout_review')).unfinished as string[];
    expect(late).toContain('It was to end with 2026-10-31: both pay from 2026-11-01 to 2026-11-02.');
    await ask('commit_plan', { plan_id: planIdIn(late) });
    expect(read.at(-1)).toContain('Warning: It was to end with 2026-10-31: both pay from 2026-11-01 to 2026-11-02.');
    mock.clock.to('2026-12-02T09:00:00Z');
    // Two of thirty days of November by the old rate: 3,100 × 2 ÷ 30 = 206.67.
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 207],
      ['2026-11-01', 6_000],
    ]);
  });

  it('ends the old rate at once where it pays the running month in full anyway', async () => {
    const { ask, mock, goat, structureId, earned } = await october({ period: 'monthly' });
    const plan = await ask('plan_rate', raise);
    expect(plan.lines).toEqual([
      "the new rate's first day is 2026-11-01",
      '«Weekly 3100» ends now, and pays its running month in full: its last day is 2026-10-31',
      'no day is paid twice or left out',
    ]);
    await ask('commit_plan', { plan_id: plan.plan_id });
    const [old] = await goat.payoutStructures.assignments(structureId).toArray();
    expect(old?.unassigned_at).toBe('2026-10-08T09:00:00.000Z');
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 6_000],
    ]);
  });

  it('from 1 December: a month that is paid whole can be ended on any of its days', async () => {
    const { ask, mock, earned } = await october({ period: 'monthly' });
    const plan = await ask('plan_rate', { ...raise, from: '2026-12-01' });
    expect((plan.lines as string[])[1]).toContain('To do from 2026-11-01 to 2026-11-30 (UTC)');
    await ask('commit_plan', { plan_id: plan.plan_id });
    mock.clock.to('2026-11-15T09:00:00Z');
    const [step = ''] = (await ask('get_rates', { creator: '@ida' })).unfinished as string[];
    await ask('commit_plan', { plan_id: planIdIn(step) });
    mock.clock.to('2027-01-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 3_100],
      ['2026-12-01', 6_000],
    ]);
  });

  it('and then "no, to 50": what has not begun is replaced, and the old rate is to end once', async () => {
    const { ask, mock, earned } = await october();
    await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
    const rule = { period: 'monthly', criteria_type: 'recurring', proration_mode: 'daily' };
    const plan = await ask('plan_rate', { ...raise, ...rule, amount_cents: 5_000 });
    expect(plan.lines).toContain('«$60.00 a month, by the day» ends before it begins');
    await ask('commit_plan', { plan_id: plan.plan_id });
    mock.clock.to('2026-10-31T08:00:00Z');
    const steps = (await ask('weekly_payout_review')).unfinished as string[];
    expect(steps).toHaveLength(1);
    await ask('commit_plan', { plan_id: planIdIn(steps[0] ?? '') });
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 5_000],
    ]);
  });

  it('and again the same: there is nothing to change, and nothing is ended too early', async () => {
    const { ask, refusal, goat, structureId } = await october();
    await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
    const rule = { period: 'monthly', criteria_type: 'recurring', proration_mode: 'daily' };
    expect(await refusal('plan_rate', { ...raise, ...rule })).toMatchObject({ code: 'nothing_to_change' });
    expect(await refusal('plan_rate', { ...raise, ...rule, from: '2026-12-01' })).toMatchObject({
      code: 'invalid_input',
    });
    const [old] = await goat.payoutStructures.assignments(structureId).toArray();
    expect(old?.unassigned_at ?? null).toBeNull();
  });

  it('is refused when the old rate is another one by the yes', async () => {
    const { ask, refusal, mock, goat, structureId } = await october();
    await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
    mock.clock.to('2026-10-31T08:00:00Z');
    const plan_id = planIdIn(String(((await ask('weekly_payout_review')).unfinished as string[])[0]));
    await goat.payoutStructures.update(structureId, { amount_cents: 900_000 });
    expect(await refusal('commit_plan', { plan_id })).toMatchObject({ code: 'plan_changed' });
  });

  it('is named by nobody once the creator is removed, or all pay was stopped', async () => {
    for (const what of ['creator', 'pay']) {
      const { ask, mock } = await october();
      await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
      await ask('commit_plan', { plan_id: (await ask('plan_stop', { what, creator: '@ida' })).plan_id });
      mock.clock.to('2026-10-31T08:00:00Z');
      expect([what, (await ask('weekly_payout_review')).unfinished]).toEqual([what, undefined]);
    }
  });

  it('is refused when the day of the old end has come by the time of the yes', async () => {
    const { ask, refusal, mock } = await october();
    const plan = await ask('plan_rate', raise);
    mock.clock.to('2026-10-31T08:00:00Z');
    expect(await refusal('commit_plan', { plan_id: plan.plan_id })).toMatchObject({
      code: expect.stringMatching(/plan_changed|plan_not_found/),
    });
  });
});

describe('"only the old one from now on", where two pay', () => {
  it('says which one ends now and its last day, and the ledger pays to that day', async () => {
    const { ask, commit, goat, ids, structures, mock } = await startConversation();
    const trial = { creator: '@ann', amount_cents: 100, period: 'weekly', criteria_type: 'recurring', name: 'Trial' };
    const first = await ask('plan_rate', { ...trial, keep_others: true });
    expect(first.lines).toEqual(['the new rate pays from 2026-01-12 on']);
    await commit(first);
    mock.clock.to('2026-01-13T09:00:00Z');
    const plan = await ask('plan_rate', { creator: '@ann', structure_id: structures.ann });
    expect(plan.lines).toEqual([
      'the wanted rate pays already, and goes on',
      '«Trial» ends now: its last day is 2026-01-18',
    ]);
    await commit(plan);
    mock.clock.to('2026-02-02T09:00:00Z');
    const rows = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
    const days = rows.map(({ structure_id, period_start_at, amount_cents }) => [
      structure_id === structures.ann ? 'old' : 'trial',
      period_start_at.slice(0, 10),
      amount_cents,
    ]);
    expect(days.sort()).toEqual([
      ['old', '2026-01-05', 5_000],
      ['old', '2026-01-12', 5_000],
      ['old', '2026-01-19', 5_000],
      ['old', '2026-01-26', 5_000],
      ['trial', '2026-01-12', 100],
    ]);
  });
});

describe('a rate is the one that was approved', () => {
  it.each(['new', 'ended', 'kept'])(
    'refused when the rule of the %s structure is another one by the yes',
    async (which) => {
      const { ask, refusedCommit, goat, structures, mock, ids } = await startConversation();
      const other = await goat.payoutStructures.create({
        project_id: mock.projectId,
        name: 'Trial',
        period: 'weekly',
        amount_cents: 100,
        criteria_type: 'recurring',
      });
      const plan = await ask('plan_rate', {
        creator: '@ann',
        structure_id: other.id,
        ...(which === 'kept' ? { keep_others: true } : {}),
      });
      // Approved: $1.00 a week. Without the check $9,000.00 were accrued.
      await goat.payoutStructures.update(which === 'new' ? other.id : structures.ann, { amount_cents: 900_000 });
      expect(await refusedCommit(plan)).toMatchObject({ code: 'plan_changed', retry: 'replan' });
      expect(await goat.payoutStructures.assignments(other.id).toArray()).toEqual([]);
      mock.clock.to('2026-01-20T09:00:00Z');
      const earned = await goat.payoutAccruals.list({ creator_id: ids.ann, structure_id: other.id }).toArray();
      expect(earned).toEqual([]);
    },
  );

  it('refused when a structure of that name was made with another rule, and never the other one is assigned', async () => {
    const { ask, commit, goat, mock } = await startConversation();
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 100, name: 'Trial' });
    const other = await goat.payoutStructures.create({
      project_id: mock.projectId,
      name: 'Trial',
      period: 'weekly',
      amount_cents: 900_000,
      criteria_type: 'recurring',
    });
    expect(await commit(plan)).toMatchObject({
      outcome: 'not_committed',
      warnings: [expect.stringContaining('structure_ambiguous')],
    });
    expect(await goat.payoutStructures.assignments(other.id).toArray()).toEqual([]);
  });
});
