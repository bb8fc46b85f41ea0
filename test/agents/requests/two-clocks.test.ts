import { describe, expect, it } from 'vitest';
import { getData } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

describe('an organization whose days are not those of UTC', () => {
  it('"why did Ann get nothing for her goal?": both counts are named, and the video that makes the difference', async () => {
    const { ask, goat, mock, ids, structure } = await startConversation({ mock: { timezone: 'Europe/Berlin' } });
    const deal = await structure(4_000, { criteria_type: 'goals' });
    await goat.goals.create(ids.ann, { metric: 'posts', period: 'weekly', target_value: 3 });
    await goat.payoutStructures.assign(deal, { creator_id: ids.ann, assigned_at: '2026-01-12T00:00:00Z' });
    mock.clock.to('2026-01-19T00:00:00Z');
    const posted = ['2026-01-13T10:00:00Z', '2026-01-14T10:00:00Z', '2026-01-11T23:30:00Z'];
    mock.postVideos(
      ids.ann,
      posted.map((posted_at) => ({ posted_at, view_count: 10 })),
    );
    mock.clock.to('2026-01-22T09:00:00Z');
    const { amounts } = await ask('explain_amount', { creators: ['@ann'], week_of: '2026-01-12' });
    expect((amounts as string[]).filter((line) => line.includes('nothing'))).toEqual([
      "«Weekly 4000» 2026-01-12 to 2026-01-18: nothing: posts weekly: 2 of 3 in the UTC period, by which pay counts; 3 in the period of the organization's time zone; @ann's video of Sunday 23:30 UTC (2026-01-11) is Monday there; closed",
    ]);
  });

  it('"and what of the deal that ended?": to which day it pays, in reviews too, until that day and as far as they are bound', async () => {
    const { ask, goat, ids, structures, mock, toolset } = await startConversation();
    await goat.payoutStructures.unassign(structures.ann, { creator_id: ids.ann });
    const says = '«Weekly 5000» ended on 2026-01-12, pays its week to 2026-01-18';
    expect((await ask('weekly_payout_review')).ended).toEqual([`@ann: ${says}`]);
    await goat.payoutStructures.assign(structures.cat, { creator_id: ids.ann });
    expect((await ask('weekly_payout_review')).ended).toEqual([`@ann: ${says}; then «Weekly 30000»`]);
    const bens = toolset.bind({ creatorIds: [ids.ben] });
    expect(getData(await bens.call('weekly_payout_review', {})).ended).toBeUndefined();
    mock.clock.to('2026-01-20T09:00:00Z');
    const { amounts } = await ask('explain_amount', { creators: ['@ann'], week_of: '2026-01-12' });
    expect(amounts).toContain(says);
    mock.clock.to('2026-01-28T09:00:00Z');
    expect((await ask('weekly_payout_review')).ended).toBeUndefined();
  });

  it('"why was that payment voided?": the reason, the reference and the note, wherever the payment is', async () => {
    const { ask, commit } = await startConversation();
    const bonus = { creator: '@ann', reference: 'a tripod', total_cents: 700, note: 'thanks' };
    await commit(await ask('plan_payment', bonus));
    const [paid] = (await ask('list_payments')).payments as { payment_id: string }[];
    const payment_id = paid?.payment_id;
    await commit(await ask('plan_undo_payment', { payment_id, reason: 'sent twice' }));
    expect((await ask('list_payments')).payments).toMatchObject([
      { status: 'voided', reference: '«a tripod»', why_voided: '«sent twice»', note: '«thanks»' },
    ]);
    expect((await ask('explain_amount', { payment_id })).payment).toMatchObject({
      reference: '«a tripod»',
      voided_because: '«sent twice»',
      note: '«thanks»',
    });
  });
});

describe('a removed creator', () => {
  it('keeps the name by which a tool found them before, and is offered where another one is meant', async () => {
    const { ask, refusal, goat, mock } = await startConversation();
    const { id } = await goat.creators.create(mock.projectId, { tiktok_handle: 'emma.creates' });
    await goat.payoutPayments.create({ creator_id: id, total_amount_cents: 5 });
    await ask('get_rates', { creators: ['@emma.creates'] });
    await goat.creators.delete(id);
    expect((await ask('list_creators', { removed: true })).creators).toMatchObject([
      { handle: '@emma.creates', removed: true },
    ]);
    expect(await refusal('plan_settlement', { creator: 'emma' })).toMatchObject({
      code: 'creator_not_found',
      message: expect.stringContaining(`A removed creator was last known as @emma.creates (id ${id})`),
    });
    expect(String((await refusal('plan_settlement', { creator: 'zzzz' }))?.message)).toBe(
      'no creator has the handle zzzz; if it was removed, pay by its id.',
    );
  });
});
