import { expect } from 'vitest';
import { valueFacts } from './reads.js';
import { limitFacts } from './transport.js';
import { demoWorld, type Facts, type Json, oneCreator, type Reply, toIds, World } from './world.js';

/** A video that somebody adds by its address; its row. */
function addVideo(): Promise<Json> {
  const world = new World();
  const body = { url: 'https://www.tiktok.com/@someone/video/7301234567890123456' };
  return world.ok('POST', `/projects/${world.mock.projectId}/videos`, { body });
}

const sortIds = (rows: readonly Json[]): string[] => toIds(rows).sort();

/** Two creators with a video each, the second one waiting for review. */
async function twoCreators() {
  const world = new World();
  const auto = await world.creator('auto');
  const selective = await world.creator('selective', { tracking_mode: 'selective' });
  const seen = world.post(auto.id, '2026-01-04T10:00:00Z', 100);
  const waiting = world.post(selective.id, '2026-01-04T10:00:00Z', 40);
  return { world, auto, selective, seen, waiting };
}

const names = (count: number): object[] => Array.from({ length: count }, (_, at) => ({ tiktok_handle: `c${at}` }));
const path = (world: World): string => `/projects/${world.mock.projectId}/creators`;
const add = (world: World, body: object): Promise<Reply> => world.call('POST', path(world), { body });
const rename = (world: World, id: string, tiktok_handle: string): Promise<Reply> =>
  world.call('PATCH', `/creators/${id}`, { body: { tiktok_handle } });

/** That Maya cannot be called so beside Ben, and the word for why, which is the error itself. */
const refuses = (words: Readonly<Record<string, string>>) => async (): Promise<void> => {
  const { world, id } = await oneCreator();
  await world.creator('ben');
  for (const [handle, error] of Object.entries(words))
    expect(await rename(world, id, handle)).toMatchObject({ status: 409, error });
};

/** That a PATCH sets and clears `readme`, and refuses one that changes nothing. */
async function takesReadme(world: World, route: string): Promise<void> {
  expect((await world.patch(route, { readme: 'Note.' })).readme).toBe('Note.');
  expect((await world.patch(route, { readme: null })).readme).toBeNull();
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
  F089: async () => expect((await addVideo()).creator_id).toBeNull(),
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
  F113: async () => expect((await addVideo()).tracking_status).toBe('direct_add'),
  F114: async () => {
    const { world, seen, waiting } = await twoCreators();
    await world.patch(`/videos/${seen.id}`, { tracking_status: 'excluded' });
    expect(sortIds(await world.all('/videos'))).toEqual([waiting.id]);
    expect((await world.call('GET', `/videos/${seen.id}`)).status).toBe(404);
  },
  F115: async () => {
    const { world, auto, selective, seen } = await twoCreators();
    const campaign = await world.campaign('Launch');
    for (const { id } of [auto, selective]) await world.addItem(campaign.id, 'creator', id);
    const views = async () => (await world.get(`/campaigns/${campaign.id}/stats`)).totals.view_count;
    expect(await views()).toBe(100);
    await world.patch(`/videos/${seen.id}`, { tracking_status: 'excluded' });
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
    const before = [sortIds(await world.all('/creators')), sortIds(await world.all('/videos'))];
    await world.ok('DELETE', `/campaigns/${below.id}`);
    expect([sortIds(await world.all('/creators')), sortIds(await world.all('/videos'))]).toEqual(before);
    expect(before[1]).toContain(seen.id);
    expect(await world.all(`/campaigns/${top.id}/items`)).toEqual([]);
    expect(sortIds(await world.all('/campaigns'))).toEqual([top.id]);
  },
  F119: async () => {
    const world = new World();
    const { id } = await world.ok('POST', '/projects', { body: { name: 'Second' } });
    const [here, there] = [await world.creator('here'), await world.creator('there', {}, id)];
    expect(sortIds(await world.all('/creators'))).toEqual(sortIds([here, there]));
    expect(sortIds(await world.all('/creators', { project_id: id }))).toEqual([there.id]);
  },
  F120: async () => {
    const { world, maya } = await oneCreator();
    const other = world.mock.organizations.create();
    expect((await world.call('GET', '/creators', { key: other.apiKey })).data).toEqual([]);
    expect((await world.call('GET', `/creators/${maya.id}`, { key: other.apiKey })).status).toBe(404);
    const sent = { key: other.apiKey, body: { readme: 'Mine now.' } };
    expect((await world.call('PATCH', `/creators/${maya.id}`, sent)).status).toBe(404);
  },
};

/** The inputs of writes. */
export const writeShapes: Facts = {
  F309: async () => {
    const world = new World();
    expect((await add(world, { tiktok_handle: 'one' })).data.tiktok_handle).toBe('one');
    expect((await add(world, { creators: names(50) })).data).toHaveLength(50);
    expect((await add(world, { creators: [] })).status).toBe(400);
    expect((await add(world, { creators: names(51) })).status).toBe(400);
  },
  F310: async () => expect((await new World().creator('maya')).tracking_mode).toBe('auto'),
  F311: async () => {
    const world = new World({ now: '2026-01-05T15:00:00Z' });
    expect((await world.creator('maya')).tracking_start_date).toBe('2026-01-05');
    const given = await world.creator('ben', { tracking_start_date: '2025-12-01' });
    expect(given.tracking_start_date).toBe('2025-12-01');
  },
  F312: async () => expect((await new World().creator('@maya.moves')).tiktok_handle).toBe('maya.moves'),
  F313: async () => {
    const world = new World();
    const first = await add(world, { tiktok_handle: 'maya' });
    await world.ok('DELETE', `/creators/${first.data.id}`);
    const again = await add(world, { tiktok_handle: 'maya' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.data.id).toBe(first.data.id);
  },
  F314: limitFacts.F154,
  F315: async () => {
    const { world, id } = await oneCreator();
    await takesReadme(world, `/creators/${id}`);
    expect((await rename(world, id, 'maya.runs')).data.tiktok_handle).toBe('maya.runs');
    expect((await world.call('PATCH', `/creators/${id}`, { body: {} })).status).toBe(400);
  },
  F316: async () => {
    const { world, id } = await oneCreator();
    for (const handle of ['a', 'A.b_c-9', 'x'.repeat(30)]) expect((await rename(world, id, handle)).status).toBe(200);
    for (const handle of ['x'.repeat(31), 'a b', 'é'])
      expect((await rename(world, id, handle)).status, handle).toBe(409);
  },
  F317: async () => {
    const { world, id } = await oneCreator();
    await world.creator('Ben');
    expect(await rename(world, id, 'bEN')).toMatchObject({ status: 409, error: 'handle_taken' });
    expect((await add(world, { tiktok_handle: 'BEN' })).status).toBe(409);
  },
  F318: async () => {
    const world = new World();
    const [maya, ben] = [await world.creator('maya'), await world.creator('ben')];
    await world.ok('DELETE', `/creators/${ben.id}`);
    expect((await rename(world, maya.id, 'ben')).data.tiktok_handle).toBe('ben');
  },
  F319: refuses({ banned_account: 'creator_banned' }),
  F320: refuses({ 'not a handle': 'invalid_handle' }),
  F321: refuses({ 'maya.moves': 'no_change' }),
  F322: refuses({ ben: 'handle_taken', 'maya.moves': 'no_change', '?': 'invalid_handle' }),
  F323: async () => {
    const { world, id } = await oneCreator();
    await takesReadme(world, `/videos/${world.post(id, '2026-01-04T10:00:00Z').id}`);
  },
  F324: async () => {
    const world = new World();
    const sent = { body: { name: 'Launch' }, headers: { 'idempotency-key': 'one' } };
    const route = `/projects/${world.mock.projectId}/campaigns`;
    const [first, again] = [await world.ok('POST', route, sent), await world.ok('POST', route, sent)];
    expect(first.name).toBe('Launch');
    expect(again.id).toBe(first.id);
    expect((await world.call('POST', route, { body: {} })).status).toBe(400);
  },
  F325: async () => {
    const world = new World();
    const route = `/campaigns/${(await world.campaign('Launch')).id}`;
    const patch = (body: object): Promise<Reply> => world.call('PATCH', route, { body });
    expect((await patch({ name: 'x'.repeat(200) })).status).toBe(200);
    expect((await patch({ name: 'x'.repeat(201) })).status).toBe(400);
    await takesReadme(world, route);
    const at = '2026-06-01T00:00:00.000Z';
    for (const target of [
      { target_views: 1_500.5, target_at: at },
      { target_views: null, target_at: null },
    ])
      expect((await patch(target)).data).toMatchObject(target);
    expect((await patch({})).status).toBe(400);
  },
  F326: valueFacts.F126,
  F327: async () => {
    const world = new World();
    const post = (body: object): Promise<Reply> => world.call('POST', '/payout-methods', { body });
    const body = { name: 'x'.repeat(100), icon_path: 'icons/bank.png', metadata: { a: 1 }, readme: 'By wire.' };
    const { status, data } = await post(body);
    expect([status, data.name, data.metadata, data.readme]).toEqual([201, body.name, { a: 1 }, 'By wire.']);
    expect(data.icon_url).toContain('bank.png');
    expect((await post({ name: 'x'.repeat(101) })).status).toBe(400);
  },
  F328: async () => {
    const world = new World();
    const [{ id }] = (await world.all('/payout-methods')) as [Json];
    const patch = (body: object): Promise<Reply> => world.call('PATCH', `/payout-methods/${id}`, { body });
    const changes = { name: 'Venmo 2', is_active: false, icon_path: 'icons/v.png', metadata: { a: 1 }, readme: 'Old.' };
    for (const [name, value] of Object.entries(changes))
      expect((await patch({ [name]: value })).status, name).toBe(200);
    const { icon_path: _, ...shown } = changes;
    expect(await world.get(`/payout-methods/${id}`)).toMatchObject(shown);
    expect((await patch({})).status).toBe(400);
  },
  F329: async () => {
    const world = new World();
    const [maya, launch] = [await world.creator('maya'), await world.campaign('Launch')];
    const structure = await world.structure();
    const video = world.post(maya.id, '2026-01-04T10:00:00Z');
    const [method] = (await world.all('/payout-methods')) as [Json];
    const body = { creator_id: maya.id, total_amount_cents: 5 };
    const payment = await world.ok('POST', '/payout-payments', { body });
    for (const route of [
      `/projects/${world.mock.projectId}`,
      `/creators/${maya.id}`,
      `/videos/${video.id}`,
      `/campaigns/${launch.id}`,
      `/payout-methods/${method.id}`,
      `/payout-structures/${structure.id}`,
      `/payout-payments/${payment.id}`,
    ]) {
      await world.patch(route, { metadata: { a: 1, b: 2 } });
      expect((await world.patch(route, { metadata: { c: 3 } })).metadata, route).toEqual({ c: 3 });
      expect((await world.call('PATCH', route, { body: { metadata: [] } })).status, route).toBe(400);
      await takesReadme(world, route);
    }
  },
};
