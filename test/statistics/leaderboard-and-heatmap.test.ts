import { beforeEach, describe, expect, it } from 'vitest';
import type { MockApi } from '../harness/mock-api.js';
import { StatsFixture } from './stats-fixture.js';

let stats: StatsFixture;
let api: MockApi;
let ids: Record<'small' | 'viral' | 'loved' | 'silent', string>;

/** A Monday. Four videos, of which one gains late, one has much engagement and one has no views. */
beforeEach(() => {
  stats = new StatsFixture('2026-01-05T17:30:00.000Z');
  ({ api } = stats);
  ids = {
    small: post('2026-01-05T17:05:00.000Z', 900, { like_count: 9 }),
    viral: post('2026-01-04T09:00:00.000Z', 5000, { like_count: 100, comment_count: 3 }),
    loved: post('2026-01-04T09:59:59.000Z', 1000, { like_count: 90, save_count: 60, share_count: 2 }),
    silent: post('2025-12-24T23:00:00.000Z', 0, { title: 'silent night' }),
  };
  stats.grow('2026-01-07T00:00:00.000Z', ids.small, { view_count: 2500 });
});

const post = (posted_at: string, view_count: number, counts: object = {}, creator?: string) =>
  stats.post(view_count, { posted_at, ...counts }, creator);
const inProject = () => ({ project_id: api.mock.projectId });
const ranking = (query: Record<string, string | number> = {}) =>
  api
    .ok('getVideoLeaderboard', { query: { ...inProject(), ...query } })
    .map(({ video_id }) => Object.entries(ids).find(([, id]) => id === video_id)?.[0]);

describe('the video leaderboard', () => {
  it('ranks by the count that is asked for, or the post date, the largest first', () => {
    expect(ranking()).toEqual(['viral', 'small', 'loved', 'silent']);
    expect(ranking({ order: 'view_count' })).toEqual(ranking());
    expect(ranking({ order: 'like_count' })).toEqual(['viral', 'loved', 'small', 'silent']);
    const first = (order: string) => ranking({ order })[0];
    expect(['comment_count', 'share_count', 'save_count'].map(first)).toEqual(['viral', 'loved', 'loved']);
    expect(ranking({ order: 'posted_at' })).toEqual(['small', 'loved', 'viral', 'silent']);
  });

  it('has the videos that were posted in the range, both days included, or all of them', () => {
    expect(ranking({ from: '2026-01-04', to: '2026-01-05' })).toEqual(['viral', 'small', 'loved']);
    expect(ranking({ from: '2026-01-04', to: '2026-01-04' })).toEqual(['viral', 'loved']);
    expect(ranking({ from: '2026-01-05' })).toEqual(['small']);
    expect(ranking({ to: '2026-01-03' })).toEqual(['silent']);
    api.ok('addVideo', {
      params: { projectId: api.mock.projectId },
      body: { url: 'https://www.tiktok.com/@gearlab/video/7423190871165832491' },
    });
    // It has no post date.
    expect(ranking()).toHaveLength(5);
    expect(ranking({ to: '2027-01-01' })).toHaveLength(4);
    const backwards = { ...inProject(), from: '2026-01-05', to: '2026-01-04' };
    api.refused('getVideoLeaderboard', 'invalid_query', { query: backwards });
  });

  it('says what it knows of each video', () => {
    const [, second] = api.ok('getVideoLeaderboard', { query: inProject() });
    expect(second).toEqual({
      video_id: ids.small,
      title: null,
      thumbnail_url: null,
      url: api.ok('getVideo', { params: { id: ids.small } }).url,
      view_count: 2500,
      like_count: 9,
      comment_count: 0,
      share_count: 0,
      save_count: 0,
      posted_at: '2026-01-05T17:05:00.000Z',
      total_count: 4,
      creator_id: stats.creatorId,
      tiktok_handle: 'maya.moves',
    });
  });

  it('pages by offset, with the number of all that match on each item', () => {
    const page = (offset: number, more: object = {}) =>
      api.ok('getVideoLeaderboard', { query: { ...inProject(), limit: 3, offset, ...more } });
    expect(page(0).map(({ total_count }) => total_count)).toEqual([4, 4, 4]);
    expect(page(3).map(({ video_id, total_count }) => [video_id, total_count])).toEqual([[ids.silent, 4]]);
    expect(page(4)).toEqual([]);
    expect(page(0, { from: '2026-01-05' }).map(({ total_count }) => total_count)).toEqual([1]);
  });

  it('has 20 videos a page by default, equal ones by id, the same on every page', () => {
    const twins = Array.from({ length: 17 }, () => post('2026-01-06T08:00:00.000Z', 77));
    expect(api.ok('getVideoLeaderboard', { query: inProject() })).toHaveLength(20);
    const found = [0, 1, 2].flatMap((place) => {
      const query = { ...inProject(), limit: 1, offset: place + 3 };
      return api.ok('getVideoLeaderboard', { query }).map(({ video_id }) => video_id);
    });
    expect(found).toEqual(twins.sort().slice(0, 3));
  });

  it('leaves out what does not count, and what is of another project', () => {
    const selective = api.addCreator('lena.lifts', { tracking_mode: 'selective' });
    post('2026-01-06T08:00:00.000Z', 99_000, {}, selective);
    const removed = api.addCreator('gone');
    post('2026-01-06T08:00:00.000Z', 98_000, {}, removed);
    api.ok('deleteCreator', { params: { id: removed } });
    expect(ranking()).toEqual(['viral', 'small', 'loved', 'silent']);
    expect(ranking({ project_id: api.ok('createProject', { body: { name: 'Other' } }).id })).toEqual([]);
  });
});

describe('the posting heatmap', () => {
  const month = { from: '2025-12-09', to: '2026-01-07' };
  const heatmap = (query: object = month) => api.ok('getPostingHeatmap', { query: { ...inProject(), ...query } });

  it('has the hours in which something was posted, Sunday first, with the mean views', () => {
    expect(heatmap()).toEqual([
      { dow: 0, hour: 9, post_count: 2, avg_views: 3000 },
      { dow: 1, hour: 17, post_count: 1, avg_views: 2500 },
      { dow: 3, hour: 23, post_count: 1, avg_views: 0 },
    ]);
    post('2026-01-04T09:30:00.000Z', 1);
    // (5000 + 1000 + 1) ÷ 3.
    expect(heatmap()[0]?.avg_views).toBeCloseTo(2000.333, 3);
    post('2026-01-03T00:00:00.000Z', 1);
    expect(heatmap().at(-1)).toEqual({ dow: 6, hour: 0, post_count: 1, avg_views: 1 });
  });

  it('counts what was posted in the range, both days included', () => {
    const posts = (from: string, to: string) => heatmap({ from, to }).reduce((sum, cell) => sum + cell.post_count, 0);
    expect(posts('2025-12-24', '2026-01-04')).toBe(3);
    expect(posts('2025-12-25', '2026-01-03')).toBe(0);
    expect(posts('2026-01-05', '2026-01-05')).toBe(1);
  });
});
