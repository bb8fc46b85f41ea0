import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as sdk from '../../src/index.js';
import { catchError, someId, startPair, succeed, writeRefusal } from './stub-service.js';

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
    const { goat } = await startPair((response) => writeRefusal(response, status, { code }), { maxRetries: 0 });
    const error = await catchError<sdk.ApiError>(goat.payoutPayments.list());
    expect(error).toBeInstanceOf(Class);
    expect(error.name).toBe(Class.name);
    expect([guard(error), sdk.isApiError(error), sdk.isTrackagoatError(error)]).toEqual([true, true, true]);
    expect(sdk.isTimeoutError(error)).toBe(false);
    expect(error).toMatchObject({ status, code, meta: { code }, operationId: 'listPayoutPayments', attempts: 1 });
    expect(error.message).toContain('listPayoutPayments: It cannot be done');
    expect(String(error.stack).split('\n')[0]).toContain(Class.name);
  });

  it('keeps a code that this version does not know', async () => {
    const { goat } = await startPair((response) => writeRefusal(response, 409, { code: 'on_a_journey', until: 'May' }));
    const error = await catchError<sdk.ConflictError>(goat.creators.get(someId));
    expect(error.code).toBe('on_a_journey');
    expect(error.meta).toEqual({ code: 'on_a_journey', until: 'May' });
  });

  it('lifts what its meta says: issues, caps, scopes', async () => {
    const issues = [{ path: 'total_amount_cents', message: 'must be an integer' }];
    const metas = [
      [400, { code: 'invalid_body', issues }],
      [402, { code: 'limit_reached', limitKey: 'max_creators_per_org', current: 5, max: 5 }],
      [403, { code: 'insufficient_scope', required: 'write', granted: ['read'] }],
      [400, { code: 'invalid_query' }],
    ] as const;
    const { goat } = await startPair((response, _, nth) =>
      writeRefusal(response, ...(metas[nth - 1] as [number, object])),
    );
    const call = () => catchError(goat.projects.create({ name: 'x' }));
    expect(await call()).toMatchObject({ issues });
    expect(await call()).toMatchObject({ limitKey: 'max_creators_per_org', current: 5, max: 5 });
    expect(await call()).toMatchObject({ required: 'write', granted: ['read'] });
    expect(await call()).toMatchObject({ issues: [] });
  });

  it('says the next step in hint and message', async () => {
    const { goat } = await startPair((response) => writeRefusal(response, 409, { code: 'accrual_paid' }));
    const error = await catchError<sdk.ConflictError>(goat.payoutAccruals.reject(someId));
    expect(error.hint).toMatch(/void/i);
    expect(error.message).toContain(error.hint);
  });

  it('carries the request id, and as JSON all its fields but neither headers nor body nor stack', async () => {
    const headers = { 'x-request-id': 'req_7', 'x-secret': 'hush' };
    const { goat } = await startPair((response) => writeRefusal(response, 404, { code: 'not_found' }, headers));
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
    ['a refusal without an envelope', 403, '{"message": "forbidden"}'],
  ])('(%s) is a ResponseFormatError, never a SyntaxError', async (_, status, body) => {
    const { goat, received } = await startPair((response) => {
      response.writeHead(status, { 'content-type': 'text/html' });
      response.end(body);
    });
    const error = await catchError<sdk.ResponseFormatError>(
      goat.payoutPayments.create({ creator_id: someId, total_amount_cents: 100 }),
    );
    expect(error).toBeInstanceOf(sdk.ResponseFormatError);
    expect(error).toMatchObject({ code: 'invalid_response', status, operationId: 'createPayoutPayment' });
    expect(error.idempotencyKey).toBe(received[0]?.headers['idempotency-key']);
    expect(error.message).not.toContain('hotel');
  });

  it('is a ServerError when a gateway answers 502 with a page', async () => {
    const { goat } = await startPair(
      (response) => {
        response.writeHead(502, { 'content-type': 'text/html' });
        response.end(html);
      },
      { maxRetries: 0 },
    );
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'ServerError', code: 'http_502' });
  });
});

describe('the guards', () => {
  it('know an error of another copy of the package, which instanceof does not', async () => {
    const copy = (await import('../../src/client/errors/errors.js?copy=2' as string)) as typeof sdk;
    const foreign = new copy.NotFoundError('Not here.', { code: 'not_found', status: 404 });
    expect(foreign).not.toBeInstanceOf(sdk.NotFoundError);
    expect(sdk.isNotFoundError(foreign)).toBe(true);
    expect(sdk.isApiError(foreign)).toBe(true);
    expect(sdk.isTrackagoatError(foreign)).toBe(true);
    expect(sdk.isConflictError(foreign)).toBe(false);
  });

  it.each([undefined, null, 'NotFoundError', new Error('x'), { name: 'NotFoundError' }])('say no to %j', (value) => {
    expect([sdk.isTrackagoatError(value), sdk.isNotFoundError(value)]).toEqual([false, false]);
  });
});

/* For any kind of response the client throws its own error, which knows its call. */
describe('an answer that makes no sense', () => {
  it('with a sentence of another type is still a refusal, with its status and key', async () => {
    const { goat } = await startPair((response) => {
      response.writeHead(409, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: null, error: { text: 'no' }, meta: { code: 'accrual_paid' } }));
    });
    const call = goat.projects.create({ name: 'Spring' }, { idempotencyKey: 'key-1' });
    expect(await catchError(call)).toMatchObject({ status: 409, code: 'accrual_paid', idempotencyKey: 'key-1' });
  });

  it('with a redirect that carries the key keeps the key out of its hint', async () => {
    const { goat } = await startPair((response, { headers }) => {
      response.writeHead(302, { location: `/${String(headers.authorization).slice('Bearer '.length)}/x` });
      response.end();
    });
    expect(inspect(await catchError(goat.creators.get(someId)))).not.toContain('c0ffee00c0ffee00');
  });

  it('that says a thing was made and has none is not a success', async () => {
    const { goat } = await startPair((response) => succeed(response, null));
    expect(sdk.isResponseFormatError(await catchError(goat.projects.create({ name: 'Spring' })))).toBe(true);
  });
});
