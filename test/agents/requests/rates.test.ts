import { describe, expect, it } from 'vitest';
import { memoryToolsetStore } from '../../../src/agents/index.js';
import { createClientWith } from '../../workflows/odd-service.js';
import { carryOut, getData } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

const WEEKLY = { period: 'weekly', criteria_type: 'recurring' } as const;

it('"raise Ann to 300 dollars from Monday": one structure ends, the other begins, and no week is paid twice; from a Sunday it is refused, because whole weeks are paid, and no other day is proposed', async () => {
  const { ask, commit, refusal, read, mock, ids, goat, structures, earned } = await startConversation();
  const before = mock.snapshot();
  const whole = '«Weekly 5000» pays its running week whole, to 2026-01-18, whenever it is ended, so both would pay';
  for (const [from, why] of [
    ['2026-02-01', '«Weekly 5000» pays whole weeks, so it cannot stop with 2026-01-31'],
    ['2026-01-14', whole],
    ['2026-01-05', whole],
  ] as const) {
    const refused = await refusal('plan_rate', { creator: '@ann', amount_cents: 30_000, from });
    expect(refused).toMatchObject({ code: 'invalid_input', message: expect.stringContaining(why) });
    expect(refused?.message).not.toMatch(/2026-01-19|leave from out/i);
  }
  expect(mock.snapshot().world.tables).toEqual(before.world.tables);
  const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 30_000, from: '2026-01-19' });
  const words =
    'Pay @ann $300.00 a week from 2026-01-19 on (a new structure «$300.00 a week»), in place of «Weekly 5000» ($50.00 a week).';
  expect(plan).toMatchObject({ summary: words, warnings: [] });
  expect(await goat.payoutStructures.list().toArray()).toHaveLength(3);
  expect(await commit(plan)).toMatchObject({ outcome: 'committed', paid_cents: 0 });
  expect(read).toEqual([
    [
      'Approve a change of pay.',
      words,
      "- the new rate's first day is 2026-01-19",
      '- «Weekly 5000» ends now, and pays its running week in full: its last day is 2026-01-18',
      '- no day is paid twice or left out',
    ].join('\n'),
  ]);
  mock.clock.to('2026-02-02T09:00:00Z');
  // The weeks of 5 and 12 January by the old rate, those of 19 and 26 January by the new one.
  expect(await earned(ids.ann)).toEqual([5_000, 5_000, 30_000, 30_000]);
  const old = await goat.payoutStructures.assignments(structures.ann).toArray();
  expect(old).toMatchObject([{ creator_id: ids.ann, unassigned_at: '2026-01-12T09:00:00.000Z' }]);
  await goat.payoutStructures.assign(structures.ann, { creator_id: ids.ben });
  const later = { creator: '@ben', structure_id: structures.ann, from: '2026-01-19' };
  expect(await refusal('plan_rate', later)).toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('This rate is assigned from another day already'),
  });
});

it('"raise Ann", half of it is done, and the office closes: after Sunday the next review and the next plan say so', async () => {
  const store = memoryToolsetStore();
  const desk = await startConversation({ toolset: { store } });
  const { ask, commit, refusedCommit, mock, ids } = desk;
  const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
  mock.faults.add({ operation: 'deletePayoutAssignments', kind: 'status', status: 503, times: 10 });
  await commit(plan);
  mock.faults.clear();
  mock.clock.to('2026-01-20T09:00:00Z');
  const next = await desk.tools({ store });
  const review = getData(await next.call('weekly_payout_review', {}));
  const output = review.unfinished as string[];
  expect(output).toHaveLength(1);
  expect(output[0]).toMatch(
    /^Approved on 2026-01-12, begun and not finished: Pay @ann \$70\.00 a week from 2026-01-19 on/,
  );
  expect(output[0]).toContain(`commit_plan with the plan_id ${plan.plan_id} finishes it`);
  for (const [tool, input] of [
    ['audit_unpaid_creators', {}],
    ['plan_settlement', { creator: '@ben' }],
    ['plan_rate', { creator: '@ben', amount_cents: 9_000 }],
  ] as const) {
    const { warnings, unfinished } = getData(await next.call(tool, input));
    expect([tool, warnings ?? unfinished]).toEqual([tool, expect.arrayContaining(output)]);
  }
  const bens = next.bind({ creatorIds: [ids.ben] });
  expect(getData(await bens.call('weekly_payout_review', {})).unfinished).toBeUndefined();
  // Instead of finishing it, another rate is planned: that settles what pays her.
  const other = { creator: '@ann', amount_cents: 8_000, ...WEEKLY };
  expect(await commit(await ask('plan_rate', other))).toMatchObject({ outcome: 'committed' });
  expect(getData(await next.call('weekly_payout_review', {})).unfinished).toBeUndefined();
  expect(await refusedCommit(plan)).toMatchObject({ code: 'plan_changed' });
});

it('"raise Ann to 70", and on the next day "no, to 60": what has not begun is replaced, and no week is paid twice', async () => {
  const { ask, commit, mock, ids, earned } = await startConversation();
  await commit(await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 }));
  mock.clock.to('2026-01-13T09:00:00Z');
  const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 6_000 });
  expect(plan.summary).toBe(
    'Cut: pay @ann $60.00 a week from 2026-01-19 on (a new structure «$60.00 a week»), in place of «$70.00 a week» ($70.00 a week).',
  );
  await commit(plan);
  mock.clock.to('2026-01-26T09:00:00Z');
  expect(await earned(ids.ann)).toEqual([5_000, 5_000, 6_000]);
});

it('"what does Ben get, what did he get before, and who else gets that?"', async () => {
  const { ask, commit, mock, goat, structures, ids } = await startConversation();
  await goat.payoutStructures.assign(structures.ben, { creator_id: ids.ann });
  await goat.payoutStructures.assign(structures.cat, { creator_id: ids.ann, assigned_at: '2026-02-02T00:00:00Z' });
  await goat.payoutStructures.unassign(structures.cat, { creator_id: ids.ann });
  await goat.payoutStructures.update(structures.cat, { amount_cents: 25_000 });
  await commit(await ask('plan_rate', { creator: '@ben', amount_cents: 12_000 }));
  mock.clock.to('2026-01-20T09:00:00Z');
  const rates = async (input: object) => (await ask('get_rates', input)).rates as string[];
  expect(await rates({ creators: ['@ben'] })).toEqual([
    expect.stringMatching(/^@ben from 2026-01-19: «\$120\.00 a week», \$120\.00 a week, structure \S+$/),
    expect.stringMatching(
      /^@ben 2026-01-05 to 2026-01-12, ended, pays its week to 2026-01-18: «Weekly 10000», \$100\.00 a week, structure \S+$/,
    ),
  ]);
  expect(`${await rates({ creators: ['@ann'] })}`).toContain('@ann 2026-02-02, ended before it began');
  expect(await rates({ project_id: mock.projectId })).toEqual([
    expect.stringMatching(/^«Weekly 30000», \$250\.00 a week: @cat; structure /),
    expect.stringMatching(/^«\$120\.00 a week», \$120\.00 a week: @ben; structure /),
    expect.stringMatching(/^«Weekly 10000», \$100\.00 a week: @ann; structure /),
    expect.stringMatching(/^«Weekly 5000», \$50\.00 a week: @ann; structure /),
  ]);
  expect((await rates({ structure_id: structures.cat })).slice(0, 4)).toEqual([
    expect.stringMatching(/^«Weekly 30000», \$250\.00 a week: @cat; structure /),
    'version 2 from 2026-01-12: $250.00 a week',
    'version 1 from 2026-01-05: $300.00 a week',
    '@cat from 2026-01-05',
  ]);
});

it('"who gets the Weekly 10000, since when?": every assignment with its days, those to come and those of removed creators too', async () => {
  const { ask, commit, goat, ids, structures, mock } = await startConversation();
  await goat.payoutStructures.assign(structures.ben, { creator_id: ids.ann, assigned_at: '2026-01-19T00:00:00Z' });
  await goat.payoutStructures.assign(structures.ben, { creator_id: ids.cat, assigned_at: '2026-01-07T00:00:00Z' });
  mock.clock.to('2026-01-14T00:00:00Z');
  await goat.payoutStructures.unassign(structures.ben, { creator_id: ids.cat });
  await goat.creators.delete(ids.cat);
  await commit(await ask('plan_change', { stop: 'pay', creator: '@ben' }));
  const { rates } = await ask('get_rates', { structure_id: structures.ben });
  expect((rates as string[]).filter((line) => /^@|^the removed/.test(line)).sort()).toEqual([
    '@ann from 2026-01-19, not begun',
    '@ben 2026-01-05 to 2026-01-13, ended, pays its week to 2026-01-18',
    `the removed creator ${ids.cat} (handle not known) 2026-01-07 to 2026-01-13, ended, pays its week to 2026-01-18`,
  ]);
});

it('"pay Cat 100 dollars more a month in which she meets her goals": beside the rest, with a word about the goals; "only the old one from now on" for Ann, whom two pay, says which one ends now and its last day, to which the ledger pays', async () => {
  const { ask, commit, goat, ids, structures, mock, earned } = await startConversation();
  const rule = { amount_cents: 10_000, period: 'monthly', criteria_type: 'goals' };
  const plan = await ask('plan_rate', { creator: '@cat', ...rule, keep_others: true });
  expect(plan.summary).toContain('beside «Weekly 30000» ($300.00 a week).');
  expect(plan.warnings).toEqual([
    'The first month is paid in full, though it has begun.',
    '2 structures pay the creator at the same time.',
    'The creator has no monthly goal, so this pays nothing until one is set.',
  ]);
  await commit(plan);
  const running = await goat.payoutStructures.list({ is_active: true }).toArray();
  expect(running.filter(({ assignment_count }) => assignment_count > 0)).toHaveLength(4);
  const trial = { creator: '@ann', amount_cents: 100, ...WEEKLY, name: 'Trial' };
  const first = await ask('plan_rate', { ...trial, keep_others: true });
  expect(first.lines).toEqual(['the new rate pays from 2026-01-12 on']);
  await commit(first);
  mock.clock.to('2026-01-13T09:00:00Z');
  const old = await ask('plan_rate', { creator: '@ann', structure_id: structures.ann });
  expect(old.lines).toEqual([
    'the wanted rate pays already, and goes on',
    '«Trial» ends now: its last day is 2026-01-18',
  ]);
  await commit(old);
  mock.clock.to('2026-02-02T09:00:00Z');
  const rows = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
  const trials = rows.filter(({ structure_id }) => structure_id !== structures.ann);
  expect(trials.map((row) => [row.period_start_at.slice(0, 10), row.amount_cents])).toEqual([['2026-01-12', 100]]);
  expect((await earned(ids.ann)).sort()).toEqual([100, 5_000, 5_000, 5_000, 5_000]);
});

describe('a rate is the one that was approved', () => {
  it.each(['new', 'ended', 'kept'])('refused when the %s structure has another rule by the yes', async (which) => {
    const { ask, refusedCommit, goat, structures, structure, mock, ids } = await startConversation();
    const other = await structure(100);
    const more = which === 'kept' ? { keep_others: true } : {};
    const plan = await ask('plan_rate', { creator: '@ann', structure_id: other, ...more });
    // Approved: $1.00 a week. Without the check $9,000.00 were accrued.
    await goat.payoutStructures.update(which === 'new' ? other : structures.ann, { amount_cents: 900_000 });
    expect(await refusedCommit(plan)).toMatchObject({ code: 'plan_changed', retry: 'replan' });
    expect(await goat.payoutStructures.assignments(other).toArray()).toEqual([]);
    mock.clock.to('2026-01-20T09:00:00Z');
    expect(await goat.payoutAccruals.list({ creator_id: ids.ann, structure_id: other }).toArray()).toEqual([]);
  });

  it('refused when a structure of that name was made with another rule, and never the other one is assigned', async () => {
    const { ask, commit, goat, structure } = await startConversation();
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 100, name: 'Trial' });
    const other = await structure(900_000, { name: 'Trial' });
    await expect(commit(plan)).rejects.toThrow('plan_changed: planned again it is refused');
    expect(await goat.payoutStructures.assignments(other).toArray()).toEqual([]);
  });
});

describe('a raise of which a half is done', () => {
  // The writes are: make the structure, end the old one, assign the new one.
  it.each([
    [0, [5_000, 5_000, 5_000, 5_000]],
    [1, [5_000, 5_000, 5_000, 5_000]],
    [2, [5_000, 5_000]],
  ])('nothing is written after write %i: no week is paid twice, left so or finished', async (stop, alone) => {
    for (const comesBack of [false, true]) {
      const { mock, ids, goat, earned, tools } = await startConversation();
      let left = Number.POSITIVE_INFINITY;
      const refuseWrite = async (request: Request): Promise<Request> => {
        if (request.method !== 'GET' && --left < 0) throw new Error('not written');
        return request;
      };
      const stopped = createClientWith(mock, refuseWrite, { maxRetries: 0 });
      const toolset = await tools({}, stopped);
      const { plan_id } = getData(await toolset.call('plan_rate', { creator: '@ann', amount_cents: 7_000 }));
      left = stop;
      const half = getData(await toolset.call('commit_plan', { plan_id }));
      expect(half.outcome).toBe('not_committed');
      expect(half.done).toEqual([
        'the new structure does not pay the creator',
        expect.stringMatching(stop < 2 ? / still pays$/ : / ended, and pays to 2026-01-18$/),
      ]);
      left = Number.POSITIVE_INFINITY;
      mock.clock.to('2026-01-13T09:00:00Z');
      if (comesBack) {
        expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
        expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'already_done' });
        expect(await goat.payoutStructures.list().toArray()).toHaveLength(4);
      }
      mock.clock.to('2026-02-02T09:00:00Z');
      expect(await earned(ids.ann)).toEqual(comesBack ? [5_000, 5_000, 7_000, 7_000] : alone);
    }
  });

  it('"raise Ann", ended and not assigned, found weeks later: planned with the same first day it makes good what was lost', async () => {
    const { ask, commit, mock, ids, earned } = await startConversation();
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
    mock.faults.add({ operation: 'createPayoutAssignments', kind: 'status', status: 503, times: 10 });
    expect(await commit(plan)).toMatchObject({ outcome: 'not_committed' });
    mock.faults.clear();
    mock.clock.to('2026-01-30T09:00:00Z');
    await commit(await ask('plan_rate', { creator: '@ann', amount_cents: 7_000, ...WEEKLY, from: '2026-01-19' }));
    mock.clock.to('2026-02-02T09:00:00Z');
    expect(await earned(ids.ann)).toEqual([5_000, 5_000, 7_000, 7_000]);
  });

  it('"raise Ann", and midnight passes between the check and the end: nothing is assigned, and the next beginning is named', async () => {
    const { ask, mock, ids, commit, earned, tools } = await startConversation();
    const late = createClientWith(mock, async (request) => {
      if (request.method === 'DELETE') mock.clock.to('2026-01-19T00:00:02Z');
      return request;
    });
    const toolset = await tools({}, late);
    mock.clock.to('2026-01-18T23:59:58Z');
    expect(getData(await carryOut(toolset, 'plan_rate', { creator: '@ann', amount_cents: 7_000 }))).toMatchObject({
      outcome: 'not_committed',
      done: ['the new structure does not pay the creator', expect.stringMatching(/ ended, and pays to 2026-01-25$/)],
      warnings: [expect.stringMatching(/«Weekly 5000» to 2026-01-25.*it can begin on 2026-01-26/)],
    });
    await commit(await ask('plan_rate', { creator: '@ann', amount_cents: 7_000, ...WEEKLY }));
    mock.clock.to('2026-02-02T09:00:00Z');
    expect(await earned(ids.ann)).toEqual([5_000, 5_000, 5_000, 7_000]);
  });
});

// By hand: each period once, the old rate to the day before `next`, the new one (20.00) from there on.
it.each([
  ['daily', '2026-01-19T00:00:00Z', '2026-01-20', 7, '2026-01-21T01:00:00Z'],
  ['weekly', '2026-01-19T00:00:00Z', '2026-01-26', 1, '2026-02-02T01:00:00Z'],
  ['monthly', '2026-02-01T00:00:00Z', '2026-03-01', 1, '2026-04-01T01:00:00Z'],
] as const)('in the first instant of a %s period, raised or ended', async (period, at, next, before, later) => {
  const { carry, refusal, read, earned, goat, structure, mock } = await startConversation();
  const deal = await structure(1_000, { period, name: 'Old' });
  const dot = await goat.creators.create(mock.projectId, { tiktok_handle: 'dot' });
  await goat.payoutStructures.assign(deal, { creator_id: dot.id, assigned_at: '2026-01-12T00:00:00Z' });
  mock.clock.to(at);
  mock.checkpoint('first instant');
  /** Her earnings later on. Then it is the first instant again. */
  const earnedLater = async () => {
    mock.clock.to(later);
    const cents = await earned(dot.id);
    mock.rewind('first instant');
    return cents;
  };
  const old = Array(before).fill(1_000);
  const raise = { creator: '@dot', amount_cents: 2_000 };
  // An end at the very start does not pay the period.
  expect(await carry('plan_rate', raise)).toMatchObject({ outcome: 'committed' });
  expect(read[0]).toContain(`the new rate's first day is ${at.slice(0, 10)}`);
  expect(await earnedLater()).toEqual([...old, 2_000, 2_000]);
  await carry('plan_change', { creator: '@dot', stop: 'pay' });
  expect(read[1]).toContain(`its last day is ${new Date(Date.parse(at) - 1).toISOString().slice(0, 10)}`);
  expect(await earnedLater()).toEqual(old);
  expect(await refusal('plan_rate', { ...raise, from: next })).toMatchObject({
    code: 'invalid_input',
    retry: 'same_input',
  });
  mock.clock.to(new Date(Date.parse(at) + 1));
  expect(await carry('plan_rate', { ...raise, from: next })).toMatchObject({ outcome: 'committed' });
  expect(await earnedLater()).toEqual([...old, 1_000, 2_000]);
});
