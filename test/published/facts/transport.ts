import { expect } from 'vitest';
import { createClient } from '../../../src/index.js';
import { canaryKey, catchError } from '../../client/stub-service.js';
import { demoWorld, type Facts, oneWeekEarned, World } from './world.js';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A client of one answer. */
function createStubClient(body: unknown, status = 200) {
  const fetch = async (): Promise<Response> => Response.json(body, { status });
  return createClient({ apiKey: canaryKey, fetch: fetch as typeof globalThis.fetch, maxRetries: 0 });
}

const getId = (world: World): string => world.mock.projectId;
const addCreator = (world: World, handle: string, headers: Record<string, string> = {}) =>
  world.call('POST', `/projects/${getId(world)}/creators`, { body: { tiktok_handle: handle }, headers });

/** Envelope, keys and refusals. */
export const transportFacts: Facts = {
  F137: async () => {
    const world = new World();
    const responses = [
      await world.call('GET', '/creators'),
      await addCreator(world, 'maya'),
      await world.call('GET', '/creators', { query: { limit: 0 } }),
      await world.call('GET', '/creators', { key: 'tga_0' }),
      await world.call('GET', '/nowhere'),
    ];
    expect(responses.map(({ status }) => status)).toEqual([200, 201, 400, 401, 404]);
    for (const { text } of responses) expect(Object.keys(JSON.parse(text)).sort()).toEqual(['data', 'error', 'meta']);
  },
  F138: async () => {
    const world = new World();
    const list = await world.call('GET', '/creators');
    expect([list.error, list.meta]).toEqual([null, { nextCursor: null }]);
    const single = [
      await addCreator(world, 'maya'),
      await world.call('GET', `/projects/${getId(world)}`),
      await world.call('GET', '/schema'),
    ];
    for (const { error, meta } of single) expect([error, meta]).toEqual([null, null]);
    const { data, meta } = await createStubClient({ data: { id: 'x' }, error: null, meta: null })
      .call('getSchema')
      .withResponse();
    expect([data, meta]).toEqual([{ id: 'x' }, {}]);
  },
  F139: async () => {
    for (const meta of [null, undefined]) {
      const error = await catchError(createStubClient({ data: null, error: 'No.', meta }, 404).schema.get());
      expect(error).toMatchObject({ name: 'NotFoundError', status: 404 });
    }
  },
  F140: async () => {
    const world = new World();
    const refused = [
      await world.call('GET', '/creators', { query: { limit: 0 } }),
      await world.call('GET', '/creators', { key: 'tga_0' }),
    ];
    expect(refused.map(({ meta }) => meta.code)).toEqual(['invalid_query', 'invalid_api_key']);
    const unlike = { data: null, error: 'Some other words.', meta: { code: 'invalid_query' } };
    expect(await catchError(createStubClient(unlike, 400).schema.get())).toMatchObject({ code: 'invalid_query' });
  },
  F141: async () => {
    const world = demoWorld();
    expect(await world.get('/videos')).toHaveLength(50);
    expect(await world.get('/videos', { limit: 100 })).toHaveLength(100);
    expect((await world.call('GET', '/videos', { query: { limit: 101 } })).status).toBe(400);
  },
  F142: async () => {
    const world = demoWorld();
    const first = await world.call('GET', '/videos', { query: { limit: 100 } });
    const second = await world.call('GET', '/videos', { query: { limit: 100, cursor: first.meta.nextCursor } });
    const ids = [...first.data, ...second.data].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(100);
  },
  F143: async () => {
    const world = demoWorld();
    const [creator] = await world.get('/creators', { limit: 1 });
    const ask = (query: object) =>
      world.get('/analytics', { entity: 'creator', entity_id: creator.id, metric: 'views', ...query });
    const { series, from, to } = await ask({});
    expect(series).toHaveLength(30);
    expect([from, to]).toEqual(['2026-02-01', '2026-03-02']);
    expect((await ask({ from: '2026-02-27', to: '2026-03-01' })).series).toHaveLength(3);
    const wrong = { entity: 'creator', entity_id: creator.id, metric: 'views', from: '02/01/2026' };
    expect((await world.call('GET', '/analytics', { query: wrong })).status).toBe(400);
    expect(from).toMatch(DAY);
  },
  F144: async () => {
    // Kiritimati is 14 hours ahead: at 20:00 UTC of the 4th it is the 5th there.
    const world = new World({ now: '2026-01-04T20:00:00Z' });
    const { id } = await world.creator('maya');
    await world.mock.fetch(
      new Request(`${new URL(world.mock.baseUrl).origin}/_mock/organization`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${world.mock.apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ timezone: 'Pacific/Kiritimati' }),
      }),
    );
    const query = { entity: 'creator', entity_id: id, metric: 'views' };
    expect((await world.get('/analytics', query)).to).toBe('2026-01-05');
    expect((await world.get('/analytics', { ...query, tz: 'UTC' })).to).toBe('2026-01-04');
  },
  F145: () => {
    const { baseUrl } = createClient({ apiKey: canaryKey });
    expect(baseUrl).toBe('https://www.trackagoat.com/api/v1');
  },
  F146: async () => {
    const world = new World();
    expect(world.mock.apiKey).toMatch(/^tga_[0-9a-f]{64}$/);
    expect((await world.call('GET', '/creators')).status).toBe(200);
    for (const key of [world.mock.apiKey.toUpperCase(), world.mock.apiKey.slice(4), `${world.mock.apiKey}0`]) {
      expect((await world.call('GET', '/creators', { key })).status).toBe(401);
    }
  },
  F147: async () => {
    const { status, meta } = await new World().call('GET', '/creators', { key: canaryKey });
    expect([status, meta.code]).toEqual([401, 'invalid_api_key']);
  },
  F148: async () => {
    const world = new World();
    const key = world.mock.createKey(['read']);
    const { status, meta } = await world.call('POST', '/projects', { key, body: { name: 'A' } });
    expect([status, meta]).toEqual([403, { code: 'insufficient_scope', required: 'write', granted: ['read'] }]);
  },
  F149: async () => {
    const world = new World();
    const { error } = await world.call('POST', '/projects', {
      key: world.mock.createKey(['read']),
      body: { name: 'A' },
    });
    expect(error).toBe("This action requires the 'write' scope. Granted: [read]");
  },
  F150: async () => {
    const world = new World();
    const { status, meta } = await world.call('GET', '/creators', { key: world.mock.createKey(['write']) });
    expect([status, meta.required]).toEqual([403, 'read']);
  },
  F151: async () => {
    const world = new World();
    for (const key of [world.mock.apiKey, world.mock.createKey()]) {
      expect((await world.call('GET', '/creators', { key })).status).toBe(200);
      expect((await world.call('POST', '/projects', { key, body: { name: 'A' } })).status).toBe(201);
    }
  },
  F152: async () => expect((await new World({ banned: true }).call('GET', '/creators')).status).toBe(403),
  F153: async () => {
    const world = new World();
    const maya = await world.creator('maya');
    const other = world.mock.organizations.create();
    expect((await world.call('GET', `/creators/${getId(world)}`)).status).toBe(404);
    expect((await world.call('GET', `/creators/${maya.id}`, { key: other.apiKey })).status).toBe(404);
  },
  F157: async () => {
    const world = new World();
    const headers = { 'idempotency-key': 'one' };
    expect((await addCreator(world, 'maya', headers)).status).toBe(201);
    expect((await world.call('POST', '/projects', { body: { name: 'A' }, headers })).status).toBe(409);
  },
  F158: async () => {
    const { world, accrual, maya } = await oneWeekEarned();
    expect((await addCreator(world, 'maya.moves')).status).toBe(409);
    await world.ok('POST', '/payout-payments', { body: { creator_id: maya.id, accrual_ids: [accrual.id] } });
    const sent = { body: { status: 'rejected' } };
    expect((await world.call('PATCH', `/payout-accruals/${accrual.id}`, sent)).status).toBe(409);
  },
  F159: async () => {
    const world = new World({ limits: { statsGone: true } });
    const [maya, launch] = [await world.creator('maya'), await world.campaign('Launch')];
    expect((await world.call('GET', `/creators/${maya.id}/stats`)).status).toBe(410);
    expect((await world.call('GET', `/campaigns/${launch.id}/stats`)).status).toBe(410);
  },
  F163: async () => {
    const world = new World();
    world.mock.faults.add({ operation: 'listCreators', kind: 'status', status: 500 });
    const { status, meta } = await world.call('GET', '/creators');
    expect([status, meta.code]).toEqual([500, 'internal_error']);
  },
  F164: async () => {
    const world = new World();
    const refused = [
      await world.call('GET', '/creators', { query: { limit: 'many' } }),
      await world.call('POST', `/projects/${getId(world)}/creators`, { body: {} }),
      await world.call('GET', '/creators/not-an-id'),
    ];
    expect(refused.map(({ status, meta }) => [status, meta.code])).toEqual([
      [400, 'invalid_query'],
      [400, 'invalid_body'],
      [400, 'invalid_params'],
    ]);
  },
};
