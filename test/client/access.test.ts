import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/index.js';
import { canaryKey, catchError, someId, startPair, startService, succeed, writeRefusal } from './stub-service.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('withResponse', () => {
  it('gives the answer around the data', async () => {
    const { goat } = await startPair((response) =>
      succeed(response, { id: someId }, { note: 1 }, { 'x-request-id': 'req_1', 'x-other': 'y' }),
    );
    const result = await goat.creators.get(someId).withResponse();
    expect(result).toMatchObject({ data: { id: someId }, meta: { note: 1 }, requestId: 'req_1', replayed: false });
    expect([result.response.status, result.response.headers.get('x-other')]).toEqual([200, 'y']);
    expect(result.idempotencyKey).toBeUndefined();
  });

  it('leaves no unhandled rejection behind when it is the only one that is awaited', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { goat } = await startPair((response) => writeRefusal(response, 404, { code: 'not_found' }));
    expect(await catchError(goat.creators.get(someId).withResponse())).toMatchObject({ code: 'not_found' });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('the raw client', () => {
  it('is the openapi-fetch client: data, error and response, whatever the status', async () => {
    const { goat } = await startPair((response, { url }) =>
      url.endsWith('/stats') ? writeRefusal(response, 410, { code: 'gone' }) : succeed(response, { id: someId }),
    );
    const found = await goat.raw.GET('/creators/{id}', { params: { path: { id: someId } } });
    expect(found.data?.data.id).toBe(someId);
    const gone = await goat.raw.GET('/creators/{id}/stats', { params: { path: { id: someId } } });
    expect([gone.response.status, gone.error?.meta?.code]).toEqual([410, 'gone']);
  });

  it('has the guards of the client: key, retries, idempotency key, abort, timeout', async () => {
    const { goat, received } = await startPair(
      (response, _, nth) =>
        nth === 1 ? writeRefusal(response, 503, { code: 'x' }) : succeed(response, { id: someId }),
      { maxRetries: 1 },
    );
    const { data } = await goat.raw.POST('/projects', { body: { name: 'Spring' } });
    expect(data?.data.id).toBe(someId);
    expect(received.map(({ body }) => body)).toEqual(['{"name":"Spring"}', '{"name":"Spring"}']);
    expect(received[0]?.headers['idempotency-key']).toBe(received[1]?.headers['idempotency-key']);
    expect(received[1]?.headers).toMatchObject({
      authorization: `Bearer ${canaryKey}`,
      'content-type': 'application/json',
      'idempotency-key': expect.stringMatching(/.{36}/),
    });
    const { goat: hasty } = await startPair(() => undefined, { timeoutMs: 80, maxRetries: 0 });
    expect(await catchError(hasty.raw.GET('/campaigns'))).toMatchObject({ name: 'TimeoutError' });
    const signal = AbortSignal.abort();
    expect((await catchError(goat.raw.GET('/campaigns', { signal }))).name).toBe('AbortError');
    const headers = { 'Idempotency-Key': 'k' };
    expect(await catchError(goat.raw.GET('/campaigns', { headers }))).toMatchObject({ code: 'bad_idempotency_key' });
  });

  it('throws a ResponseFormatError for an answer that is not JSON', async () => {
    const { goat } = await startPair((response) => response.end('<html>'));
    expect(await catchError(goat.raw.GET('/projects'))).toMatchObject({ name: 'ResponseFormatError' });
  });

  it('takes middleware of openapi-fetch', async () => {
    const { goat, received } = await startPair((response) => succeed(response, []));
    goat.raw.use({
      onRequest({ request }) {
        request.headers.set('x-mine', '1');
        return request;
      },
    });
    await goat.raw.GET('/projects');
    expect(received[0]?.headers['x-mine']).toBe('1');
  });
});

describe('request', () => {
  it('calls a route that the spec does not know, with query, body and options', async () => {
    const { goat, received } = await startPair((response) => succeed(response, { done: true }));
    const call = goat.request<{ done: boolean }>('post', '/exports', { body: { kind: 'csv' }, idempotencyKey: 'e1' });
    expect((await call).done).toBe(true);
    expect(received[0]).toMatchObject({ method: 'POST', url: '/api/v1/exports', body: '{"kind":"csv"}' });
    expect(received[0]?.headers['idempotency-key']).toBe('e1');
    expect((await call.withResponse()).idempotencyKey).toBe('e1');
  });

  it('does not repeat an unknown POST without a key of the caller, because nothing allows that', async () => {
    const { goat, received } = await startPair((response) => writeRefusal(response, 503, { code: 'x' }));
    expect(await catchError(goat.request('POST', '/exports'))).toMatchObject({
      operationId: 'POST /exports',
      attempts: 1,
    });
    expect(received[0]?.headers['idempotency-key']).toBeUndefined();
    await catchError(goat.request('POST', '/exports', { idempotencyKey: 'e1' }));
    expect(received).toHaveLength(4);
  });

  it('treats a route that the spec knows as what it is', async () => {
    const { goat, received } = await startPair((response) => succeed(response, { id: someId }));
    const { idempotencyKey } = await goat.request('POST', '/projects', { body: { name: 'x' } }).withResponse();
    expect(received[0]?.headers['idempotency-key']).toBe(idempotencyKey);
    expect(idempotencyKey).toBeTypeOf('string');
  });
});

it('the OpenAPI document comes unchanged, because it has no envelope', async () => {
  const { goat } = await startPair((response) => response.end('{"openapi":"3.1.0","paths":{}}'));
  expect(await goat.schema.openapi()).toEqual({ openapi: '3.1.0', paths: {} });
});

describe('the environment', () => {
  it('gives key and base URL where the options do not', async () => {
    const service = await startService((response) => succeed(response, { id: someId }));
    vi.stubEnv('TRACKAGOAT_API_KEY', canaryKey);
    vi.stubEnv('TRACKAGOAT_BASE_URL', service.url);
    expect((await createClient().creators.get(someId)).id).toBe(someId);
    expect(service.received[0]?.headers.authorization).toBe(`Bearer ${canaryKey}`);
  });

  it('without a key is an error that says what to set', () => {
    vi.stubEnv('TRACKAGOAT_API_KEY', undefined);
    expect(() => createClient()).toThrow(/TRACKAGOAT_API_KEY/);
  });
});

describe('fetch', () => {
  it('is looked up at each call, so that what is put in its place later is used', async () => {
    const goat = createClient({ apiKey: canaryKey });
    const fetch = vi.fn(async () => Response.json({ data: { id: someId }, error: null, meta: {} }));
    vi.stubGlobal('fetch', fetch);
    await goat.creators.get(someId);
    await goat.raw.GET('/projects');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('of the caller gets one Request with the key, and need not know more', async () => {
    const seen: Request[] = [];
    const goat = createClient({
      apiKey: canaryKey,
      rateLimit: false,
      fetch: async (request) => {
        seen.push(request);
        return Response.json({ data: { id: someId }, error: null, meta: {} });
      },
    });
    await goat.projects.create({ name: 'Spring' });
    const [request] = seen;
    expect(request).toBeInstanceOf(Request);
    expect([request?.method, request?.url]).toEqual(['POST', 'https://www.trackagoat.com/api/v1/projects']);
    expect(await request?.json()).toEqual({ name: 'Spring' });
    expect(request?.headers.get('authorization')).toBe(`Bearer ${canaryKey}`);
  });
});
