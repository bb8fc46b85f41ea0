import { expect } from 'vitest';
import { createClient } from '../../../src/index.js';
import { canaryKey, catchError, someId } from '../../client/stub-service.js';
import { type Facts, type Json, type Reply, World } from './world.js';

const names = (count: number): object[] => Array.from({ length: count }, (_, at) => ({ tiktok_handle: `c${at}` }));
const path = (world: World): string => `/projects/${world.mock.projectId}/creators`;
const add = (world: World, body: object): Promise<Reply> => world.call('POST', path(world), { body });
const rename = (world: World, id: string, tiktok_handle: string): Promise<Reply> =>
  world.call('PATCH', `/creators/${id}`, { body: { tiktok_handle } });

/** A refusal to rename that says its token in `error`: in the mock, and read by the client where there is no meta. */
async function refusesToRename(reply: Reply, token: string): Promise<void> {
  expect([reply.status, reply.error]).toEqual([409, token]);
  const fetch = async (): Promise<Response> => Response.json({ data: null, error: token, meta: null }, { status: 409 });
  const goat = createClient({ apiKey: canaryKey, fetch: fetch as typeof globalThis.fetch });
  const error = await catchError(goat.creators.update(someId, { tiktok_handle: 'maya' }));
  expect(error).toMatchObject({ name: 'ConflictError', code: token });
}

/** That a PATCH sets and clears `readme`, and refuses one that changes nothing. */
async function takesReadme(world: World, route: string): Promise<void> {
  expect((await world.ok('PATCH', route, { body: { readme: 'Note.' } })).readme).toBe('Note.');
  expect((await world.ok('PATCH', route, { body: { readme: null } })).readme).toBeNull();
}

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
  F314: async () => {
    const world = new World({ limits: { caps: { max_creators_per_org: 1 } } });
    await world.creator('maya');
    const { status, meta } = await add(world, { tiktok_handle: 'ben' });
    expect([status, meta.limitKey]).toEqual([402, 'max_creators_per_org']);
  },
  F315: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    await takesReadme(world, `/creators/${id}`);
    expect((await rename(world, id, 'maya.moves')).data.tiktok_handle).toBe('maya.moves');
    expect((await world.call('PATCH', `/creators/${id}`, { body: {} })).status).toBe(400);
  },
  F316: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    for (const handle of ['a', 'A.b_c-9', 'x'.repeat(30)]) expect((await rename(world, id, handle)).status).toBe(200);
    for (const handle of ['x'.repeat(31), 'a b', 'é'])
      expect((await rename(world, id, handle)).status, handle).toBe(409);
  },
  F317: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    await world.creator('Ben');
    expect((await rename(world, id, 'bEN')).status).toBe(409);
    expect((await add(world, { tiktok_handle: 'BEN' })).status).toBe(409);
    await refusesToRename(await rename(world, id, 'ben'), 'handle_taken');
  },
  F318: async () => {
    const world = new World();
    const [maya, ben] = [await world.creator('maya'), await world.creator('ben')];
    await world.ok('DELETE', `/creators/${ben.id}`);
    expect((await rename(world, maya.id, 'ben')).data.tiktok_handle).toBe('ben');
  },
  F319: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    await refusesToRename(await rename(world, id, 'banned_account'), 'creator_banned');
  },
  F320: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    await refusesToRename(await rename(world, id, 'not a handle'), 'invalid_handle');
  },
  F321: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    await refusesToRename(await rename(world, id, 'maya'), 'no_change');
  },
  F322: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    await world.creator('ben');
    const replies = [await rename(world, id, 'ben'), await rename(world, id, 'maya'), await rename(world, id, '?')];
    expect(replies.map(({ error }) => error)).toEqual(['handle_taken', 'no_change', 'invalid_handle']);
  },
  F323: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    await takesReadme(world, `/videos/${world.post(id, '2026-01-04T10:00:00Z').id}`);
  },
  F324: async () => {
    const world = new World();
    const sent = { body: { name: 'Launch' }, headers: { 'idempotency-key': 'one' } };
    const route = `/projects/${world.mock.projectId}/campaigns`;
    const [first, again] = [await world.call('POST', route, sent), await world.call('POST', route, sent)];
    expect(first.data.name).toBe('Launch');
    expect(again.data.id).toBe(first.data.id);
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
    expect((await patch({ target_views: 1_500.5, target_at: at })).data).toMatchObject({
      target_views: 1_500.5,
      target_at: at,
    });
    expect((await patch({ target_views: null, target_at: null })).data).toMatchObject({
      target_views: null,
      target_at: null,
    });
    expect((await patch({})).status).toBe(400);
  },
  F326: async () => {
    const world = new World();
    const [launch, maya] = [await world.campaign('Launch'), await world.creator('maya')];
    const { status, data } = await world.addItem(launch.id, 'creator', maya.id);
    expect([status, data.item_type, data.item_id]).toEqual([201, 'creator', maya.id]);
  },
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
    const { name, is_active, metadata, readme } = (await world.get(`/payout-methods/${id}`)) as Json;
    expect({ name, is_active, metadata, readme }).toEqual({
      name: 'Venmo 2',
      is_active: false,
      metadata: { a: 1 },
      readme: 'Old.',
    });
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
      await world.ok('PATCH', route, { body: { metadata: { a: 1, b: 2 } } });
      expect((await world.ok('PATCH', route, { body: { metadata: { c: 3 } } })).metadata, route).toEqual({ c: 3 });
      expect((await world.call('PATCH', route, { body: { metadata: [] } })).status, route).toBe(400);
      await takesReadme(world, route);
    }
  },
};
