import { beforeEach, describe, expect, it } from 'vitest';
import { cpuTime } from '../harness/cpu-time.js';
import { type MockApi, mockApi } from '../harness/mock-api.js';

const now = '2026-01-05T00:00:00.000Z';

let api: MockApi;
let inProject: { params: { projectId: string } };
beforeEach(() => {
  api = mockApi();
  inProject = { params: { projectId: api.mock.projectId } };
});

const withId = (id: string) => ({ params: { id } });
const campaign = (name: string, more: object = {}) =>
  api.ok('createCampaign', { ...inProject, body: { name, ...more } }).id;
const put = (into: string, item_type: string, item_id: string) => ({ ...withId(into), body: { item_type, item_id } });
const otherProject = () => api.ok('createProject', { body: { name: 'Other' } }).id;
const listItems = (id: string) => api.ok('listCampaignItems', withId(id)).map((item) => item.item_id);

describe('campaigns', () => {
  it('are created with notes and targets, the target in UTC', () => {
    const body = { name: 'Q1', readme: '1M views.', target_views: 1_000_000, target_at: '2026-03-31T02:00:00+02:00' };
    const created = api.ok('createCampaign', { ...inProject, body });
    expect(created).toEqual({
      id: created.id,
      project_id: api.mock.projectId,
      name: 'Q1',
      description: '1M views.',
      readme: '1M views.',
      metadata: {},
      target_views: 1_000_000,
      target_at: '2026-03-31T00:00:00.000Z',
      created_at: now,
      updated_at: now,
    });
    expect(api.ok('getCampaign', withId(created.id))).toEqual(created);
  });

  it('change only in what a PATCH names; null clears notes and targets', () => {
    const id = campaign('Q1', { readme: 'x', target_views: 5, target_at: now });
    expect(api.ok('updateCampaign', { ...withId(id), body: { name: 'Q2' } })).toMatchObject({
      name: 'Q2',
      target_views: 5,
    });
    const body = { readme: null, target_views: null, target_at: null };
    const cleared = { name: 'Q2', description: null, readme: null, target_views: null, target_at: null };
    expect(api.ok('updateCampaign', { ...withId(id), body })).toMatchObject(cleared);
    for (const target_views of [12.5, 0]) {
      expect(api.ok('updateCampaign', { ...withId(id), body: { target_views } }).target_views).toBe(target_views);
    }
    expect(api.ok('getCampaignStats', withId(id)).target?.progress).toBe(1);
  });

  it('are listed by project, and stop at the cap of a project', () => {
    api.mock.setLimits({ caps: { max_campaigns_per_project: 1 } });
    const id = campaign('Q1');
    api.refused('createCampaign', 'limit_reached', { ...inProject, body: { name: 'Q2' } });
    api.ok('createCampaign', { params: { projectId: otherProject() }, body: { name: 'Q2' } });
    expect(api.ok('listCampaigns', { query: { project_id: api.mock.projectId } })).toMatchObject([{ id }]);
    expect(api.ok('listCampaigns')).toHaveLength(2);
  });

  it('leave with their memberships, those that they have and those that they are', () => {
    const [top, middle, low] = [campaign('top'), campaign('middle'), campaign('low')];
    api.ok('addCampaignItem', put(top, 'campaign', middle));
    api.ok('addCampaignItem', put(middle, 'campaign', low));
    expect(api.ok('deleteCampaign', withId(middle))).toEqual({ id: middle, deleted: true });
    expect(listItems(top)).toEqual([]);
    expect(api.mock.snapshot().world.tables.campaign_items).toEqual([]);
    api.ok('getCampaign', withId(low));
    for (const operation of ['getCampaign', 'deleteCampaign', 'listCampaignItems', 'getCampaignStats'] as const) {
      api.refused(operation, 'not_found', withId(middle));
    }
  });
});

describe('the items of a campaign', () => {
  it('are creators, videos and campaigns of the same project, newest first', () => {
    const id = campaign('Q1');
    const ana = api.addCreator('ana');
    const url = 'https://www.tiktok.com/@guest/video/73';
    const video = api.ok('addVideo', { ...inProject, body: { url } }).id;
    const item = api.ok('addCampaignItem', put(id, 'creator', ana));
    expect(item).toEqual({ id: item.id, campaign_id: id, item_type: 'creator', item_id: ana, created_at: now });
    api.mock.clock.advance({ seconds: 1 });
    api.ok('addCampaignItem', put(id, 'video', video));
    api.mock.clock.advance({ seconds: 1 });
    const below = campaign('below');
    api.ok('addCampaignItem', put(id, 'campaign', below));
    expect(listItems(id)).toEqual([below, video, ana]);
  });

  it('cannot be of another project, of another kind, or twice in one campaign', () => {
    const id = campaign('Q1');
    const ana = api.addCreator('ana');
    const added = { params: { projectId: otherProject() }, body: { tiktok_handle: 'ben' } };
    const { id: stranger } = api.ok('createCreators', added) as { id: string };
    const reply = api.refused('addCampaignItem', 'not_found', put(id, 'creator', stranger));
    expect(reply.meta).toMatchObject({ resource: 'creator', id: stranger, field: 'item_id' });
    expect(reply.error).toBe(
      `item_id: There is no creator ${stranger} in the campaign's project ${api.mock.projectId}.`,
    );
    api.refused('addCampaignItem', 'not_found', put(id, 'video', ana));
    api.ok('addCampaignItem', put(id, 'creator', ana));
    api.refused('addCampaignItem', 'duplicate', put(id, 'creator', ana));
    api.ok('addCampaignItem', put(campaign('Q2'), 'creator', ana));
  });

  it('can be named in the query or in the body when they are removed', () => {
    const id = campaign('Q1');
    const names = [api.addCreator('ana'), api.addCreator('ben')].map((item_id) => ({ item_type: 'creator', item_id }));
    const [first, second] = names.map((body) => api.ok('addCampaignItem', { ...withId(id), body }).id);
    const [ana = {}, ben = {}] = names;
    const twice = { query: ana, body: ana };
    expect(api.ok('removeCampaignItem', { ...withId(id), ...twice })).toEqual({ id: first, deleted: true });
    expect(api.ok('removeCampaignItem', { ...withId(id), body: ben })).toEqual({ id: second, deleted: true });
    api.refused('removeCampaignItem', 'not_found', { ...withId(id), body: ben });
    api.refused('removeCampaignItem', 'invalid_body', withId(id));
    api.refused('removeCampaignItem', 'invalid_query', { ...withId(id), query: { item_type: 'creator' } });
    api.refused('removeCampaignItem', 'invalid_query', { ...withId(id), query: { item_id: names[0]?.item_id ?? '' } });
    for (const body of [ben, { ...ana, item_type: 'video' }])
      api.refused('removeCampaignItem', 'invalid_body', { ...withId(id), query: ana, body });
  });

  it('are unseen while they are hidden, and are back when they return; removed for good they leave', () => {
    const id = campaign('Q1');
    const ana = api.addCreator('ana');
    const [video] = api.mock.postVideos(ana, [{ posted_at: now }]).map((row) => row.id);
    api.ok('addCampaignItem', put(id, 'creator', ana));
    api.ok('addCampaignItem', put(id, 'video', video ?? ''));
    api.ok('updateVideo', { ...withId(video ?? ''), body: { tracking_status: 'excluded' } });
    expect(listItems(id)).toEqual([ana]);
    api.ok('updateVideo', { ...withId(video ?? ''), body: { tracking_status: 'included' } });
    api.ok('deleteCreator', withId(ana));
    expect(listItems(id)).toEqual([]);
    api.ok('bulkReenableCreators', { ...inProject, body: { creator_ids: [ana] } });
    expect(listItems(id)).toHaveLength(2);
    api.ok('deleteCreator', withId(ana));
    api.ok('removeCampaignItem', { ...withId(id), query: { item_type: 'creator', item_id: ana } });
  });
});

it('a cycle of campaigns is found in a tree of depth 1,000, built from either end, by work that grows with the depth of each link', () => {
  const build = (depth: number): number => {
    const ids = Array.from({ length: depth }, (_, level) => campaign(`level ${level} of ${depth}`));
    const links = ids.slice(1).map((id, index) => put(ids[index] as string, 'campaign', id));
    const started = cpuTime();
    for (const link of links.slice(0, depth / 2)) api.ok('addCampaignItem', link);
    for (const link of links.slice(depth / 2).reverse()) api.ok('addCampaignItem', link);
    const [top, bottom] = [ids[0] as string, ids[depth - 1] as string];
    api.refused('addCampaignItem', 'circular_reference', put(bottom, 'campaign', top));
    expect(api.ok('getCampaignStats', withId(top)).totals.campaign_count).toBe(depth - 1);
    return cpuTime() - started;
  };
  build(250);
  const small = build(250);
  // Four times the links, each of four times the depth, is sixteen times the work; a walk of every path would never end.
  expect(build(1000) / small).toBeLessThan(50);
});

describe('projects', () => {
  it('are created with notes that both names answer, and listed newest first', () => {
    const project = api.ok('createProject', { body: { name: 'Spring', readme: 'Fitness only.', metadata: { q: 1 } } });
    expect(project).toEqual({
      id: project.id,
      org_id: api.mock.orgId,
      name: 'Spring',
      description: 'Fitness only.',
      readme: 'Fitness only.',
      metadata: { q: 1 },
      created_at: now,
      updated_at: now,
    });
    api.mock.clock.advance({ seconds: 1 });
    const newer = api.ok('createProject', { body: { name: 'Summer' } });
    expect(newer).toMatchObject({ description: null, readme: null, metadata: {} });
    expect(api.ok('listProjects')[0]?.id).toBe(newer.id);
    expect(api.ok('getProject', { params: { id: project.id } })).toEqual(project);
  });

  it('change only in what a PATCH names; metadata is replaced whole and null clears the notes', () => {
    const { id } = api.ok('createProject', { body: { name: 'Spring', readme: 'Old.', metadata: { a: 1, b: 2 } } });
    api.mock.clock.advance({ hours: 1 });
    const params = { id };
    const renamed = api.ok('updateProject', { params, body: { name: 'Autumn', metadata: { b: 3 } } });
    expect(renamed).toMatchObject({ name: 'Autumn', readme: 'Old.', description: 'Old.', metadata: { b: 3 } });
    expect(renamed).toMatchObject({ created_at: now, updated_at: '2026-01-05T01:00:00.000Z' });
    const cleared = { readme: null, description: null, metadata: { b: 3 } };
    expect(api.ok('updateProject', { params, body: { readme: null } })).toMatchObject(cleared);
  });

  it('refuse a description and point at readme', () => {
    const params = { id: api.mock.projectId };
    const reply = api.refused('updateProject', 'invalid_body', { params, body: { description: 'x' } });
    expect(reply.meta.issues).toEqual([{ path: 'description', message: 'is read-only here; write readme instead' }]);
  });
});
