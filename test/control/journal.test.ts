import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient, type TrackagoatError } from '../../src/index.js';
import { toRequest } from '../harness/mock-api.js';
import { tour } from '../harness/tour.js';
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
    const first = send();
    expect(mock.requests.last()).toMatchObject({ request_body: { name: 'A' }, response_body: first.json });
    mock.clock.advance({ hours: 1 });
    // A repeated call has an id of its own.
    expect([first, send()].map(({ headers }) => headers['x-request-id'])).toEqual(['req_1', 'req_2']);
    mock.faults.add({ operation: 'listCreators', kind: 'status', status: 503 });
    call(mock, 'GET /creators?limit=2');
    call(mock, 'GET /nowhere');
    const common = { replayed: false, fault: null, idempotency_key: null, duration_ms: 1.5, error: null };
    const at = '2026-01-05T01:00:00.000Z';
    const created = { operation: 'createProject', method: 'POST', path: '/api/v1/projects', status: 201 };
    const struck = { operation: 'listCreators', method: 'GET', path: '/api/v1/creators?limit=2', status: 503 };
    const lost = { operation: null, method: 'GET', path: '/api/v1/nowhere', status: 404 };
    const error = 'There is no route /api/v1/nowhere. The routes are in /api/v1/openapi.json.';
    const all = call(mock, 'GET /_mock/requests').json.data;
    expect(all).toEqual([
      { id: 'req_1', ...common, ...created, at: '2026-01-05T00:00:00.000Z', idempotency_key: 'k-1' },
      { id: 'req_2', ...common, ...created, at, idempotency_key: 'k-1', replayed: true },
      { id: 'req_3', ...common, ...struck, at, error: 'Injected fault: status 503.', fault: 'status' },
      { id: 'req_4', ...common, ...lost, at, error },
    ]);
    expect(call(mock, 'GET /_mock/requests?limit=2').json.data).toEqual(all.slice(-2));
    expect(mock.requests.count({ idempotencyKey: 'k-1' })).toBe(2);
    const [{ request_body }] = call(mock, 'GET /_mock/requests?bodies=true').json.data;
    expect(request_body).toEqual({ name: 'A' });
    expect(call(mock, 'GET /_mock/requests?bodies=yes').status).toBe(400);
  });

  it('names each call in its response, so that a request id in a log leads to the call', async () => {
    const mock = createMock();
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });
    mock.faults.add({ operation: 'listProjects', kind: 'status', status: 503 });
    const error = (await goat.projects.list().catch((reason: unknown) => reason)) as TrackagoatError;
    const struck = mock.requests.find().find(({ id }) => id === error.requestId);
    expect(struck).toMatchObject({ operation: 'listProjects', status: 503 });
    expect((await goat.creators.list().withResponse()).requestId).toBe(mock.requests.last()?.id);
    // A wrong key is a call of the default organization.
    const refused = await mock.fetch(`${mock.baseUrl}/creators`, { headers: { authorization: 'Bearer tga_no' } });
    expect([refused.status, refused.headers.get('x-request-id')]).toEqual([401, mock.requests.last()?.id]);
    // A look at the document has no id, and neither has a response with published fields alone.
    expect((await mock.fetch(`${mock.baseUrl}/openapi.json`)).headers.get('x-request-id')).toBeNull();
    const strict = createMock({ limits: { strictAssumptions: true } });
    expect(call(strict, 'GET /creators').headers).not.toHaveProperty('x-request-id');
  });

  it('finds and counts by operation, status and key', () => {
    const mock = createMock();
    for (let index = 0; index < 3; index += 1) {
      call(mock, 'GET /projects');
      mock.clock.advance({ seconds: 0.25 });
    }
    // Calls of one second have the same headers, and each has its own time.
    expect(mock.requests.find().map(({ at }) => at.slice(-4))).toEqual(['000Z', '250Z', '500Z']);
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

  it('has the headers that the mock read and sent, each call its own, and never shows a key, wherever it was', () => {
    const mock = createMock();
    const [type, encoded] = [{ 'content-type': 'application/json' }, { 'content-encoding': 'gzip' }];
    const first = { ...type, 'idempotency-key': 'k-1', 'x-other': 'y' };
    mock.faults.add({ operation: 'listProjects', kind: 'rate_limited', skip: 1 });
    for (const headers of [first, type, type, {}, encoded]) call(mock, 'GET /projects', { headers });
    call(mock, 'GET /projects', { key: null });
    const authorization = 'Bearer tga_[redacted]';
    expect(
      mock.requests
        .find()
        .map((one) => [one.request_headers, one.response_headers['retry-after'], one.response_headers['x-request-id']]),
    ).toEqual([
      [{ authorization, ...type, 'idempotency-key': 'k-1' }, undefined, 'req_1'],
      [{ authorization, ...type }, '1', 'req_2'],
      [{ authorization, ...type }, undefined, 'req_3'],
      [{ authorization }, undefined, 'req_4'],
      [{ authorization, ...encoded }, undefined, 'req_5'],
      [{}, undefined, 'req_6'],
    ]);
    call(mock, `GET /projects?api_key=${mock.apiKey}`);
    call(mock, `GET /creators/${mock.apiKey}`, { headers: { 'idempotency-key': mock.apiKey } });
    call(mock, 'GET /projects', { key: `${mock.apiKey}0` });
    call(mock, 'GET /projects', { key: 'secret-of-another-service' });
    call(mock, 'POST /projects', { body: { name: `key ${mock.apiKey}` } });
    expect(mock.requests.last()?.request_body).toEqual({ name: 'key tga_[redacted]' });
    const text = call(mock, 'GET /_mock/requests?bodies=true').body + JSON.stringify(mock.requests.find());
    for (const secret of [mock.apiKey.slice(4, 20), 'secret-of']) expect(text).not.toContain(secret);
  });

  it('keeps the latest calls only', () => {
    const mock = createMock({ kept: { journalSize: 3 } });
    for (let limit = 1; limit <= 8; limit += 1) call(mock, `GET /projects?limit=${limit}`);
    expect(mock.requests.find().map(({ path }) => path.split('=')[1])).toEqual(['6', '7', '8']);
    expect(mock.requests.total).toBe(8);
    call(mock, 'GET /projects?limit=0');
    mock.checkpoint('refused');
    mock.rewind('refused');
    expect(mock.requests.count({ status: 400 })).toBe(1);
    for (const limit of [10, 11, 12]) call(mock, `GET /projects?limit=${limit}`);
    expect(mock.requests.count({ status: 400 })).toBe(0);
    mock.requests.clear();
    call(mock, 'GET /projects?limit=9');
    expect(mock.requests.find().map(({ path }) => path.split('=')[1])).toEqual(['9']);
    expect(mock.requests.total).toBe(1);
    const none = createMock({ kept: { journalSize: 0 } });
    call(none, 'POST /projects', { body: { name: 'x'.repeat(1000) } });
    expect([none.requests.find(), none.requests.total]).toEqual([[], 1]);
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
    expect(mock.changes({ cause: 'api' }).map(({ after }) => after?.name)).toEqual(['A']);
    call(mock, 'GET /projects');
    expect(mock.requests.last()?.id).toBe('req_2');
    mock.reset();
    call(mock, 'GET /projects');
    expect([mock.requests.last()?.id, mock.requests.total]).toEqual(['req_1', 1]);
  });

  it('gives every call to onCall as soon as it has its response', () => {
    const received: string[] = [];
    const mock = createMock({
      hooks: { onCall: ({ method, path, status }) => received.push(`${method} ${path} ${status}`) },
    });
    for (const route of ['GET /projects', 'GET /nowhere', 'GET /_mock/requests']) call(mock, route);
    expect(received).toEqual(['GET /api/v1/projects 200', 'GET /api/v1/nowhere 404']);
  });
});

describe('the bodies in the journal', () => {
  it('are as they were sent, whatever has changed since: text where that is not JSON, and null where nothing was sent', () => {
    const mock = createMock();
    const sent: unknown[] = [];
    tour({
      advance: (days) => {
        mock.clock.advance({ days });
      },
      ok: (operation, input = {}) => {
        const { body } = mock.handle(toRequest(mock, operation, input));
        const isJson = body.startsWith('{');
        sent.push(isJson ? JSON.parse(body) : body);
        return isJson ? JSON.parse(body).data : undefined;
      },
    });
    mock.faults.add({ operation: 'listProjects', kind: 'malformed_json' });
    sent.push(call(mock, 'GET /projects').body);
    const kept = mock.requests.find();
    expect(kept.filter(({ bodies_dropped }) => bodies_dropped)).toEqual([]);
    expect(kept.map(({ response_body }) => response_body)).toEqual(sent);
    expect(kept.at(-1)?.request_body).toBeNull();
  });

  it('are let go, the oldest first, beyond 4 Mi characters; the calls stay', () => {
    const mock = createMock({ kept: { journalSize: 10 } });
    // The answer says little, so each call has a little more than half a Mi: seven of them have room, eight do not.
    const send = (index: number) => call(mock, 'POST /projects', { body: { name: index, x: 'x'.repeat(2 ** 19) } });
    for (let index = 0; index < 9; index += 1) expect(send(index).status).toBe(400);
    const calls = mock.requests.find();
    expect(calls.map(({ bodies_dropped }) => bodies_dropped)).toEqual([true, true, ...Array(7).fill(false)]);
    expect(calls[1]).toMatchObject({ request_body: null, response_body: null, status: 400 });
    expect(calls[2]?.request_body).toMatchObject({ name: 2 });
    // The ring turns: calls that go take their bodies along, and what is counted stays right.
    for (let index = 9; index < 30; index += 1) call(mock, 'POST /projects', { body: { name: `P${index}` } });
    expect(mock.requests.find().every(({ bodies_dropped }) => !bodies_dropped)).toBe(true);
    send(30);
    expect(mock.requests.find().filter(({ bodies_dropped }) => bodies_dropped)).toEqual([]);
  });
});
