import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

describe('a payout manager says', () => {
  it('"stop paying Ann": what is owed stays owed, the week that runs is the last one', async () => {
    const { ask, commit, refusal, read, mock, owedCents } = await startConversation();
    const plan = await ask('plan_change', { stop: 'pay', creator: '@ann' });
    const words = 'Stop paying @ann: «Weekly 5000» ends and its last day is 2026-01-18. The $50.00 owed now stay owed.';
    expect(plan.summary).toBe(words);
    expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
    expect(read).toEqual([`Approve ending the pay of a creator.\n${words}`]);
    mock.clock.to('2026-02-02T09:00:00Z');
    // Ann: two weeks; Ben and Cat: four.
    expect(await owedCents()).toEqual({ ann: 10_000, ben: 40_000, cat: 120_000 });
    expect(await commit(plan)).toMatchObject({ outcome: 'already_done' });
    expect(await refusal('plan_change', { stop: 'pay', creator: '@ann' })).toMatchObject({ code: 'nothing_to_change' });
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
    expect(settings.methods).toEqual(
      ['Cash App', 'PayPal', 'Venmo'].map((name) => expect.stringContaining(`«${name}»`)),
    );
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

  it('"move on to the other project": its people are paid, and nobody of the first', async () => {
    const { ask, commit, paidCents, goat, mock } = await startConversation();
    const other = await goat.projects.create({ name: 'Spring' });
    const { id } = await goat.creators.create(other.id, { tiktok_handle: 'ann' });
    await goat.payoutPayments.create({ creator_id: id, total_amount_cents: 1 });
    const { projects } = await ask('list_projects');
    const spring = (projects as { name: string; project_id: string }[]).find(({ name }) => name === '«Spring»');
    await commit(
      await ask('plan_rate', {
        creator: '@ann',
        project_id: spring?.project_id,
        amount_cents: 2_000,
        period: 'weekly',
        criteria_type: 'recurring',
      }),
    );
    mock.clock.to('2026-01-19T09:00:00Z');
    const review = await ask('weekly_payout_review', { project_id: spring?.project_id });
    expect(review.totals).toMatchObject({ due_cents: 2_000, creators: 1 });
    await commit(await ask('plan_settlement', { project_id: spring?.project_id }));
    expect(await paidCents()).toEqual({ [id]: 2_001 });
  });

  it('"move Cat to the Spring project": set up there, removed here, and what is owed here stays owed', async () => {
    const { ask, commit, goat, mock, ids, owedCents } = await startConversation();
    const spring = await goat.projects.create({ name: 'Spring' });
    await commit(await ask('plan_change', { stop: 'creator', creator: '@cat', project_id: mock.projectId }));
    const { creator_id } = await ask('set_up_creator', { project_id: spring.id, handle: '@cat' });
    expect(creator_id).not.toBe(ids.cat);
    const rule = { amount_cents: 40_000, period: 'weekly', criteria_type: 'recurring', from: '2026-01-19' };
    await commit(await ask('plan_rate', { creator: '@cat', project_id: spring.id, ...rule }));
    mock.clock.to('2026-01-26T09:00:00Z');
    // Here the weeks of 5 and 12 January, there that of 19 January.
    expect(await owedCents()).toMatchObject({ cat: 60_000, [String(creator_id)]: 40_000 });
  });
});
