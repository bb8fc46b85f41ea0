import { describe, expect, it, vi } from 'vitest';
import { commitChange } from '../../../src/agents/changes/change-kinds.js';
import { type SetRate, sealChange } from '../../../src/agents/changes/change-plan.js';
import { recordBegun } from '../../../src/agents/changes/open-change.js';
import { createToolset, memoryToolsetStore } from '../../../src/agents/index.js';
import { PlanStore } from '../../../src/agents/payments/plan/plan-store.js';
import { stage } from '../scene.js';
import { getError } from '../tool-result.js';
import { converse } from './start-conversation.js';

const raise = { creator: '@ida', amount_cents: 6_000, from: '2026-11-01' };

/** Ida earns 3,100 cents a month by the day since 1 October 2026; it is 8 October, 09:00. */
async function october(rule: object = { period: 'monthly', proration_mode: 'daily' }) {
  const scene = stage({ now: '2026-10-01T00:00:00Z' });
  const structureId = await scene.structure(3_100, rule);
  const ida = await scene.creator('ida');
  await scene.goat.payoutStructures.assign(structureId, { creator_id: ida.id, assigned_at: '2026-10-01T00:00:00Z' });
  scene.mock.clock.to('2026-10-08T09:00:00Z');
  const store = memoryToolsetStore();
  return {
    ...scene,
    ida,
    structureId,
    ...(await converse(scene, { store })),
    store,
    earned: async () => {
      const rows = await scene.goat.payoutAccruals.list({ creator_id: ida.id }).toArray();
      return rows
        .map((row) => [row.period_start_at.slice(0, 10), row.amount_cents] as const)
        .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
    },
  };
}

/** The words of the refusal, from the first sentence to the days. */
function refusedText(from: string, runsTo: string, days: string): string {
  return `A rate from ${from} on cannot be made today: the service ends pay only at the time of the call, and the old pay must run to ${runsTo}. Tell the person the days: it can be planned and approved ${days} (UTC), not before, and on ${from} it is too late. Nothing is changed, and nothing is kept until then.`;
}

const [DAILY, WEEKLY, MONTHLY] = ['daily', 'weekly', 'monthly'].map((period) => ({ period })) as [
  object,
  object,
  object,
];
const times = (count: number, cents: number) => Array.from({ length: count }, () => cents);

describe('"raise Ida from 1 November", said on 8 October', () => {
  it('is refused with the day, changes nothing and asks nobody; on that day it is planned and done', async () => {
    const { ask, commit, refusal, read, mock, earned } = await october();
    const before = mock.snapshot().world.tables;
    expect(await refusal('plan_rate', raise)).toEqual({
      code: 'invalid_input',
      message: `${refusedText('2026-11-01', '2026-10-31', 'on 2026-10-31')} If the person wants it done today: plan_rate with amount_cents 2900, keep_others: true and from 2026-11-01 pays $29.00 a month, by the day beside the old rate, which is the same money within a cent a period. Two structures pay from then on, and the next raise has to name its structure or the whole rule.`,
      retry: 'fix_input',
      next_tool: 'plan_rate',
    });
    expect(mock.snapshot().world.tables).toEqual(before);
    mock.clock.to('2026-10-31T08:00:00Z');
    expect((await ask('weekly_payout_review')).unfinished).toBeUndefined();
    const plan = await ask('plan_rate', raise);
    expect(read).toEqual([]);
    expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
    expect(read).toEqual([
      [
        'Approve a change of pay.',
        'Pay @ida $60.00 a month, by the day from 2026-11-01 on (a new structure «$60.00 a month, by the day»), in place of «Weekly 3100» ($31.00 a month, by the day).',
        "- the new rate's first day is 2026-11-01",
        '- «Weekly 3100» ends now: its last day is 2026-10-31',
        '- no day is paid twice or left out',
      ].join('\n'),
    ]);
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 6_000],
    ]);
  });

  it('ends the old rate at once where it pays the running month in full anyway', async () => {
    const { ask, commit, mock, goat, structureId, earned } = await october({ period: 'monthly' });
    const plan = await ask('plan_rate', raise);
    expect(plan.lines).toEqual([
      "the new rate's first day is 2026-11-01",
      '«Weekly 3100» ends now, and pays its running month in full: its last day is 2026-10-31',
      'no day is paid twice or left out',
    ]);
    expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
    const [old] = await goat.payoutStructures.assignments(structureId).toArray();
    expect(old?.unassigned_at).toBe('2026-10-08T09:00:00.000Z');
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 6_000],
    ]);
  });

  it('from tomorrow, where days are paid: both halves are done now', async () => {
    const { carry, mock, earned } = await october();
    expect(await carry('plan_rate', { ...raise, from: '2026-10-09' })).toMatchObject({ outcome: 'committed' });
    mock.clock.to('2026-11-02T09:00:00Z');
    // 8 of 31 days of 3,100 and 23 of 6,000.
    expect(await earned()).toEqual([
      ['2026-10-01', 800],
      ['2026-10-01', 4_452],
    ]);
  });

  it('planned on 31 October and committed on 1 November: refused, because both would pay that day', async () => {
    for (const approve of [true, false]) {
      const { ask, refusal, mock, goat, earned, ...desk } = await october();
      mock.clock.to('2026-10-31T20:00:00Z');
      const { plan_id } = await ask('plan_rate', raise);
      const toolset = await createToolset(goat, { allow: ['read', 'money'], store: desk.store });
      const approval_token = approve
        ? await toolset.approve(await toolset.approvalRequest(String(plan_id)))
        : undefined;
      mock.clock.to('2026-11-01T00:00:01Z');
      const refused = approve
        ? getError(await toolset.call('commit_plan', { plan_id, approval_token }))
        : await refusal('commit_plan', { plan_id });
      expect(refused).toMatchObject({ code: 'plan_changed', next_tool: 'plan_rate' });
      mock.clock.to('2026-12-02T09:00:00Z');
      expect(await earned()).toEqual([
        ['2026-10-01', 3_100],
        ['2026-11-01', 3_100],
      ]);
    }
  });

  it('counts by the clock of the service, not by that of this machine', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-10-31T09:00:00Z'), toFake: ['Date'] });
    try {
      const { goat } = await october();
      const toolset = await createToolset(goat);
      expect(getError(await toolset.call('plan_rate', raise))?.message).toContain(
        refusedText('2026-11-01', '2026-10-31', 'on 2026-10-31'),
      );
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the days of a rate from a later day', () => {
  // Ida has 3,100 cents a period since Thursday, 1 October; it is Thursday, 8 October.
  it.each<[rule: object, from: string, first: string, last: string, until: string, cents: number[]]>([
    [{ ...MONTHLY, proration_mode: 'daily' }, '2026-11-01', '2026-10-31', '2026-10-31', '2026-12-01', [3_100, 6_000]],
    [MONTHLY, '2026-12-01', '2026-11-01', '2026-11-30', '2027-01-01', [3_100, 3_100, 6_000]],
    // The weeks of 28 September, 5, 12 and 19 October, and that of 26 October.
    [WEEKLY, '2026-10-26', '2026-10-19', '2026-10-25', '2026-11-02', [...times(4, 3_100), 6_000]],
    // 4 of 7 days, two weeks, 2 of 7 days; then 5 of 7 days of 6,000.
    [
      { ...WEEKLY, proration_mode: 'daily' },
      ...(['2026-10-21', '2026-10-20', '2026-10-20', '2026-10-26'] as const),
      [1_771, 3_100, 3_100, 886, 4_286],
    ],
    // The days of 1 to 19 October, and those of 20 and 21 October.
    [DAILY, '2026-10-20', '2026-10-19', '2026-10-19', '2026-10-22', [...times(19, 3_100), ...times(2, 6_000)]],
  ])('%j, from %s: from %s to %s, at any time of them', async (rule, from, first, last, until, cents) => {
    const text = refusedText(from, last, first === last ? `on ${last}` : `from ${first} to ${last}`);
    for (const at of [`${first}T00:00:01Z`, `${last}T23:59:59Z`]) {
      const { ask, refusal, mock, earned } = await october(rule);
      expect((await refusal('plan_rate', { ...raise, from }))?.message).toContain(text);
      mock.clock.to(new Date(Date.parse(`${first}T00:00:00Z`) - 1_000));
      expect((await refusal('plan_rate', { ...raise, from }))?.message).toContain(text);
      mock.clock.to(at);
      const { plan_id, lines } = await ask('plan_rate', { ...raise, from });
      expect(lines).toContain('no day is paid twice or left out');
      expect(await ask('commit_plan', { plan_id })).toMatchObject({ outcome: 'committed' });
      mock.clock.to(`${until}T09:00:00Z`);
      expect((await earned()).map(([, amount]) => amount)).toEqual(cents);
    }
    // On the day itself it is too late, but for its first second, by which the service's time is read.
    const { refusal, mock } = await october(rule);
    mock.clock.to(`${from}T00:00:01Z`);
    expect((await refusal('plan_rate', { ...raise, from }))?.message).toContain('so both would pay');
  });

  it('are those on which all old rates can end, of two the later ones; they begin with one that has yet to begin, to the minute', async () => {
    const { ask, refusal, goat, mock, ida, structure } = await october();
    await goat.payoutStructures.assign(await structure(700), { creator_id: ida.id });
    // By the day: 1 November alone. By the week: from Monday, 26 October, on.
    const rule = { creator: '@ida', amount_cents: 9_000, period: 'monthly', criteria_type: 'recurring' };
    for (const at of ['2026-10-08T10:00:00Z', '2026-10-26T09:00:00Z']) {
      mock.clock.to(at);
      expect((await refusal('plan_rate', { ...rule, from: '2026-11-02' }))?.message).toBe(
        refusedText('2026-11-02', '2026-11-01', 'on 2026-11-01'),
      );
    }
    const jon = await goat.creators.create(mock.projectId, { tiktok_handle: 'jon' });
    const monthly = await structure(3_100, { period: 'monthly' });
    await goat.payoutStructures.assign(monthly, { creator_id: jon.id, assigned_at: '2026-11-10T12:00:00Z' });
    const later = { creator: '@jon', amount_cents: 6_000, from: '2026-12-01' };
    const text = refusedText('2026-12-01', '2026-11-30', 'from 2026-11-10T12:00:00.000Z to 2026-11-30');
    mock.clock.to('2026-11-10T08:00:00Z');
    expect((await refusal('plan_rate', later))?.message).toContain(text);
    mock.clock.to('2026-11-10T12:00:01Z');
    expect((await ask('plan_rate', later)).lines).toContain('no day is paid twice or left out');
  });

  it('are not called exact where the new rate pays days of its first month that the old one paid', async () => {
    const { ask, mock } = await october(WEEKLY);
    mock.clock.to('2026-10-25T09:00:00Z');
    const rule = { period: 'monthly', criteria_type: 'recurring', proration_mode: 'none' };
    const { lines } = await ask('plan_rate', { creator: '@ida', amount_cents: 9_000, from: '2026-10-26', ...rule });
    expect(lines).toContain("the new rate's first day is 2026-10-26");
    expect(lines).not.toContain('no day is paid twice or left out');
  });

  it('are said without a from too, where something that ended still pays', async () => {
    const { refusal, goat, mock, ida, structure } = await october();
    const monthly = await structure(700, { period: 'monthly' });
    await goat.payoutStructures.assign(monthly, { creator_id: ida.id, assigned_at: '2026-10-01T00:00:00Z' });
    await goat.payoutStructures.unassign(monthly, { creator_id: ida.id });
    expect((await refusal('plan_rate', { creator: '@ida', amount_cents: 6_000 }))?.message).toContain(
      refusedText('2026-11-01', '2026-10-31', 'on 2026-10-31'),
    );
    expect(mock.requests.find({ operation: 'createPayoutStructure' })).toHaveLength(2);
  });
});

it('what can be done today instead: a second deal of the difference pays the same within a cent', async () => {
  const { carry, mock, earned } = await october();
  const more = { creator: '@ida', amount_cents: 2_900, keep_others: true, from: '2026-11-01' };
  expect(await carry('plan_rate', more)).toMatchObject({ outcome: 'committed' });
  mock.clock.to('2026-12-02T09:00:00Z');
  expect(await earned()).toEqual([
    ['2026-10-01', 3_100],
    ['2026-11-01', 2_900],
    ['2026-11-01', 3_100],
  ]);
});

it.each<[string, object, object, RegExp?]>([
  ['another criterion', {}, { criteria_type: 'cpm' }],
  ['another period', {}, { period: 'weekly', from: '2026-11-02' }],
  ['other views', { criteria_type: 'view_threshold', criteria_params: { min_views: 5 } }, { min_views: 9 }],
  [
    'a cut',
    {},
    { amount_cents: 3_000 },
    /It is lower than what pays now: .* the old rate goes on and pays too much\.$/,
  ],
])('no second deal is offered for %s', async (_, rule, more, words = /cannot be made today/) => {
  const { refusal } = await october({ period: 'monthly', proration_mode: 'daily', ...rule });
  const refused = await refusal('plan_rate', { ...raise, ...more });
  expect(refused?.message).toContain('cannot be made today');
  expect(refused?.message).toMatch(words);
  expect(refused?.message).not.toContain('keep_others');
});

it('no second deal is offered for a structure that is assigned from that day already', async () => {
  const { refusal, goat, ida, structure } = await october();
  const other = await structure(6_000, { period: 'monthly', proration_mode: 'daily' });
  await goat.payoutStructures.assign(other, { creator_id: ida.id, assigned_at: '2026-11-01T00:00:00Z' });
  expect((await refusal('plan_rate', { creator: '@ida', structure_id: other }))?.message).toBe(
    refusedText('2026-11-01', '2026-10-31', 'on 2026-10-31'),
  );
});

it.each<[string, object, (desk: Awaited<ReturnType<typeof october>>) => Promise<unknown>]>([
  ['the old rule is another one', raise, (s) => s.goat.payoutStructures.update(s.structureId, { amount_cents: 3_200 })],
  [
    'the old rate is assigned from noon on',
    raise,
    async ({ goat, structureId, ida: { id: creator_id } }) => {
      await goat.payoutStructures.unassign(structureId, { creator_id });
      await goat.payoutStructures.assign(structureId, { creator_id, assigned_at: '2026-10-31T12:00:00Z' });
    },
  ],
  [
    'something that ended pays the day',
    { creator: '@jon', amount_cents: 6_000, period: 'monthly', criteria_type: 'recurring' },
    async ({ goat, mock, structureId }) => {
      const { id: creator_id } = await goat.creators.find('@jon');
      await goat.payoutStructures.assign(structureId, { creator_id });
      mock.clock.advance({ hours: 1 });
      await goat.payoutStructures.unassign(structureId, { creator_id });
    },
  ],
])('a plan is refused right before it is written when %s, and nothing is changed', async (_, rate, happens) => {
  const desk = await october();
  const { ask, goat, mock, creator, store } = desk;
  await creator('jon');
  mock.clock.to('2026-10-31T08:00:00Z');
  const { plan_id } = await ask('plan_rate', rate);
  const plan = await new PlanStore(store, { target: goat.target }).getChange(String(plan_id));
  await happens(desk);
  const before = mock.snapshot().world.tables;
  const witness = { attempt: async () => {}, readBack: async () => {} };
  const commit = commitChange(goat, plan, { workflow: {}, witness });
  await expect(commit).rejects.toMatchObject({ code: 'plan_changed' });
  expect(mock.snapshot().world.tables).toEqual(before);
});

describe('a change of pay that an earlier version kept for a later day', () => {
  /** On its day: the plan of Ida's raise as the earlier version made it, with what it noted beside. */
  async function planned(noted: { readonly notBefore: string | null; readonly stepId: string | null }) {
    const desk = await october();
    const { ask, mock, goat, store } = desk;
    mock.clock.to('2026-10-31T08:00:00Z');
    const plans = new PlanStore(store, { target: goat.target });
    const now = await plans.getChange(String((await ask('plan_rate', raise)).plan_id));
    const { id: _, seal: __, kind: ___, totalCents: ____, change, ...about } = now;
    const plan = await sealChange({ ...(change as SetRate), ...noted }, about);
    return { ...desk, plan, planId: await plans.keepChange(plan) };
  }

  it.each([
    { notBefore: '2026-10-31T00:00:00.000Z', stepId: null },
    { notBefore: null, stepId: 'change-1' },
  ])('is refused, with or without an approval, and nothing is changed: %j', async (noted) => {
    const { refusal, read, tools, mock, store, planId } = await planned(noted);
    const toolset = await tools({ store });
    const approval_token = await toolset.approve(await toolset.approvalRequest(planId));
    const before = mock.snapshot().world.tables;
    for (const given of [{}, { approval_token }]) {
      expect(await refusal('commit_plan', { plan_id: planId, ...given })).toMatchObject({
        code: 'plan_changed',
        message: expect.stringContaining('an earlier version kept it for a later day'),
        retry: 'replan',
        next_tool: 'plan_rate',
      });
    }
    expect(read).toEqual([]);
    expect(mock.snapshot().world.tables).toEqual(before);
  });

  it('is finished once it was begun, because its old rate has ended', async () => {
    const { ask, goat, mock, store, ida, structureId, plan, planId, earned } = await planned({
      notBefore: null,
      stepId: 'change-1',
    });
    await recordBegun(plan, { planId, at: Date.parse(mock.clock.now) }, store);
    await goat.payoutStructures.unassign(structureId, { creator_id: ida.id });
    expect(await ask('commit_plan', { plan_id: planId })).toMatchObject({ outcome: 'committed' });
    expect((await ask('weekly_payout_review')).unfinished).toBeUndefined();
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 6_000],
    ]);
  });
});
