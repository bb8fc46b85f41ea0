import { expect } from 'vitest';
import { createClient } from '../../../src/index.js';
import { canaryKey, catchError } from '../../client/stub-service.js';
import { specText } from './spec.js';
import { demoWorld, type Facts, type Json, oneCreator, oneWeekEarned, World } from './world.js';

/** A client of one answer. */
function createStubClient(body: unknown, status = 200) {
  const fetch = async (): Promise<Response> => Response.json(body, { status });
  return createClient({ apiKey: canaryKey, fetch: fetch as typeof globalThis.fetch, maxRetries: 0 });
}

const getId = (world: World): string => world.mock.projectId;
const addCreator = (world: World, handle: string, headers: Record<string, string> = {}) =>
  world.call('POST', `/projects/${getId(world)}/creators`, { body: { tiktok_handle: handle }, headers });

const writeWithReadKey = (world = new World()) =>
  world.call('POST', '/projects', { key: world.mock.createKey(['read']), body: { name: 'A' } });

/** The number of one thing that a tier allows, found by making it until it is refused. */
async function findCap(make: (nth: number) => Promise<{ readonly status: number; readonly meta: Json }>) {
  for (let nth = 0; nth < 20; nth++) {
    const { status, meta } = await make(nth);
    if (status === 402) return meta;
    expect(status).toBeLessThan(300);
  }
  return undefined;
}

/** That a limit can be set by each of these names. */
function expectCaps(...keys: readonly string[]): void {
  for (const key of keys) expect(() => new World({ limits: { caps: { [key]: 1 } } }), key).not.toThrow();
}

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
    const goat = createStubClient({ data: { id: 'x' }, error: null, meta: null });
    expect(await goat.call('getSchema').withResponse()).toMatchObject({ data: { id: 'x' }, meta: {} });
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
  },
  F144: async () => {
    // Kiritimati is 14 hours ahead: at 20:00 UTC of the 4th it is the 5th there.
    const { world, id } = await oneCreator({ now: '2026-01-04T20:00:00Z' });
    await world.ok('PATCH', '/_mock/organization', { body: { timezone: 'Pacific/Kiritimati' } });
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
    const { status, meta } = await writeWithReadKey();
    expect([status, meta]).toEqual([403, { code: 'insufficient_scope', required: 'write', granted: ['read'] }]);
  },
  F149: async () =>
    expect((await writeWithReadKey()).error).toBe("This action requires the 'write' scope. Granted: [read]"),
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
    const { world, maya } = await oneCreator();
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

/** Rate limits, plan limits and idempotency. */
export const limitFacts = {
  F154: async () => {
    const world = new World({ limits: { caps: { max_creators_per_org: 1 } } });
    await addCreator(world, 'maya');
    const { status, meta } = await addCreator(world, 'ben');
    const reached = { code: 'limit_reached', limitKey: 'max_creators_per_org', current: 1, max: 1 };
    expect([status, meta]).toEqual([402, reached]);
  },
  F155: async () => {
    const world = new World({ limits: { caps: { max_creators_per_org: 0 } } });
    expect((await addCreator(world, 'maya')).error).toBe('Limit reached: max_creators_per_org');
  },
  F156: async () => {
    const { world, id } = await oneCreator({ tier: 'starter' });
    const query = { entity: 'creator', entity_id: id, metric: 'views', from: '2024-12-01', to: '2024-12-02' };
    const { status, meta } = await world.call('GET', '/analytics', { query });
    expect([status, meta.code]).toEqual([402, 'retention_exceeded']);
  },
  F160: async () => {
    const minute = new World({ limits: { rateLimits: true } });
    for (let sent = 0; sent < 60; sent++) await minute.call('GET', '/creators');
    const day = new World({ limits: { caps: { max_api_requests_per_day: 0 } } });
    for (const world of [minute, day]) {
      const { status, meta } = await world.call('GET', '/creators');
      expect([status, meta.code]).toEqual([429, 'rate_limit_exceeded']);
    }
  },
  F161: async () => {
    const world = new World({ limits: { rateLimits: true } });
    const other = world.mock.createKey();
    for (let sent = 0; sent < 60; sent++) expect((await world.call('GET', '/creators')).status).toBe(200);
    const refused = await world.call('GET', '/creators');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBe(60);
    expect((await world.call('GET', '/creators', { key: other })).status).toBe(200);
    world.mock.clock.advance({ seconds: 60 });
    expect((await world.call('GET', '/creators')).status).toBe(200);
  },
  F162: async () => {
    const world = new World({ now: '2026-01-05T23:00:00Z', limits: { caps: { max_api_requests_per_day: 1 } } });
    await world.call('GET', '/creators');
    const refused = await world.call('GET', '/creators');
    expect([refused.status, refused.meta.retryAfter]).toEqual([429, 3_600]);
    world.mock.clock.to('2026-01-06T00:00:00Z');
    expect((await world.call('GET', '/creators')).status).toBe(200);
  },
  F165: async () => {
    const { world, maya } = await oneWeekEarned();
    const headers = { 'idempotency-key': 'pay-1' };
    const sent = { body: { creator_id: maya.id, auto_apply_outstanding: true }, headers };
    const first = await world.call('POST', '/payout-payments', sent);
    expect(first.status).toBe(201);
    expect((await world.call('POST', '/payout-payments', sent)).data.id).toBe(first.data.id);
    expect(await world.all('/payout-payments')).toHaveLength(1);
  },
  F166: async () => {
    const world = new World();
    const headers = { 'idempotency-key': 'one' };
    const create = () => world.call('POST', '/projects', { body: { name: 'A' }, headers });
    const first = await create();
    world.mock.clock.advance({ hours: 23, minutes: 59 });
    expect((await create()).text).toBe(first.text);
    world.mock.clock.advance({ minutes: 2 });
    expect((await create()).data.id).not.toBe(first.data.id);
  },
  F167: async () => {
    const world = new World({ limits: { caps: { max_creators_per_org: 2 } } });
    const responses = await Promise.all(['a', 'b', 'c', 'd'].map((handle) => addCreator(world, handle)));
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 201, 402, 402]);
    expect(await world.all('/creators')).toHaveLength(2);
  },
  F168: async () => {
    for (const [tier, projects, scrapes, days, methods] of [
      ['free', 1, 1, 30, 6],
      ['starter', 3, 10, 365, 10],
      ['ultra', 10, 100, null, null],
    ] as const) {
      const world = new World({ tier });
      world.mock.setLimits({ caps: { max_api_requests_per_day: null } });
      const name = (nth: number) => ({ body: { name: `N${nth}` } });
      expect((await findCap((nth) => world.call('POST', '/projects', name(nth)))).max).toBe(projects);
      expect((await findCap((nth) => world.call('POST', '/payout-methods', name(nth))))?.max ?? null).toBe(methods);
      const { id } = await world.creator('maya');
      let done = 0;
      while ((await world.call('POST', `/creators/${id}/scrape`)).status < 300) done++;
      expect(done).toBe(scrapes);
      const day = (ago: number) => new Date(Date.UTC(2026, 0, 5) - ago * 86_400_000).toISOString().slice(0, 10);
      const read = (ago: number) =>
        world.call('GET', '/analytics', {
          query: { entity: 'creator', entity_id: id, metric: 'views', from: day(ago), to: day(ago) },
        });
      if (days === null) expect((await read(3_000)).status).toBe(200);
      else expect([(await read(days - 1)).status, (await read(days + 1)).status]).toEqual([200, 402]);
    }
    for (const [tier, requests] of [
      ['free', 0],
      ['starter', 1_000],
    ] as const) {
      const world = new World({ tier });
      for (let sent = 0; sent < requests; sent++) expect((await world.call('GET', '/projects')).status).toBe(200);
      expect((await world.call('GET', '/projects')).status).toBe(429);
    }
  },
  F169: () => {
    const limits = readTierTable();
    expect(limits.max_members_per_org).toEqual(['2', '5', '50']);
    expect(limits.max_api_requests_per_day).toEqual(['0', '1000', '50000']);
  },
  F170: async () => {
    const hours = ['min_video_stats_hours', 'min_discover_videos_hours', 'min_creator_profiles_hours'];
    expectCaps('max_api_keys_per_org', ...hours);
  },
  F171: async () => {
    expectCaps('max_tracked_videos_per_org', 'max_campaign_items_per_campaign');
    const caps = { max_campaigns_per_project: 1, max_payout_structures_per_project: 1 };
    const world = new World({ limits: { caps } });
    await world.campaign('A');
    await world.structure();
    const rule = { project_id: getId(world), period: 'weekly', amount_cents: 1, criteria_type: 'recurring' };
    const refused = [
      await world.call('POST', `/projects/${getId(world)}/campaigns`, { body: { name: 'B' } }),
      await world.call('POST', '/payout-structures', { body: { name: 'B', ...rule } }),
    ];
    expect(refused.map(({ meta }) => meta.limitKey)).toEqual(Object.keys(caps));
  },
  F172: async () => {
    const limits = { caps: { max_manual_scrape_triggers_per_day: 1 } };
    const { world, id } = await oneCreator({ now: '2026-01-05T22:00:00Z', limits });
    const scrape = async () => (await world.call('POST', `/creators/${id}/scrape`)).status;
    expect([await scrape(), await scrape()]).toEqual([202, 429]);
    world.mock.clock.to('2026-01-06T00:00:00Z');
    expect(await scrape()).toBe(202);
  },
} satisfies Facts;

/** The table of plan limits in the spec, by key: free, starter, ultra. */
function readTierTable(): Readonly<Record<string, readonly string[]>> {
  const rows = specText.matchAll(/^\| `(\w+)`[^|]*\|(.*)\|$/gm);
  return Object.fromEntries(
    [...rows].map(([, key = '', cells = '']) => [key, cells.split('|').map((cell) => cell.trim())]),
  );
}
