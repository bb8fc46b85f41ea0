import { describe, expect, it } from 'vitest';
import type { VideoStats } from '../../src/generated/entities.js';
import { mockApi } from '../harness/mock-api.js';

const MOST = Number.MAX_SAFE_INTEGER;

/** A mock with one creator, and short ways to post and grow. */
function stage(tracking_mode: 'auto' | 'selective' = 'auto', rules = {}) {
  const api = mockApi({ seed: 'empty', now: '2026-01-05T00:00:00Z', rules });
  const creator = api.addCreator('maya', { tracking_mode });
  const post = (view_count: number, more: { readonly share_count?: number } = {}): string =>
    api.mock.postVideos(creator, [{ posted_at: '2026-01-05T00:00:00Z', view_count, ...more }])[0]?.id ?? '';
  const views = (query: object) =>
    api
      .ok('getAnalytics', {
        query: {
          entity: 'creator',
          entity_id: creator,
          metric: 'views',
          from: '2026-01-05',
          to: '2026-01-06',
          ...query,
        },
      })
      .series?.map(({ value }) => value);
  return { api, creator, post, views };
}

it('a video that waits for review has zeros in analytics, its breakdown and its velocity, and its own figures once it is included', () => {
  const { api, post } = stage('selective');
  const id = post(77);
  const ask = () => ({
    analytics: api.ok('getAnalytics', {
      query: {
        entity: 'video',
        entity_id: id,
        metric: 'views',
        from: '2026-01-05',
        to: '2026-01-05',
        breakdown: 'video',
      },
    }),
    stats: api.ok('getVideoStats', { params: { id }, query: { metric: 'engagement_rate_by_views', cohort: '1' } }),
  });
  const pending = ask();
  expect(pending.analytics.series).toEqual([expect.objectContaining({ value: 0 })]);
  expect(pending.analytics.breakdown_series).toEqual([
    { entity_ref: expect.objectContaining({ id }), series: [expect.objectContaining({ value: 0 })] },
  ]);
  expect(pending.stats).toMatchObject({ cohort: { velocity: 0 } });
  api.ok('updateVideo', { params: { id }, body: { tracking_status: 'included' } });
  const included = ask();
  expect(included.analytics.series).toMatchObject([{ value: 77 }]);
  expect(included.analytics.breakdown_series).toMatchObject([{ series: [{ value: 77 }] }]);
  expect(included.stats).toMatchObject({ cohort: { velocity: 77 } });
});

describe('counts near 2^53', () => {
  it('give the same gains, weeks, levels and totals, to the last digit', () => {
    const { api, creator, post, views } = stage();
    const [large, small] = [post(MOST - 1), post(600)];
    api.mock.clock.to('2026-01-06T00:00:00Z');
    // The large one loses what the small one can have beside it: now 3 and 602 + 600.
    api.mock.setVideoCounts(large, { view_count: 3 });
    api.mock.setVideoCounts(small, { view_count: 1202 });
    const stats = api.ok('getCreatorStats', {
      params: { id: creator },
      query: { from: '2026-01-06', to: '2026-01-06' },
    });
    // (3 − (2^53 − 2)) + 602
    const gained = Number(3n - (2n ** 53n - 2n) + 602n);
    expect(stats.totals?.view_count).toBe(1205);
    expect(stats.gained?.view_count).toBe(gained);
    expect(stats.series).toMatchObject([{ views: gained }]);
    expect(views({})).toEqual([MOST, gained]);
    expect(views({ mode: 'cumulative' })).toEqual([MOST, 1205]);
    expect(views({ granularity: 'week' })).toEqual([1205]);
  });

  it('add up digit by digit where two large ones rise on the same day', () => {
    const { api, post, views } = stage();
    const [first, second] = [post(MOST - 301), post(MOST - 303)];
    api.mock.clock.to('2026-01-06T00:00:00Z');
    api.mock.setVideoCounts(first, { view_count: MOST });
    api.mock.setVideoCounts(second, { view_count: MOST - 2 });
    expect(views({})).toEqual([MOST, 602]);
  });

  it('stop at 2^53 − 1 in what goals came to and in the inputs of accruals, and are judged by the exact number', () => {
    const { api, creator, post } = stage();
    const { projectId } = api.mock;
    for (const metric of ['views', 'engagement']) {
      const body = { metric, target_value: MOST, period: 'daily' } as const;
      api.ok('createGoal', { params: { id: creator }, body: body as never });
    }
    for (const rule of [
      { criteria_type: 'goals', amount_cents: 100 },
      { criteria_type: 'cpm', amount_cents: 1 },
      { criteria_type: 'view_threshold', amount_cents: 5, criteria_params: { min_views: 1 } },
    ] as const) {
      const body = { project_id: projectId, name: rule.criteria_type, period: 'daily', ...rule } as const;
      const { id } = api.ok('createPayoutStructure', { body });
      api.ok('createPayoutAssignments', { params: { id }, body: { creator_id: creator } });
    }
    for (const views of [MOST, 5, 9]) post(views, { share_count: 2 ** 52 });
    const compliance = api.ok('getGoalCompliance', { params: { projectId }, query: { reference_date: '2026-01-05' } });
    expect(compliance[0]?.compliance?.map(({ actual, percentage }) => [actual, percentage])).toEqual([
      [MOST, 100],
      [MOST, 150],
    ]);
    api.mock.clock.to('2026-01-08T01:00:00Z');
    const rows = api.all('listPayoutAccruals');
    const numbers = JSON.stringify(rows.map((row) => row.inputs_snapshot)).match(/\d{15,}/g) ?? [];
    expect(numbers.length).toBeGreaterThanOrEqual(4);
    expect(new Set(numbers)).toEqual(new Set([String(MOST)]));
  });
});

describe('a goal that is just reached', () => {
  it.each(['reached', 'exceeded'] as const)('is completed or missed as the payout judges it: %s', (thresholds) => {
    const { api, creator, post } = stage('auto', { thresholds });
    const { projectId } = api.mock;
    api.ok('createGoal', { params: { id: creator }, body: { metric: 'posts', target_value: 1, period: 'daily' } });
    const body = {
      project_id: projectId,
      name: 'Posts',
      period: 'daily',
      criteria_type: 'goals',
      amount_cents: 700,
    } as const;
    const { id } = api.ok('createPayoutStructure', { body });
    api.ok('createPayoutAssignments', { params: { id }, body: { creator_id: creator } });
    post(10);
    api.mock.clock.to('2026-01-08T01:00:00Z');
    const [entry] = api.ok('getGoalCompliance', { params: { projectId }, query: { reference_date: '2026-01-05' } });
    const isPaid = thresholds === 'reached';
    expect(entry?.compliance?.[0]).toMatchObject({ actual: 1, target: 1, status: isPaid ? 'completed' : 'missed' });
    expect(api.all('listPayoutAccruals')).toHaveLength(isPaid ? 1 : 0);
  });
});

it('a video that waits for review has stats of zeros with the count 0 while its row keeps its counts, and its own stats once it is included', () => {
  const { api, post } = stage('selective');
  const params = { id: post(77) };
  const pending = api.ok('getVideoStats', { params }) as VideoStats;
  expect(pending.totals).toMatchObject({ view_count: 0, video_count: 0 });
  expect(pending.gained).toMatchObject({ view_count: 0, video_count: 0 });
  expect(pending.series?.every((point) => 'views' in point && point.views === 0)).toBe(true);
  expect(api.ok('getVideo', { params }).view_count).toBe(77);
  api.ok('updateVideo', { params, body: { tracking_status: 'included' } });
  const included = api.ok('getVideoStats', { params }) as VideoStats;
  expect(included.totals).toMatchObject({ view_count: 77, video_count: 1 });
  expect(included.gained).toMatchObject({ view_count: 77, video_count: 1 });
});

it('sums beyond 2^53 stop there, in stats and analytics alike', () => {
  const { api, creator, post } = stage('auto');
  for (const views of [MOST, 4]) post(views);
  const stats = api.ok('getCreatorStats', { params: { id: creator } });
  expect(stats.totals?.view_count).toBe(MOST);
  for (const mode of ['new', 'cumulative'] as const) {
    const query = { entity: 'creator', entity_id: creator, metric: 'views', mode, granularity: 'day' } as const;
    const text = JSON.stringify(api.ok('getAnalytics', { query }));
    expect(text).toContain(`"value":${MOST}`);
    expect(text).not.toContain(`"value":${MOST + 1}`);
  }
});
