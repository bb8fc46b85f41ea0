import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { serveForTest } from '../harness/served-mock.js';

describe('a checkpoint', () => {
  it('brings back rows, ids, clock, idempotency keys, limits and the dice of faults', async () => {
    const mock = createMock();
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    mock.faults.add({ operation: 'listVideos', kind: 'status', status: 503, times: 2 });
    expect(mock.checkpoint('start')).toEqual({ name: 'start', at: '2026-01-05T00:00:00.000Z' });
    const first = await goat.creators.create(mock.projectId, { tiktok_handle: 'a' }, { idempotencyKey: 'k' });
    await goat.videos.list();
    mock.clock.advance({ days: 1 });
    expect(mock.rewind('start')).toEqual({ now: '2026-01-05T00:00:00.000Z' });
    expect((await goat.creators.list()).data).toEqual([]);
    expect(mock.faults.list()).toMatchObject([{ remaining: 2 }]);
    const again = await goat.creators
      .create(mock.projectId, { tiktok_handle: 'a' }, { idempotencyKey: 'k' })
      .withResponse();
    expect([again.data, again.replayed]).toEqual([first, false]);
    expect(mock.requests.find().map(({ id }) => id)).toEqual(['req_1', 'req_2']);
  });

  it('can be gone back to again and again; later ones are forgotten', async () => {
    const mock = createMock();
    mock.checkpoint('a');
    mock.clock.advance({ hours: 1 });
    mock.checkpoint('b');
    mock.rewind('a');
    expect(mock.checkpoints().map(({ name }) => name)).toEqual(['a']);
    mock.clock.advance({ hours: 5 });
    expect(mock.rewind('a').now).toBe('2026-01-05T00:00:00.000Z');
    expect(() => mock.rewind('b')).toThrow(/checkpoint "b" is not there; known are a/);
  });

  it('of before a reset is refused as that', () => {
    const mock = createMock();
    mock.checkpoint('a');
    mock.reset();
    expect(() => mock.rewind('a')).toThrow(/checkpoint "a" was made before a reset/);
    expect(() => mock.changes({ since: 'a' })).toThrow(/before a reset/);
  });

  it('is there over HTTP', async () => {
    const { url, mock } = await serveForTest();
    const call = async (method: string, path: string, body?: object) => {
      const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
      const response = await fetch(`${url}/_mock${path}`, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    };
    expect(await call('POST', '/checkpoints', { name: 'before pay day' })).toMatchObject({
      status: 201,
      body: { name: 'before pay day' },
    });
    expect(await call('GET', '/checkpoints')).toMatchObject({ body: { data: [{ name: 'before pay day' }] } });
    const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
    const route = `${url}/api/v1/projects/${mock.projectId}/creators`;
    await fetch(route, { method: 'POST', headers, body: '{"tiktok_handle": "a"}' });
    expect(await call('GET', '/changes?since=before%20pay%20day&entity=creator&cause=api')).toMatchObject({
      body: { data: [{ entity: 'creator', type: 'created', after: { tiktok_handle: 'a' } }] },
    });
    expect(await call('POST', '/checkpoints/before%20pay%20day/rewind')).toMatchObject({ status: 200 });
    expect(await call('GET', '/changes?since=before%20pay%20day')).toMatchObject({ body: { data: [] } });
    expect(await call('DELETE', '/checkpoints/before%20pay%20day')).toMatchObject({ body: { removed: 1 } });
    expect(await call('POST', '/checkpoints/nowhere/rewind')).toMatchObject({ status: 404 });
    expect(await call('GET', '/changes?cause=me')).toMatchObject({ status: 400 });
    expect(await call('GET', '/changes?since=nowhere')).toMatchObject({ status: 404 });
  });
});
