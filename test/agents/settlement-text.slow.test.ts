import { describe, expect, it } from 'vitest';
import { type AuditLog, approvalText, createAuditLog } from '../../src/agents/index.js';
import { startConversation } from './requests/start-conversation.js';
import { getData } from './tool-result.js';

/** So many creators who are owed 50 dollars for the week, none of whom was ever paid. */
async function crowd(count: number) {
  const desk = await startConversation();
  const { goat, mock, structures, ids } = desk;
  for (let first = 0; first < count; first += 50) {
    const creators = Array.from({ length: Math.min(50, count - first) }, (_, index) => ({
      tiktok_handle: `c${String(first + index).padStart(3, '0')}`,
    }));
    const made = await goat.creators.create(mock.projectId, { creators });
    await goat.payoutStructures.assign(structures.ann, {
      creator_ids: made.map(({ id }) => id),
      assigned_at: '2026-01-05T00:00:00Z',
    });
  }
  await goat.payoutPayments.create({ creator_id: ids.cat, total_amount_cents: 1 });
  mock.clock.advance({ hours: 1 });
  return desk;
}

describe('the text of a settlement', () => {
  it('names every payee, new ones first, and sums none of them up', async () => {
    const { readPlan } = await crowd(50);
    const text = await readPlan('plan_settlement', { everyone: true });
    const lines = text.filter((line) => line.startsWith('- @'));
    expect(lines).toHaveLength(53);
    for (let index = 0; index < 50; index++) {
      expect(lines.filter((line) => line.startsWith(`- @c${String(index).padStart(3, '0')} `))).toHaveLength(1);
    }
    expect(lines.at(-1)).toMatch(/^- @cat in .*\$300\.00/);
    expect(lines.slice(0, -1).every((line) => line.endsWith('new payee'))).toBe(true);
    // Ann, Ben and fifty more were never paid; ten are named in the sentence.
    expect(text.find((line) => line.startsWith('Warning: Never paid before'))).toMatch(/ and 42 more\.$/);
  });

  it('is not made of more than 100 payees: split it', async () => {
    const desk = await crowd(98);
    expect(await desk.refusal('plan_settlement', { everyone: true })).toMatchObject({
      code: 'plan_too_long',
      message: expect.stringContaining('split it'),
    });
    expect(await desk.ask('plan_settlement', { except: ['@cat'] })).toMatchObject({ plan_id: expect.any(String) });
  });

  it('is not made of more lines than maxPlanLines, a change neither', async () => {
    const desk = await startConversation({ toolset: { maxPlanLines: 2 } });
    const tooLong = { code: 'plan_too_long', message: expect.stringContaining('3 lines, and 2 are the most') };
    expect(await desk.refusal('plan_settlement', { everyone: true })).toMatchObject(tooLong);
    expect(await desk.ask('plan_settlement', { creators: ['@ann', '@ben'] })).toMatchObject({
      plan_id: expect.any(String),
    });
    const { data } = await desk.goat.payoutAccruals.list({ status: 'earned' });
    const accrual_ids = data.map(({ id }) => id);
    expect(await desk.refusal('plan_reject_accruals', { accrual_ids, status: 'rejected', reason: 'x' })).toMatchObject(
      tooLong,
    );
  });

  it('says that a rule was changed within the period, from what to what', async () => {
    const { goat, mock, structures, readPlan } = await startConversation();
    mock.clock.to('2026-01-14T09:00:00Z');
    await goat.payoutStructures.update(structures.ann, { amount_cents: 900_000 });
    mock.clock.to('2026-01-19T09:00:00Z');
    const text = await readPlan('plan_settlement', { creator: '@ann' });
    expect(text).toContain('- «Weekly 5000» pays $9,000.00 a week since 2026-01-14, before that $50.00 a week');
  });

  it('says which days an assignment began and ended within the period', async () => {
    const { goat, mock, structures, ids, readPlan } = await startConversation();
    mock.clock.to('2026-01-14T09:00:00Z');
    await goat.payoutStructures.assign(structures.cat, { creator_id: ids.ann });
    await goat.payoutStructures.unassign(structures.ann, { creator_id: ids.ann });
    mock.clock.to('2026-01-19T09:00:00Z');
    const text = await readPlan('plan_settlement', { creator: '@ann' });
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
    const text = await readPlan('plan_settlement', { creator: '@ann' });
    expect(text).toContain('- goal posts, period from 2026-01-12: target 1 when it was computed, 3 today');
    expect(text).toContain('- goal posts weekly (3 today) made on 2026-01-13');
    expect(text).toContainEqual(
      expect.stringMatching(/^- changed here on \S+: Change goals of @ann: 1 post a week instead of 16\.$/),
    );
    expect(text.some((line) => line === '- unknown: earlier targets of goals that others changed')).toBe(true);
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
    const old = 'the counts are older than 24 hours (last scrape: ';
    const waiting = '1 video of the due periods waits for review and was not counted.';
    for (const [tool, input, whose] of [
      ['plan_settlement', { creator: '@ann' }, ''],
      ['plan_settlement', { everyone: true }, '@ann: '],
    ] as const) {
      const text = await readPlan(tool, input);
      expect(text).toContainEqual(expect.stringContaining(`Warning: ${whose}${old}`));
      expect(text).toContain(`Warning: ${whose}${waiting}`);
    }
  });

  it('says that the accruals were paid by a payment that is void, and why', async () => {
    const { goat, mock, ids, readPlan } = await startConversation();
    const { id } = await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    mock.clock.to('2026-01-13T09:00:00Z');
    await goat.payoutPayments.update(id, { status: 'voided', metadata: { void_reason: 'sent twice' } });
    const text = await readPlan('plan_settlement', { creator: '@ann' });
    expect(text.find((line) => line.includes(id))).toMatch(
      /^Warning: Payment \S+ \(\$50\.00 on 2026-01-12\) paid some of these before\. It was voided by 2026-01-13.*«sent twice»/,
    );
  });

  it.each([5_000, 4_950, 5_100])('says that nearly the same was paid to the same person: %i cents', async (cents) => {
    const { goat, ids, readPlan } = await startConversation();
    // Recorded today as paid long ago: the day of recording counts as well.
    await goat.payoutPayments.create({
      creator_id: ids.ann,
      total_amount_cents: cents,
      paid_at: '2025-11-01T00:00:00Z',
    });
    for (const [tool, input] of [
      ['plan_settlement', { creator: '@ann' }],
      ['plan_settlement', { everyone: true }],
      ['plan_payment', { creator: '@ann', reference: 'bonus', total_cents: 5_000 }],
    ] as const) {
      const text = await readPlan(tool, input);
      const warnings = text.filter((line) => line.startsWith('Warning: @ann got '));
      expect([tool, warnings]).toEqual([tool, [expect.stringContaining('on 2025-11-01, recorded on 2026-01-12')]]);
    }
  });

  it('says nothing of another amount, of another person, or of the week before', async () => {
    const { goat, mock, ids, readPlan } = await startConversation();
    await goat.payoutPayments.create({ creator_id: ids.ann, total_amount_cents: 4_890 });
    await goat.payoutPayments.create({ creator_id: ids.ben, total_amount_cents: 5_000 });
    await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    mock.clock.to('2026-01-19T09:00:00Z');
    const text = await readPlan('plan_settlement', { creator: '@ann' });
    expect(text.filter((line) => line.startsWith('Warning'))).toEqual([]);
  });
});

describe('what moved', () => {
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
    const plan = await desk.ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
    await desk.commit(plan);
    const forgetful = await desk.tools({ audit });
    for (const toolset of [desk.toolset, forgetful]) {
      const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@ann' }));
      const text = approvalText(await toolset.approvalRequest(String(plan_id)));
      expect(text.match(/changed here on \S+: .*@ann/g)).toHaveLength(1);
    }
    isBroken = true;
    const { plan_id } = getData(await forgetful.call('plan_settlement', { creator: '@ben' }));
    const text = approvalText(await forgetful.approvalRequest(String(plan_id)));
    expect(text).toContain('what else was changed here is unknown: the audit log could not be read');
  });

  it('names the days on which few structures began to pay many payees, and says where they were not read', async () => {
    const { goat, mock, structures, structure, creator, readPlan } = await startConversation();
    const late = await goat.creators.create(mock.projectId, {
      creators: ['dan', 'eve'].map((tiktok_handle) => ({ tiktok_handle })),
    });
    const creator_ids = late.map(({ id }) => id);
    await goat.payoutStructures.assign(structures.ann, { creator_ids, assigned_at: '2026-01-08T00:00:00Z' });
    mock.clock.advance({ hours: 1 });
    const few = await readPlan('plan_settlement', { everyone: true });
    for (const name of ['dan', 'eve']) {
      expect(
        few.filter((line) => line.startsWith(`- @${name}: `) && line.includes('assigned from 2026-01-08')),
      ).toHaveLength(1);
    }
    await creator('fay', await structure(100));
    mock.clock.advance({ days: 7 });
    const many = await readPlan('plan_settlement', { everyone: true });
    expect(many.filter((line) => line.includes('of more than 3 structures it is not read on which days'))).toHaveLength(
      1,
    );
    expect(many.filter((line) => line.includes('assigned from'))).toEqual([]);
  });
});
