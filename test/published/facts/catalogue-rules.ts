import { expect } from 'vitest';
import { demoWorld, type Facts, type Json, World } from './world.js';

const VIDEO_URL = 'https://www.tiktok.com/@someone/video/7301234567890123456';
const toIds = (rows: readonly Json[]): string[] => rows.map(({ id }) => id).sort();

/** Two creators with a video each, the second one waiting for review. */
async function twoCreators() {
  const world = new World();
  const auto = await world.creator('auto');
  const selective = await world.creator('selective', { tracking_mode: 'selective' });
  const seen = world.post(auto.id, '2026-01-04T10:00:00Z', 100);
  const waiting = world.post(selective.id, '2026-01-04T10:00:00Z', 40);
  return { world, auto, selective, seen, waiting };
}

/** The rules of creators, videos and campaigns. */
export const catalogueRules: Facts = {
  F088: async () => {
    const world = new World();
    await world.creator('@maya.moves');
    const handles = (await world.all('/creators')).map(({ tiktok_handle }) => tiktok_handle);
    expect(handles).toEqual(['maya.moves']);
    expect((await demoWorld().all('/creators')).filter(({ tiktok_handle }) => tiktok_handle.includes('@'))).toEqual([]);
  },
  F089: async () => {
    const world = new World();
    const video = await world.ok('POST', `/projects/${world.mock.projectId}/videos`, { body: { url: VIDEO_URL } });
    expect(video.creator_id).toBeNull();
  },
  F095: async () => {
    const text = JSON.stringify(
      await Promise.all(['/projects', '/creators', '/videos', '/campaigns'].map((path) => demoWorld().all(path))),
    );
    const ids = [...text.matchAll(/"(?:id|\w+_id)":"([^"]+)"/g)].filter(
      ([whole]) => !whole.includes('tiktok_video_id'),
    );
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter(([, id]) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id ?? ''))).toEqual([]);
    const times = [...text.matchAll(/"\w+_at":"([^"]+)"/g)].map(([, time]) => time ?? '');
    expect(times.length).toBeGreaterThan(100);
    expect(times.filter((time) => new Date(time).toISOString() !== time)).toEqual([]);
  },
  F111: async () => expect((await twoCreators()).waiting.tracking_status).toBe('pending_review'),
  F112: async () => expect((await twoCreators()).seen.tracking_status).toBe('auto_tracked'),
  F113: async () => {
    const world = new World();
    const video = await world.ok('POST', `/projects/${world.mock.projectId}/videos`, { body: { url: VIDEO_URL } });
    expect(video.tracking_status).toBe('direct_add');
  },
  F114: async () => {
    const { world, seen, waiting } = await twoCreators();
    await world.ok('PATCH', `/videos/${seen.id}`, { body: { tracking_status: 'excluded' } });
    expect(toIds(await world.all('/videos'))).toEqual([waiting.id]);
    expect((await world.call('GET', `/videos/${seen.id}`)).status).toBe(404);
  },
  F115: async () => {
    const { world, auto, selective, seen } = await twoCreators();
    const campaign = await world.campaign('Launch');
    for (const { id } of [auto, selective]) await world.addItem(campaign.id, 'creator', id);
    const views = async () => (await world.get(`/campaigns/${campaign.id}/stats`)).totals.view_count;
    expect(await views()).toBe(100);
    await world.ok('PATCH', `/videos/${seen.id}`, { body: { tracking_status: 'excluded' } });
    expect(await views()).toBe(0);
  },
  F116: async () => {
    const { world, auto, seen } = await twoCreators();
    const [top, below] = [await world.campaign('Top'), await world.campaign('Below')];
    await world.addItem(top.id, 'campaign', below.id);
    await world.addItem(below.id, 'creator', auto.id);
    // The video is reached by three ways and counted once.
    await world.addItem(below.id, 'video', seen.id);
    await world.addItem(top.id, 'video', seen.id);
    expect((await world.get(`/campaigns/${top.id}/stats`)).totals).toMatchObject({ view_count: 100, video_count: 1 });
  },
  F117: async () => {
    const world = new World();
    const [a, b, c] = [await world.campaign('A'), await world.campaign('B'), await world.campaign('C')];
    await world.addItem(a.id, 'campaign', b.id);
    await world.addItem(b.id, 'campaign', c.id);
    expect((await world.addItem(a.id, 'campaign', a.id)).status).toBe(409);
    expect((await world.addItem(c.id, 'campaign', a.id)).status).toBe(409);
    expect(await world.all(`/campaigns/${c.id}/items`)).toEqual([]);
  },
  F118: async () => {
    const { world, auto, seen } = await twoCreators();
    const [top, below] = [await world.campaign('Top'), await world.campaign('Below')];
    await world.addItem(top.id, 'campaign', below.id);
    await world.addItem(below.id, 'creator', auto.id);
    const before = [toIds(await world.all('/creators')), toIds(await world.all('/videos'))];
    await world.ok('DELETE', `/campaigns/${below.id}`);
    expect([toIds(await world.all('/creators')), toIds(await world.all('/videos'))]).toEqual(before);
    expect(before[1]).toContain(seen.id);
    expect(await world.all(`/campaigns/${top.id}/items`)).toEqual([]);
    expect(toIds(await world.all('/campaigns'))).toEqual([top.id]);
  },
  F119: async () => {
    const world = new World();
    const { id } = await world.ok('POST', '/projects', { body: { name: 'Second' } });
    const [here, there] = [await world.creator('here'), await world.creator('there', {}, id)];
    expect(toIds(await world.all('/creators'))).toEqual(toIds([here, there]));
    expect(toIds(await world.all('/creators', { project_id: id }))).toEqual([there.id]);
  },
  F120: async () => {
    const world = new World();
    const maya = await world.creator('maya');
    const other = world.mock.organizations.create();
    expect((await world.call('GET', '/creators', { key: other.apiKey })).data).toEqual([]);
    expect((await world.call('GET', `/creators/${maya.id}`, { key: other.apiKey })).status).toBe(404);
    const sent = { key: other.apiKey, body: { readme: 'Mine now.' } };
    expect((await world.call('PATCH', `/creators/${maya.id}`, sent)).status).toBe(404);
  },
};
