import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULT_KIND_NAMES } from '../../mocks/control/schemas/fault-kinds.js';
import { createMock, type FaultSpec, type Mock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { mockApi } from '../harness/mock-api.js';
import { unpublishedOperations } from '../harness/spec.js';
import { addCreator, call, payWeekly } from './plain-call.js';

describe('faults', () => {
  it('answer with a status in the envelope of the API, and do nothing', () => {
    const mock = createMock();
    mock.faults.add({ operation: 'createProject', kind: 'status', status: 409, code: 'duplicate' });
    const struck = call(mock, 'POST /projects', { body: { name: 'Second' } });
    expect(struck.status).toBe(409);
    expect(struck.json).toEqual({ data: null, error: 'Injected fault: status 409.', meta: { code: 'duplicate' } });
    expect(call(mock, 'GET /projects').json.data).toHaveLength(1);
    expect(call(mock, 'POST /projects', { body: { name: 'Second' } }).status).toBe(201);
    for (const code of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      mock.faults.add({ operation: '*', kind: 'status', code });
      const { status, json } = call(mock, 'GET /projects');
      expect([status, json.meta]).toEqual([500, { code }]);
    }
    for (const [fault, status, code, wait] of [
      [{ status: 429 }, 429, 'rate_limit_exceeded', '1'],
      [{ code: 'rate_limit_exceeded' }, 429, 'rate_limit_exceeded', '1'],
      [{ code: 'duplicate' }, 409, 'duplicate', undefined],
      [{ status: 400 }, 400, 'invalid_body', undefined],
    ] as const) {
      mock.faults.add({ operation: '*', kind: 'status', ...fault });
      const { json, headers, ...struck } = call(mock, 'GET /projects');
      expect([struck.status, json.meta.code, headers['retry-after']]).toEqual([status, code, wait]);
    }
  });

  it('strike the nth call of an operation, as often as told', () => {
    const mock = createMock();
    mock.faults.add({ operation: 'listProjects', kind: 'status', skip: 2, times: 2 });
    call(mock, 'GET /creators');
    const read = (times: number) => Array.from({ length: times }, () => call(mock, 'GET /projects').status);
    expect(read(3)).toEqual([200, 200, 500]);
    expect(() => mock.faults.assertConsumed()).toThrow('fault_1: status on listProjects struck 1 of 2 times');
    expect(read(3)).toEqual([500, 200, 200]);
    expect(mock.faults.list()).toEqual([
      { id: 'fault_1', operation: 'listProjects', kind: 'status', skip: 2, times: 2, remaining: 0, hits: 2 },
    ]);
  });

  it('lose a call before the work, or the answer after it', () => {
    const mock = createMock();
    const { id } = addCreator(mock, 'ana');
    payWeekly(mock, id);
    mock.clock.advance({ days: 7, minutes: 15 });
    const pay = () =>
      call(mock, 'POST /payout-payments', {
        body: { creator_id: id, auto_apply_outstanding: true },
        headers: { 'idempotency-key': 'week-2' },
      });
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_before' });
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', skip: 1 });
    expect(pay().effect).toEqual({ kind: 'drop' });
    expect(mock.ledger().sums.paid).toBe(0);
    const lost = pay();
    expect([lost.status, lost.effect]).toEqual([201, { kind: 'drop' }]);
    expect(mock.ledger().sums.paid).toBe(5000);
    const again = pay();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.json).toEqual(lost.json);
    expect(mock.ledger()).toMatchObject({ balanced: true, sums: { paid: 5000 } });
    expect(() => mock.faults.assertConsumed()).not.toThrow();
  });

  it('strike the public document as well, of whoever sends a key', () => {
    const mock = createMock();
    const other = mock.organizations.create();
    mock.faults.add({ operation: 'getOpenapi', kind: 'status', status: 503 });
    other.faults.add({ operation: '*', kind: 'malformed_json' });
    expect(call(mock, 'GET /openapi.json', { key: other.apiKey }).json).toBeUndefined();
    expect(call(mock, 'GET /openapi.json', { key: null }).json.openapi).toMatch(/^3\.1/);
    expect([mock.requests.count(), mock.faults.list()[0]?.hits]).toEqual([0, 0]);
    expect(call(mock, 'GET /openapi.json').status).toBe(503);
    expect(mock.requests.count({ operation: 'getOpenapi' })).toBe(1);
  });

  const operation = '*';
  const meta = { code: 'rate_limit_exceeded', retryAfter: 7 };
  const limited = { status: 429, headers: { 'retry-after': '7' }, json: { meta } };
  it.each<[fault: FaultSpec, struck: object]>([
    [{ operation, kind: 'rate_limited', retry_after: 7 }, limited],
    [
      { operation, kind: 'malformed_json' },
      { status: 200, json: undefined },
    ],
    [
      { operation, kind: 'stall_body' },
      { status: 200, effect: { kind: 'stall_body' } },
    ],
    [
      { operation, kind: 'latency', ms: 40 },
      { status: 200, effect: { kind: 'latency', ms: 40 } },
    ],
  ])('answer 429, break the JSON, stall the body or delay it, in ways that adapters carry out: %j', (fault, struck) => {
    const mock = createMock();
    mock.faults.add(fault);
    expect(call(mock, 'GET /projects')).toMatchObject(struck);
  });

  it('draw chances and latencies from a seeded sequence, the same in every run', () => {
    const run = (mock: Mock): [number[], unknown[]] => {
      mock.faults.add({ operation: 'listProjects', kind: 'status', probability: 0.3, times: 1000 });
      mock.faults.add({ operation: 'listCreators', kind: 'latency', ms: [100, 300], times: 50 });
      const statuses = Array.from({ length: 300 }, () => call(mock, 'GET /projects').status);
      const delays = Array.from({ length: 50 }, () => call(mock, 'GET /creators').effect);
      return [statuses, delays];
    };
    const mock = createMock();
    const [statuses, delays] = run(mock);
    expect(run(createMock())).toEqual([statuses, delays]);
    const struck = statuses.filter((status) => status === 500).length;
    expect(struck).toBeGreaterThan(60);
    expect(struck).toBeLessThan(120);
    const times = delays.map((delay) => (delay as { ms: number }).ms);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...times)).toBeLessThanOrEqual(300);
    expect(new Set(times).size).toBeGreaterThan(10);
    // Ids and everything else are as without faults.
    expect(addCreator(mock, 'ana')).toEqual(addCreator(createMock(), 'ana'));
  });

  it('are refused when they make no sense', () => {
    const mock = createMock();
    const bodies: [object, string][] = [
      [{ kind: 'status' }, 'operation: is required'],
      [{ operation: '*', kind: 'explode' }, 'kind: must be one of status, latency'],
      [{ operation: 'listProject', kind: 'status' }, 'did you mean listProjects?'],
      [{ operation: 'payoutPayments.create', kind: 'status' }, 'did you mean createPayoutPayment?'],
      [{ operation: 'creators.stats', kind: 'status' }, 'did you mean getCreatorStats?'],
      [{ operation: 'nothingLikeIt', kind: 'status' }, 'operation: is not known; see the operationIds of the spec'],
      [{ operation: '*', kind: 'status', ms: 3 }, 'ms: belongs to kind latency, not status'],
      [{ operation: '*', kind: 'latency', ms: [3, 1] }, 'from ≤ to'],
      [{ operation: '*', kind: 'status', status: 200 }, 'status: must be 400 or more'],
      [{ operation: '*', kind: 'status', times: 0 }, 'times: must be 1 or more'],
    ];
    for (const [body, message] of bodies) {
      const refused = call(mock, 'POST /_mock/faults', { body });
      expect([refused.status, refused.json.error.code]).toEqual([400, 'invalid_body']);
      expect(refused.json.error.message).toContain(message);
      expect(() => mock.faults.add(body as FaultSpec)).toThrow(message);
    }
    expect(mock.faults.list()).toEqual([]);
  });

  it('can be listed and taken away over the control plane', () => {
    const mock = createMock();
    const added = call(mock, 'POST /_mock/faults', { body: { operation: 'listVideos', kind: 'drop_before' } });
    expect([added.status, added.json]).toEqual([201, { id: 'fault_1' }]);
    expect(call(mock, 'GET /_mock/faults').json.data).toEqual([
      { id: 'fault_1', operation: 'listVideos', kind: 'drop_before', times: 1, skip: 0, remaining: 1, hits: 0 },
    ]);
    mock.faults.add({ operation: 'listProjects', kind: 'status' });
    expect(call(mock, 'DELETE /_mock/faults/fault_2').json).toEqual({ removed: 1 });
    expect(call(mock, 'DELETE /_mock/faults').json).toEqual({ removed: 1 });
    expect(call(mock, 'GET /videos').status).toBe(200);
  });
});

it('the page on faults has a row for each kind', () => {
  const page = readFileSync(new URL('../../docs/time-and-faults.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, kind = '']) => kind);
  expect(rows.filter((kind) => FAULT_KIND_NAMES.some((name) => name === kind)).sort()).toEqual(
    [...FAULT_KIND_NAMES].sort(),
  );
});

const histogram = { buckets: [{ from: 0, to: 1000, videos: 12 }], p50: 410 };

it('each of seven operations of which only the name is published is a 501 that says how to give it a response', async () => {
  const api = mockApi();
  expect(unpublishedOperations).toHaveLength(7);
  const query = { project_id: api.mock.projectId };
  const { error } = api.refused('getViewDistribution', 'unpublished_behaviour', { query });
  expect(error).toContain("mock.stub('getViewDistribution', data)");
  api.refused('getViewDistribution', 'invalid_query');
  const goat = createClient({ apiKey: api.mock.apiKey, fetch: api.mock.fetch });
  api.mock.stub('getViewDistribution', histogram);
  // Of a type that nobody claims to know.
  const data: unknown = await goat.analytics.viewDistribution(query);
  expect(data).toEqual(histogram);
});

describe('mock.stub', () => {
  it('replaces any operation, with meta and status, for a given number of calls', () => {
    const { mock } = mockApi();
    mock.stub('listProjects', [], { meta: { nextCursor: null }, status: 202, times: 1 });
    const first = call(mock, 'GET /projects');
    expect([first.status, first.json]).toEqual([202, { data: [], error: null, meta: { nextCursor: null } }]);
    expect(call(mock, 'GET /projects').json.data).toHaveLength(1);
    const journal = mock.requests.find().map(({ operation, status }) => `${operation} ${status}`);
    expect(journal.sort()).toEqual(['listProjects 200', 'listProjects 202']);
  });

  it('does no work, and keeps the answer as it was given', () => {
    const api = mockApi();
    const data = { id: 'x', deleted: true };
    api.mock.stub('createProject', data);
    data.deleted = false;
    expect(call(api.mock, 'POST /projects', { body: { name: 'Two' } }).json.data).toEqual({ id: 'x', deleted: true });
    api.mock.stubs.clear();
    expect(api.ok('listProjects')).toHaveLength(1);
  });

  it('is refused for an unknown operation, and for the status of an error', () => {
    const { mock } = mockApi();
    expect(() => mock.stub('getNothing' as 'getSchema', {})).toThrow(/operation: is not known; see the operationIds/);
    expect(() => mock.stub('getSchema', {}, { status: 404 })).toThrow(/status/);
    expect(mock.stubs.list()).toEqual([]);
  });

  it('goes with a snapshot, and away with a reset', () => {
    const api = mockApi();
    api.mock.stub('getOutliers', histogram, { times: 2 });
    const snapshot = api.mock.snapshot();
    const query = { project_id: api.mock.projectId };
    api.ok('getOutliers', { query });
    api.mock.reset();
    expect(api.mock.stubs.list()).toEqual([]);
    api.mock.restore(snapshot);
    expect(api.ok('getOutliers', { query })).toEqual(histogram);
    expect(api.mock.stubs.list()).toMatchObject([{ id: 'stub-1', hits: 1 }]);
  });
});

it('/_mock/stubs adds, lists and takes back stubs over HTTP', () => {
  const { mock } = mockApi();
  const control = (route: string, body?: unknown) => {
    const { status, json } = call(mock, route, { body });
    return [status, json];
  };
  expect(control('POST /_mock/stubs', { operation: 'getOutliers', data: [1] })).toEqual([201, { id: 'stub-1' }]);
  const listed = { data: [{ operation: 'getOutliers', data: [1], id: 'stub-1', hits: 0 }] };
  expect(control('GET /_mock/stubs')).toEqual([200, listed]);
  expect(control('POST /_mock/stubs', { operation: 'getOutliers' })[0]).toBe(400);
  // The newest answers.
  mock.stub('getOutliers', [2]);
  const path = `/analytics/aggregate/outliers?project_id=${mock.projectId}`;
  expect(control(`GET ${path}`)).toEqual([200, { data: [2], error: null, meta: null }]);
  expect(control('DELETE /_mock/stubs/stub-1')).toEqual([200, { removed: 1 }]);
  expect(control('DELETE /_mock/stubs')).toEqual([200, { removed: 1 }]);
});
