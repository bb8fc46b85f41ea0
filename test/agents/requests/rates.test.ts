import { describe, expect, it } from 'vitest';
import { createToolset, memoryToolsetStore } from '../../../src/agents/index.js';
import { getData } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

describe('a payout manager says', () => {
  it('"raise Ann to 300 dollars from Monday": one structure ends, the other begins, and no week is paid twice', async () => {
    const desk = await startConversation();
    const { ask, commit, read, mock, ids, goat, structures } = desk;
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
    expect(await desk.earned(ids.ann)).toEqual([5_000, 5_000, 30_000, 30_000]);
    const old = await goat.payoutStructures.assignments(structures.ann).toArray();
    expect(old).toMatchObject([{ creator_id: ids.ann, unassigned_at: '2026-01-12T09:00:00.000Z' }]);
  });

  it('"raise Ann from the 1st of February", a Sunday: refused, because whole weeks are paid; no other day is proposed', async () => {
    const { refusal, mock } = await startConversation();
    const before = mock.snapshot();
    for (const [from, why] of [
      ['2026-02-01', '«Weekly 5000» pays whole weeks, so it cannot stop with 2026-01-31'],
      [
        '2026-01-14',
        '«Weekly 5000» pays its running week whole, to 2026-01-18, whenever it is ended, so both would pay',
      ],
      [
        '2026-01-05',
        '«Weekly 5000» pays its running week whole, to 2026-01-18, whenever it is ended, so both would pay',
      ],
    ] as const) {
      const { code, message } = (await refusal('plan_rate', { creator: '@ann', amount_cents: 30_000, from })) as {
        code: string;
        message: string;
      };
      expect([code, message]).toEqual(['invalid_input', expect.stringContaining(why)]);
      expect(message).not.toMatch(/2026-01-19|leave from out/i);
    }
    expect(mock.snapshot().world.tables).toEqual(before.world.tables);
  });

  it('"only what Ann gets for Ben, from Monday on", which he gets already: refused, because it is assigned from another day already', async () => {
    const { refusal, goat, ids, structures } = await startConversation();
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
    const { ask, commit, refusedCommit, mock, goat, ids } = desk;
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
    mock.faults.add({ operation: 'deletePayoutAssignments', kind: 'status', status: 503, times: 10 });
    await commit(plan);
    mock.faults.clear();
    mock.clock.to('2026-01-20T09:00:00Z');
    // Both structures pay her now.
    const next = await createToolset(goat, { allow: ['read', 'money'], store, now: () => mock.clock.now });
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
    // A toolset for Ben alone hears nothing of Ann.
    const bens = next.bind({ creatorIds: [ids.ben] });
    expect(getData(await bens.call('weekly_payout_review', {})).unfinished).toBeUndefined();
    // Instead of finishing it, another rate is planned: that settles what pays her.
    const other = { creator: '@ann', amount_cents: 8_000, period: 'weekly', criteria_type: 'recurring' };
    expect(await commit(await ask('plan_rate', other))).toMatchObject({ outcome: 'committed' });
    expect(getData(await next.call('weekly_payout_review', {})).unfinished).toBeUndefined();
    expect(await refusedCommit(plan)).toMatchObject({ code: 'plan_changed' });
  });

  it('"raise Ann", and the yes comes after Sunday: refused, for the old structure pays the new week by then', async () => {
    const desk = await startConversation();
    const { ask, refusedCommit, mock, ids } = desk;
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
    mock.clock.to('2026-01-19T09:00:00Z');
    expect(await refusedCommit(plan)).toMatchObject({ code: 'plan_changed', retry: 'replan' });
    mock.clock.to('2026-01-26T09:00:00Z');
    expect(await desk.earned(ids.ann)).toEqual([5_000, 5_000, 5_000]);
  });

  it('"raise Ann to 70", and on the next day "no, to 60": what has not begun is replaced, and no week is paid twice', async () => {
    const desk = await startConversation();
    const { ask, commit, mock, ids } = desk;
    await commit(await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 }));
    mock.clock.to('2026-01-13T09:00:00Z');
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 6_000 });
    expect(plan.summary).toBe(
      'Cut: pay @ann $60.00 a week from 2026-01-19 on (a new structure «$60.00 a week»), in place of «$70.00 a week» ($70.00 a week).',
    );
    await commit(plan);
    mock.clock.to('2026-01-26T09:00:00Z');
    expect(await desk.earned(ids.ann)).toEqual([5_000, 5_000, 6_000]);
  });

  it('"stop paying Ann", and on the next day "pay her 60": from Monday on, because the week that runs is paid already', async () => {
    const desk = await startConversation();
    const { ask, commit, refusal, mock, ids } = desk;
    await commit(await ask('plan_change', { stop: 'pay', creator: '@ann' }));
    mock.clock.to('2026-01-13T09:00:00Z');
    const rate = { creator: '@ann', amount_cents: 6_000, period: 'weekly', criteria_type: 'recurring' };
    expect(await refusal('plan_rate', { ...rate, from: '2026-01-13' })).toMatchObject({ code: 'invalid_input' });
    const plan = await ask('plan_rate', rate);
    expect(plan.summary).toBe('Pay @ann $60.00 a week from 2026-01-19 on (a new structure «$60.00 a week»).');
    await commit(plan);
    mock.clock.to('2026-01-26T09:00:00Z');
    expect(await desk.earned(ids.ann)).toEqual([5_000, 5_000, 6_000]);
  });

  it('"what does Ben get, what did he get before, and who else gets that?"', async () => {
    const { ask, commit, mock, goat, structures, ids } = await startConversation();
    await goat.payoutStructures.assign(structures.ben, { creator_id: ids.ann });
    await commit(await ask('plan_rate', { creator: '@ben', amount_cents: 12_000 }));
    mock.clock.to('2026-01-20T09:00:00Z');
    const { rates } = await ask('get_rates', { creators: ['@ben'] });
    expect(rates).toEqual([
      expect.stringMatching(/^@ben from 2026-01-19: «\$120\.00 a week», \$120\.00 a week, structure \S+$/),
      expect.stringMatching(
        /^@ben 2026-01-05 to 2026-01-12, ended, pays its week to 2026-01-18: «Weekly 10000», \$100\.00 a week, structure \S+$/,
      ),
    ]);
    const all = await ask('get_rates', { project_id: mock.projectId });
    expect(all.rates).toEqual([
      expect.stringMatching(/^«Weekly 30000», \$300\.00 a week: @cat; structure /),
      expect.stringMatching(/^«\$120\.00 a week», \$120\.00 a week: @ben; structure /),
      expect.stringMatching(/^«Weekly 10000», \$100\.00 a week: @ann; structure /),
      expect.stringMatching(/^«Weekly 5000», \$50\.00 a week: @ann; structure /),
    ]);
  });

  it('"who was to get it?": an assignment that was ended before it began says so', async () => {
    const { ask, goat, ids, structures } = await startConversation();
    await goat.payoutStructures.assign(structures.cat, { creator_id: ids.ben, assigned_at: '2026-02-02T00:00:00Z' });
    await goat.payoutStructures.unassign(structures.cat, { creator_id: ids.ben });
    const spans = JSON.stringify(await ask('get_rates', { creators: ['@ben'] }));
    expect(spans).toContain('@ben 2026-02-02, ended before it began');
  });

  it('"which rates did the structure have?": each version with its day', async () => {
    const { ask, goat, mock, structures } = await startConversation();
    await goat.payoutStructures.update(structures.cat, { amount_cents: 25_000 });
    mock.clock.to('2026-01-13T09:00:00Z');
    const { rates } = await ask('get_rates', { structure_id: structures.cat });
    expect(rates).toEqual([
      expect.stringMatching(/^«Weekly 30000», \$250\.00 a week: @cat; structure /),
      'version 2 from 2026-01-12: $250.00 a week',
      'version 1 from 2026-01-05: $300.00 a week',
      '@cat from 2026-01-05',
    ]);
  });

  it('"who gets the Weekly 10000, since when?": every assignment with its days, those to come and those of removed creators too', async () => {
    const { ask, commit, goat, ids, structures, mock } = await startConversation();
    await commit(await ask('plan_payment', { creator: '@ann', reference: 'a start', total_cents: 100 }));
    await goat.payoutStructures.assign(structures.ben, { creator_id: ids.ann, assigned_at: '2026-01-19T00:00:00Z' });
    await goat.payoutStructures.assign(structures.ben, { creator_id: ids.cat, assigned_at: '2026-01-07T00:00:00Z' });
    mock.clock.to('2026-01-14T00:00:00Z');
    await goat.payoutStructures.unassign(structures.ben, { creator_id: ids.cat });
    const spans = async () =>
      ((await ask('get_rates', { structure_id: structures.ben })).rates as string[])
        .filter((line) => /^@|^the removed/.test(line))
        .sort();
    expect(await spans()).toEqual([
      '@ann from 2026-01-19, not begun',
      '@ben from 2026-01-05',
      '@cat 2026-01-07 to 2026-01-13, ended, pays its week to 2026-01-18',
    ]);
    await goat.creators.delete(ids.cat);
    await commit(await ask('plan_change', { stop: 'pay', creator: '@ben' }));
    expect(await spans()).toEqual([
      '@ann from 2026-01-19, not begun',
      '@ben 2026-01-05 to 2026-01-13, ended, pays its week to 2026-01-18',
      `the removed creator ${ids.cat} (handle not known) 2026-01-07 to 2026-01-13, ended, pays its week to 2026-01-18`,
    ]);
  });

  it('"add Dan for 80 dollars a week": set up without a person, paid only after a yes', async () => {
    const desk = await startConversation();
    const { ask, commit, read, mock, goat } = desk;
    const made = await ask('set_up_creator', { project_id: mock.projectId, handle: '@dan' });
    expect(made.done).toEqual(['creator created']);
    expect(made.next).toBe('plan_rate sets what the creator is paid.');
    const plan = await ask('plan_rate', {
      creator: '@dan',
      amount_cents: 8_000,
      period: 'weekly',
      criteria_type: 'recurring',
    });
    expect(plan).toMatchObject({
      summary: 'Pay @dan $80.00 a week from now on (a new structure «$80.00 a week»).',
      warnings: ['The first week is paid in full, though it has begun.'],
    });
    await commit(plan);
    expect(read).toHaveLength(1);
    mock.clock.to('2026-01-19T09:00:00Z');
    const dan = await goat.creators.find('@dan');
    expect(await desk.earned(dan.id)).toEqual([8_000]);
  });

  it('"pay Cat 100 dollars more a month in which she meets her goals": beside the rest, with a word about the goals', async () => {
    const { ask, commit, goat, ids } = await startConversation();
    const plan = await ask('plan_rate', {
      creator: '@cat',
      amount_cents: 10_000,
      period: 'monthly',
      criteria_type: 'goals',
      keep_others: true,
    });
    expect(plan.summary).toContain('beside «Weekly 30000» ($300.00 a week).');
    expect(plan.warnings).toEqual([
      'The first month is paid in full, though it has begun.',
      '2 structures pay the creator at the same time.',
      'The creator has no monthly goal, so this pays nothing until one is set.',
    ]);
    await commit(plan);
    const running = await goat.payoutStructures.list({ is_active: true }).toArray();
    expect(running.filter(({ assignment_count }) => assignment_count > 0)).toHaveLength(4);
    expect(ids.cat).toBeDefined();
  });
});
