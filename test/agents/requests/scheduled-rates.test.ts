import { describe, expect, it, vi } from 'vitest';
import { createToolset } from '../../../src/agents/index.js';
import { getData } from '../tool-result.js';
import { october, raise } from './october.js';

const SUMMARY =
  'Pay @ida $60.00 a month, by the day from 2026-11-01 on (a new structure «$60.00 a month, by the day»), in place of «Weekly 3100» ($31.00 a month, by the day).';
const planIdIn = (text: string): string => /plan_id (\S+)/.exec(text)?.[1] ?? '';

describe('"raise Ida from 1 November", said on 8 October', () => {
  it('changes nothing that day and asks nobody; on its day it is planned anew, and done by a yes of its own', async () => {
    const { ask, read, mock, earned, restart } = await october();
    const before = mock.snapshot().world.tables;
    const plan = await ask('plan_rate', raise);
    expect(plan.summary).toBe(SUMMARY);
    expect(plan.lines).toEqual([
      "the new rate's first day is 2026-11-01",
      '«Weekly 3100» pays on: its last day is to be 2026-10-31',
      'no day is paid twice or left out',
      expect.stringMatching(
        /^nothing changes today: .* on 2026-10-31 \(UTC\) it is planned anew, and a person is asked/,
      ),
      'without a later step: plan_rate with amount_cents 2900, keep_others: true and from 2026-11-01 pays $29.00 a month, by the day beside it, which is the same money within a cent a period. Two structures pay from then on, and the next raise has to name its structure or the whole rule',
    ]);
    expect(plan.next).toContain('nobody is asked before 2026-10-31');
    // Planning keeps nothing.
    expect((await ask('get_rates', { creators: ['@ida'] })).unfinished).toBeUndefined();
    expect(await ask('commit_plan', { plan_id: plan.plan_id })).toMatchObject({
      outcome: 'scheduled',
      done: [`Asked for on 2026-10-08, not approved: ${SUMMARY} To do on 2026-10-31 (UTC), not before.`],
      warnings: ['This step is kept until this process ends; note it elsewhere.'],
    });
    expect((await ask('commit_plan', { plan_id: plan.plan_id })).outcome).toBe('scheduled');
    expect(read).toEqual([]);
    expect(mock.snapshot().world.tables).toEqual(before);

    const namedBy = async (tool: string, input: object = {}) => {
      const { unfinished = [], warnings = [] } = await ask(tool, input);
      return [...(unfinished as string[]), ...(warnings as string[])].filter((text) => /sked for on/.test(text));
    };
    // A week before its day reviews name it, without a plan; tools about Ida do at any time.
    mock.clock.to('2026-10-23T23:00:00Z');
    expect(await namedBy('weekly_payout_review')).toEqual([]);
    expect(await namedBy('get_rates', { creators: ['@ida'] })).toHaveLength(1);
    mock.clock.to('2026-10-24T01:00:00Z');
    await restart();
    for (const tool of ['weekly_payout_review', 'audit_unpaid_creators']) {
      expect(await namedBy(tool)).toEqual([
        `Asked for on 2026-10-08, not approved: ${SUMMARY} To do on 2026-10-31 (UTC), not before.`,
      ]);
    }
    mock.clock.to('2026-10-31T08:00:00Z');
    const named = [
      ...(await namedBy('weekly_payout_review')),
      ...(await namedBy('get_rates', { creators: ['@ida'] })),
      ...(await namedBy('plan_change', { stop: 'pay', creator: '@ida' })),
    ];
    expect(new Set(named.map(planIdIn))).toHaveProperty('size', 1);
    expect(named).toHaveLength(3);
    for (const text of named) expect(text).toContain(`To do now, asked for on 2026-10-08, not approved: ${SUMMARY}`);
    const plan_id = planIdIn(named[0] ?? '');
    expect(plan_id).not.toBe(plan.plan_id);
    expect(await ask('commit_plan', { plan_id })).toMatchObject({ outcome: 'committed' });
    expect(read).toEqual([
      [
        'Approve a change of pay.',
        SUMMARY,
        "- the new rate's first day is 2026-11-01",
        '- «Weekly 3100» ends now: its last day is 2026-10-31',
        '- no day is paid twice or left out',
      ].join('\n'),
    ]);
    expect(await namedBy('weekly_payout_review')).toEqual([]);
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 6_000],
    ]);
  });

  it('and nobody comes back: two months on the old rate was paid, once', async () => {
    const { ask, mock, earned } = await october();
    await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 3_100],
    ]);
  });

  it('and somebody comes back two days late: it begins on the next day, and what was lost is said in money', async () => {
    const { ask, refusal, read, mock, earned, due } = await october();
    await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
    mock.clock.to('2026-10-31T08:00:00Z');
    const onTime = planIdIn(await due());
    mock.clock.to('2026-11-02T08:00:00Z');
    // The plan of Saturday would do something else on Monday.
    expect(await refusal('commit_plan', { plan_id: onTime })).toMatchObject({ code: 'plan_changed' });
    // Two of thirty days: 400 cents by the new rate, and of the old one 3,100 × 2 ÷ 30 = 206.67.
    const lost =
      'It was to begin on 2026-11-01, and the old rate pays from 2026-11-01 to 2026-11-02 (2 days): $1.93 less for these days. A bonus of that amount makes it good.';
    const late = await due();
    expect(late).toContain(lost);
    expect(await ask('commit_plan', { plan_id: planIdIn(late) })).toMatchObject({ outcome: 'committed' });
    expect(read.at(-1)).toContain(`Warning: ${lost}`);
    expect(read.at(-1)).toContain("- the new rate's first day is 2026-11-03");
    expect(await due()).toBe('');
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 207],
      ['2026-11-01', 5_600],
    ]);
  });

  it('and a stop between the end and the beginning pays too little, until it is finished', async () => {
    for (const comesBack of [false, true]) {
      const { ask, mock, earned, due } = await october();
      await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
      mock.clock.to('2026-10-31T08:00:00Z');
      mock.faults.add({ operation: 'createPayoutAssignments', kind: 'status', status: 503, times: 10 });
      expect(await ask('commit_plan', { plan_id: planIdIn(await due()) })).toMatchObject({ outcome: 'not_committed' });
      mock.faults.clear();
      mock.clock.to('2026-11-20T08:00:00Z');
      if (comesBack) {
        const notes = (await ask('weekly_payout_review')).unfinished as string[];
        const step = notes.find((text) => /^To do now/.test(text)) ?? '';
        expect(step).toContain('The structure that it was to replace has ended: nothing pays the creator now.');
        expect(await ask('commit_plan', { plan_id: planIdIn(step) })).toMatchObject({ outcome: 'committed' });
      }
      mock.clock.to('2026-12-02T09:00:00Z');
      expect(await earned()).toEqual([
        ['2026-10-01', 3_100] as const,
        ...(comesBack ? [['2026-11-01', 6_000] as const] : []),
      ]);
    }
  });

  it('ends the old rate at once where it pays the running month in full anyway', async () => {
    const { ask, mock, goat, structureId, earned } = await october({ period: 'monthly' });
    const plan = await ask('plan_rate', raise);
    expect(plan.lines).toEqual([
      "the new rate's first day is 2026-11-01",
      '«Weekly 3100» ends now, and pays its running month in full: its last day is 2026-10-31',
      'no day is paid twice or left out',
    ]);
    expect(await ask('commit_plan', { plan_id: plan.plan_id })).toMatchObject({ outcome: 'committed' });
    const [old] = await goat.payoutStructures.assignments(structureId).toArray();
    expect(old?.unassigned_at).toBe('2026-10-08T09:00:00.000Z');
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 6_000],
    ]);
  });

  it('from tomorrow, where days are paid: both halves are done now', async () => {
    const { ask, mock, earned } = await october();
    const plan = await ask('plan_rate', { ...raise, from: '2026-10-09' });
    expect(await ask('commit_plan', { plan_id: plan.plan_id })).toMatchObject({ outcome: 'committed' });
    mock.clock.to('2026-11-02T09:00:00Z');
    // 8 of 31 days of 3,100 and 23 of 6,000.
    expect(await earned()).toEqual([
      ['2026-10-01', 800],
      ['2026-10-01', 4_452],
    ]);
  });

  it('from 1 December: a month that is paid whole is ended on any of its days; a month late, the month is lost', async () => {
    for (const [day, first, lost] of [
      ['2026-11-15T09:00:00Z', '2026-12-01', ''],
      ['2026-12-20T09:00:00Z', '2027-01-01', '(31 days): $29.00 less for these days.'],
    ] as const) {
      const { ask, mock, earned, due } = await october({ period: 'monthly' });
      const plan = await ask('plan_rate', { ...raise, from: '2026-12-01' });
      expect((plan.lines as string[]).join()).toContain('from 2026-11-01 to 2026-11-30 (UTC) it is planned anew');
      await ask('commit_plan', { plan_id: plan.plan_id });
      mock.clock.to(day);
      const step = await due();
      expect(step).toContain(`from ${first} on`);
      expect(step).toContain(lost);
      await ask('commit_plan', { plan_id: planIdIn(step) });
      mock.clock.to('2027-01-02T09:00:00Z');
      expect((await earned()).map(([, cents]) => cents)).toEqual([3_100, 3_100, lost === '' ? 6_000 : 3_100]);
    }
  });

  it('and then "no, to 50": both are named, one is taken back by a call of its own, and the other is done', async () => {
    const { ask, refusal, read, mock, earned, due } = await october();
    const first = await ask('plan_rate', raise);
    await ask('commit_plan', { plan_id: first.plan_id });
    const plan = await ask('plan_rate', { ...raise, amount_cents: 5_000 });
    expect((plan.warnings as string[]).join()).toContain('$60.00 a month');
    const second = await ask('commit_plan', { plan_id: plan.plan_id });
    expect(String(second.done)).toContain('$50.00 a month');
    expect(String(second.warnings)).toMatch(/\$60\.00 a month.*Both wait/);
    const back = { plan_id: first.plan_id, take_back: true };
    expect(await ask('commit_plan', back)).toMatchObject({
      outcome: 'taken_back',
      done: [expect.stringContaining('$60.00 a month')],
    });
    expect(await refusal('commit_plan', back)).toMatchObject({ code: 'plan_not_found' });
    expect(await refusal('commit_plan', { plan_id: first.plan_id })).toMatchObject({ code: 'plan_changed' });
    mock.clock.to('2026-10-31T08:00:00Z');
    expect(read).toEqual([]);
    await ask('commit_plan', { plan_id: planIdIn(await due()) });
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 5_000],
    ]);
  });

  it('and meanwhile another rate: it ends too, by the question of that day, and both never pay', async () => {
    const { ask, mock, earned, due } = await october();
    await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
    mock.clock.to('2026-10-15T08:00:00Z');
    await ask('commit_plan', { plan_id: (await ask('plan_rate', { creator: '@ida', amount_cents: 6_200 })).plan_id });
    mock.clock.to('2026-10-31T08:00:00Z');
    const step = await due();
    expect(step).toContain('in place of «$62.00 a month, by the day»');
    expect(step).toContain('It ends a rate that was not there when it was asked for.');
    await ask('commit_plan', { plan_id: planIdIn(step) });
    mock.clock.to('2026-12-02T09:00:00Z');
    // 15 of 31 days of 3,100, 16 of 6,200, then November.
    expect((await earned()).map(([, cents]) => cents)).toEqual([1_500, 3_200, 6_000]);
  });

  it('is refused when the old rate is another one by the yes', async () => {
    const { ask, refusal, mock, goat, structureId, due } = await october();
    await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
    mock.clock.to('2026-10-31T08:00:00Z');
    const plan_id = planIdIn(await due());
    await goat.payoutStructures.update(structureId, { amount_cents: 900_000 });
    expect(await refusal('commit_plan', { plan_id })).toMatchObject({ code: 'plan_changed' });
  });

  it('is named by nobody once the creator is removed; once all pay was stopped, the question says so', async () => {
    for (const stop of ['creator', 'pay']) {
      const { ask, mock, due } = await october();
      await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
      const ended = await ask('plan_change', { stop, creator: '@ida' });
      expect(String(ended.warnings)).toContain('Asked for on 2026-10-08, not approved');
      await ask('commit_plan', { plan_id: ended.plan_id });
      mock.clock.to('2026-10-31T08:00:00Z');
      if (stop === 'creator') expect(await due()).toBe('');
      else
        expect(await due()).toContain('The structure that it was to replace has ended: nothing pays the creator now.');
    }
  });

  it('is refused when its day is over by the time of the commit', async () => {
    const { ask, refusal, mock } = await october();
    mock.clock.to('2026-10-30T12:00:00Z');
    const plan = await ask('plan_rate', raise);
    mock.clock.to('2026-11-01T08:00:00Z');
    expect(await refusal('commit_plan', { plan_id: plan.plan_id })).toMatchObject({
      code: 'plan_changed',
      message: expect.stringContaining('its day is over'),
    });
  });

  it('is not due by the clock of this machine, only by that of the service', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-15T09:00:00Z'), toFake: ['Date'] });
    try {
      const { goat, ida, mock } = await october();
      const toolset = await createToolset(goat, { allow: ['read', 'money'], approve: async () => true });
      const ask = async (tool: string, input: object) => getData(await toolset.call(tool, input));
      const plan = await ask('plan_rate', raise);
      expect(await ask('commit_plan', { plan_id: plan.plan_id })).toMatchObject({
        outcome: 'scheduled',
        done: [expect.stringContaining('Asked for on 2026-10-08')],
      });
      expect((await ask('weekly_payout_review', {})).unfinished).toBeUndefined();
      expect(String((await ask('get_rates', { creators: [ida.id] })).unfinished)).toContain('not before');
      mock.clock.to('2026-10-31T09:00:00Z');
      expect(String((await ask('weekly_payout_review', {})).unfinished)).toContain('To do now');
    } finally {
      vi.useRealTimers();
    }
  });
});
