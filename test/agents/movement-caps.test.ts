import { describe, expect, it } from 'vitest';
import { startConversation } from './requests/start-conversation.js';

type Desk = Awaited<ReturnType<typeof startConversation>>;

/** So many creators, each paid by a structure of their own, from the week of 2026-01-12 on. */
async function hire({ mock, creator, structure }: Desk, count: number, more: object = {}) {
  const hired = [];
  for (let index = 0; index < count; index++) {
    const structureId = await structure(1_000 + index, more);
    hired.push({ structureId, creatorId: (await creator(`new${index}`, structureId)).id });
  }
  mock.clock.to('2026-01-14T09:00:00Z');
  return hired;
}

describe('what is read in detail for one text', () => {
  it('are the rules of five changed structures; of a sixth it is said to be unknown', async () => {
    const desk = await startConversation();
    const { goat, mock } = desk;
    const hired = await hire(desk, 6);
    const raise = ({ structureId }: { readonly structureId: string }) =>
      goat.payoutStructures.update(structureId, { amount_cents: 7_000 });
    for (const one of hired.slice(0, 5)) await raise(one);
    mock.clock.to('2026-01-19T09:00:00Z');
    const rules = (text: readonly string[]) => text.filter((line) => line.includes(' pays $70.00 a week since '));
    const unknown = (text: readonly string[]) =>
      text.filter((line) => line.includes('whether the rule or the days of structure '));
    const five = await desk.readPlan('plan_settlement', { everyone: true });
    expect([rules(five).length, unknown(five)]).toEqual([5, []]);
    mock.clock.to('2026-01-20T09:00:00Z');
    await raise(hired[5] as (typeof hired)[number]);
    const six = await desk.readPlan('plan_settlement', { everyone: true });
    // Each of the structures pays one creator, and each creator has a line: five rules, and one that is unknown.
    expect(rules(six)).toHaveLength(5);
    expect(unknown(six)).toEqual([expect.stringMatching(/ moved is unknown: they could not be read$/)]);
  });

  it('are the goals of five creators; of a sixth it is said to be unknown whether they moved', async () => {
    const desk = await startConversation();
    const { goat, mock } = desk;
    const hired = await hire(desk, 6, { criteria_type: 'goals' });
    for (const { creatorId } of hired.slice(0, 5)) {
      await goat.goals.create(creatorId, { metric: 'posts', period: 'weekly', target_value: 1 });
      mock.postVideos(creatorId, [{ posted_at: '2026-01-14T08:00:00Z', view_count: 10 }]);
    }
    mock.clock.to('2026-01-22T09:00:00Z');
    const made = (text: readonly string[]) => text.filter((line) => line.includes(' made on 2026-01-14'));
    const unknown = (text: readonly string[]) =>
      text.filter((line) => line.includes('whether goals moved is unknown: too many creators'));
    const five = await desk.readPlan('plan_settlement', { everyone: true });
    expect([made(five).length, unknown(five)]).toEqual([5, []]);
    const [last] = hired.slice(5);
    await goat.goals.create(last?.creatorId ?? '', { metric: 'posts', period: 'weekly', target_value: 1 });
    mock.postVideos(last?.creatorId ?? '', [{ posted_at: '2026-01-22T08:00:00Z', view_count: 10 }]);
    mock.clock.to('2026-01-29T09:00:00Z');
    const six = await desk.readPlan('plan_settlement', { everyone: true });
    expect([made(six).length, unknown(six).length]).toEqual([5, 1]);
  });
});

describe('what is said to have moved', () => {
  it('is a rule from the first moment of the period on, and none that came before', async () => {
    const { goat, mock, structures, ids, readPlan } = await startConversation();
    await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    // Three changes: in the week before the one that is paid, in its first moment, and within it.
    mock.clock.to('2026-01-14T09:00:00Z');
    await goat.payoutStructures.update(structures.ann, { amount_cents: 6_000 });
    mock.clock.to('2026-01-19T00:00:00Z');
    await goat.payoutStructures.update(structures.ann, { amount_cents: 6_500 });
    mock.clock.to('2026-01-19T09:00:00Z');
    await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    mock.clock.to('2026-01-21T09:00:00Z');
    await goat.payoutStructures.update(structures.ann, { amount_cents: 7_000 });
    mock.clock.to('2026-01-26T09:00:00Z');
    const text = (await readPlan('plan_settlement', { creator: '@ann' })).join('\n');
    expect(text).toContain('pays $65.00 a week since 2026-01-19, before that $60.00 a week');
    expect(text).toContain('pays $70.00 a week since 2026-01-21, before that $65.00 a week');
    expect(text).not.toContain('2026-01-14');
  });

  it('is a goal that is gone; one that was there when the period began, unchanged, is not', async () => {
    const { goat, mock, ids, structure, readPlan } = await startConversation();
    const deal = await structure(40_000, { criteria_type: 'goals' });
    const post = (day: string) => mock.postVideos(ids.ann, [{ posted_at: `${day}T08:00:00Z`, view_count: 10 }]);
    const read = () => readPlan('plan_settlement', { creator: '@ann' });
    const aboutGoals = (text: readonly string[]) => text.filter((line) => line.startsWith('- goal '));
    mock.clock.to('2026-01-19T00:00:00Z');
    const goal = await goat.goals.create(ids.ann, { metric: 'posts', period: 'weekly', target_value: 1 });
    mock.clock.to('2026-01-19T09:00:00Z');
    await goat.payoutStructures.assign(deal, { creator_id: ids.ann });
    await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    mock.clock.to('2026-01-20T09:00:00Z');
    post('2026-01-20');
    mock.clock.to('2026-01-29T09:00:00Z');
    expect(aboutGoals(await read())).toEqual([]);
    await goat.goals.delete(goal.id ?? '');
    // Until then the same question is shown again.
    mock.clock.advance({ minutes: 10 });
    expect(aboutGoals(await read())).toEqual([
      '- goal posts, period from 2026-01-19: target 1 when it was computed, and is gone today',
    ]);
  });

  it('is unknown of a structure that the service does not list', async () => {
    const { mock, structures, readPlan } = await startConversation();
    mock.stub('listPayoutStructures', []);
    const text = (await readPlan('plan_settlement', { creator: '@ann' })).join('\n');
    expect(text).toContain(`whether the rule or the days of structure ${structures.ann} moved is unknown`);
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
    expect(text.filter((line) => line.includes('goal'))).toEqual([]);
  });
});
