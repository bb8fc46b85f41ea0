import { beforeEach, describe, expect, it } from 'vitest';
import type { CreatorCreate, CreatorUpdate } from '../../src/generated/entities.js';
import { type MockApi, mockApi } from '../harness/mock-api.js';

const now = '2026-01-05T00:00:00.000Z';
const unknown = '00000000-0000-4000-8000-000000000000';

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

  it('loses its payout assignments for good', () => {
    const { id } = add('ana');
    const rule = { name: 'Base', period: 'weekly', amount_cents: 100, criteria_type: 'recurring' };
    const structure = api.ok('createPayoutStructure', { body: { project_id: api.mock.projectId, ...rule } });
    api.ok('createPayoutAssignments', { ...withId(structure.id), body: { creator_id: id } });
    api.mock.clock.advance({ hours: 1 });
    api.ok('deleteCreator', withId(id));
    api.ok('createCreators', { ...inProject, body: { tiktok_handle: 'ana' } });
    const [assignment] = api.ok('listPayoutAssignments', withId(structure.id));
    expect(assignment).toMatchObject({ creator_id: id, unassigned_at: '2026-01-05T01:00:00.000Z' });
    expect(api.ok('getPayoutStructure', withId(structure.id)).assignment_count).toBe(0);
  });
});

it('removing and bringing back in bulk counts those whose state changed, and is done for all or for none', () => {
  const [ana, ben] = [add('ana').id, add('ben').id];
  const call = (...creator_ids: string[]) => ({ ...inProject, body: { creator_ids } });
  expect(api.ok('bulkReenableCreators', call(ana, ben, ana))).toEqual({ updated: 0 });
  api.ok('deleteCreator', withId(ana));
  expect(api.ok('bulkRemoveCreators', call(ana, ben, ana))).toEqual({ updated: 1 });
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
    ['two words', 'invalid_handle'],
    ['a'.repeat(31), 'invalid_handle'],
    ['@', 'invalid_handle'],
    ['ana', 'no_change'],
    ['@ANA', 'no_change'],
    ['Ben', 'handle_taken'],
    ['banned_account', 'creator_banned'],
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
