import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { StatsFixture } from './stats-fixture.js';

const MOST = Number.MAX_SAFE_INTEGER;

/** Noon on the 2nd of March, two days after the end of a February with 28 days. */
const now = '2026-03-02T12:00:00.000Z';
const start = (options = {}) => new StatsFixture('2026-02-25T12:00:00.000Z', options);

describe('the stats of a creator', () => {
  it('hold the counts now, the counts gained, and what every day brought, over the end of a month', () => {
    const stats = start();
    const video = stats.post(1000, { like_count: 80, comment_count: 7, share_count: 3, save_count: 11 });
    stats.grow('2026-02-28T23:00:00.000Z', video, { view_count: 1500, like_count: 90 });
    stats.grow('2026-03-01T01:00:00.000Z', video, { view_count: 1900, like_count: 95 });
    stats.post(40);
    stats.mock.clock.to(now);
    const query = { from: '2026-02-27', to: '2026-03-02' };
    const none = { views: 0, likes: 0, comments: 0, shares: 0, saves: 0 };
    expect(stats.creatorStats(query)).toEqual({
      creator_id: stats.creatorId,
      ...query,
      totals: { view_count: 1940, like_count: 95, comment_count: 7, share_count: 3, save_count: 11, video_count: 2 },
      gained: { view_count: 940, like_count: 15, comment_count: 0, share_count: 0, save_count: 0, video_count: 1 },
      series: [
        { ...none, date: '2026-02-27' },
        { ...none, date: '2026-02-28', views: 500, likes: 10 },
        { ...none, date: '2026-03-01', views: 440, likes: 5 },
        { ...none, date: '2026-03-02' },
      ],
    });
    expect(stats.videoStats(video).totals).toMatchObject({ view_count: 1900, video_count: 1 });
    // The second video came after these days.
    expect(stats.creatorStats({ from: '2026-02-25', to: '2026-02-27' }).gained.video_count).toBe(1);
  });

  it('cover by default today and the 29 days before, both days included', () => {
    const stats = start();
    stats.mock.clock.to(now);
    const days = (query: Record<string, string>) => {
      const { from, to, series } = stats.creatorStats(query);
      return [from, to, series.length];
    };
    expect(days({})).toEqual(['2026-02-01', '2026-03-02', 30]);
    expect(days({ from: '2026-02-28', to: '2026-02-28' })).toEqual(['2026-02-28', '2026-02-28', 1]);
    expect(days({ to: '2026-01-30' })).toEqual(['2026-01-01', '2026-01-30', 30]);
  });

  it('count for a day what its last observation says, and are negative where TikTok took counts back', () => {
    const stats = start();
    const video = stats.post(100);
    stats.grow('2026-02-25T15:00:00Z', video, { view_count: 1900 });
    stats.grow('2026-02-25T15:00:00Z', video, { view_count: 1000 });
    stats.grow('2026-02-26T12:00:00Z', video, { view_count: 600 });
    const { gained, series } = stats.creatorStats({ from: '2026-02-25' });
    expect(gained.view_count).toBe(600);
    expect(series.map(({ views }) => views)).toEqual([1000, -400]);
  });

  it('leave out videos that wait for review, and excluded ones; an included one brings its past along', () => {
    const stats = start();
    const selective = stats.api.addCreator('lena.lifts', { tracking_mode: 'selective' });
    const [waiting, off] = [stats.post(700, {}, selective), stats.post(50, {}, selective)];
    expect(stats.creatorStats({}, selective).totals).toMatchObject({ view_count: 0, video_count: 0 });
    stats.review(off, 'excluded');
    stats.mock.clock.advance({ days: 2 });
    stats.review(waiting, 'included');
    const { totals, series } = stats.creatorStats({}, selective);
    expect(totals).toMatchObject({ view_count: 700, video_count: 1 });
    expect(series.at(-3)).toMatchObject({ date: '2026-02-25', views: 700 });
  });
});

it('a video that waits for review has zeros in all its figures while its row keeps its counts, and its own once it is included', () => {
  const stats = new StatsFixture('2026-01-05T00:00:00Z', {}, { tracking_mode: 'selective' });
  const id = stats.post(77);
  const today = { from: '2026-01-05', to: '2026-01-05' };
  const read = () => {
    const { totals, gained, series } = stats.videoStats(id);
    const views = (series as { readonly views: number }[]).reduce((sum, day) => sum + day.views, 0);
    expect(totals.video_count).toBe(gained.video_count);
    const analytics = stats.analytics({ ...today, entity: 'video', entity_id: id, breakdown: 'video' });
    const [part] = analytics.breakdown_series ?? [];
    const { cohort } = stats.videoMetric(id, { metric: 'engagement_rate_by_views', cohort: '1' });
    const parts = [analytics.series[0]?.value, part?.entity_ref.id, part?.series?.[0]?.value, cohort?.velocity];
    return [totals.video_count, totals.view_count, gained.view_count, views, ...parts];
  };
  expect(read()).toEqual([0, 0, 0, 0, 0, id, 0, 0]);
  expect(stats.api.ok('getVideo', { params: { id } }).view_count).toBe(77);
  stats.review(id, 'included');
  expect(read()).toEqual([1, 77, 77, 77, 77, id, 77, 77]);
});

describe('the stats of a video with a metric', () => {
  /** Maya's video of the 1st, found with 100 views, and one of the 3rd with 30; it is the 4th. */
  function stage() {
    const stats = new StatsFixture('2026-01-01T12:00:00Z');
    const older = stats.post(100, { like_count: 8, comment_count: 1, save_count: 1 });
    stats.grow('2026-01-02T12:00:00Z', older, { view_count: 150, like_count: 12 });
    stats.mock.clock.to('2026-01-03T12:00:00Z');
    const newer = stats.post(30);
    stats.grow('2026-01-04T12:00:00Z', newer, { view_count: 90 });
    return { stats, older, newer };
  }

  const RANGE = { from: '2026-01-01', to: '2026-01-03' };
  const metric = 'engagement_rate_by_views';

  it('are a series of it by day, which the client types by whether a metric is asked for', async () => {
    const { stats, older } = stage();
    // 10 of 100 on the 1st, 4 of 50 on the 2nd, nothing on the 3rd.
    expect(stats.videoMetric(older, { metric, ...RANGE })).toEqual({
      ...{ video_id: older, metric, base_metric: null, ...RANGE, tz: 'UTC' },
      series: [
        { date: '2026-01-01', value: 10 },
        { date: '2026-01-02', value: 8 },
        { date: '2026-01-03', value: null },
      ],
    });
    const { apiKey, baseUrl, fetch } = stats.mock;
    const goat = createClient({ apiKey, baseUrl, fetch });
    expect((await goat.videos.stats(older)).totals.view_count).toBe(150);
    const grow = async (base_metric: 'views' | 'comments') => {
      const growth = await goat.videos.stats(older, { metric: 'growth_rate_pop', base_metric, ...RANGE });
      return [growth.base_metric, ...growth.series.map(({ value }) => value)];
    };
    // From 100 to 50 is half less. From 50 to 0 is all. The day before the first had none. The one comment came on the first.
    expect(await grow('views')).toEqual(['views', null, -50, -100]);
    expect(await grow('comments')).toEqual(['comments', null, -100, null]);
  });

  it('compare its velocity with that of its cohort at the same age', () => {
    const { stats, older, newer } = stage();
    const cohort = (id: string) => stats.videoMetric(id, { metric, cohort: '1' }).cohort;
    // The newer one has 90 views on its second day, the older one had 150 on its second.
    expect(cohort(newer)).toEqual({ age_days: 2, velocity: 45, cohort_velocity: 75, video_count: 1 });
    // Nothing is as old as the older one, which has 150 views on its fourth day.
    expect(cohort(older)).toEqual({ age_days: 4, velocity: 37.5, cohort_velocity: null, video_count: 0 });
  });

  it.each([
    ['cohort', { cohort: '1' }],
    ['cohort', { metric, cohort: '2' }],
    ['base_metric', { base_metric: 'views' }],
    ['base_metric', { metric: 'growth_rate_pop' }],
    ['base_metric', { metric: 'growth_rate_pop', base_metric: 'followers' }],
    ['base_metric', { metric, base_metric: 'views' }],
    ['metric', { metric: 'engagement_rate_by_followers' }],
    ['granularity', { metric, granularity: 'week' }],
  ])('are refused what does not go together, by name: %s of %o', (path, query) => {
    const { stats, older } = stage();
    const { meta } = stats.api.refused('getVideoStats', 'invalid_query', { params: { id: older }, query });
    expect(meta.issues).toMatchObject([{ path }]);
  });
});

it('the target of a campaign comes with the share of its views that is reached, also beyond it, or is null', () => {
  const stats = start();
  const aim = { target_views: 400, target_at: '2026-03-31T00:00:00.000Z' };
  const [id, aimless] = [stats.campaign(aim), stats.campaign({ target_at: now })];
  const target = (campaign: string) => stats.api.ok('getCampaignStats', { params: { id: campaign } }).target;
  stats.api.ok('addCampaignItem', { params: { id }, body: { item_type: 'creator', item_id: stats.creatorId } });
  stats.post(300);
  expect(target(id)).toEqual({ ...aim, progress: 0.75 });
  stats.post(300);
  expect(target(id)?.progress).toBe(1.5);
  expect(target(aimless)).toBeNull();
});

it('a range in no calendar, backwards or of more than ten years is refused before the entity, and that before the plan', () => {
  const { api } = start();
  api.mock.setLimits({ tier: 'free', caps: { max_api_requests_per_day: null } });
  const nobody = { params: { id: '00000000-0000-4000-8000-000000000000' } };
  for (const query of [{ from: '2026-02-30' }, { from: '2026-02-26', to: '2026-02-25' }, { from: '2000-01-01' }]) {
    api.refused('getCreatorStats', 'invalid_query', { ...nobody, query });
  }
  api.refused('getCreatorStats', 'not_found', { ...nobody, query: { from: '2020-02-26' } });
});

it('with statsGone the stats of creators and campaigns answer 410, those of videos do not', () => {
  const stats = start({ limits: { statsGone: true } });
  stats.api.refused('getCreatorStats', 'gone', { params: { id: stats.creatorId } });
  stats.api.refused('getCampaignStats', 'gone', { params: { id: stats.campaign() } });
  expect(stats.videoStats(stats.post(5)).totals.view_count).toBe(5);
});

describe('counts near 2^53', () => {
  const days = { from: '2026-01-05', to: '2026-01-06' };
  const begin = () => new StatsFixture('2026-01-05T00:00:00Z');

  it('give the same gains, weeks, levels and totals, to the last digit', () => {
    const stats = begin();
    const [large, small] = [stats.post(MOST - 1), stats.post(600)];
    // The large one loses what the small one can have beside it: now 3 and 602 + 600.
    stats.grow('2026-01-06T00:00:00Z', large, { view_count: 3 });
    stats.grow('2026-01-06T00:00:00Z', small, { view_count: 1202 });
    const { totals, gained, series } = stats.creatorStats({ ...days, from: '2026-01-06' });
    // (3 − (2^53 − 2)) + 602
    const difference = Number(3n - (2n ** 53n - 2n) + 602n);
    expect([totals.view_count, gained.view_count, series[0]?.views]).toEqual([1205, difference, difference]);
    expect(stats.values(days)).toEqual([MOST, difference]);
    expect(stats.values({ ...days, mode: 'cumulative' })).toEqual([MOST, 1205]);
    expect(stats.values({ ...days, granularity: 'week' })).toEqual([1205]);
  });

  it('add up digit by digit where two large ones rise on the same day, and stop there', () => {
    const stats = begin();
    const [first, second] = [stats.post(MOST - 301), stats.post(MOST - 303)];
    stats.grow('2026-01-06T00:00:00Z', first, { view_count: MOST });
    stats.grow('2026-01-06T00:00:00Z', second, { view_count: MOST - 2 });
    expect(stats.creatorStats().totals.view_count).toBe(MOST);
    expect(stats.values(days)).toEqual([MOST, 602]);
    expect(stats.values({ ...days, mode: 'cumulative' })).toEqual([MOST, MOST]);
    const other = begin();
    // 2^53 − 1 and 2 come, and 2^53 − 1 go: a double would lose one on the way.
    const [rising, small, falling] = [other.post(0), other.post(0), other.post(MOST)];
    other.grow('2026-01-06T00:00:00Z', rising, { view_count: MOST });
    other.mock.setVideoCounts(small, { view_count: 2 });
    other.mock.setVideoCounts(falling, { view_count: 0 });
    expect(other.values(days)).toEqual([MOST, 2]);
  });

  it('stop at 2^53 − 1 in what goals came to and in the inputs of accruals, and are judged by the exact number', () => {
    const stats = begin();
    for (const metric of ['views', 'engagement']) stats.goal(metric, MOST, { period: 'daily' });
    stats.deal({ criteria_type: 'goals', amount_cents: 100 });
    stats.deal({ criteria_type: 'cpm', amount_cents: 1 });
    stats.deal({ criteria_type: 'view_threshold', amount_cents: 5, criteria_params: { min_views: 1 } });
    for (const views of [MOST, 5, 9]) stats.post(views, { share_count: 2 ** 52 });
    const [entry] = stats.compliance({ reference_date: '2026-01-05' });
    expect(entry?.compliance.map(({ actual, percentage }) => [actual, percentage])).toEqual([
      [MOST, 100],
      [MOST, 150],
    ]);
    stats.mock.clock.to('2026-01-08T01:00:00Z');
    const inputs = stats.api.all('listPayoutAccruals').map((row) => row.inputs_snapshot);
    const numbers = JSON.stringify(inputs).match(/\d{15,}/g) ?? [];
    expect(numbers.length).toBeGreaterThanOrEqual(4);
    expect(new Set(numbers)).toEqual(new Set([String(MOST)]));
  });
});
