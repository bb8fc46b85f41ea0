import { beforeEach, describe, expect, it } from 'vitest';
import { type MockApi, mockApi } from '../harness/mock-api.js';

const now = '2026-01-05T00:00:00.000Z';
const unknown = '00000000-0000-4000-8000-000000000000';
const url = 'https://www.tiktok.com/@guest/video/7300000000000000001';

let api: MockApi;
let inProject: { params: { projectId: string } };
beforeEach(() => {
  api = mockApi();
  inProject = { params: { projectId: api.mock.projectId } };
});

const withId = (id: string) => ({ params: { id } });
const listedIds = (query = {}) => api.ok('listVideos', { query }).map((video) => video.id);

/** A video that discovery brought, in the status that the creator's tracking mode gives it. */
function discovered(tracking_mode: 'auto' | 'selective', handle = tracking_mode): { id: string; creator: string } {
  const creator = api.addCreator(handle, { tracking_mode });
  const [video] = api.mock.postVideos(creator, [{ posted_at: now, view_count: 100 }]);
  return { id: video?.id ?? '', creator };
}

describe('adding a video', () => {
  it('makes one without a creator that counts at once', () => {
    const reply = api.call('addVideo', { ...inProject, body: { url } });
    expect(reply.status).toBe(201);
    expect(reply.data).toEqual({
      id: reply.data.id,
      project_id: api.mock.projectId,
      creator_id: null,
      tiktok_video_id: '7300000000000000001',
      url,
      title: null,
      description: null,
      readme: null,
      metadata: {},
      view_count: 0,
      like_count: 0,
      comment_count: 0,
      share_count: 0,
      save_count: 0,
      thumbnail_url: null,
      tracking_status: 'direct_add',
      tracking_disabled_at: null,
      posted_at: null,
      last_scraped_at: null,
      created_at: now,
      updated_at: now,
    });
  });

  it.each([
    `${url}?is_from_webapp=1&sender_device=pc`,
    `${url}/`,
    `${url}#comments`,
    'http://m.tiktok.com/@guest/video/7300000000000000001',
    'https://tiktok.com/@guest/video/7300000000000000001',
  ])('knows one video by all its full addresses: %s', (address) => {
    expect(api.ok('addVideo', { ...inProject, body: { url: address } }).url).toBe(url);
    const reply = api.refused('addVideo', 'duplicate', { ...inProject, body: { url } });
    expect(reply.meta.id).toBe(listedIds()[0]);
    expect(api.call('addVideo', { ...otherProject(), body: { url } }).status).toBe(201);
  });

  it.each([
    'https://vm.tiktok.com/ZM8abc123/',
    'https://www.tiktok.com/t/ZM8abc123/',
    'https://www.tiktok.com/@guest',
    'https://www.tiktok.com/@guest/video/seven',
    'https://www.tiktok.com/@guest/video/7300000000000000001/../../@x',
    'https://example.com/@guest/video/7300000000000000001',
    'https://tiktok.com.example.com/@guest/video/7300000000000000001',
    'https://evil.tiktok.com/@guest/video/7300000000000000001',
    'https://www.tiktok.com:8443/@guest/video/7300000000000000001',
    'www.tiktok.com/@guest/video/7300000000000000001',
    '7300000000000000001',
    '',
  ])('refuses anything but a full TikTok video address: %s', (address) => {
    const reply = api.refused('addVideo', 'invalid_body', { ...inProject, body: { url: address } });
    expect(reply.meta.issues).toMatchObject([
      { path: 'url', message: expect.stringContaining('Short links are refused') },
    ]);
  });

  it('knows a video that discovery found, also when it is excluded', () => {
    const { id } = discovered('auto');
    const body = { url: api.ok('getVideo', withId(id)).url };
    for (const _ of ['tracked', 'excluded']) {
      expect(api.refused('addVideo', 'duplicate', { ...inProject, body }).meta.id).toBe(id);
      api.call('updateVideo', { ...withId(id), body: { tracking_status: 'excluded' } });
    }
  });
});

function otherProject(): { params: { projectId: string } } {
  return { params: { projectId: api.ok('createProject', { body: { name: 'Other' } }).id } };
}

describe('the status of a video', () => {
  const statuses = ['included', 'excluded'] as const;
  const reach: Record<string, () => string> = {
    auto_tracked: () => discovered('auto').id,
    pending_review: () => discovered('selective').id,
    direct_add: () => api.ok('addVideo', { ...inProject, body: { url } }).id,
    included: () => move(discovered('selective').id, 'included'),
    excluded: () => move(discovered('auto').id, 'excluded'),
  };
  const move = (id: string, tracking_status: string) =>
    api.ok('updateVideo', { ...withId(id), body: { tracking_status } }).id;

  it.each([
    ['pending_review', ['included', 'excluded']],
    ['auto_tracked', ['excluded']],
    ['included', ['excluded']],
    ['excluded', ['included']],
    ['direct_add', []],
  ])('%s can become %j and nothing else', (from, allowed) => {
    for (const to of statuses) {
      const id = reach[from]?.() ?? '';
      const call = { ...withId(id), body: { tracking_status: to, readme: 'note' } };
      if (allowed.includes(to))
        expect(api.ok('updateVideo', call)).toMatchObject({ tracking_status: to, readme: 'note' });
      else expect(api.refused('updateVideo', 'invalid_transition', call).meta).toMatchObject({ from, to, allowed });
      api.mock.reset();
      inProject = { params: { projectId: api.mock.projectId } };
    }
  });

  it('excluded hides it from everything but a PATCH', () => {
    const { id, creator } = discovered('auto');
    const shown = api.ok('updateVideo', { ...withId(id), body: { tracking_status: 'excluded' } });
    expect(shown).toMatchObject({ id, tracking_status: 'excluded' });
    for (const query of [{}, { creator_id: creator }, { tracking_status: 'excluded' }])
      expect(listedIds(query)).toEqual([]);
    const operations = ['getVideo', 'deleteVideo', 'scrapeVideo', 'disableVideoTracking', 'getVideoStats'] as const;
    for (const operation of operations) api.refused(operation, 'not_found', withId(id));
    api.refused('bulkDisableVideoTracking', 'not_found', { ...inProject, body: { video_ids: [id] } });
    expect(api.ok('updateVideo', { ...withId(id), body: { readme: 'why' } })).toMatchObject({ readme: 'why' });
    api.ok('updateVideo', { ...withId(id), body: { tracking_status: 'included' } });
    expect(listedIds()).toEqual([id]);
  });
});

it('listing videos narrows by project, creator and status, together too; an unknown id gives an empty page', () => {
  const auto = discovered('auto');
  const pending = discovered('selective');
  const direct = api.ok('addVideo', { ...inProject, body: { url } });
  expect(listedIds({ creator_id: auto.creator })).toEqual([auto.id]);
  expect(listedIds({ tracking_status: 'pending_review' })).toEqual([pending.id]);
  expect(listedIds({ project_id: api.mock.projectId }).sort()).toEqual([auto.id, pending.id, direct.id].sort());
  expect(listedIds({ creator_id: auto.creator, project_id: otherProject().params.projectId })).toEqual([]);
  expect(listedIds({ creator_id: auto.creator, tracking_status: 'direct_add' })).toEqual([]);
  expect(listedIds({ creator_id: unknown })).toEqual([]);
  api.refused('listVideos', 'invalid_query', { query: { tracking_status: 'lost' } });
});

it('disabling the tracking of a video freezes its last scrape and keeps its status, once; in bulk for all or for none', () => {
  const [one, two] = [discovered('auto').id, discovered('selective').id];
  api.mock.clock.advance({ hours: 2, minutes: 30 });
  const disabled = api.ok('disableVideoTracking', withId(one));
  expect(disabled).toMatchObject({
    tracking_status: 'auto_tracked',
    tracking_disabled_at: '2026-01-05T02:30:00.000Z',
    last_scraped_at: '2026-01-05T02:00:00.000Z',
  });
  api.mock.clock.advance({ hours: 2 });
  expect(api.ok('disableVideoTracking', withId(one))).toEqual(disabled);
  const call = (...video_ids: string[]) => ({ ...inProject, body: { video_ids } });
  expect(api.refused('bulkDisableVideoTracking', 'not_found', call(two, unknown)).meta.field).toBe('video_ids.1');
  api.refused('bulkDisableVideoTracking', 'not_found', { ...call(two), ...otherProject() });
  expect(api.ok('bulkDisableVideoTracking', call(one, two, two))).toEqual({ updated: 1 });
  expect(api.ok('getVideo', withId(one))).toEqual(disabled);
});

it('deleting a video takes it out of every read and campaign; TikTok may bring it again', () => {
  const video = api.ok('addVideo', { ...inProject, body: { url } });
  const campaign = api.ok('createCampaign', { ...inProject, body: { name: 'Launch' } });
  api.ok('addCampaignItem', { ...withId(campaign.id), body: { item_type: 'video', item_id: video.id } });
  expect(api.ok('deleteVideo', withId(video.id))).toEqual({ id: video.id, deleted: true });
  api.refused('getVideo', 'not_found', withId(video.id));
  api.refused('updateVideo', 'not_found', { ...withId(video.id), body: { tracking_status: 'included' } });
  expect(api.ok('listCampaignItems', withId(campaign.id))).toEqual([]);
  expect(api.ok('addVideo', { ...inProject, body: { url } }).id).not.toBe(video.id);
});

it('the cap on tracked videos is freed by excluding or disabling, and taken again by including', () => {
  api.mock.setLimits({ caps: { max_tracked_videos_per_org: 2 } });
  const { id } = discovered('auto');
  api.ok('addVideo', { ...inProject, body: { url } });
  const third = { ...inProject, body: { url: 'https://www.tiktok.com/@guest/video/73' } };
  expect(api.refused('addVideo', 'limit_reached', third).meta).toMatchObject({ current: 2, max: 2 });
  api.ok('updateVideo', { ...withId(id), body: { tracking_status: 'excluded' } });
  const added = api.ok('addVideo', third);
  api.refused('updateVideo', 'limit_reached', { ...withId(id), body: { tracking_status: 'included' } });
  api.ok('disableVideoTracking', withId(added.id));
  api.ok('updateVideo', { ...withId(id), body: { tracking_status: 'included' } });
});
