import { expect, it } from 'vitest';
import type { VideoStats } from '../../src/generated/entities.js';
import { mockApi } from '../harness/mock-api.js';

const MOST = Number.MAX_SAFE_INTEGER;

function stage(tracking_mode: 'auto' | 'selective') {
  const api = mockApi({ seed: 'empty', now: '2026-01-05T00:00:00Z' });
  const { projectId } = api.mock;
  const added = api.ok('createCreators', { params: { projectId }, body: { tiktok_handle: 'maya', tracking_mode } });
  const creator = (Array.isArray(added) ? added[0]?.id : added.id) ?? '';
  const post = (view_count: number): string =>
    api.mock.postVideos(creator, [{ posted_at: '2026-01-05T00:00:00Z', view_count }])[0]?.id ?? '';
  return { api, creator, post };
}

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
