import { describe, expect, it } from 'vitest';
import { createMock, type SeedFile, type Snapshot } from '../../mocks/index.js';
import { cpuTime } from '../harness/cpu-time.js';
import { addCreator, call, payWeekly } from './plain-call.js';

/** The JSON of `levels` objects, one in the other. */
function nested(levels: number): string {
  return `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
}

function payment(mock: ReturnType<typeof createMock>, metadata: string): string {
  return `{"project_id":"${mock.projectId}","total_amount_cents":5000,"metadata":${metadata}}`;
}

describe('JSON that is nested deeply', () => {
  it('pays nothing, however often it is sent with one key, and hurts no later read', () => {
    const mock = createMock();
    const deep = { body: payment(mock, nested(5000)), headers: { 'idempotency-key': 'deep-1' } };
    expect([1, 2, 3].map(() => call(mock, 'POST /payout-payments', deep).status)).toEqual([400, 400, 400]);
    const list = call(mock, 'GET /payout-payments');
    expect([list.status, list.json.data]).toEqual([200, []]);
    expect(call(mock, 'GET /_mock/overview').status).toBe(200);
  });

  it('is taken up to 64 levels, the body itself the first, and comes back as it was', () => {
    const mock = createMock();
    const taken = call(mock, 'POST /payout-payments', { body: payment(mock, nested(63)) });
    expect([taken.status, JSON.stringify(taken.json.data.metadata)]).toEqual([201, nested(63)]);
    const refused = call(mock, 'POST /payout-payments', { body: payment(mock, nested(64)) });
    expect([refused.status, refused.json.meta.code]).toEqual([400, 'invalid_body']);
    expect(refused.json.error).toBe('body: has more than 64 levels of arrays and objects; flatten it');
    const snapshot = call(mock, 'GET /_mock/snapshot').body;
    expect(call(mock, 'PUT /_mock/snapshot', { body: snapshot }).status).toBe(200);
  });

  it('is counted outside of texts alone', () => {
    const mock = createMock();
    const metadata = JSON.stringify({ text: '[{"\\'.repeat(200) });
    expect(call(mock, 'POST /payout-payments', { body: payment(mock, metadata) }).status).toBe(201);
    const broken = call(mock, 'POST /payout-payments', { body: '{"a":"'.repeat(60) });
    expect([broken.status, broken.json.error]).toEqual([400, 'body: is not valid JSON']);
  });

  it.each([
    ['POST /_mock/clock', nested(20_000)],
    ['POST /_mock/faults', nested(20_000)],
    ['PUT /_mock/snapshot', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['POST /_mock/organizations', `{"seed":{"projects":[{"name":"A","metadata":${nested(20_000)}}]}}`],
    ['POST /_mock/reset', `{"seed":{"projects":[{"name":"A","creators":${nested(20_000)}}]}}`],
  ])('is refused by %s, and the mock goes on', (route, body) => {
    const mock = createMock();
    const { status, json } = call(mock, route, { body });
    const message = 'body: has more than 80 levels of arrays and objects; flatten it';
    expect([status, json.error.message]).toEqual([400, message]);
    expect(call(mock, 'GET /projects').json.data).toHaveLength(1);
  });

  it('is refused as a seed and as a snapshot in this process too', () => {
    const metadata = JSON.parse(nested(20_000));
    const seed = { projects: [{ name: 'A', metadata }] } as SeedFile;
    expect(() => createMock({ seed })).toThrow('has more than 80 levels');
    const mock = createMock();
    const snapshot = { ...mock.snapshot(), warnings: [metadata] } as unknown as Snapshot;
    expect(() => mock.restore(snapshot)).toThrow('has more than 80 levels');
  });
});

it('an answer to a bad body lists twenty issues and counts the rest', () => {
  const mock = createMock();
  const structure = payWeekly(mock, addCreator(mock, 'ana').id);
  const keys = Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join(',');
  const many = call(mock, `PATCH /payout-structures/${structure.id}`, { body: `{${keys}}` });
  expect([many.status, many.json.meta.issues.length, many.json.meta.issues_omitted]).toEqual([400, 20, 19_980]);
  expect(many.json.error).toContain('(and 19999 more)');
  expect(many.body.length).toBeLessThan(10_000);
});

describe('a number that JSON can write and JavaScript cannot hold', () => {
  const long = '9'.repeat(400);
  const message = 'is a number that is too large: it would be kept as null';

  it.each(['1e400', '-1E+400', '0.001e0400', `${'9'.repeat(299)}e10`, long, `${long}.5`])(
    'is refused by its path, because it would be kept as null, and changes nothing: %s',
    (number) => {
      const mock = createMock();
      const metadata = `{"ok":1,"deep":[{"a":${number}}]}`;
      for (const [route, body] of [
        ['POST /payout-payments', payment(mock, metadata)],
        [`PATCH /projects/${mock.projectId}`, `{"metadata":${metadata}}`],
      ] as const) {
        const { status, json } = call(mock, route, { body });
        const issues = [{ path: 'metadata.deep.0.a', message }];
        expect([status, json.meta]).toEqual([400, { code: 'invalid_body', issues }]);
      }
      expect(call(mock, 'GET /payout-payments').json.data).toEqual([]);
      const body = `{"seed":{"projects":[{"name":"A","metadata":${metadata}}]}}`;
      const { status, json } = call(mock, 'POST /_mock/reset', { body });
      expect([status, json.error.message]).toEqual([400, `seed.projects.0.metadata.deep.0.a: ${message}`]);
    },
  );

  it('is not what only looks like one: digits in a text, or a smaller number', () => {
    const mock = createMock();
    const kept = { text: `1e400 ${long}`, big: 1.7e308, id: '9e999999-0000-4000-8000-000000000000' };
    const taken = call(mock, 'POST /payout-payments', { body: payment(mock, JSON.stringify(kept)) });
    expect([taken.status, taken.json.data.metadata]).toEqual([201, kept]);
  });
});

it.each(['constructor', 'toString', '__proto__'])('an unknown key named %s is a 400 everywhere', (key) => {
  const mock = createMock();
  const routes = ['POST /_mock/clock', 'POST /_mock/organizations', 'POST /_mock/faults', 'PATCH /_mock/limits'];
  const statuses = routes.map((route) => call(mock, route, { body: `{${JSON.stringify(key)}: 1}` }).status);
  expect([...statuses, call(mock, 'POST /_mock/reset', { body: { seed: key } }).status]).toEqual(Array(5).fill(400));
});

const LONG = 'x'.repeat(900_000);

it.each<[method: string, path: string, body?: object]>([
  ['POST', '/_mock/faults', { operation: LONG, kind: 'status', status: 500 }],
  ['POST', '/_mock/faults', { operation: '*', kind: 'status', [LONG]: 500 }],
  ['POST', '/_mock/stubs', { operation: LONG, data: [] }],
  ['PATCH', '/_mock/organization', { timezone: LONG }],
  ['POST', '/_mock/organizations', { timezone: LONG }],
  ['POST', '/_mock/organizations', { now: LONG }],
  ['POST', '/_mock/reset', { seed: LONG }],
  ['POST', '/_mock/clock', { to: LONG }],
  ['POST', '/_mock/checkpoints', { name: LONG }],
  ['POST', `/_mock/checkpoints/${LONG}/rewind`],
  ['GET', `/_mock/requests?operation=${LONG}`],
  ['GET', `/_mock/accruals/${LONG}/explanation`],
  ['GET', `/_mock/${LONG}`],
  ['PATCH', `/_mock/videos/${LONG}`, { view_count: 1 }],
  ['GET', `/${LONG}`],
  ['GET', `/creators/${LONG}`],
  ['GET', `/creators?cursor=${LONG}`],
  ['POST', '/projects', { name: 'a', [LONG]: 1 }],
])('a text of 0.9 MB costs little where it is refused, and does not come back (%#)', async (method, path, body) => {
  const mock = createMock();
  const before = cpuTime();
  const response = call(mock, `${method} ${path}`, body && { body });
  expect(cpuTime() - before).toBeLessThan(700);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.body.length).toBeLessThan(5_000);
});
