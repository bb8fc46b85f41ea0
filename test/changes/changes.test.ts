import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { stage } from '../workflows/stage.js';

async function start() {
  const scene = stage({ now: '2026-01-05T00:00:00Z' });
  return { ...scene, maya: await scene.creator('maya.moves', await scene.structure(25_000, { name: 'Weekly base' })) };
}

describe('changes', () => {
  it('name each row that changed, before and after, and what caused it', async () => {
    const { mock, goat, maya } = await start();
    mock.checkpoint('before');
    mock.clock.advance({ days: 8 });
    const payment = await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
    const changes = mock.changes({ since: 'before' }).filter(({ entity }) => entity.startsWith('payout_'));
    expect(changes.map(({ entity, type, cause }) => [entity, type, cause.kind, cause.operation])).toEqual([
      ['payout_accrual', 'created', 'clock', null],
      ['payout_payment', 'created', 'api', 'createPayoutPayment'],
      ['payout_accrual', 'updated', 'api', 'createPayoutPayment'],
    ]);
    expect(changes[1]).toMatchObject({
      id: payment.id,
      before: null,
      after: { total_amount_cents: 25_000, status: 'paid' },
    });
    expect(changes[2]).toMatchObject({ before: { status: 'earned' }, after: { status: 'paid' } });
    expect(changes[1]?.cause.request).toBe(mock.requests.last()?.id);
  });

  it('are the work of the test where the test made them', async () => {
    const { mock, maya } = await start();
    mock.checkpoint('before');
    mock.setCreatorCounts(maya.id, { follower_count: 500 });
    expect(mock.changes({ since: 'before', cause: 'control' })).toMatchObject([
      { entity: 'creator', type: 'updated', before: { follower_count: 0 }, after: { follower_count: 500 } },
    ]);
    expect(mock.changes({ since: 'before', cause: 'api' })).toEqual([]);
  });

  it('do not take a read for the cause of what it brings to light', async () => {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    mock.setScraper('simulated');
    mock.checkpoint('before');
    mock.clock.advance({ hours: 3 });
    await goat.videos.list();
    const kinds = new Set(mock.changes({ since: 'before', entity: 'video' }).map(({ cause }) => cause.kind));
    expect([...kinds]).toEqual(['clock']);
  });

  it('are not made by refused calls', async () => {
    const { mock, goat, maya } = await start();
    mock.checkpoint('before');
    await goat.creators.update(maya.id, { tiktok_handle: '!' }).catch(() => undefined);
    expect(mock.changes({ since: 'before' })).toEqual([]);
  });

  it('that are no longer kept are missed aloud', async () => {
    const mock = createMock({ kept: { changesSize: 3 } });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    mock.checkpoint('before');
    for (const handle of ['a', 'b', 'c']) await goat.creators.create(mock.projectId, { tiktok_handle: handle });
    expect(mock.changes({ since: 'before' })).toHaveLength(3);
    await goat.creators.create(mock.projectId, { tiktok_handle: 'd' });
    expect(() => mock.changes({ since: 'before' })).toThrow(/only the latest 3 are kept.*changesSize/);
  });

  it.each([
    [{ since: 'nowhere' }, /checkpoint "nowhere" is not there; there are no checkpoints/],
    [{ entity: 'payment' }, /entity/],
    [{ from: 'x' }, /from/],
  ])('refuse the filter %j', async (filter, message) => {
    const { mock } = await start();
    expect(() => mock.changes(filter as object)).toThrow(message);
  });
});
