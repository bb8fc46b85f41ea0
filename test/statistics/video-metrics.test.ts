import { describe, expect, it } from 'vitest';
import type { VideoMetricStats } from '../../src/generated/resources.js';
import { createClient } from '../../src/index.js';
import { mockApi } from '../harness/mock-api.js';

/** Maya's video of the 1st, found with 100 views, and one of the 3rd with 30; it is the 4th. */
function stage() {
  const api = mockApi({ now: '2026-01-01T12:00:00Z' });
  const creator = api.addCreator('maya');
  const post = (view_count: number, more: object = {}) =>
    api.mock.postVideos(creator, [{ posted_at: api.mock.clock.now, view_count, ...more }])[0]?.id as string;
  const older = post(100, { like_count: 8, comment_count: 1, save_count: 1 });
  api.mock.clock.to('2026-01-02T12:00:00Z');
  api.mock.setVideoCounts(older, { view_count: 150, like_count: 12 });
  api.mock.clock.to('2026-01-03T12:00:00Z');
  const newer = post(30);
  api.mock.clock.to('2026-01-04T12:00:00Z');
  api.mock.setVideoCounts(newer, { view_count: 90 });
  const ask = (id: string, query: Record<string, string>) =>
    api.ok('getVideoStats', { params: { id }, query }) as VideoMetricStats;
  return { api, creator, older, newer, ask };
}

const RANGE = { from: '2026-01-01', to: '2026-01-03' };

describe('the stats of a video with a metric', () => {
  it('are a series of it by day', () => {
    const { older, ask } = stage();
    // 10 of 100 on the 1st, 4 of 50 on the 2nd, nothing on the 3rd.
    const metric = 'engagement_rate_by_views';
    expect(ask(older, { metric, ...RANGE })).toEqual({
      ...{ video_id: older, metric, base_metric: null, ...RANGE, tz: 'UTC' },
      series: [
        { date: '2026-01-01', value: 10 },
        { date: '2026-01-02', value: 8 },
        { date: '2026-01-03', value: null },
      ],
    });
    // From 100 to 50 is half less. From 50 to 0 is all. The day before the first had none.
    const growth = ask(older, { metric: 'growth_rate_pop', base_metric: 'views', ...RANGE });
    expect(growth.series.map(({ value }) => value)).toEqual([null, -50, -100]);
    expect(growth.base_metric).toBe('views');
  });

  it('compare its velocity with that of its cohort at the same age', () => {
    const { older, newer, ask } = stage();
    const metric = 'engagement_rate_by_views';
    // The newer one has 90 views on its second day, the older one had 150 on its second.
    expect(ask(newer, { metric, cohort: '1' }).cohort).toEqual({
      age_days: 2,
      velocity: 45,
      cohort_velocity: 75,
      video_count: 1,
    });
    // Nothing is as old as the older one, which has 150 views on its fourth day.
    expect(ask(older, { metric, cohort: '1' }).cohort).toEqual({
      age_days: 4,
      velocity: 37.5,
      cohort_velocity: null,
      video_count: 0,
    });
  });

  it('are refused what does not go together, by name', () => {
    const { api, older } = stage();
    const refused = (query: Record<string, string>) =>
      api.refused('getVideoStats', 'invalid_query', { params: { id: older }, query }).meta.issues;
    expect(refused({ cohort: '1' })).toMatchObject([{ path: 'cohort' }]);
    expect(refused({ base_metric: 'views' })).toMatchObject([{ path: 'base_metric' }]);
    expect(refused({ metric: 'growth_rate_pop' })).toMatchObject([{ path: 'base_metric' }]);
    expect(refused({ metric: 'growth_rate_pop', base_metric: 'followers' })).toMatchObject([{ path: 'base_metric' }]);
    expect(refused({ metric: 'engagement_rate_by_views', base_metric: 'views' })).toMatchObject([
      { path: 'base_metric' },
    ]);
    expect(refused({ metric: 'engagement_rate_by_followers' })).toMatchObject([{ path: 'metric' }]);
    expect(refused({ metric: 'engagement_rate_by_views', granularity: 'week' })).toMatchObject([
      { path: 'granularity' },
    ]);
    expect(refused({ metric: 'engagement_rate_by_views', cohort: '2' })).toMatchObject([{ path: 'cohort' }]);
  });
});

it('the client types the answer by whether a metric is asked for', async () => {
  const { api, older } = stage();
  const { apiKey, baseUrl, fetch } = api.mock;
  const goat = createClient({ apiKey, baseUrl, fetch });
  expect((await goat.videos.stats(older)).totals.view_count).toBe(150);
  const response = await goat.videos.stats(older, { metric: 'growth_rate_pop', base_metric: 'likes', ...RANGE });
  // 8 likes, then 4, then none.
  expect(response.series.map(({ value }) => value)).toEqual([null, -50, -100]);
});
