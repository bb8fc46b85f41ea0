import { beforeEach, describe, expect, it } from 'vitest';
import { type MockApi, mockApi } from '../harness/mock-api.js';

let api: MockApi;
let creatorId: string;
let ids: Record<'small' | 'viral' | 'loved' | 'silent', string>;

/** A Monday. Four videos, of which one gains late, one has much engagement and one has no views. */
beforeEach(() => {
  api = mockApi({ now: '2026-01-05T17:30:00.000Z' });
  creatorId = newCreator('maya.moves');
  const [small, viral, loved, silent] = [
    post('2026-01-05T17:05:00.000Z', { view_count: 900, like_count: 9 }),
    post('2026-01-04T09:00:00.000Z', { view_count: 5000, like_count: 100, comment_count: 3 }),
    post('2026-01-04T09:59:59.000Z', { view_count: 1000, like_count: 90, save_count: 60, share_count: 2 }),
    post('2025-12-24T23:00:00.000Z', { view_count: 0, title: 'silent night' }),
  ];
  ids = { small, viral, loved, silent };
  api.mock.clock.to('2026-01-07T00:00:00.000Z');
  api.mock.setVideoCounts(small, { view_count: 2500 });
});

const newCreator = (tiktok_handle: string, more: object = {}) => {
  const body = { tiktok_handle, ...more };
  return (api.ok('createCreators', { params: { projectId: api.mock.projectId }, body }) as { id: string }).id;
};
const post = (posted_at: string, counts: object, of = creatorId) =>
  api.mock.postVideos(of, [{ posted_at, view_count: 0, ...counts }])[0]?.id as string;
const ranking = (query: Record<string, string | number> = {}) =>
  api
    .ok('getVideoLeaderboard', { query })
    .map(({ video_id }) => Object.entries(ids).find(([, id]) => id === video_id)?.[0]);

describe('the video leaderboard', () => {
  it('ranks by the count that is asked for, the largest first', () => {
    expect(ranking()).toEqual(['viral', 'small', 'loved', 'silent']);
    expect(ranking({ order: 'likes' })).toEqual(['viral', 'loved', 'small', 'silent']);
    expect(ranking({ order: 'comments' })[0]).toBe('viral');
    expect(ranking({ order: 'shares' })[0]).toBe('loved');
    expect(ranking({ order: 'saves' })[0]).toBe('loved');
    expect(ranking({ order: 'recent' })).toEqual(['small', 'loved', 'viral', 'silent']);
    // 152/1000, 103/5000, 9/2500, and none without views.
    expect(ranking({ order: 'engagement_rate' })).toEqual(['loved', 'viral', 'small', 'silent']);
  });

  it('ranks by what was gained in the range', () => {
    expect(ranking({ order: 'views_gained', from: '2026-01-06', to: '2026-01-07' })[0]).toBe('small');
    expect(ranking({ order: 'views_gained' })).toEqual(['viral', 'small', 'loved', 'silent']);
  });

  it('says what it knows of each video', () => {
    const [first] = api.ok('getVideoLeaderboard', { query: { from: '2026-01-06', order: 'views_gained' } });
    expect(first).toEqual({
      rank: 1,
      video_id: ids.small,
      creator_id: creatorId,
      tiktok_handle: 'maya.moves',
      title: null,
      url: api.ok('getVideo', { params: { id: ids.small } }).url,
      posted_at: '2026-01-05T17:05:00.000Z',
      view_count: 2500,
      like_count: 9,
      comment_count: 0,
      share_count: 0,
      save_count: 0,
      views_gained: 1600,
      engagement_rate_by_views: 0.36,
    });
  });

  it('pages by offset, with ranks that count on and the number of all', () => {
    const page = (offset: number) => api.call('getVideoLeaderboard', { query: { limit: 3, offset } });
    expect(page(0).meta).toEqual({ total_count: 4, limit: 3, offset: 0 });
    expect(page(3).data.map(({ rank, video_id }) => [rank, video_id])).toEqual([[4, ids.silent]]);
    expect(page(4)).toMatchObject({ data: [], meta: { total_count: 4 } });
    const wrong: Array<Record<string, string | number>> = [
      { offset: -1 },
      { limit: 0 },
      { limit: 101 },
      { order: 'fame' },
    ];
    for (const query of wrong) {
      api.refused('getVideoLeaderboard', 'invalid_query', { query });
    }
  });

  it('orders equal videos by id, the same on every page', () => {
    const twins = [1, 2, 3].map(() => post('2026-01-06T08:00:00.000Z', { view_count: 77 }));
    const found = [0, 1, 2].flatMap((offset) => {
      return api.ok('getVideoLeaderboard', { query: { limit: 1, offset: offset + 3 } }).map(({ video_id }) => video_id);
    });
    expect(found).toEqual([...twins].sort());
  });

  it('leaves out what does not count, and spans all projects unless told', () => {
    const selective = newCreator('lena.lifts', { tracking_mode: 'selective' });
    post('2026-01-06T08:00:00.000Z', { view_count: 99_000 }, selective);
    const removed = newCreator('gone');
    post('2026-01-06T08:00:00.000Z', { view_count: 98_000 }, removed);
    api.ok('deleteCreator', { params: { id: removed } });
    expect(ranking()).toEqual(['viral', 'small', 'loved', 'silent']);
    const other = api.ok('createProject', { body: { name: 'Other' } }).id;
    expect(ranking({ project_id: other })).toEqual([]);
    expect(ranking({ project_id: api.mock.projectId })).toHaveLength(4);
  });
});

describe('the posting heatmap', () => {
  it('has all 168 hours of the week, with the posts of each and their mean views', () => {
    const { cells, total_posts, timezone } = api.ok('getPostingHeatmap');
    expect(cells).toHaveLength(168);
    expect(cells.map(({ weekday, hour }) => weekday * 24 + hour)).toEqual(cells.map((_, index) => index));
    expect([total_posts, timezone]).toEqual([4, 'UTC']);
    expect(cells.filter(({ posts }) => posts > 0)).toEqual([
      { weekday: 0, hour: 17, posts: 1, avg_views: 2500 },
      { weekday: 2, hour: 23, posts: 1, avg_views: 0 },
      { weekday: 6, hour: 9, posts: 2, avg_views: 3000 },
    ]);
    expect(cells[0]).toEqual({ weekday: 0, hour: 0, posts: 0, avg_views: null });
  });

  it('counts what was posted in the range, both days included', () => {
    const posts = (from: string, to: string) => api.ok('getPostingHeatmap', { query: { from, to } }).total_posts;
    expect(posts('2025-12-24', '2026-01-04')).toBe(3);
    expect(posts('2025-12-25', '2026-01-03')).toBe(0);
    expect(posts('2026-01-05', '2026-01-05')).toBe(1);
  });
});
