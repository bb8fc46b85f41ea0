import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordCreatorCounts, recordVideoCounts } from '../../mocks/world/scraper/history.js';
import { metricSeries, RAW_METRICS, SUPPORTED_METRICS } from '../../mocks/world/statistics/analytics.js';
import type { AnalyticsMetric } from '../../src/generated/entities.js';
import { addCreator, addVideo, NOW, setClock, smallWorld } from './small-world.js';
import { StatsFixture } from './stats-fixture.js';

const DAY = 86_400_000;

let stats: StatsFixture;
let videoId: string;

/** Friday to Sunday over the end of a month: 100, 300 and 250 views gained, one post on Friday and one on Sunday. */
beforeEach(() => {
  stats = new StatsFixture('2026-01-30T10:00:00.000Z');
  const { mock, creatorId } = stats;
  mock.setCreatorCounts(creatorId, { follower_count: 1000 });
  videoId = stats.post(100, { like_count: 8, comment_count: 1, share_count: 1, save_count: 0 });
  stats.grow('2026-01-31T10:00:00.000Z', videoId, { view_count: 400, like_count: 20, save_count: 6 });
  stats.grow('2026-02-01T10:00:00.000Z', videoId, { view_count: 600 });
  mock.setCreatorCounts(creatorId, { follower_count: 1250 });
  stats.post(50, { like_count: 10 });
  mock.clock.to('2026-02-04T00:00:00.000Z');
});

const range = { from: '2026-01-30', to: '2026-02-02' };
const series = (metric: string, more: Record<string, string> = {}) => stats.analytics({ metric, ...range, ...more });
const values = (metric: string, more: Record<string, string> = {}) => stats.values({ metric, ...range, ...more });

describe('raw metrics', () => {
  it('are what came in a day', () => {
    expect(series('views')).toEqual({
      entity: 'creator',
      entity_id: stats.creatorId,
      metric: 'views',
      unit: 'count',
      mode: 'new',
      granularity: 'day',
      ...range,
      tz: 'UTC',
      base_metric: null,
      series: [
        { date: '2026-01-30', value: 100 },
        { date: '2026-01-31', value: 300 },
        { date: '2026-02-01', value: 250 },
        { date: '2026-02-02', value: 0 },
      ],
      tier_retention_days: null,
      annotations: [],
    });
    expect(values('likes')).toEqual([8, 12, 10, 0]);
    expect(values('comments')).toEqual([1, 0, 0, 0]);
    expect(values('shares')).toEqual([1, 0, 0, 0]);
    expect(values('saves')).toEqual([0, 6, 0, 0]);
    // The counts that the first scrape found are not a gain.
    expect(values('followers')).toEqual([0, 0, 250, 0]);
    expect(values('posts')).toEqual([1, 0, 1, 0]);
  });

  it('are the level at the end of each day when they are cumulative', () => {
    const mode = { mode: 'cumulative' };
    expect(values('views', mode)).toEqual([100, 400, 650, 650]);
    expect(values('followers', mode)).toEqual([1000, 1000, 1250, 1250]);
    expect(values('posts', mode)).toEqual([1, 1, 2, 2]);
    expect(values('views', { ...mode, from: '2026-02-01' })).toEqual([650, 650]);
  });

  it('are those of a video alone, and of all videos and creators below a campaign', () => {
    expect(values('views', { entity: 'video', entity_id: videoId })).toEqual([100, 300, 200, 0]);
    const id = stats.campaign();
    for (const [item_type, item_id] of [
      ['creator', stats.creatorId],
      ['video', videoId],
    ]) {
      stats.api.ok('addCampaignItem', { params: { id }, body: { item_type, item_id } });
    }
    const ofCampaign = { entity: 'campaign', entity_id: id };
    expect(values('views', ofCampaign)).toEqual([100, 300, 250, 0]);
    expect(values('followers', ofCampaign)).toEqual([0, 0, 250, 0]);
  });
});

describe('derived metrics', () => {
  it('rate engagement by views in percent, null without views', () => {
    // (8+1+1+0)/100, (12+6)/300, 10/250, nothing.
    expect(values('engagement_rate_by_views')).toEqual([10, 6, 4, null]);
    // Of the levels: 10/100, 28/400, 38/650 twice.
    const levels = values('engagement_rate_by_views', { mode: 'cumulative' });
    expect(levels.slice(0, 2)).toEqual([10, (28 / 400) * 100]);
    expect(levels[2]).toBeCloseTo(5.84615, 5);
  });

  it('rate engagement by the last known follower count', () => {
    // 10/1000, 18/1000, 10/1250, 0/1250.
    expect(values('engagement_rate_by_followers')).toEqual([1, (18 / 1000) * 100, 0.8, 0]);
  });

  it('scale posts to a week, and views to the posts so far', () => {
    expect(values('posts_per_week')).toEqual([7, 0, 7, 0]);
    // 100/1, 300/1, 250/2, 0/2.
    expect(values('avg_views_per_post')).toEqual([100, 300, 125, 0]);
  });

  it('give the growth from the day before in percent, null where there was nothing', () => {
    const growth = (base_metric: string, more: Record<string, string> = {}) =>
      values('growth_rate_pop', { base_metric, ...more });
    // 100 after 0, 300 after 100, 250 after 300, 0 after 250.
    expect(growth('views')).toEqual([null, 200, (-50 / 300) * 100, -100]);
    expect(growth('views', { from: '2026-01-31', to: '2026-01-31' })).toEqual([200]);
    expect(growth('followers', { mode: 'cumulative' })).toEqual([null, 0, 25, 0]);
    const ofLikes = series('growth_rate_pop', { base_metric: 'likes' });
    expect([ofLikes.base_metric, ofLikes.unit]).toEqual(['likes', 'percent']);
  });
});

describe('buckets', () => {
  it('are weeks from Monday and months from the 1st; what the range or the present cuts is marked', () => {
    const buckets = (granularity: string, from: string, to: string) =>
      series('views', { granularity, from, to }).series.map((point) => Object.values(point));
    expect(buckets('week', '2026-01-28', '2026-02-04')).toEqual([
      ['2026-01-26', 650, true],
      ['2026-02-02', 0, true],
    ]);
    expect(buckets('week', '2026-01-26', '2026-02-01')).toEqual([['2026-01-26', 650]]);
    expect(buckets('month', '2026-01-01', '2026-02-28')).toEqual([
      ['2026-01-01', 400],
      ['2026-02-01', 250, true],
    ]);
    expect(buckets('month', '2026-01-31', '2026-01-31')).toEqual([['2026-01-01', 300, true]]);
    expect(buckets('day', '2026-02-03', '2026-02-04')).toEqual([
      ['2026-02-03', 0],
      ['2026-02-04', 0, true],
    ]);
  });

  it('scale posts by the days of the bucket that the range holds', () => {
    const query = { granularity: 'week', from: '2026-01-30', to: '2026-02-01' };
    expect(values('posts_per_week', query)).toEqual([(2 / 3) * 7]);
    expect(values('posts_per_week', { ...query, from: '2026-01-26' })).toEqual([2]);
  });

  it('grow from the whole bucket before', () => {
    // 250 after the 400 of January, and not after the 300 of its last day.
    const query = { granularity: 'month', from: '2026-02-01', to: '2026-02-28', base_metric: 'views' };
    expect(values('growth_rate_pop', query)).toEqual([-37.5]);
  });
});

describe('what analytics refuse', () => {
  const refused = (query: Record<string, string>) =>
    stats.api.refused('getAnalytics', 'invalid_query', {
      query: stats.about({ entity: 'video', entity_id: videoId, ...query }),
    }).error;
  const raw = 'supported are views, likes, comments, shares, saves';

  it.each(['followers', 'posts', 'engagement_rate_by_followers', 'posts_per_week', 'avg_views_per_post'])(
    'is a metric that the entity does not have, naming those that it has: %s',
    (metric) => {
      expect(refused({ metric })).toContain(`${raw}, engagement_rate_by_views`);
    },
  );

  it('is a growth rate without a raw base, a base with anything else, and an entity of another kind', () => {
    expect(refused({ metric: 'growth_rate_pop' })).toContain('base_metric');
    expect(refused({ metric: 'growth_rate_pop', base_metric: 'followers' })).toContain(raw);
    refused({ metric: 'growth_rate_pop', base_metric: 'engagement_rate_by_views' });
    refused({ base_metric: 'views' });
    stats.api.refused('getAnalytics', 'not_found', { query: stats.about({ entity_id: videoId }) });
  });
});

describe('every metric, over any history', () => {
  const observation = { day: fc.nat(40), views: fc.nat(1000), likes: fc.nat(50), followers: fc.nat(100) };
  const seen = fc
    .array(fc.record({ ...observation, posts: fc.boolean() }), { maxLength: 12 })
    .map((list) => list.sort((left, right) => left.day - right.day));
  const settings = fc.record({
    mode: fc.constantFrom('new' as const, 'cumulative' as const),
    granularity: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    from: fc.integer({ min: 1, max: 40 }),
    length: fc.integer({ min: 1, max: 45 }),
  });

  type Seen = typeof seen extends fc.Arbitrary<infer Value> ? Value : never;

  /** Small counts, so that zeros are common. The first scrape, whose followers are not a gain, came before any range. */
  function createCountedWorld(observations: Seen) {
    const small = smallWorld();
    const { world } = small;
    const creator = recordCreatorCounts(world, addCreator(small), { follower_count: 5 });
    let video = addVideo(small, { creator_id: creator.id });
    for (const { day, views, likes, followers, posts } of observations) {
      setClock(world, new Date(Date.parse(NOW) + day * DAY).toISOString());
      if (posts) video = addVideo(small, { creator_id: creator.id });
      recordVideoCounts(world, video, { view_count: views, like_count: likes });
      recordCreatorCounts(world, world.tables.creators.get(creator.id) ?? creator, { follower_count: followers });
    }
    setClock(world, new Date(Date.parse(NOW) + 41 * DAY).toISOString());
    return { world, subject: { creators: [creator], videos: world.tables.videos.by('creator_id', creator.id) } };
  }

  const metrics: ReadonlyArray<{ metric: AnalyticsMetric; baseMetric?: AnalyticsMetric }> = [
    ...SUPPORTED_METRICS.creator.filter((metric) => metric !== 'growth_rate_pop').map((metric) => ({ metric })),
    ...RAW_METRICS.map((baseMetric) => ({ metric: 'growth_rate_pop' as const, baseMetric })),
  ];

  it('is a finite number or null, in buckets without gaps, whose gains add up to the days of the same range', () => {
    fc.assert(
      fc.property(seen, settings, (observations, { from, length, mode, granularity }) => {
        const { world, subject } = createCountedWorld(observations);
        const start = Date.parse(NOW) / DAY + from;
        const range = { start, end: start + length };
        for (const metric of metrics) {
          // Nothing is divided by zero.
          const points = metricSeries(world, subject, range, { ...metric, mode, granularity });
          expect(points.filter(({ value }) => value !== null && !Number.isFinite(value))).toEqual([]);
        }
        for (const metric of RAW_METRICS) {
          const days = metricSeries(world, subject, range, { metric, mode: 'new', granularity: 'day' });
          const buckets = metricSeries(world, subject, range, { metric, mode: 'new', granularity });
          const levels = metricSeries(world, subject, range, { metric, mode: 'cumulative', granularity });
          const sum = (points: typeof days) => points.reduce((total, { value }) => total + (value as number), 0);
          expect(sum(buckets)).toBe(sum(days));
          const ends = buckets.map(({ bucket }) => bucket.days.end);
          expect(buckets.map(({ bucket }) => bucket.days.start)).toEqual([start, ...ends.slice(0, -1)]);
          expect(ends.at(-1)).toBe(range.end);
          for (const [index, { value }] of buckets.slice(1).entries()) {
            expect(value).toBe((levels[index + 1]?.value as number) - (levels[index]?.value as number));
          }
        }
      }),
    );
  });
});
