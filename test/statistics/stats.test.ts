import { beforeEach, describe, expect, it } from 'vitest';
import type { VideoStats } from '../../src/generated/entities.js';
import { type MockApi, mockApi } from '../harness/mock-api.js';

/** Noon on the 2nd of March, two days after the end of a February with 28 days. */
const now = '2026-03-02T12:00:00.000Z';

let api: MockApi;
let creatorId: string;
beforeEach(() => {
  api = mockApi({ now: '2026-02-25T12:00:00.000Z' });
  creatorId = api.addCreator('maya.moves');
});

const withId = (id: string) => ({ params: { id } });
const readStats = (videoId: string) => api.ok('getVideoStats', withId(videoId)) as VideoStats;
const post = (id: string, view_count: number, more: object = {}) =>
  api.mock.postVideos(id, [{ posted_at: api.mock.clock.now, view_count, ...more }])[0]?.id as string;

describe('the stats of a creator', () => {
  it('hold the counts now, the counts gained, and what every day brought, over the end of a month', () => {
    const video = post(creatorId, 1000, { like_count: 80, comment_count: 7, share_count: 3, save_count: 11 });
    api.mock.clock.to('2026-02-28T23:00:00.000Z');
    api.mock.setVideoCounts(video, { view_count: 1500, like_count: 90 });
    api.mock.clock.to('2026-03-01T01:00:00.000Z');
    api.mock.setVideoCounts(video, { view_count: 1900, like_count: 95 });
    post(creatorId, 40);
    api.mock.clock.to(now);
    const query = { from: '2026-02-27', to: '2026-03-02' };
    expect(api.ok('getCreatorStats', { ...withId(creatorId), query })).toEqual({
      creator_id: creatorId,
      ...query,
      totals: {
        view_count: 1940,
        like_count: 95,
        comment_count: 7,
        share_count: 3,
        save_count: 11,
        video_count: 2,
      },
      gained: { view_count: 940, like_count: 15, comment_count: 0, share_count: 0, save_count: 0, video_count: 1 },
      series: [
        { date: '2026-02-27', views: 0, likes: 0, comments: 0, shares: 0, saves: 0 },
        { date: '2026-02-28', views: 500, likes: 10, comments: 0, shares: 0, saves: 0 },
        { date: '2026-03-01', views: 440, likes: 5, comments: 0, shares: 0, saves: 0 },
        { date: '2026-03-02', views: 0, likes: 0, comments: 0, shares: 0, saves: 0 },
      ],
    });
  });

  it('cover by default today and the 29 days before, both days included', () => {
    api.mock.clock.to(now);
    const stats = api.ok('getCreatorStats', withId(creatorId));
    expect([stats.from, stats.to, stats.series.length]).toEqual(['2026-02-01', '2026-03-02', 30]);
    const one = api.ok('getCreatorStats', { ...withId(creatorId), query: { from: '2026-02-28', to: '2026-02-28' } });
    expect(one.series).toHaveLength(1);
    const back = api.ok('getCreatorStats', { ...withId(creatorId), query: { to: '2026-01-30' } });
    expect([back.from, back.to]).toEqual(['2026-01-01', '2026-01-30']);
  });

  it('count what was gained on the day of the last observation of each UTC day', () => {
    const video = post(creatorId, 100);
    api.mock.clock.advance({ hours: 3 });
    api.mock.setVideoCounts(video, { view_count: 900 });
    api.mock.setVideoCounts(video, { view_count: 300 });
    const { gained, series } = api.ok('getCreatorStats', withId(creatorId));
    expect(gained.view_count).toBe(300);
    expect(series.at(-1)).toMatchObject({ date: '2026-02-25', views: 300 });
  });

  it('are negative where TikTok took counts back', () => {
    const video = post(creatorId, 1000);
    api.mock.clock.advance({ days: 1 });
    api.mock.setVideoCounts(video, { view_count: 600 });
    const { series } = api.ok('getCreatorStats', { ...withId(creatorId), query: { from: '2026-02-26' } });
    expect(series).toMatchObject([{ views: -400 }]);
  });

  it('leave out videos that wait for review, and excluded ones; an included one brings its past along', () => {
    const selective = api.addCreator('lena.lifts', { tracking_mode: 'selective' });
    const [waiting, off] = [post(selective, 700), post(selective, 50)];
    expect(api.ok('getCreatorStats', withId(selective)).totals).toMatchObject({ view_count: 0, video_count: 0 });
    api.ok('updateVideo', { ...withId(off), body: { tracking_status: 'excluded' } });
    api.mock.clock.advance({ days: 2 });
    api.ok('updateVideo', { ...withId(waiting), body: { tracking_status: 'included' } });
    const stats = api.ok('getCreatorStats', withId(selective));
    expect(stats.totals).toMatchObject({ view_count: 700, video_count: 1 });
    expect(stats.series.at(-3)).toMatchObject({ date: '2026-02-25', views: 700 });
  });
});

it('the stats of a video are its own', () => {
  const counting = post(creatorId, 9);
  expect(readStats(counting).gained).toMatchObject({ view_count: 9, video_count: 1 });
});

describe('the target of a campaign', () => {
  const campaign = (more: object) =>
    api.ok('createCampaign', { params: { projectId: api.mock.projectId }, body: { name: 'Push', ...more } }).id;

  it('comes with the share of its views that is reached, also beyond it', () => {
    const id = campaign({ target_views: 400, target_at: '2026-03-31T00:00:00.000Z' });
    api.ok('addCampaignItem', { ...withId(id), body: { item_type: 'creator', item_id: creatorId } });
    post(creatorId, 300);
    const target = { target_views: 400, target_at: '2026-03-31T00:00:00.000Z', progress: 0.75 };
    expect(api.ok('getCampaignStats', withId(id)).target).toEqual(target);
    post(creatorId, 300);
    expect(api.ok('getCampaignStats', withId(id)).target?.progress).toBe(1.5);
  });

  it('is null without target views', () => {
    expect(api.ok('getCampaignStats', withId(campaign({ target_at: now }))).target).toBeNull();
  });
});

describe('a range', () => {
  it('is refused with 400 when it ends before it begins, is in no calendar, or spans more than ten years', () => {
    const wrong: Array<Record<string, string>> = [
      { from: '2026-02-25', to: '2026-02-24' },
      { from: '2026-02-30' },
      { to: '2026-13-01' },
      { from: '01/02/2026' },
      { from: '2000-01-01' },
    ];
    for (const query of wrong) {
      api.refused('getCreatorStats', 'invalid_query', { ...withId(creatorId), query });
    }
  });

  it('is checked before the entity, and the entity before the plan', () => {
    api.mock.setLimits({ tier: 'free', caps: { max_api_requests_per_day: null } });
    const nobody = withId('00000000-0000-4000-8000-000000000000');
    api.refused('getCreatorStats', 'invalid_query', { ...nobody, query: { from: '2026-02-26', to: '2026-02-25' } });
    api.refused('getCreatorStats', 'not_found', { ...nobody, query: { from: '2020-02-26' } });
  });
});

it('with statsGone the stats of creators and campaigns answer 410, those of videos do not', () => {
  api = mockApi({ limits: { statsGone: true } });
  creatorId = api.addCreator('maya.moves');
  const campaign = api.ok('createCampaign', { params: { projectId: api.mock.projectId }, body: { name: 'Push' } });
  api.refused('getCreatorStats', 'gone', withId(creatorId));
  api.refused('getCampaignStats', 'gone', withId(campaign.id));
  expect(readStats(post(creatorId, 5)).totals.view_count).toBe(5);
});
