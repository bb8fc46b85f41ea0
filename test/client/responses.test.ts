import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { Validation } from '../../src/client/http/client-options.js';
import { responseSchemas } from '../../src/generated/schemas.js';
import * as sdk from '../../src/index.js';
import { operationIds, specOperation } from '../harness/spec.js';
import { drop, hang, inTurn, refuse, respondWith, send, sendJson } from './handlers.js';
import { catchError, someId, startPair } from './stub-service.js';

describe('a refusal', () => {
  it.each([
    [400, 'invalid_body', sdk.ValidationError, sdk.isValidationError],
    [413, 'payload_too_large', sdk.ValidationError, sdk.isValidationError],
    [415, 'unsupported_media_type', sdk.ValidationError, sdk.isValidationError],
    [401, 'invalid_api_key', sdk.AuthenticationError, sdk.isAuthenticationError],
    [402, 'limit_reached', sdk.LimitReachedError, sdk.isLimitReachedError],
    [403, 'insufficient_scope', sdk.PermissionError, sdk.isPermissionError],
    [404, 'not_found', sdk.NotFoundError, sdk.isNotFoundError],
    [409, 'accrual_paid', sdk.ConflictError, sdk.isConflictError],
    [410, 'gone', sdk.GoneError, sdk.isGoneError],
    [429, 'rate_limit_exceeded', sdk.RateLimitError, sdk.isRateLimitError],
    [500, 'internal_error', sdk.ServerError, sdk.isServerError],
    [405, 'method_not_allowed', sdk.ApiError, sdk.isApiError],
  ] as const)('of %i %s is of the class that says what it means', async (status, code, Class, guard) => {
    const { goat } = await startPair(refuse(status, { code }), { maxRetries: 0 });
    const error = await catchError<sdk.ApiError>(goat.payoutPayments.list());
    expect(error).toBeInstanceOf(Class);
    expect(error.name).toBe(Class.name);
    expect([guard(error), sdk.isApiError(error), sdk.isTrackagoatError(error)]).toEqual([true, true, true]);
    expect(sdk.isTimeoutError(error)).toBe(false);
    expect(error).toMatchObject({ status, code, meta: { code }, operationId: 'listPayoutPayments', attempts: 1 });
    expect(error.message).toContain('listPayoutPayments: It cannot be done');
    expect(String(error.stack).split('\n')[0]).toContain(Class.name);
    // The documentation allows a refusal without meta.
    for (const meta of [undefined, null, {}]) {
      const without = { data: null, error: 'It cannot be done.', meta };
      const { goat } = await startPair(sendJson(status, without), { maxRetries: 0 });
      const error = await catchError<sdk.ApiError>(goat.creators.get(someId));
      expect(guard(error)).toBe(true);
      expect(error).toMatchObject({ status, code: status === 429 ? code : `http_${status}` });
      expect(error.message).toContain('It cannot be done');
    }
  });

  it('lifts what its meta says: issues, caps, scopes', async () => {
    const issues = [{ path: 'total_amount_cents', message: 'must be an integer' }];
    const { goat } = await startPair(
      inTurn(
        refuse(400, { code: 'invalid_body', issues }),
        refuse(402, { code: 'limit_reached', limitKey: 'max_creators_per_org', current: 5, max: 5 }),
        refuse(403, { code: 'insufficient_scope', required: 'write', granted: ['read'] }),
        refuse(400, { code: 'invalid_query' }),
      ),
    );
    const call = () => catchError(goat.projects.create({ name: 'x' }));
    expect(await call()).toMatchObject({ issues });
    expect(await call()).toMatchObject({ limitKey: 'max_creators_per_org', current: 5, max: 5 });
    expect(await call()).toMatchObject({ required: 'write', granted: ['read'] });
    expect(await call()).toMatchObject({ issues: [] });
  });

  it('says the next step in hint and message, and keeps a code that this version does not know', async () => {
    const journey = { code: 'on_a_journey', until: 'May' };
    const { goat } = await startPair(inTurn(refuse(409, journey), refuse(409, { code: 'accrual_paid' })));
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ code: 'on_a_journey', meta: journey });
    const error = await catchError<sdk.ConflictError>(goat.payoutAccruals.reject(someId));
    expect(error.hint).toMatch(/void/i);
    expect(error.message).toContain(error.hint);
  });

  it('carries the request id, and as JSON all its fields but neither headers nor body nor stack', async () => {
    const headers = { 'x-request-id': 'req_7', 'x-secret': 'hush' };
    const { goat } = await startPair(refuse(404, { code: 'not_found' }, headers));
    const error = await catchError<sdk.NotFoundError>(goat.creators.get(someId));
    expect(error.requestId).toBe('req_7');
    const json = JSON.parse(JSON.stringify(error));
    expect(json).toEqual({
      name: 'NotFoundError',
      message: error.message,
      status: 404,
      code: 'not_found',
      meta: { code: 'not_found' },
      docs: 'docs/errors.md#not_found',
      operationId: 'getCreator',
      method: 'GET',
      path: `/creators/${someId}`,
      requestId: 'req_7',
      attempts: 1,
    });
    expect(inspect(error, { depth: 9 })).not.toContain('hush');
  });

  it.each(['handle_taken', 'creator_banned', 'invalid_handle', 'no_change'])(
    'to rename with %s has its code, whether meta.code says it or the sentence is it',
    async (token) => {
      const bodies = [
        { error: token },
        { error: token, meta: null },
        { error: token, meta: {} },
        { error: token, meta: { code: token } },
        { error: 'This handle cannot be used.', meta: { code: token } },
      ];
      const { goat } = await startPair(inTurn(...bodies.map((body) => sendJson(409, { data: null, ...body }))));
      for (const _ of bodies) {
        const error = await catchError<sdk.ConflictError>(goat.creators.update(someId, { tiktok_handle: 'maya' }));
        expect(sdk.isConflictError(error)).toBe(true);
        expect(error.code).toBe(token);
      }
    },
  );

  it.each([
    ['its sentence is of one word', 'PermissionError', 'http_403', sendJson(403, { data: null, error: 'forbidden' })],
    ['a gateway answers with a page', 'ServerError', 'http_502', send(502, '<html>Please log in</html>')],
  ])('has no other code than its status where %s', async (_, name, code, handler) => {
    const { goat } = await startPair(handler, { maxRetries: 0 });
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name, code });
  });

  it.each([
    ['in meta.code', { error: 'Slow down.', meta: { code: 'too_many_requests', retryAfter: 7 } }],
    ['as the sentence', { error: 'too_many_requests' }],
  ])('of 429 with the older too_many_requests %s is rate_limit_exceeded', async (_, body) => {
    const { goat } = await startPair(sendJson(429, { data: null, ...body }), { maxRetries: 0 });
    const error = await catchError<sdk.RateLimitError>(goat.creators.list());
    expect(error).toMatchObject({ name: 'RateLimitError', code: 'rate_limit_exceeded', limit: 'window' });
    expect(error.retryAfterMs).toBe('meta' in body ? 7_000 : 60_000);
    expect(error.hint).toBe('Wait until resetsAt.');
  });
});

describe('an answer that is not the API', () => {
  const html = '<html>Please log in to the hotel network</html>';
  it.each([
    ['a page of a proxy', 200, html],
    ['a page of a proxy where the API would say 404', 404, html],
    ['nothing', 200, ''],
    ['204', 204, ''],
    ['broken JSON', 200, '{"data": {id: 1}}'],
    ['JSON without an envelope', 200, '{"id": 1}'],
    ['a bare null', 200, 'null'],
    ['an envelope with an error under 200', 200, '{"data": null, "error": "no", "meta": {}}'],
    ['a success that made nothing', 200, '{"data": null, "error": null, "meta": null}'],
    ['a refusal without an envelope', 403, '{"message": "forbidden"}'],
  ])('(%s) is a ResponseFormatError, never a SyntaxError', async (_, status, body) => {
    const { goat, received } = await startPair(send(status, body));
    const error = await catchError<sdk.ResponseFormatError>(
      goat.payoutPayments.create({ creator_id: someId, total_amount_cents: 100 }),
    );
    expect(error).toBeInstanceOf(sdk.ResponseFormatError);
    expect(error).toMatchObject({ code: 'invalid_response', status, operationId: 'createPayoutPayment' });
    expect(error.idempotencyKey).toBe(received[0]?.headers['idempotency-key']);
    expect(error.message).not.toContain('hotel');
  });

  it('is still a refusal, with its status and key, when its sentence is of another type', async () => {
    const body = { data: null, error: { text: 'no' }, meta: { code: 'accrual_paid' } };
    const { goat } = await startPair(sendJson(409, body));
    const call = goat.projects.create({ name: 'Spring' }, { idempotencyKey: 'key-1' });
    expect(await catchError(call)).toMatchObject({ status: 409, code: 'accrual_paid', idempotencyKey: 'key-1' });
  });
});

describe('the guards', () => {
  it('know an error of another copy of the package, which instanceof does not', async () => {
    const copy = (await import('../../src/client/errors/errors.js?copy=2' as string)) as typeof sdk;
    const foreign = new copy.NotFoundError('Not here.', { code: 'not_found', status: 404 });
    expect(foreign).not.toBeInstanceOf(sdk.NotFoundError);
    const guards = [sdk.isNotFoundError, sdk.isApiError, sdk.isTrackagoatError, sdk.isConflictError];
    expect(guards.map((guard) => guard(foreign))).toEqual([true, true, true, false]);
  });

  it.each([undefined, null, 'NotFoundError', new Error('x'), { name: 'NotFoundError' }])('say no to %j', (value) => {
    expect([sdk.isTrackagoatError(value), sdk.isNotFoundError(value)]).toEqual([false, false]);
  });
});

describe('one row', () => {
  it.each([null, undefined, {}])('comes with meta %j, and its result has an empty one', async (meta) => {
    const { goat } = await startPair(sendJson(200, { data: { id: someId }, error: null, meta }));
    expect(await goat.creators.get(someId).withResponse()).toMatchObject({ data: { id: someId }, meta: {} });
  });

  it('keeps fields, enum values and nested objects that this version does not know', async () => {
    const row = { id: someId, tracking_mode: 'on_request', mood: { is: 'good' }, follower_count: 3 };
    const { goat } = await startPair(respondWith(row, { served_by: 'b' }));
    const { data, meta } = await goat.creators.get(someId).withResponse();
    expect([data, meta]).toEqual([row, { served_by: 'b' }]);
  });
});

it('a deletion that is answered with 204 says what is gone, as a 200 does, and goat.raw gives it without an error', async () => {
  const { goat } = await startPair(sendJson(204));
  const gone = { id: someId, deleted: true };
  expect(await goat.creators.delete(someId)).toEqual(gone);
  expect(await goat.campaigns.delete(someId)).toEqual(gone);
  expect(await goat.payoutMethods.delete(someId).withResponse()).toMatchObject({ data: gone, meta: {} });
  expect(await goat.request('DELETE', `/tags/${someId}`)).toEqual(gone);
  // Of a membership or an assignment a 204 tells no id.
  const item = { item_type: 'video', item_id: someId } as const;
  expect(await goat.campaigns.removeItem(someId, item)).toEqual({ deleted: true });
  expect(await goat.payoutStructures.unassign(someId, { creator_id: someId })).toEqual({ deleted: true });
  const { data, error, response } = await goat.raw.DELETE('/creators/{id}', { params: { path: { id: someId } } });
  expect([data, error, response.status]).toEqual([undefined, undefined, 204]);
});

const project = {
  id: someId,
  name: 'Spring',
  description: null,
  org_id: someId,
  created_at: '2026-03-01T00:00:00.000Z',
  updated_at: '2026-03-01T00:00:00.000Z',
};
const wrong = { ...project, name: 7 };
const using = (mode: 'warn' | 'strict'): Validation => ({ mode, schemas: responseSchemas });

describe('validate', () => {
  it("is off by default, and with 'off'", async () => {
    for (const options of [{}, { validate: 'off' as const }]) {
      const { goat } = await startPair(respondWith(wrong), options);
      expect(await goat.projects.get(someId)).toEqual(wrong);
    }
  });

  it('strict rejects an answer of another shape, naming the place and showing no value', async () => {
    const { goat } = await startPair(respondWith(wrong), { validate: using('strict') });
    const error = await catchError(goat.projects.get(someId));
    expect(error).toMatchObject({ name: 'ResponseFormatError', operationId: 'getProject', status: 200, attempts: 1 });
    expect(error.message).toContain('data.name');
    expect(error.message).not.toContain('Spring');
  });

  it('warn tells the logger and hands the answer on', async () => {
    const warn = vi.fn();
    const options = { validate: using('warn'), logger: { warn } };
    const { goat } = await startPair(respondWith([wrong], { nextCursor: null }), options);
    expect((await goat.projects.list()).data).toEqual([wrong]);
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toContain('data.0.name');
  });

  it('lets new fields of the service through', async () => {
    const { goat } = await startPair(respondWith({ ...project, emoji: '🐐' }), { validate: using('strict') });
    expect(await goat.projects.get(someId)).toMatchObject({ name: 'Spring' });
  });

  it('knows a schema for every operation that answers an envelope', () => {
    const ids = operationIds.filter((id) => !specOperation(id).raw);
    expect(Object.keys(responseSchemas).sort()).toEqual(ids.sort());
  });
});

describe('the stack of an error', () => {
  it.each([
    ['a refusal', 'NotFoundError', refuse(404, { code: 'not_found' })],
    ['a lost connection', 'ConnectionError', drop],
    ['a time limit', 'TimeoutError', hang],
  ])('names who made the call, also through withResponse (%s)', async (_, name, handler) => {
    const { goat } = await startPair(handler, { maxRetries: 0, timeoutMs: 300 });
    async function loadTheCreator() {
      return await goat.creators.get(someId);
    }
    async function loadWithResponse() {
      return await goat.creators.get(someId).withResponse();
    }
    async function callById() {
      return await goat.call('getCreator', { path: { id: someId } });
    }
    async function loadTheList() {
      for await (const creator of goat.creators.list()) void creator;
    }
    for (const caller of [loadTheCreator, loadWithResponse, callById, loadTheList]) {
      const error = await catchError(caller());
      expect(error.name).toBe(name);
      expect(error.stack).toContain(caller.name);
      const frames = error.stack?.split('\n') ?? [];
      expect(new Set(frames).size).toBe(frames.length);
    }
  });
});
