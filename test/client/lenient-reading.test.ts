import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import * as sdk from '../../src/index.js';
import { catchError, someId, startPair, succeed } from './stub-service.js';

/* Responses that the documentation allows and the mock does not send. The client takes all of them. */

function reply(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

describe('a list', () => {
  it.each([
    ['is null', null],
    ['is empty', {}],
    ['has a cursor of null', { nextCursor: null }],
    ['has an empty cursor', { nextCursor: '' }],
    ['is absent', undefined],
  ])('ends where its meta %s', async (_, meta) => {
    const { goat, received } = await startPair((response) => reply(response, 200, { data: [1], error: null, meta }));
    expect(await goat.creators.list()).toMatchObject({ data: [1], nextCursor: null, hasMore: false });
    expect(await goat.creators.list().toArray()).toEqual([1]);
    expect(received).toHaveLength(2);
  });

  it.each([7, false, { after: 'b' }])('with a cursor of %j is not a response of the API', async (nextCursor) => {
    const { goat } = await startPair((response) => succeed(response, [1], { nextCursor }));
    expect(await catchError(goat.creators.list().toArray())).toMatchObject({ name: 'ResponseFormatError' });
  });
});

describe('a list by offset', () => {
  const serve = (total: number, page: number, rows: object) =>
    startPair((response, { url }) => {
      const { searchParams } = new URL(url, 'http://x');
      const offset = Number(searchParams.get('offset') ?? 0);
      const size = Math.min(Number(searchParams.get('limit') ?? page), page, total - offset);
      const items = Array.from({ length: size }, (_, at) => ({ video_id: offset + at, ...rows }));
      reply(response, 200, { data: items, error: null, meta: null });
    });

  it('goes on to the total_count of its items, however large the pages of the service are', async () => {
    const { goat, received } = await serve(50, 20, { total_count: 50 });
    const query = { project_id: someId, limit: 100 };
    expect(await goat.analytics.videoLeaderboard(query).toArray()).toHaveLength(50);
    expect(received.map(({ url }) => new URL(url, 'http://x').searchParams.get('offset'))).toEqual([null, '20', '40']);
  });

  it('without a total_count ends at a page that is not full, or without a limit at an empty one', async () => {
    const { goat, received } = await serve(5, 20, {});
    expect(await goat.analytics.videoLeaderboard({ project_id: someId, limit: 2 }).toArray()).toHaveLength(5);
    expect(received).toHaveLength(3);
    expect(await goat.analytics.videoLeaderboard({ project_id: someId }).toArray()).toHaveLength(5);
    expect(received).toHaveLength(5);
  });
});

describe('one row', () => {
  it.each([null, undefined, {}])('comes with meta %j, and its result has an empty one', async (meta) => {
    const { goat } = await startPair((response) => reply(response, 200, { data: { id: someId }, error: null, meta }));
    expect(await goat.creators.get(someId).withResponse()).toMatchObject({ data: { id: someId }, meta: {} });
  });

  it('keeps fields, enum values and nested objects that this version does not know', async () => {
    const row = { id: someId, tracking_mode: 'on_request', mood: { is: 'good' }, follower_count: 3 };
    const { goat } = await startPair((response) => succeed(response, row, { served_by: 'b' }));
    const { data, meta } = await goat.creators.get(someId).withResponse();
    expect([data, meta]).toEqual([row, { served_by: 'b' }]);
  });
});

describe('a refusal', () => {
  it.each([
    [400, sdk.isValidationError],
    [401, sdk.isAuthenticationError],
    [402, sdk.isLimitReachedError],
    [403, sdk.isPermissionError],
    [404, sdk.isNotFoundError],
    [409, sdk.isConflictError],
    [410, sdk.isGoneError],
    [429, sdk.isRateLimitError],
    [500, sdk.isServerError],
  ] as const)('of %i is of its class without meta and with a meta of null', async (status, guard) => {
    for (const meta of [undefined, null, {}]) {
      const { goat } = await startPair(
        (response) => reply(response, status, { data: null, error: 'It cannot be done.', meta }),
        { maxRetries: 0 },
      );
      const error = await catchError<sdk.ApiError>(goat.creators.get(someId));
      expect(guard(error)).toBe(true);
      expect(error.status).toBe(status);
      expect(error.code).toBe(status === 429 ? 'rate_limit_exceeded' : `http_${status}`);
      expect(error.message).toContain('It cannot be done');
    }
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
      const { goat } = await startPair((response, _, nth) => {
        reply(response, 409, { data: null, ...bodies[nth - 1] });
      });
      for (const _ of bodies) {
        const error = await catchError<sdk.ConflictError>(goat.creators.update(someId, { tiktok_handle: 'maya' }));
        expect(sdk.isConflictError(error)).toBe(true);
        expect(error.code).toBe(token);
      }
    },
  );

  it('takes no sentence of one word for a code', async () => {
    const { goat } = await startPair((response) => reply(response, 403, { data: null, error: 'forbidden' }));
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'PermissionError', code: 'http_403' });
  });

  it.each([
    ['in meta.code', { error: 'Slow down.', meta: { code: 'too_many_requests', retryAfter: 7 } }],
    ['as the sentence', { error: 'too_many_requests' }],
  ])('of 429 with the older too_many_requests %s is rate_limit_exceeded', async (_, body) => {
    const { goat } = await startPair((response) => reply(response, 429, { data: null, ...body }), { maxRetries: 0 });
    const error = await catchError<sdk.RateLimitError>(goat.creators.list());
    expect(error).toMatchObject({ name: 'RateLimitError', code: 'rate_limit_exceeded', limit: 'window' });
    expect(error.retryAfterMs).toBe('meta' in body ? 7_000 : 60_000);
    expect(error.hint).toBe('Wait until resetsAt.');
  });
});

describe('a deletion that is answered with 204', () => {
  const start = () => startPair((response) => reply(response, 204));

  it('says what is gone, as a 200 does', async () => {
    const { goat } = await start();
    const gone = { id: someId, deleted: true };
    expect(await goat.creators.delete(someId)).toEqual(gone);
    expect(await goat.campaigns.delete(someId)).toEqual(gone);
    expect(await goat.payoutMethods.delete(someId).withResponse()).toMatchObject({ data: gone, meta: {} });
    expect(await goat.request('DELETE', `/tags/${someId}`)).toEqual(gone);
  });

  it('of a membership or an assignment tells no id, for 204 does not', async () => {
    const { goat } = await start();
    const item = { item_type: 'video', item_id: someId } as const;
    expect(await goat.campaigns.removeItem(someId, item)).toEqual({ deleted: true });
    expect(await goat.payoutStructures.unassign(someId, { creator_id: someId })).toEqual({ deleted: true });
  });

  it('is not an error of goat.raw', async () => {
    const { goat } = await start();
    const { data, error, response } = await goat.raw.DELETE('/creators/{id}', { params: { path: { id: someId } } });
    expect([data, error, response.status]).toEqual([undefined, undefined, 204]);
  });

  it('proves nothing where something was to be made', async () => {
    const { goat } = await start();
    expect(await catchError(goat.projects.create({ name: 'Spring' }))).toMatchObject({ name: 'ResponseFormatError' });
  });
});
