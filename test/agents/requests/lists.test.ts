import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/index.js';
import { createToolset } from '../../../src/agents/index.js';
import { createClient } from '../../../src/index.js';
import { getData } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

describe('list_payments', () => {
  it('shows what was paid over and under what a payment settled, exactly, and nothing where both are the same', async () => {
    const { ask, goat, ids } = await startConversation();
    const owed = async (id: string) => (await goat.payoutAccruals.list({ creator_id: id })).data.map((row) => row.id);
    await goat.payoutPayments.create({
      creator_id: ids.ann,
      accrual_ids: await owed(ids.ann),
      total_amount_cents: 5_725,
    });
    await goat.payoutPayments.create({
      creator_id: ids.ben,
      accrual_ids: await owed(ids.ben),
      total_amount_cents: 9_999,
    });
    await goat.payoutPayments.create({ creator_id: ids.cat, accrual_ids: await owed(ids.cat) });
    await goat.payoutPayments.create({ creator_id: ids.cat, total_amount_cents: 100 });
    const { payments, totals } = await ask('list_payments');
    const rows = (payments as Record<string, unknown>[]).map(({ day, to, cents, apart }) => [day, to, cents, apart]);
    expect(rows.sort()).toEqual([
      ['2026-01-12', '@ann', 5_725, '$7.25 more than it settled'],
      ['2026-01-12', '@ben', 9_999, '$0.01 less than it settled'],
      // A bonus settles nothing, so there is nothing to compare it with.
      ['2026-01-12', '@cat', 100, null],
      ['2026-01-12', '@cat', 30_000, null],
    ]);
    expect(totals).toMatchObject({ paid_cents: 45_824, payments: 4 });
  });
});

describe('list_creators', () => {
  it('finds a creator by a part of the name that people use, and for a name that nobody has points to the removed', async () => {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const toolset = await createToolset(goat);
    const all = await goat.creators.list().toArray();
    const [one] = all.filter(({ display_name: name }) => name?.includes(' '));
    const found = getData(await toolset.call('list_creators', { search: one?.display_name?.toUpperCase() }));
    expect(found.creators).toMatchObject([{ handle: `@${one?.tiktok_handle}`, name: `«${one?.display_name}»` }]);
    const nobody = getData(await toolset.call('list_creators', { search: 'Zoe Nobody' }));
    expect(nobody).toMatchObject({ creators: [], left_out: ['creators who were removed: call again with removed'] });
  });

  it('shows the methods that notes name, and those that they rule out', async () => {
    const { ask, goat, ids } = await startConversation();
    await goat.creators.update(ids.ann, { readme: 'PayPal only, never Venmo.' });
    await goat.creators.update(ids.ben, { readme: 'No cash app please' });
    const { creators } = await ask('list_creators');
    const noted = (creators as Record<string, unknown>[]).map(({ handle, method_in_notes }) => [
      handle,
      method_in_notes,
    ]);
    expect(Object.fromEntries(noted)).toEqual({
      '@ann': '«PayPal» not «Venmo»',
      '@ben': 'not «Cash App»',
      '@cat': null,
    });
  });
});

describe('the content of a project', () => {
  it('says which groups it does not show, which videos wait, and which lie outside of the range', async () => {
    const { ask, goat, mock, ids } = await startConversation();
    const at = (hour: number): string => `2026-01-11T${String(hour).padStart(2, '0')}:00:00Z`;
    // Ann posted in seven hours of one day. Two videos of Ben wait for a review. One video is older than the range.
    mock.postVideos(
      ids.ann,
      [1, 2, 3, 4, 5, 6, 7].map((hour) => ({ posted_at: at(hour), view_count: hour * 10 })),
    );
    mock.postVideos(ids.ann, [{ posted_at: '2026-01-02T09:00:00Z' }]);
    await goat.creators.update(ids.ben, { tracking_mode: 'selective' });
    mock.postVideos(ids.ben, [{ posted_at: at(8) }, { posted_at: at(9) }]);
    const asked = { content: true, project_id: mock.projectId, from: '2026-01-05', to: '2026-01-11' };
    const found = await ask('get_campaign_stats', asked);
    expect(found.totals).toMatchObject({ videos: 7, views: 280 });
    expect(found.by_hour).toHaveLength(5);
    expect(found.left_out).toEqual([
      '2 videos waiting for review: They count nowhere until they are included.',
      '1 video outside of the range: Widen from and to.',
      '2 more hours: shown are the first of each',
    ]);
    const whole = await ask('get_campaign_stats', { ...asked, from: '2026-01-01', detail: 'full' });
    expect(whole.by_hour).toHaveLength(8);
    expect(whole.left_out).toEqual(['2 videos waiting for review: They count nowhere until they are included.']);
  });
});

describe('who is behind', () => {
  it('does not call somebody "no posts" whose videos wait for a review, and says that they wait', async () => {
    const { ask, goat, mock, ids } = await startConversation();
    await goat.creators.update(ids.ben, { tracking_mode: 'selective' });
    mock.postVideos(ids.ann, [{ posted_at: '2026-01-11T09:00:00Z', view_count: 1_000 }]);
    mock.postVideos(ids.ben, [{ posted_at: '2026-01-11T09:00:00Z' }, { posted_at: '2026-01-11T10:00:00Z' }]);
    const asked = { behind: true, project_id: mock.projectId, from: '2026-01-05', to: '2026-01-12' };
    type Row = { handle: string; reasons: string; caveats?: string };
    const rows = async () => (await ask('get_creator_stats', asked)).creators as Row[];
    expect((await rows()).map(({ handle, reasons }) => [handle, reasons])).toEqual([
      ['@cat', 'no_posts: Nothing was posted in the range.'],
    ]);
    // With a goal that is missed Ben is listed for that alone.
    await goat.goals.create(ids.ben, { metric: 'posts', target_value: 3, period: 'weekly' });
    const ben = (await rows()).find(({ handle }) => handle === '@ben');
    expect(ben?.reasons ?? '').not.toContain('no_posts');
    if (ben) expect(ben.caveats).toContain('2 videos wait for review and are not counted.');
    // Videos that wait for a review do not count as posts of the range if they are older.
    const before = await ask('get_creator_stats', { ...asked, from: '2026-01-12' });
    expect((before.creators as Row[]).map(({ handle }) => handle).sort()).toEqual(['@ann', '@ben', '@cat']);
  });
});

describe('goals_provisional', () => {
  it('is raised where a deal by goals pays that creator: not by a goal alone, nor by a deal of somebody else or of before', async () => {
    const { ask, goat, mock, ids, structure } = await startConversation({ mock: { now: '2026-01-05T00:00:00Z' } });
    const deal = await structure(9_000, { criteria_type: 'goals' });
    for (const id of Object.values(ids)) {
      await goat.goals.create(id, { metric: 'posts', target_value: 3, period: 'weekly' });
    }
    await goat.payoutStructures.assign(deal, { creator_id: ids.ann });
    mock.clock.to('2026-01-19T09:00:00Z');
    const flagged = async () =>
      ((await ask('weekly_payout_review')).creators as { handle: string; flags: string | null }[]).flatMap(
        ({ handle, flags }) => (flags?.match(/goals_provisional[^;,]*/g) ?? []).map((flag) => [handle, flag]),
      );
    expect(await flagged()).toEqual([['@ann', expect.stringContaining('until 2026-01-21T00:00Z')]]);
    // By then the goals of the week are decided.
    mock.clock.to('2026-01-22T09:00:00Z');
    expect(await flagged()).toEqual([]);
    await goat.payoutStructures.unassign(deal, { creator_id: ids.ann });
    mock.clock.to('2026-02-02T09:00:00Z');
    expect(await flagged()).toEqual([]);
  });
});
