import { describe, expect, it, vi } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient, type TrackagoatError } from '../../src/index.js';
import { call } from './plain-call.js';

describe('the journal', () => {
  it('tells what was called and what became of it', () => {
    let clock = 0;
    const stopwatch = () => {
      clock += 1.5;
      return clock;
    };
    const mock = createMock({ hooks: { stopwatch } });
    const send = () => call(mock, 'POST /projects', { body: { name: 'A' }, headers: { 'idempotency-key': 'k-1' } });
    send();
    mock.clock.advance({ hours: 1 });
    send();
    mock.faults.add({ operation: 'listCreators', kind: 'status', status: 503 });
    call(mock, 'GET /creators?limit=2');
    call(mock, 'GET /nowhere');
    const common = { replayed: false, fault: null, idempotency_key: null, duration_ms: 1.5, error: null };
    const at = '2026-01-05T01:00:00.000Z';
    const created = { operation: 'createProject', method: 'POST', path: '/api/v1/projects', status: 201 };
    expect(call(mock, 'GET /_mock/requests').json.data).toEqual([
      { id: 'req_1', ...common, ...created, at: '2026-01-05T00:00:00.000Z', idempotency_key: 'k-1' },
      { id: 'req_2', ...common, ...created, at, idempotency_key: 'k-1', replayed: true },
      {
        id: 'req_3',
        ...common,
        at,
        operation: 'listCreators',
        method: 'GET',
        path: '/api/v1/creators?limit=2',
        status: 503,
        error: 'Injected fault: status 503.',
        fault: 'status',
      },
      {
        id: 'req_4',
        ...common,
        at,
        operation: null,
        method: 'GET',
        path: '/api/v1/nowhere',
        status: 404,
        error: 'There is no route /api/v1/nowhere. The routes are in /api/v1/openapi.json.',
      },
    ]);
  });

  it('names each call in its response, so that a request id in a log leads to the call', async () => {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });
    mock.faults.add({ operation: 'listProjects', kind: 'status', status: 503 });
    const error = (await goat.projects.list().catch((reason: unknown) => reason)) as TrackagoatError;
    expect(mock.requests.find().find(({ id }) => id === error.requestId)).toMatchObject({
      operation: 'listProjects',
      status: 503,
    });
    expect((await goat.creators.list().withResponse()).requestId).toBe(mock.requests.last()?.id);
    // A wrong key is a call of the default organization.
    const refused = await mock.fetch(`${mock.baseUrl}/creators`, { headers: { authorization: 'Bearer tga_no' } });
    expect([refused.status, refused.headers.get('x-request-id')]).toEqual([401, mock.requests.last()?.id]);
  });

  it('gives a repeated call an id of its own, and none to what only looks or is published alone', async () => {
    const mock = createMock();
    const body = { name: 'A' };
    const send = () => call(mock, 'POST /projects', { body, headers: { 'idempotency-key': 'k-1' } });
    expect([send(), send()].map(({ headers }) => headers['x-request-id'])).toEqual(['req_1', 'req_2']);
    expect((await mock.fetch(`${mock.baseUrl}/openapi.json`)).headers.get('x-request-id')).toBeNull();
    expect(call(createMock({ limits: { strictAssumptions: true } }), 'GET /creators').headers).not.toHaveProperty(
      'x-request-id',
    );
  });

  it('adds to the document nothing but the id, also as the first call of a process', async () => {
    vi.resetModules();
    const mock = (await import('../../mocks/index.js')).createMock();
    const headers = { authorization: `Bearer ${mock.apiKey}` };
    const response = await mock.fetch(`${mock.baseUrl}/openapi.json`, { headers });
    expect([...response.headers.keys()]).toEqual(['content-type', 'x-request-id']);
  });

  it('finds and counts by operation, status and key', () => {
    const mock = createMock();
    for (let index = 0; index < 3; index += 1) call(mock, 'GET /projects');
    call(mock, 'GET /projects?limit=0');
    expect(mock.requests.count({ operation: 'listProjects' })).toBe(4);
    expect(mock.requests.count({ operation: 'listProjects', status: 400 })).toBe(1);
    expect(mock.requests.last()?.path).toBe('/api/v1/projects?limit=0');
    expect(call(mock, 'GET /_mock/requests?operation=listProjects&status=200').json.data).toHaveLength(3);
    expect(call(mock, 'GET /_mock/requests?operations=x').json.error.message).toContain('did you mean operation?');
    expect(call(mock, 'DELETE /_mock/requests').json).toEqual({ removed: 4 });
    expect(mock.requests.find()).toEqual([]);
  });

  it('refuses a filter with an unknown name or operation, which would match all calls or none', () => {
    const mock = createMock();
    const loose = (filter: unknown) => filter as { readonly operation?: string };
    expect(() => mock.requests.count({ operation: 'createPayment' })).toThrow(
      'operation: is not known; did you mean createPayoutPayment?',
    );
    expect(() => mock.requests.find(loose({ operatoin: 'listProjects' }))).toThrow(
      'there is no option operatoin; the nearest is operation',
    );
    expect(() => mock.requests.last({ operation: 'payoutPayments.list' })).toThrow('did you mean listPayoutPayments?');
    expect(() => mock.requests.count({ method: 'psot' })).toThrow('method: is not known; did you mean POST?');
    call(mock, 'POST /projects', { body: { name: 'A' } });
    expect([mock.requests.count({ method: 'post' }), mock.requests.count({ method: 'POST' })]).toEqual([1, 1]);
    for (const bodies of ['true', 'false']) {
      const refused = (query: string) => call(mock, `GET /_mock/requests?bodies=${bodies}&${query}`).json.error.issues;
      expect(refused('method=Psot')).toEqual([{ path: 'method', message: 'is not known; did you mean POST?' }]);
      expect(refused('operation=createPayment')).toEqual([
        { path: 'operation', message: 'is not known; did you mean createPayoutPayment?' },
      ]);
    }
  });

  it('never shows an API key', () => {
    const mock = createMock();
    call(mock, `GET /projects?api_key=${mock.apiKey}`);
    call(mock, `GET /creators/${mock.apiKey}`, { headers: { 'idempotency-key': mock.apiKey } });
    call(mock, 'GET /projects', { key: `${mock.apiKey}0` });
    const text = call(mock, 'GET /_mock/requests').body;
    expect(text).not.toContain(mock.apiKey.slice(4, 20));
    expect(text).toContain('tga_[redacted]');
  });

  it('keeps the latest calls only', () => {
    const mock = createMock({ kept: { journalSize: 3 } });
    for (let limit = 1; limit <= 8; limit += 1) call(mock, `GET /projects?limit=${limit}`);
    expect(mock.requests.find().map(({ path }) => path.split('=')[1])).toEqual(['6', '7', '8']);
    expect(mock.requests.total).toBe(8);
    mock.requests.clear();
    call(mock, 'GET /projects?limit=9');
    expect(mock.requests.find().map(({ path }) => path.split('=')[1])).toEqual(['9']);
    expect(mock.requests.total).toBe(1);
  });

  it('gives no id a second time when it was emptied, so a change names one call', () => {
    const mock = createMock();
    call(mock, 'POST /projects', { body: { name: 'A' } });
    mock.checkpoint('before');
    mock.requests.clear();
    call(mock, 'POST /projects', { body: { name: 'B' } });
    expect(mock.requests.find().map(({ id }) => id)).toEqual(['req_2']);
    expect(mock.changes({ cause: 'api' }).map(({ cause, after }) => [cause.request, after?.name])).toEqual([
      ['req_1', 'A'],
      ['req_2', 'B'],
    ]);
    mock.rewind('before');
    call(mock, 'GET /projects');
    expect(mock.requests.last()?.id).toBe('req_2');
    mock.reset();
    call(mock, 'GET /projects');
    expect([mock.requests.last()?.id, mock.requests.total]).toEqual(['req_1', 1]);
  });

  it('has the headers that the mock read and sent, and never a key', () => {
    const mock = createMock();
    call(mock, 'POST /projects', { body: { name: 'A' }, headers: { 'idempotency-key': 'k-1', 'x-other': 'y' } });
    expect(mock.requests.last()).toMatchObject({
      request_headers: {
        authorization: 'Bearer tga_[redacted]',
        'content-type': 'application/json',
        'idempotency-key': 'k-1',
      },
      response_headers: { 'x-request-id': 'req_1' },
    });
    call(mock, 'GET /projects', { key: 'secret-of-another-service' });
    expect(JSON.stringify(mock.requests.find())).not.toContain('secret-of');
    expect(mock.requests.last()?.request_headers).not.toHaveProperty('x-other');
  });
});

it('warnings name a key that came again with another body', () => {
  const mock = createMock();
  const send = (name: string) =>
    call(mock, 'POST /projects', { body: { name }, headers: { 'idempotency-key': 'k-1' } });
  send('A');
  send('B');
  expect(call(mock, 'GET /_mock/warnings').json.data).toEqual([
    {
      at: '2026-01-05T00:00:00.000Z',
      code: 'idempotency_body_differs',
      message:
        'Idempotency-Key k-1 came again with another body; the first response was replayed and nothing was done.',
      operation: 'createProject',
    },
  ]);
});

describe('assumptions', () => {
  it('count the unpublished facts that the traffic relied on', () => {
    const mock = createMock();
    call(mock, 'GET /creators');
    call(mock, 'POST /projects', { body: { name: 'A' } });
    call(mock, 'POST /projects', { body: { name: 'B' } });
    call(mock, `GET /projects/${mock.orgId}`);
    const { data } = call(mock, 'GET /_mock/assumptions').json;
    const counts = Object.fromEntries(data.map((entry: { id: string; count: number }) => [entry.id, entry.count]));
    expect(counts['operation:createProject']).toBe(2);
    expect(counts['code:not_found']).toBe(1);
    expect(data.every((entry: { about: string }) => entry.about.length > 20)).toBe(true);
    expect(Object.keys(counts).filter((id) => id.includes('listCreators'))).toEqual([]);
  });

  it('fail when they are strict, before anything is done', () => {
    const mock = createMock({ limits: { strictAssumptions: true } });
    expect(call(mock, 'GET /creators').status).toBe(200);
    const refused = call(mock, 'POST /projects', { body: { name: 'A' } });
    expect(refused.status).toBe(501);
    expect(refused.json.meta).toMatchObject({
      code: 'unpublished_behaviour',
      assumptions: ['operation:createProject'],
    });
    expect(call(mock, 'GET /projects').json.data).toHaveLength(1);
    const missing = call(mock, `GET /projects/${mock.orgId}`);
    expect([missing.status, missing.json.meta.assumptions]).toEqual([501, ['code:not_found']]);
  });

  it('has no entry of who only reads the document without a key, and that uses up no fault', () => {
    const mock = createMock();
    mock.faults.add({ operation: '*', kind: 'status', status: 503 });
    expect(call(mock, 'GET /openapi.json', { key: null }).status).toBe(200);
    expect([mock.requests.count(), mock.faults.list()[0]?.hits]).toEqual([0, 0]);
    expect(call(mock, 'GET /openapi.json').status).toBe(503);
    expect(mock.requests.count()).toBe(1);
  });
});
