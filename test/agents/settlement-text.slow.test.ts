import { describe, expect, it } from 'vitest';
import { type AuditLog, approvalText, createAuditLog } from '../../src/agents/index.js';
import { startConversation } from './requests/start-conversation.js';
import { getData } from './tool-result.js';

type Desk = Awaited<ReturnType<typeof startConversation>>;

/** Six creators, each paid by a structure of their own, from the week of 2026-01-12 on. */
async function hireSix({ mock, creator, structure }: Desk, more: object = {}) {
  const hired = [];
  for (let index = 0; index < 6; index++) {
    const structureId = await structure(1_000 + index, more);
    hired.push({ structureId, creatorId: (await creator(`new${index}`, structureId)).id });
  }
  mock.clock.to('2026-01-14T09:00:00Z');
  return hired;
}

type Call = readonly [tool: string, input: object];
const settleAnn: Call = ['plan_settlement', { creator: '@ann' }];
const settleAll: Call = ['plan_settlement', { everyone: true }];
const having = (text: readonly string[], words: string) => text.filter((line) => line.includes(words));

describe('the text of a settlement', () => {
  it('names every payee, new ones first, sums none of them up, and is not made of more than 100 payees: split it', async () => {
    const { goat, mock, structures, ids, readPlan, refusal } = await startConversation();
    const names = Array.from({ length: 98 }, (_, index) => `c${String(index).padStart(3, '0')}`);
    // Two calls: one takes 50 creators.
    for (const some of [names.slice(0, 49), names.slice(49)]) {
      const creators = some.map((tiktok_handle) => ({ tiktok_handle }));
      const made = await goat.creators.create(mock.projectId, { creators });
      const creator_ids = made.map(({ id }) => id);
      await goat.payoutStructures.assign(structures.ann, { creator_ids, assigned_at: '2026-01-05T00:00:00Z' });
    }
    await goat.payoutPayments.create({ creator_id: ids.cat, total_amount_cents: 1 });
    mock.clock.advance({ hours: 1 });
    const message = expect.stringContaining('split it');
    expect(await refusal(...settleAll)).toMatchObject({ code: 'plan_too_long', message });
    const text = await readPlan('plan_settlement', { except: ['@c097'] });
    const lines = text.filter((line) => line.startsWith('- @'));
    expect(lines).toHaveLength(100);
    for (const name of names.slice(0, 97)) expect(having(lines, `- @${name} `)).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^- @cat in .*\$300\.00/);
    expect(lines.slice(0, -1).every((line) => line.endsWith('new payee'))).toBe(true);
    // Ann, Ben and 97 more were never paid; ten are named in the sentence.
    expect(text.find((line) => line.startsWith('Warning: Never paid before'))).toMatch(/ and 89 more\.$/);
  });

  it('is not made of more lines than maxPlanLines, a change neither', async () => {
    const { goat, ask, refusal } = await startConversation({ toolset: { maxPlanLines: 2 } });
    await ask('plan_settlement', { creators: ['@ann', '@ben'] });
    const { data } = await goat.payoutAccruals.list({ status: 'earned' });
    const reject = { accrual_ids: data.map(({ id }) => id), status: 'rejected', reason: 'x' };
    for (const [tool, input] of [settleAll, ['plan_reject_accruals', reject]] as const) {
      const message = expect.stringContaining('3 lines, and 2 are the most');
      expect(await refusal(tool, input)).toMatchObject({ code: 'plan_too_long', message });
    }
  });

  it('says which days an assignment began and ended within the period', async () => {
    const { goat, mock, structures, ids, readPlan } = await startConversation();
    mock.clock.to('2026-01-14T09:00:00Z');
    await goat.payoutStructures.assign(structures.cat, { creator_id: ids.ann });
    await goat.payoutStructures.unassign(structures.ann, { creator_id: ids.ann });
    mock.clock.to('2026-01-19T09:00:00Z');
    const text = await readPlan(...settleAnn);
    expect(text).toContain('- «Weekly 30000» assigned from 2026-01-14');
    expect(text).toContain('- «Weekly 5000» ended on 2026-01-14');
  });

  it('says what goals were, are, and became by a plan of these tools; and what is unknown', async () => {
    const { goat, mock, ids, ask, commit, structure, readPlan } = await startConversation();
    await goat.payoutStructures.assign(await structure(40_000, { criteria_type: 'goals' }), { creator_id: ids.ann });
    mock.clock.to('2026-01-13T09:00:00Z');
    const goal = await goat.goals.create(ids.ann, { metric: 'posts', period: 'weekly', target_value: 16 });
    mock.postVideos(ids.ann, [{ posted_at: '2026-01-13T08:00:00Z', view_count: 10 }]);
    mock.clock.to('2026-01-16T09:00:00Z');
    const goals = [{ metric: 'posts', period: 'weekly', target_value: 1 }];
    await commit(await ask('plan_change', { creator: '@ann', goals }));
    mock.clock.to('2026-01-22T09:00:00Z');
    await goat.goals.update(goal.id ?? '', { target_value: 3 });
    const text = await readPlan(...settleAnn);
    expect(text).toContain('- goal posts, period from 2026-01-12: target 1 when it was computed, 3 today');
    expect(text).toContain('- goal posts weekly (3 today) made on 2026-01-13');
    expect(text).toContainEqual(
      expect.stringMatching(/^- changed here on \S+: Change goals of @ann: 1 post a week instead of 16\.$/),
    );
    expect(text).toContain('- unknown: earlier targets of goals that others changed');
  });

  it('says that amounts may change: counts that are old, and videos that wait; in a batch, of whom', async () => {
    const { goat, mock, ids, structure, readPlan } = await startConversation();
    await goat.payoutStructures.assign(await structure(150, { criteria_type: 'cpm' }), { creator_id: ids.ann });
    mock.clock.to('2026-01-14T09:00:00Z');
    mock.postVideos(ids.ann, [{ posted_at: '2026-01-13T07:00:00Z', view_count: 9_000 }]);
    await goat.creators.update(ids.ann, { tracking_mode: 'selective' });
    mock.postVideos(ids.ann, [{ posted_at: '2026-01-13T08:00:00Z', view_count: 9_000 }]);
    mock.clock.to('2026-01-19T09:00:00Z');
    mock.setScraper('stalled');
    mock.clock.to('2026-01-21T09:00:00Z');
    for (const [plan, whose] of [
      [settleAnn, ''],
      [settleAll, '@ann: '],
    ] as const) {
      const text = await readPlan(...plan);
      const old = `Warning: ${whose}the counts are older than 24 hours (last scrape: `;
      expect(text).toContainEqual(expect.stringContaining(old));
      expect(text).toContain(`Warning: ${whose}1 video of the due periods waits for review and was not counted.`);
    }
  });

  it('says that the accruals were paid by a payment that is void, and why', async () => {
    const { goat, mock, ids, readPlan } = await startConversation();
    const { id } = await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    mock.clock.to('2026-01-13T09:00:00Z');
    await goat.payoutPayments.update(id, { status: 'voided', metadata: { void_reason: 'sent twice' } });
    expect(having(await readPlan(...settleAnn), id)[0]).toMatch(
      /^Warning: Payment \S+ \(\$50\.00 on 2026-01-12\) paid some of these before\. It was voided by 2026-01-13.*«sent twice»/,
    );
  });

  it('says that nearly the same was paid to the same person', async () => {
    const { goat, ids, readPlan } = await startConversation();
    // Recorded today as paid long ago: the day of recording counts as well.
    const paid_at = '2025-11-01T00:00:00Z';
    await goat.payoutPayments.create({ creator_id: ids.ann, total_amount_cents: 4_950, paid_at });
    const bonus = { creator: '@ann', reference: 'bonus', total_cents: 5_000 };
    for (const plan of [settleAnn, settleAll, ['plan_payment', bonus] as const]) {
      const warnings = having(await readPlan(...plan), 'Warning: @ann got ');
      expect([plan, warnings]).toEqual([plan, [expect.stringContaining('on 2025-11-01, recorded on 2026-01-12')]]);
    }
  });
});

describe('what moved', () => {
  it('says that a rule was changed within the period, from its first moment on, from what to what, and none before', async () => {
    const { goat, mock, structures, ids, readPlan } = await startConversation();
    const settle = () => goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    const raise = async (time: string, amount_cents: number) => {
      mock.clock.to(time);
      await goat.payoutStructures.update(structures.ann, { amount_cents });
    };
    await settle();
    // Three changes: in the week before the one that is paid, in its first moment, and within it.
    await raise('2026-01-14T09:00:00Z', 6_000);
    await raise('2026-01-19T00:00:00Z', 6_500);
    mock.clock.to('2026-01-19T09:00:00Z');
    await settle();
    await raise('2026-01-21T09:00:00Z', 900_000);
    mock.clock.to('2026-01-26T09:00:00Z');
    expect(having(await readPlan(...settleAnn), ' a week since ')).toEqual([
      '- «Weekly 5000» pays $65.00 a week since 2026-01-19, before that $60.00 a week',
      '- «Weekly 5000» pays $9,000.00 a week since 2026-01-21, before that $65.00 a week',
    ]);
  });

  it.each([
    ['structures', ' pays $70.00 a week since ', /structure \S+ moved is unknown: they could not be read$/, 19, 20, 20],
    ['goals', ' made on 2026-01-14', /whether goals moved is unknown: too many creators/, 22, 22, 29],
  ] as const)(
    'is read in detail of five changed %s; of a sixth it is unknown',
    async (what, words, unknown, ...days) => {
      const desk = await startConversation();
      const { goat, mock } = desk;
      const move = async ({ structureId, creatorId }: Awaited<ReturnType<typeof hireSix>>[number]) => {
        if (what === 'structures') return goat.payoutStructures.update(structureId, { amount_cents: 7_000 });
        mock.postVideos(creatorId, [{ posted_at: `${mock.clock.now.slice(0, 10)}T08:00:00Z`, view_count: 10 }]);
        return goat.goals.create(creatorId, { metric: 'posts', period: 'weekly', target_value: 1 });
      };
      // Each of the structures pays one creator, and each creator has a line.
      const read = async () => {
        const text = await desk.readPlan(...settleAll);
        return [having(text, words).length, having(text, 'moved is unknown')];
      };
      const hired = await hireSix(desk, what === 'goals' ? { criteria_type: 'goals' } : {});
      for (const one of hired.slice(0, 5)) await move(one);
      mock.clock.to(`2026-01-${days[0]}T09:00:00Z`);
      expect(await read()).toEqual([5, []]);
      mock.clock.to(`2026-01-${days[1]}T09:00:00Z`);
      for (const one of hired.slice(5)) await move(one);
      mock.clock.to(`2026-01-${days[2]}T09:00:00Z`);
      expect(await read()).toEqual([5, [expect.stringMatching(unknown)]]);
    },
  );

  it('is a goal that is gone; one that was there when the period began, unchanged, is not', async () => {
    const { goat, mock, ids, structure, readPlan } = await startConversation();
    const deal = await structure(40_000, { criteria_type: 'goals' });
    const aboutGoals = async () => having(await readPlan(...settleAnn), '- goal ');
    mock.clock.to('2026-01-19T00:00:00Z');
    const goal = await goat.goals.create(ids.ann, { metric: 'posts', period: 'weekly', target_value: 1 });
    mock.clock.to('2026-01-19T09:00:00Z');
    await goat.payoutStructures.assign(deal, { creator_id: ids.ann });
    await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    mock.clock.to('2026-01-20T09:00:00Z');
    mock.postVideos(ids.ann, [{ posted_at: '2026-01-20T08:00:00Z', view_count: 10 }]);
    mock.clock.to('2026-01-29T09:00:00Z');
    expect(await aboutGoals()).toEqual([]);
    await goat.goals.update(goal.id ?? '', { target_value: 2 });
    mock.clock.advance({ minutes: 10 });
    expect(await aboutGoals()).toEqual([
      '- goal posts, period from 2026-01-19: target 1 when it was computed, 2 today',
      '- goal posts weekly (2 today) changed on 2026-01-29',
    ]);
    await goat.goals.delete(goal.id ?? '');
    // Until then the same question is shown again.
    mock.clock.advance({ minutes: 10 });
    expect(await aboutGoals()).toEqual([
      '- goal posts, period from 2026-01-19: target 1 when it was computed, and is gone today',
    ]);
  });

  it('is never a goal of a creator who is paid by views alone: only the videos are said to be unknown', async () => {
    const { goat, mock, creator, structure, readPlan } = await startConversation();
    const { id } = await creator('eve', await structure(150, { criteria_type: 'cpm' }));
    await goat.goals.create(id, { metric: 'posts', period: 'weekly', target_value: 1 });
    mock.clock.to('2026-01-13T09:00:00Z');
    mock.postVideos(id, [{ posted_at: '2026-01-13T08:00:00Z', view_count: 9_000 }]);
    mock.clock.to('2026-01-22T09:00:00Z');
    const text = await readPlan('plan_settlement', { creator: '@eve' });
    expect(text).toContain('- unknown: which videos were included or excluded by hand');
    expect(having(text, 'goal')).toEqual([]);
  });

  it.each([
    ['a structure that is not listed', 'whether the rule or the days of structure STRUCTURE moved is unknown', null],
    ['structures that cannot be read', 'whether the rule or the days of structure', 'listPayoutStructures'],
    ['goals that cannot be read', 'whether goals moved is unknown: they could not be read', 'listGoals'],
  ] as const)('is unknown of %s', async (_, words, refused) => {
    const { goat, mock, ids, structure, structures, refuse, readPlan } = await startConversation();
    await goat.goals.create(ids.ann, { metric: 'posts', period: 'weekly', target_value: 1 });
    await goat.payoutStructures.assign(await structure(700, { criteria_type: 'goals' }), { creator_id: ids.ann });
    mock.postVideos(ids.ann, [{ posted_at: '2026-01-12T08:30:00Z', view_count: 9 }]);
    mock.clock.to('2026-01-22T09:00:00Z');
    if (refused) refuse(refused, 50);
    else mock.stub('listPayoutStructures', []);
    const text = await readPlan(...settleAnn);
    expect(text.join('\n')).toContain(words.replace('STRUCTURE', structures.ann));
  });

  it('is read from the audit log where the store has forgotten it, once, and is unknown where the log cannot be read', async () => {
    const lines: string[] = [];
    const inner = createAuditLog((line) => void lines.push(line));
    let isBroken = false;
    const audit: AuditLog = {
      append: (event) => inner.append(event),
      get head() {
        return inner.head;
      },
      read: async () => {
        if (isBroken) throw new Error('the disk is gone');
        return lines.map((line) => JSON.parse(line));
      },
    };
    const desk = await startConversation({ toolset: { audit } });
    await desk.commit(await desk.ask('plan_rate', { creator: '@ann', amount_cents: 7_000 }));
    const forgetful = await desk.tools({ audit });
    const read = async (toolset: typeof forgetful, creator: string) => {
      const { plan_id } = getData(await toolset.call('plan_settlement', { creator }));
      return approvalText(await toolset.approvalRequest(String(plan_id)));
    };
    for (const toolset of [desk.toolset, forgetful])
      expect((await read(toolset, '@ann')).match(/changed here on \S+: .*@ann/g)).toHaveLength(1);
    expect(await read(forgetful, '@cat')).not.toContain('changed here');
    isBroken = true;
    const unknown = 'what else was changed here is unknown: the audit log could not be read';
    expect(await read(forgetful, '@ben')).toContain(unknown);
  });

  it('names the days on which few structures began to pay many payees, and says where they were not read', async () => {
    const { goat, mock, structures, structure, creator, readPlan } = await startConversation();
    const late = await goat.creators.create(mock.projectId, {
      creators: ['dan', 'eve'].map((tiktok_handle) => ({ tiktok_handle })),
    });
    const creator_ids = late.map(({ id }) => id);
    await goat.payoutStructures.assign(structures.ann, { creator_ids, assigned_at: '2026-01-08T00:00:00Z' });
    mock.clock.advance({ hours: 1 });
    const few = having(await readPlan(...settleAll), 'assigned from 2026-01-08');
    for (const name of ['dan', 'eve']) expect(having(few, `- @${name}: `)).toHaveLength(1);
    await creator('fay', await structure(100));
    mock.clock.advance({ days: 7 });
    const many = await readPlan(...settleAll);
    expect(having(many, 'of more than 3 structures it is not read on which days')).toHaveLength(1);
    expect(having(many, 'assigned from')).toEqual([]);
  });
});

describe('the text of a bonus', () => {
  const bonus = { creator: '@ann', reference: 'bonus', total_cents: 500 };

  it('says that it settles nothing, and what stays owed only where something is owed; and warns of a day more than a year off', async () => {
    const { mock, ask, commit, readPlan } = await startConversation();
    const owed = (await readPlan('plan_payment', bonus)).join('\n');
    expect(owed).toContain('the $50.00 owed stay owed in full');
    expect(owed).toContain('$5.00, no method, settles nothing that is owed');
    expect(owed).not.toContain('The accruals are owed');
    await commit(await ask(...settleAnn));
    expect((await readPlan('plan_payment', bonus))[1]).toBe('Record $5.00 to @ann for «bonus».');
    const warn = async (paid_at: string) =>
      having(await readPlan('plan_payment', { ...bonus, paid_at }), 'more than a year');
    // Days are midnights, as this moment is. Neither 2025 nor 2026 has a 29 February.
    mock.clock.to('2026-01-13T00:00:00Z');
    expect(await warn('2025-01-12')).toEqual([]);
    expect(await warn('2025-01-11')).toEqual([expect.stringContaining('2025-01-11, more than a year ago')]);
    expect(await warn('2027-01-14')).toEqual([]);
    expect(await warn('2027-01-15')).toEqual([expect.stringContaining('more than a year ahead')]);
  });
});
