import { beforeEach, describe, expect, it } from 'vitest';
import { mockApi } from '../harness/mock-api.js';
import { MONDAY, PayoutFixture } from './payout-fixture.js';

let fixture: PayoutFixture;
beforeEach(() => {
  fixture = new PayoutFixture();
});

describe('the cron', () => {
  it('pays a recurring structure at the first quarter past after the period has ended', () => {
    fixture.deal({ period: 'daily', amount_cents: 100 });
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

  it('takes weekly and monthly periods by the calendar, and several structures of one creator side by side', () => {
    fixture = new PayoutFixture('2025-12-31T12:00:00Z');
    const { creator } = fixture.deal();
    fixture.assign(fixture.structure({ period: 'monthly', amount_cents: 5 }), creator);
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.owed()).toEqual([
      '2025-12-01..2026-01-01 5',
      '2025-12-29..2026-01-05 7000',
      '2026-01-05..2026-01-12 7000',
    ]);
  });

  it('lets cpm, view_threshold and goals wait for a scrape of the creator, and recurring not', () => {
    const { creator } = fixture.deal({ amount_cents: 1000 });
    fixture.goal(creator);
    for (const rule of [
      { criteria_type: 'cpm' },
      { criteria_type: 'goals' },
      { criteria_type: 'view_threshold', criteria_params: { min_views: 1 } },
    ] as const) {
      fixture.assign(fixture.structure({ ...rule, amount_cents: 1000 }), creator);
    }
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
      now: MONDAY,
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
    const { creator } = fixture.deal({ period: 'daily', criteria_type: 'cpm', amount_cents: 1000 });
    fixture.post(creator, MONDAY, 1000);
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-07T05:30:00Z');
    fixture.mock.setScraper('auto');
    expect(fixture.goto('2026-01-07T06:14:00Z').accruals_created).toBe(0);
    expect(fixture.goto('2026-01-07T06:15:00Z').accruals_created).toBe(1);
  });

  it('gives the same world whether it goes minute by minute, by the hour, or in one leap over a year end', () => {
    const worlds = [1, 60, 60 * 24 * 15].map((minutes) => {
      const fixture = new PayoutFixture('2025-12-20T10:07:00Z');
      const { creator } = fixture.deal({ period: 'daily', proration_mode: 'daily' }, '2025-12-01T12:00:00Z');
      fixture.assign(fixture.structure({ criteria_type: 'cpm' }), creator);
      fixture.assign(fixture.structure({ period: 'monthly' }), creator);
      fixture.post(creator, '2025-12-20T09:00:00Z', 12_345);
      for (let gone = 0; gone < 60 * 24 * 15; gone += minutes) fixture.mock.clock.advance({ minutes });
      return fixture.mock.snapshot().world;
    });
    expect(worlds[1]).toEqual(worlds[0]);
    expect(worlds[2]).toEqual(worlds[0]);
    expect(worlds[0]?.tables.payout_accruals).toHaveLength(15 + 1 + 1);
  });

  it('goes on exactly where a restored snapshot or a fork was taken', () => {
    fixture.deal({ period: 'daily' });
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
    const { creator } = fixture.deal({ criteria_type: 'goals' });
    fixture.goal(creator);
    fixture.post(creator, MONDAY, 1);
    fixture.goto('2026-01-12T03:00:00Z');
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-14T00:14:00Z');
    expect(fixture.owed()).toEqual([]);
    fixture.goto('2026-01-14T00:15:00Z');
    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 7000']);
  });
});
