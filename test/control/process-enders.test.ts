import { describe, expect, it } from 'vitest';
import { serveForFile } from '../harness/served-mock.js';

const served = await serveForFile({ seed: 'demo' });
const good = served.mock.snapshot();

async function send(method: string, path: string, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(served.url + path, { method, body: text });
  return { status: response.status, json: (await response.json()) as { error?: { code: string } } };
}

type Json = Record<string, unknown>;

const withState = (state: Json): unknown => ({
  ...good,
  world: { ...good.world, state: { ...good.world.state, ...state } },
});
const withTables = (tables: Json): unknown => ({
  ...good,
  world: { ...good.world, tables: { ...good.world.tables, ...tables } },
});
const kept = (response: Json): unknown => [
  ['key k', { route: 'POST /api/v1/projects', body: '', at: good.world.state.now, answer: response }],
];
const fault = (more: Json): unknown => ({
  ...good.faults,
  faults: [{ id: 'f', operation: '*', kind: 'status', times: 1, skip: 0, remaining: 1, hits: 0, skipped: 0, ...more }],
});

/** Each is a snapshot in form only: taken over, the next read would throw, or its response could not be sent. */
const broken: Record<string, () => unknown> = {
  'a kept answer that is a number': () => ({ ...good, idempotency: [['x', 5]] }),
  'a kept answer whose header holds a line break': () => ({
    ...good,
    idempotency: kept({ status: 201, headers: { 'x-a': 'b\r\nc: d' }, body: '' }),
  }),
  'a kept answer whose body is a number': () => ({ ...good, idempotency: kept({ status: 201, headers: {}, body: 5 }) }),
  'a creator that is only an id': () => withTables({ creators: [{ id: good.world.state.orgId }] }),
  'no projects': () => withTables({ projects: [] }),
  'a video of a creator that is not there': () => withTables({ creators: [] }),
  'two rows with one id': () =>
    withTables({ projects: [good.world.tables.projects?.[0], good.world.tables.projects?.[0]] }),
  'a fault with the status 99999': () => ({ ...good, faults: fault({ status: 99_999 }) }),
  'a fault on an operation that is not there': () => ({ ...good, faults: fault({ operation: 'toString' }) }),
  'a retry_after with a line break': () => ({
    ...good,
    faults: fault({ kind: 'rate_limited', retry_after: '1\r\nx: y' }),
  }),
  'a clock in the year 33658': () => withState({ now: 1e18 }),
  'a clock before 1970': () => withState({ now: -1 }),
  'a cap of a limit called constructor': () => withState({ caps: { constructor: 1 } }),
  'a quota whose day is a text': () => withState({ usage: { day: 'x', requests: 0, scrapes: 0 } }),
  'a history in which a day is missing': () => ({
    ...good,
    world: { ...good.world, history: { videos: [[good.world.state.orgId, '*']], creators: [] } },
  }),
  'warnings that are texts': () => ({ ...good, warnings: ['x'] }),
  '20,000 levels': () => '['.repeat(20_000) + ']'.repeat(20_000),
};

describe('what ended the process by one call', () => {
  it.each(Object.keys(broken))('a snapshot with %s is refused, and the world stays as it was', async (name) => {
    const refused = await send('PUT', '/_mock/snapshot', broken[name]?.());
    expect([refused.status, refused.json.error?.code]).toEqual([400, 'invalid_body']);
    expect(served.mock.snapshot().world.tables).toEqual(good.world.tables);
    const creators = await fetch(`${served.baseUrl}/creators`, {
      headers: { authorization: `Bearer ${served.mock.apiKey}` },
    });
    expect(creators.status).toBe(200);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'a fault whose code is %s is a fault like any other',
    async (code) => {
      await send('POST', '/_mock/faults', { operation: '*', kind: 'status', code });
      const struck = await fetch(`${served.baseUrl}/creators`, {
        headers: { authorization: `Bearer ${served.mock.apiKey}` },
      });
      expect([struck.status, (await struck.json()).meta]).toEqual([500, { code }]);
    },
  );

  it.each(['constructor', 'toString', '__proto__'])('an unknown key named %s is a 400 everywhere', async (key) => {
    const body = `{${JSON.stringify(key)}: 1}`;
    for (const [method, path] of [
      ['POST', '/_mock/clock'],
      ['POST', '/_mock/organizations'],
      ['POST', '/_mock/faults'],
      ['PATCH', '/_mock/limits'],
      ['PUT', '/_mock/snapshot'],
    ] as const) {
      expect([path, (await send(method, path, body)).status]).toEqual([path, 400]);
    }
    expect((await send('POST', '/_mock/reset', { seed: key })).status).toBe(400);
    expect((await fetch(`${served.url}/_mock/health`)).status).toBe(200);
  });
});

it.each(['Infinity', '-Infinity', '1e999', '1e1', '0x5', '0b1', ' 5', '5\n', '+5', '5.0', '05', '٣', ''])(
  'a number in a query is written in decimal digits, not as %j',
  async (limit) => {
    for (const path of ['creators', 'videos', 'payout-payments', 'projects']) {
      const url = `${served.baseUrl}/${path}?limit=${encodeURIComponent(limit)}`;
      const refused = await fetch(url, { headers: { authorization: `Bearer ${served.mock.apiKey}` } });
      expect([path, refused.status]).toEqual([path, 400]);
    }
  },
);

describe('a request that is refused', () => {
  const call = (method: string, path: string, body?: string, more: Record<string, string> = {}) =>
    fetch(served.baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${served.mock.apiKey}`, 'content-type': 'application/json', ...more },
      ...(body === undefined ? {} : { body }),
    });

  it('for an icon_path that no URL can hold uses up no id', async () => {
    const before = served.mock.snapshot().world.state.ids;
    const refused = await call('POST', '/payout-methods', '{"name":"X","icon_path":"a\\ud800b"}');
    expect([refused.status, (await refused.json()).meta.code]).toEqual([400, 'invalid_body']);
    const [method] = served.mock.snapshot().world.tables.payout_methods as readonly { id: string }[];
    expect((await call('PATCH', `/payout-methods/${method?.id}`, '{"icon_path":"\\udc00"}')).status).toBe(400);
    expect(served.mock.snapshot().world.state.ids).toBe(before);
  });

  it('says how to authenticate, which methods there are, and that a body is not to be compressed', async () => {
    const keyless = await call('GET', '/creators', undefined, { authorization: '' });
    expect([keyless.status, keyless.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const wrong = await call('PUT', '/creators');
    const asked = await call('OPTIONS', '/creators');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, asked.headers.get('allow')]);
    const zipped = await call('POST', '/projects', '{"name":"A"}', { 'content-encoding': 'gzip' });
    expect([zipped.status, (await zipped.json()).meta.code]).toEqual([415, 'unsupported_media_type']);
  });
});
