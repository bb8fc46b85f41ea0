import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock } from '../../mocks/index.js';
import { responseSchemas } from '../../src/generated/schemas.js';
import { createClient, type PayoutPayment, type TrackagoatClient } from '../../src/index.js';
import { hang, inTurn, refuse, respond, respondWith, send } from './handlers.js';
import { canaryKey, catchError, someId, startPair, startService, watchRejections } from './stub-service.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('withResponse', () => {
  it('gives the answer around the data', async () => {
    const { goat } = await startPair(
      respondWith({ id: someId }, { note: 1 }, { 'x-request-id': 'req_1', 'x-other': 'y' }),
    );
    const result = await goat.creators.get(someId).withResponse();
    expect(result).toMatchObject({ data: { id: someId }, meta: { note: 1 }, requestId: 'req_1', replayed: false });
    expect([result.response.status, result.response.headers.get('x-other')]).toEqual([200, 'y']);
    expect(result.idempotencyKey).toBeUndefined();
  });

  it('leaves no unhandled rejection behind when it is the only one that is awaited', async () => {
    const unhandled = watchRejections();
    const { goat } = await startPair(refuse(404, { code: 'not_found' }));
    expect(await catchError(goat.creators.get(someId).withResponse())).toMatchObject({ code: 'not_found' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  });
});

describe('the raw client', () => {
  it('is the openapi-fetch client: data, error and response, whatever the status; no JSON is an error', async () => {
    const { goat } = await startPair(inTurn(respond, refuse(410, { code: 'gone' }), send(200, '<html>', {})));
    const found = await goat.raw.GET('/creators/{id}', { params: { path: { id: someId } } });
    expect(found.data?.data.id).toBe(someId);
    const gone = await goat.raw.GET('/creators/{id}/stats', { params: { path: { id: someId } } });
    expect([gone.response.status, gone.error?.meta?.code]).toEqual([410, 'gone']);
    expect(await catchError(goat.raw.GET('/projects'))).toMatchObject({ name: 'ResponseFormatError' });
  });

  it('has the guards of the client: key, retries, idempotency key, abort, timeout', async () => {
    const { goat, received } = await startPair(inTurn(refuse(503), respond), { maxRetries: 1 });
    const { data } = await goat.raw.POST('/projects', { body: { name: 'Spring' } });
    expect(data?.data.id).toBe(someId);
    expect(received.map(({ body }) => body)).toEqual(['{"name":"Spring"}', '{"name":"Spring"}']);
    expect(received[0]?.headers['idempotency-key']).toBe(received[1]?.headers['idempotency-key']);
    expect(received[1]?.headers).toMatchObject({
      authorization: `Bearer ${canaryKey}`,
      'content-type': 'application/json',
      'idempotency-key': expect.stringMatching(/.{36}/),
    });
    const { goat: hasty } = await startPair(hang, { timeoutMs: 80, maxRetries: 0 });
    expect(await catchError(hasty.raw.GET('/campaigns'))).toMatchObject({ name: 'TimeoutError' });
    const signal = AbortSignal.abort();
    expect((await catchError(goat.raw.GET('/campaigns', { signal }))).name).toBe('AbortError');
    const headers = { 'Idempotency-Key': 'k' };
    expect(await catchError(goat.raw.GET('/campaigns', { headers }))).toMatchObject({ code: 'bad_idempotency_key' });
  });

  it('takes middleware of openapi-fetch', async () => {
    const { goat, received } = await startPair(respondWith([]));
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
    const { goat, received } = await startPair(respondWith({ done: true }));
    const call = goat.request<{ done: boolean }>('post', '/exports', { body: { kind: 'csv' }, idempotencyKey: 'e1' });
    expect((await call).done).toBe(true);
    expect(received[0]).toMatchObject({ method: 'POST', url: '/api/v1/exports', body: '{"kind":"csv"}' });
    expect(received[0]?.headers['idempotency-key']).toBe('e1');
    expect((await call.withResponse()).idempotencyKey).toBe('e1');
    // A route that the spec knows is treated as what it is.
    const { idempotencyKey } = await goat.request('POST', '/projects', { body: { name: 'x' } }).withResponse();
    expect(received.at(-1)?.headers['idempotency-key']).toBe(idempotencyKey);
    expect(idempotencyKey).toBeTypeOf('string');
  });

  it('does not repeat an unknown POST without a key of the caller, because nothing allows that', async () => {
    const { goat, received } = await startPair(refuse(503));
    expect(await catchError(goat.request('POST', '/exports'))).toMatchObject({
      operationId: 'POST /exports',
      attempts: 1,
    });
    expect(received[0]?.headers['idempotency-key']).toBeUndefined();
    await catchError(goat.request('POST', '/exports', { idempotencyKey: 'e1' }));
    expect(received).toHaveLength(4);
  });
});

it('the OpenAPI document comes unchanged, because it has no envelope', async () => {
  const { goat } = await startPair(send(200, '{"openapi":"3.1.0","paths":{}}', {}));
  expect(await goat.schema.openapi()).toEqual({ openapi: '3.1.0', paths: {} });
});

describe('the environment', () => {
  it('gives key and base URL where the options do not', async () => {
    const service = await startService(respond);
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
    const fetch = vi.fn(async (_: Request) => Response.json({ data: { id: someId }, error: null, meta: {} }));
    await createClient({ apiKey: canaryKey, rateLimit: false, fetch }).projects.create({ name: 'Spring' });
    const [[request] = []] = fetch.mock.calls;
    expect(request).toBeInstanceOf(Request);
    expect([request?.method, request?.url]).toEqual(['POST', 'https://www.trackagoat.com/api/v1/projects']);
    expect(await request?.json()).toEqual({ name: 'Spring' });
    expect(request?.headers.get('authorization')).toBe(`Bearer ${canaryKey}`);
  });
});

const validate = { mode: 'strict', schemas: responseSchemas } as const;

/** Settles everyone to whom something is owed and answers what was paid, in order. */
async function settleAll(goat: TrackagoatClient): Promise<PayoutPayment[]> {
  const owed = new Map<string, number>();
  for await (const { creator_id, amount_cents } of goat.payoutAccruals.list({ status: 'earned', limit: 5 })) {
    owed.set(creator_id, (owed.get(creator_id) ?? 0) + amount_cents);
  }
  const paid: PayoutPayment[] = [];
  for (const [creator_id, total] of owed) {
    const body = { creator_id, auto_apply_outstanding: true } as const;
    const payment = await goat.payoutPayments.create(body, { idempotencyKey: `settle-${creator_id}` });
    expect(payment.total_amount_cents).toBe(total);
    paid.push(payment);
  }
  return paid;
}

describe('the client and the mock', () => {
  it('settle all creators in process, and every answer has the shape of the spec', async () => {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, validate });
    const paid = await settleAll(goat);
    expect(paid.length).toBeGreaterThan(5);
    expect(await goat.payoutAccruals.list({ status: 'earned' }).toArray()).toEqual([]);
    expect(mock.ledger().balanced).toBe(true);
    expect(goat.rateLimit).toMatchObject({ paced: false, inFlight: 0 });
  });

  it('have a series as a csv file too, typed as text, and its refusals as errors', async () => {
    const mock = createMock({ now: '2026-01-05T12:00:00Z' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, validate });
    const { id } = await goat.creators.create(mock.projectId, { tiktok_handle: 'maya.moves' });
    const query = { entity: 'creator', entity_id: id, metric: 'views', from: '2026-01-04', to: '2026-01-04' } as const;
    const text = await goat.analytics.csv(query);
    expect(text).toBe(`series_kind,date,value,partial,entity_id,entity_label\r\nmain,2026-01-04,0,false,${id},\r\n`);
    const raw = await goat.raw.GET('/analytics', { params: { query: { ...query, format: 'csv' } }, parseAs: 'text' });
    expect(raw.data).toBe(text);
    // @ts-expect-error: what `get` gives is typed as JSON, so it has no `format`.
    const untyped = await goat.analytics.get({ ...query, format: 'csv' });
    expect(untyped).toBe(text);
    const error = await catchError(goat.analytics.csv({ ...query, metric: 'growth_rate_pop' }));
    expect(error).toMatchObject({ name: 'ValidationError', code: 'invalid_query' });
  });

  it('meet at the base URL of the mock, whatever address the environment has', async () => {
    vi.stubEnv('TRACKAGOAT_BASE_URL', 'https://elsewhere.example/api/v1');
    const mock = createMock();
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    vi.unstubAllEnvs();
    expect(goat.baseUrl).toBe(mock.baseUrl);
    expect((await goat.projects.list()).data).toHaveLength(1);
  });
});

describe('a payment under a network that fails', () => {
  let mock: Mock;
  let goat: TrackagoatClient;
  let body: { creator_id: string; auto_apply_outstanding: true };

  beforeEach(async () => {
    mock = createMock({ seed: 'demo' });
    goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0, timeoutMs: 1_000 });
    const [accrual] = (await goat.payoutAccruals.list({ status: 'earned', limit: 1 })).data;
    body = { creator_id: accrual?.creator_id ?? '', auto_apply_outstanding: true };
  });

  afterEach(() => {
    expect(mock.ledger().balanced).toBe(true);
  });

  it.each(['drop_before', 'drop_after', 'stall_body', 'status'] as const)(
    'is made once, whatever the answer of the first attempt (%s)',
    async (kind) => {
      mock.faults.add({ operation: 'createPayoutPayment', kind });
      const { data, attempts } = await goat.payoutPayments.create(body).withResponse();
      expect(attempts).toBe(2);
      const all = await goat.payoutPayments.list({ creator_id: body.creator_id, status: 'paid' }).toArray();
      expect(all.filter(({ id }) => id === data.id)).toHaveLength(1);
      expect(await goat.payoutAccruals.list({ creator_id: body.creator_id, status: 'earned' }).toArray()).toEqual([]);
    },
  );

  it('that was lost for good can be asked for again with the key on the error', async () => {
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 3 });
    const error = await catchError<Error & { idempotencyKey: string }>(goat.payoutPayments.create(body));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 3 });
    const again = await goat.payoutPayments.create(body, { idempotencyKey: error.idempotencyKey }).withResponse();
    expect(again.replayed).toBe(true);
    expect(again.data.status).toBe('paid');
  });

  it('is voided once: the answer that was lost is not asked for again, and the error says so', async () => {
    const payment = await goat.payoutPayments.create(body);
    mock.faults.add({ operation: 'updatePayoutPayment', kind: 'drop_after' });
    const error = await catchError(goat.payoutPayments.void(payment.id));
    expect(error).toMatchObject({ attempts: 1, hint: expect.stringContaining('may have been done') });
    expect((await goat.payoutPayments.get(payment.id)).status).toBe('voided');
  });

  it('whose answers are cut off is made once, and the error carries the key', async () => {
    const before = (await goat.payoutPayments.list().toArray()).length;
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'malformed_json', times: 3 });
    const error = await catchError(goat.payoutPayments.create(body));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 3, idempotencyKey: expect.any(String) });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(3);
    expect(await goat.payoutPayments.list().toArray()).toHaveLength(before + 1);
  });
});
