import { describe, expect, it } from 'vitest';
import { mockApi } from '../harness/mock-api.js';
import { PayoutFixture } from './payout-fixture.js';

describe('the cron', () => {
  it('pays a recurring structure at the first quarter past after the period has ended', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    fixture.assign(fixture.structure({ period: 'daily', amount_cents: 100 }), fixture.creator());
    fixture.goto('2026-01-06T00:14:59.999Z');
    expect(fixture.owed()).toEqual([]);
    const { accruals_created } = fixture.goto('2026-01-06T00:15:00Z');
    expect(accruals_created).toBe(1);
    expect(fixture.accrual()).toMatchObject({
      period_start_at: '2026-01-05T00:00:00.000Z',
      period_end_at: '2026-01-06T00:00:00.000Z',
      amount_cents: 100,
      currency: 'USD',
      status: 'earned',
      created_at: '2026-01-06T00:15:00.000Z',
    });
  });

  it.each([
    ['weekly', ['2025-12-29..2026-01-05 7000', '2026-01-05..2026-01-12 7000']],
    ['monthly', ['2025-12-01..2026-01-01 7000']],
  ] as const)('takes %s periods by the calendar', (period, owed) => {
    const fixture = new PayoutFixture('2025-12-31T12:00:00Z');
    fixture.assign(fixture.structure({ period }), fixture.creator());
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.owed()).toEqual(owed);
  });

  it('knows the leap day', () => {
    const fixture = new PayoutFixture('2024-02-10T00:00:00Z');
    const rule = { period: 'monthly', amount_cents: 2900, proration_mode: 'daily' } as const;
    fixture.assign(fixture.structure(rule), fixture.creator());
    fixture.goto('2024-03-01T01:00:00Z');
    // 20 of 29 days: the 10th to the 29th.
    expect(fixture.owed()).toEqual(['2024-02-01..2024-03-01 2000']);
  });

  it('lets cpm, view_threshold and goals wait for a scrape of the creator, and recurring not', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    const week = { period: 'weekly', amount_cents: 1000 } as const;
    fixture.api.ok('createGoal', {
      params: { id: creator },
      body: { metric: 'posts', target_value: 1, period: 'weekly' },
    });
    for (const criteria_type of ['recurring', 'cpm', 'goals'] as const) {
      fixture.assign(fixture.structure({ ...week, criteria_type }), creator);
    }
    fixture.assign(
      fixture.structure({ ...week, criteria_type: 'view_threshold', criteria_params: { min_views: 1 } }),
      creator,
    );
    fixture.goto('2026-01-06T00:00:00Z');
    fixture.post(creator, '2026-01-05T10:00:00Z', 2000);
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-20T00:00:00Z');
    const types = () => fixture.accruals().map((row) => row.inputs_snapshot?.criteria_type);
    expect(types()).toEqual(['recurring', 'recurring']);
    fixture.api.ok('scrapeCreator', { params: { id: creator } });
    expect(fixture.goto('2026-01-20T00:15:00Z').accruals_created).toBe(3);
    expect(types().sort()).toEqual(['cpm', 'goals', 'recurring', 'recurring', 'view_threshold']);
  });

  it('scrapes no more often than the plan clamps it, by the longest of its three pauses', () => {
    const api = mockApi({
      now: '2026-01-05T00:00:00Z',
      limits: { caps: { min_creator_profiles_hours: 6, min_video_stats_hours: 4 } },
    });
    const id = api.addCreator('ana');
    const lastScrape = () => api.ok('getCreator', { params: { id } }).last_scraped_at;
    api.mock.clock.to('2026-01-05T06:59:00Z');
    expect(lastScrape()).toBe('2026-01-05T01:00:00.000Z');
    api.mock.clock.to('2026-01-05T12:30:00Z');
    expect(lastScrape()).toBe('2026-01-05T07:00:00.000Z');
  });

  it('scrapes everybody at the full hour in auto mode, also after it was stalled', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(fixture.structure({ period: 'daily', criteria_type: 'cpm', amount_cents: 1000 }), creator);
    fixture.post(creator, '2026-01-05T00:00:00Z', 1000);
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-07T05:30:00Z');
    fixture.mock.setScraper('auto');
    expect(fixture.goto('2026-01-07T06:14:00Z').accruals_created).toBe(0);
    expect(fixture.goto('2026-01-07T06:15:00Z').accruals_created).toBe(1);
  });

  it('gives the same world whether it goes minute by minute, by the hour, or in one leap over a year end', () => {
    const worlds = [1, 60, 60 * 24 * 45].map((minutes) => {
      const fixture = new PayoutFixture('2025-12-20T10:07:00Z');
      const creator = fixture.creator();
      fixture.assign(fixture.structure({ period: 'daily', proration_mode: 'daily' }), creator, '2025-12-01T12:00:00Z');
      fixture.assign(fixture.structure({ criteria_type: 'cpm' }), creator);
      fixture.assign(fixture.structure({ period: 'monthly' }), creator);
      fixture.post(creator, '2025-12-20T09:00:00Z', 12_345);
      for (let gone = 0; gone < 60 * 24 * 45; gone += minutes) fixture.mock.clock.advance({ minutes });
      return fixture.mock.snapshot().world;
    });
    expect(worlds[1]).toEqual(worlds[0]);
    expect(worlds[2]).toEqual(worlds[0]);
    expect(worlds[0]?.tables.payout_accruals).toHaveLength(45 + 1 + 2);
  });

  it('goes on exactly where a restored snapshot or a fork was taken', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    fixture.assign(fixture.structure({ period: 'daily' }), fixture.creator());
    fixture.goto('2026-01-07T12:00:00Z');
    const snapshot = fixture.mock.snapshot();
    const fork = fixture.mock.fork();
    fixture.goto('2026-01-10T12:00:00Z');
    const end = fixture.mock.snapshot().world;
    fork.clock.to('2026-01-10T12:00:00Z');
    expect(fork.snapshot().world).toEqual(end);
    fixture.mock.restore(snapshot);
    fixture.goto('2026-01-10T12:00:00Z');
    expect(fixture.mock.snapshot().world).toEqual(end);
  });

  it('evaluates goals at 48 hours also when the scraper has stalled since it saw the creator', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(fixture.structure({ criteria_type: 'goals' }), creator);
    const body = { metric: 'posts', target_value: 1, period: 'weekly' };
    fixture.api.ok('createGoal', { params: { id: creator }, body });
    fixture.post(creator, '2026-01-05T00:00:00Z', 1);
    fixture.goto('2026-01-12T03:00:00Z');
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-14T00:14:00Z');
    expect(fixture.owed()).toEqual([]);
    fixture.goto('2026-01-14T00:15:00Z');
    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 7000']);
  });
});
