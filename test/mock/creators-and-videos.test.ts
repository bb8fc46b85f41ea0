import { beforeEach, describe, expect, it } from 'vitest';
import type { CreatorCreate, CreatorUpdate } from '../../src/generated/entities.js';
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

const add = (handle: string, more: object = {}) => ({ id: api.addCreator(handle, more) });

const withId = (id: string) => ({ params: { id } });
const listed = (query = {}) => api.ok('listCreators', { query }).map((creator) => creator.tiktok_handle);
const otherProject = () => ({ params: { projectId: api.ok('createProject', { body: { name: 'Other' } }).id } });

describe('adding a creator', () => {
  it('drops a leading @ and fills in what the call leaves out', () => {
    const reply = api.call('createCreators', { ...inProject, body: { tiktok_handle: '@Ana.Fit' } });
    expect(reply.status).toBe(201);
    expect(reply.data).toEqual({
      id: (reply.data as { id: string }).id,
      project_id: api.mock.projectId,
      tiktok_handle: 'Ana.Fit',
      display_name: null,
      avatar_url: null,
      description: null,
      readme: null,
      metadata: {},
      tracking_mode: 'auto',
      tracking_start_date: '2026-01-05',
      follower_count: 0,
      total_likes_count: 0,
      video_count: 0,
      last_scraped_at: null,
      is_active: true,
      created_at: now,
      updated_at: now,
    });
  });

  it('refuses a handle that the project has, whatever its case, and takes it in another project', () => {
    add('ana');
    const body = { tiktok_handle: '@ANA' };
    expect(api.refused('createCreators', 'handle_taken', { ...inProject, body }).meta.tiktok_handle).toBe('ANA');
    expect(api.call('createCreators', { ...otherProject(), body }).status).toBe(201);
  });

  it.each(['', '@', 'a b', 'ana!', 'ä', 'a'.repeat(31), '@@ana'])(
    'refuses %j, which is not a handle',
    (tiktok_handle) => {
      const reply = api.refused('createCreators', 'invalid_body', { ...inProject, body: { tiktok_handle } });
      expect(reply.meta.issues).toMatchObject([{ path: 'tiktok_handle' }]);
    },
  );
});

describe('adding creators in bulk', () => {
  const handles = (...names: string[]) => ({ creators: names.map((tiktok_handle) => ({ tiktok_handle })) });

  it('adds all of them or none: a taken handle, or one that is named twice, refuses the whole call', () => {
    add('ana');
    api.refused('createCreators', 'handle_taken', { ...inProject, body: handles('ben', 'Ana') });
    const twice = api.refused('createCreators', 'handle_taken', { ...inProject, body: handles('ben', 'cy', '@BEN') });
    expect(twice.meta.tiktok_handle).toBe('BEN');
    expect(listed()).toEqual(['ana']);
  });

  it('answers in the order of the call, 201 as long as one of them is new, and 200 when all of them came back', () => {
    const ana = add('ana');
    api.ok('deleteCreator', withId(ana.id));
    const mixed = api.call('createCreators', { ...inProject, body: handles('zoe', 'ana', 'ben') });
    expect(mixed.status).toBe(201);
    expect(mixed.data).toMatchObject([{ tiktok_handle: 'zoe' }, { id: ana.id }, { tiktok_handle: 'ben' }]);
    api.ok('deleteCreator', withId(ana.id));
    const returned = api.call('createCreators', { ...inProject, body: handles('ana') });
    expect([returned.status, returned.data]).toMatchObject([200, [{ id: ana.id }]]);
    expect(api.ok('createCreators', { ...inProject, body: handles('cy') })).toHaveLength(1);
  });
});

describe('a removed creator', () => {
  it('is hidden from every read and write but the ones that bring it back', () => {
    const { id } = add('ana');
    const [video] = api.mock.postVideos(id, [{ posted_at: now, view_count: 10 }]);
    expect(api.ok('deleteCreator', withId(id))).toEqual({ id, deleted: true });
    for (const query of [{}, { project_id: api.mock.projectId }]) expect(listed(query)).toEqual([]);
    expect(api.ok('listVideos')).toEqual([]);
    expect(api.ok('listVideos', { query: { creator_id: id } })).toEqual([]);
    for (const operation of ['getCreator', 'deleteCreator', 'scrapeCreator', 'getCreatorStats', 'listGoals'] as const) {
      api.refused(operation, 'not_found', withId(id));
    }
    api.refused('updateCreator', 'not_found', { ...withId(id), body: { readme: 'x' } });
    for (const operation of ['getVideo', 'deleteVideo', 'scrapeVideo', 'getVideoStats'] as const) {
      api.refused(operation, 'not_found', withId(video?.id ?? ''));
    }
    api.refused('updateVideo', 'not_found', { ...withId(video?.id ?? ''), body: { readme: 'x' } });
  });

  it('comes back with its old id, notes, videos and place in the list; what the call says anew holds', () => {
    const { id } = add('ana', { readme: 'Known.', metadata: { a: 1 }, tracking_mode: 'selective' });
    const [video] = api.mock.postVideos(id, [{ posted_at: now }]);
    api.mock.clock.advance({ days: 1 });
    add('ben');
    api.ok('deleteCreator', withId(id));
    const body = { tiktok_handle: '@Ana', readme: 'Back.', tracking_start_date: '2026-02-01' };
    const reply = api.call('createCreators', { ...inProject, body });
    expect(reply.status).toBe(200);
    expect(reply.data).toMatchObject({
      id,
      tiktok_handle: 'Ana',
      readme: 'Back.',
      description: 'Back.',
      metadata: { a: 1 },
      tracking_mode: 'selective',
      tracking_start_date: '2026-02-01',
      is_active: true,
      created_at: now,
      updated_at: '2026-01-06T00:00:00.000Z',
    });
    expect(listed()).toEqual(['ben', 'Ana']);
    expect(api.ok('listVideos')).toMatchObject([{ id: video?.id }]);
  });
});

it('removing and bringing back in bulk counts those whose state changed, and is done for all or for none', () => {
  const [ana, ben] = [add('ana').id, add('ben').id];
  const call = (...creator_ids: string[]) => ({ ...inProject, body: { creator_ids } });
  expect(api.ok('bulkReenableCreators', call(ana, ben, ana))).toEqual({ updated: 0 });
  api.ok('deleteCreator', withId(ana));
  const rule = { name: 'Fee', period: 'weekly', amount_cents: 100, criteria_type: 'recurring' };
  const fee = api.ok('createPayoutStructure', { body: { ...rule, project_id: api.mock.projectId } });
  api.ok('createPayoutAssignments', { ...withId(fee.id), body: { creator_id: ben } });
  expect(api.ok('bulkRemoveCreators', call(ana, ben, ana))).toEqual({ updated: 1 });
  expect(api.ok('listPayoutAssignments', withId(fee.id))).toMatchObject([{ unassigned_at: now }]);
  expect(listed()).toEqual([]);
  expect(api.ok('bulkReenableCreators', call(ana, ben, ana))).toEqual({ updated: 2 });
  expect(listed()).toHaveLength(2);
  const added = { ...otherProject(), body: { tiktok_handle: 'cy' } };
  const { id } = api.ok('createCreators', added) as { id: string };
  const reply = api.refused('bulkRemoveCreators', 'not_found', call(ana, id));
  expect(reply.meta).toMatchObject({ id, field: 'creator_ids.1' });
  api.refused('bulkReenableCreators', 'not_found', call(unknown));
});

it('every field that a call can write is in the row: of a new creator, of one that comes back, and of a changed one', () => {
  // Required: a new field of a request does not compile until it is here.
  const first: Required<CreatorCreate> = {
    tiktok_handle: 'ana',
    readme: 'One.',
    metadata: { a: 1 },
    tracking_mode: 'selective',
    tracking_start_date: '2026-02-01',
  };
  const next: Required<CreatorUpdate> = { tiktok_handle: 'Bo', readme: 'Two.', metadata: {}, tracking_mode: 'auto' };
  const { id, ...row } = api.ok('createCreators', { ...inProject, body: first }) as { id: string };
  expect(row).toMatchObject(first);
  const changed = api.ok('updateCreator', { ...withId(id), body: next });
  expect(changed).toMatchObject(next);
  api.ok('deleteCreator', withId(id));
  const back = { ...first, tiktok_handle: 'bo' };
  expect(api.ok('createCreators', { ...inProject, body: back })).toMatchObject({ id, ...back });
});

it('changing a creator holds the new tracking mode for videos that are found later', () => {
  const { id } = add('ana');
  api.mock.postVideos(id, [{ posted_at: now }]);
  api.ok('updateCreator', { ...withId(id), body: { tracking_mode: 'selective' } });
  api.mock.postVideos(id, [{ posted_at: now }]);
  const statuses = api.ok('listVideos').map((video) => video.tracking_status);
  expect(statuses.sort()).toEqual(['auto_tracked', 'pending_review']);
});

it('searching creators finds part of a handle, whatever its case, in one project or in all', () => {
  const other = otherProject();
  for (const handle of ['Ana.Cooks', 'ben']) add(handle);
  api.ok('createCreators', { ...other, body: { tiktok_handle: 'susana' } });
  for (const search of ['ANA', '@ana']) expect(listed({ search }).sort()).toEqual(['Ana.Cooks', 'susana']);
  expect(listed({ search: 'ana', project_id: other.params.projectId })).toEqual(['susana']);
  for (const query of [{ project_id: unknown }, { search: 'zzz' }]) expect(listed(query)).toEqual([]);
});

it('the cap on creators counts active creators over all projects, and a bulk as a whole', () => {
  api.mock.setLimits({ caps: { max_creators_per_org: 3 } });
  const first = add('a');
  api.ok('createCreators', { ...otherProject(), body: { tiktok_handle: 'b' } });
  const pair = { ...inProject, body: { creators: [{ tiktok_handle: 'c' }, { tiktok_handle: 'd' }] } };
  expect(api.refused('createCreators', 'limit_reached', pair).meta).toMatchObject({ current: 2, max: 3 });
  add('c');
  api.refused('createCreators', 'limit_reached', { ...inProject, body: { tiktok_handle: 'd' } });
  api.ok('deleteCreator', withId(first.id));
  add('d');
  const back = { ...inProject, body: { creator_ids: [first.id] } };
  api.refused('bulkReenableCreators', 'limit_reached', back);
  api.refused('createCreators', 'limit_reached', { ...inProject, body: { tiktok_handle: 'a' } });
});

it('a manual scrape is done at once, and counts to a daily cap that creators and videos share until 00:00 UTC', () => {
  api.mock.setScraper('stalled');
  api.mock.setLimits({ caps: { max_manual_scrape_triggers_per_day: 2 } });
  api.mock.clock.advance({ hours: 18, minutes: 30 });
  const { id } = add('ana');
  const [video] = api.mock.postVideos(id, [{ posted_at: now }]);
  api.mock.clock.advance({ minutes: 30 });
  // A creator who is not there costs nothing.
  api.refused('scrapeCreator', 'not_found', withId(unknown));
  const reply = api.call('scrapeCreator', withId(id));
  expect([reply.status, reply.data]).toMatchObject([202, { id, last_scraped_at: '2026-01-05T19:00:00.000Z' }]);
  expect(api.call('scrapeVideo', withId(video?.id ?? '')).status).toBe(202);
  const refused = api.refused('scrapeCreator', 'rate_limit_exceeded', withId(id));
  expect(refused.headers['retry-after']).toBe('18000');
  api.refused('scrapeVideo', 'rate_limit_exceeded', withId(video?.id ?? ''));
  api.mock.clock.advance({ hours: 5 });
  expect(api.call('scrapeCreator', withId(id)).status).toBe(202);
});

describe('renaming a creator', () => {
  const rename = (id: string, tiktok_handle: string) => ({ ...withId(id), body: { tiktok_handle } });

  it('takes a free handle, with or without @, and frees the old one', () => {
    const { id } = add('ana');
    expect(api.ok('updateCreator', rename(id, '@ana.two')).tiktok_handle).toBe('ana.two');
    expect(add('ana').id).not.toBe(id);
    expect(api.ok('updateCreator', rename(id, `A${'-'.repeat(29)}`)).tiktok_handle).toHaveLength(30);
  });

  it.each([
    ['a'.repeat(31), 'invalid_handle'],
    ['@', 'invalid_handle'],
    ['@ANA', 'no_change'],
    ['Ben', 'handle_taken'],
    ['@Banned_Account', 'creator_banned'],
  ] as const)('to %j is refused with %s', (handle, code) => {
    const { id } = add('ana');
    add('ben');
    const body = { tiktok_handle: handle, readme: 'also not written' };
    const { error, meta } = api.refused('updateCreator', code, { ...withId(id), body });
    expect([error, meta.code]).toEqual([code, code]);
  });

  it('to the handle of a removed creator works, and that one returns only when the handle is free again', () => {
    const { id } = add('ana');
    const cleo = add('cleo');
    api.ok('deleteCreator', withId(cleo.id));
    expect(api.ok('updateCreator', { ...withId(id), body: { tiktok_handle: 'Cleo' } }).tiktok_handle).toBe('Cleo');
    const back = { ...inProject, body: { creator_ids: [cleo.id] } };
    api.refused('bulkReenableCreators', 'handle_taken', back);
    api.refused('createCreators', 'handle_taken', { ...inProject, body: { tiktok_handle: 'cleo' } });
    api.ok('updateCreator', { ...withId(id), body: { tiktok_handle: 'ana' } });
    expect(api.ok('bulkReenableCreators', back)).toEqual({ updated: 1 });
  });

  it('leaves a handle that two removed creators have to the one that was removed last', () => {
    const first = add('ana');
    api.ok('deleteCreator', withId(first.id));
    const second = add('ben');
    api.ok('updateCreator', { ...withId(second.id), body: { tiktok_handle: 'ana' } });
    api.mock.clock.advance({ minutes: 1 });
    api.ok('deleteCreator', withId(second.id));
    expect(add('ana').id).toBe(second.id);
    api.ok('deleteCreator', withId(second.id));
    const both = { ...inProject, body: { creator_ids: [first.id, second.id] } };
    api.refused('bulkReenableCreators', 'handle_taken', both);
  });
});

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
