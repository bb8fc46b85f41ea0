import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { PlainResponse } from '../../mocks/api/plain.js';
import { listen } from '../client/sockets.js';
import { responseErrors } from '../harness/check-response.js';
import { mockApi, toRequest } from '../harness/mock-api.js';
import { endConnections, listTraces, lookAround } from '../harness/traces.js';

const { mock } = mockApi();
const project = mock.handle(toRequest(mock, 'getProject', { params: { id: mock.projectId } }));
const refusal = mock.handle(toRequest(mock, 'getProject', { params: { id: 'x' } }));

type Body = { data: Record<string, unknown>; error: unknown; meta: Record<string, unknown> };

/** `answer` with its body or anything else changed. */
function changed(
  response: PlainResponse,
  change: (body: Body) => void,
  rest: Partial<PlainResponse> = {},
): PlainResponse {
  const body = JSON.parse(response.body) as Body;
  change(body);
  return { ...response, body: JSON.stringify(body), ...rest };
}

describe('the harness of the mock tests', () => {
  it('finds nothing to say of true answers', () => {
    expect(responseErrors('getProject', project)).toEqual([]);
    expect(responseErrors('getProject', refusal)).toEqual([]);
  });

  const refusedWith = (meta: object, status: number) =>
    changed(refusal, (body) => Object.assign(body.meta, meta), { status });
  const wrong: Readonly<Record<string, PlainResponse>> = {
    'status 418 is not documented': { ...project, status: 418 },
    'header x-extra is not documented': { ...project, headers: { ...project.headers, 'x-extra': '1' } },
    'header x-ratelimit-burst is not': { ...project, headers: { ...project.headers, 'x-ratelimit-burst': '1' } },
    'content type text/html is not documented': { ...project, headers: { 'content-type': 'text/html' } },
    '/data/name must be string': changed(project, (body) => Object.assign(body.data, { name: 1 })),
    '/data/nmae is not in the document': changed(project, (body) => Object.assign(body.data, { nmae: 'x' })),
    '/data/metadata is missing': changed(project, (body) => delete body.data.metadata),
    '/error must be null': changed(project, (body) => Object.assign(body, { error: 'but' })),
    'code duplicate is not documented for 404': refusedWith({ code: 'duplicate' }, 404),
    'a 400 without meta.issues': refusedWith({ issues: [] }, 400),
    'Retry-After is undefined, meta.retryAfter is 5': refusedWith({ code: 'rate_limit_exceeded', retryAfter: 5 }, 429),
  };

  it.each(Object.entries(wrong))('complains: %s', (complaint, response) => {
    expect(responseErrors('getProject', response).join('\n')).toContain(complaint);
  });

  it('fails a test whose refusal changed the world', () => {
    const api = mockApi();
    const handle = api.mock.handle;
    const meddling = Object.assign(Object.create(api.mock), {
      handle: (request: Parameters<typeof handle>[0]) => {
        api.mock.clock.advance({ seconds: 1 });
        return handle(request);
      },
    });
    Object.assign(api, { mock: meddling });
    const call = { params: { id: '00000000-0000-4000-8000-000000000000' } };
    expect(() => api.refused('getProject', 'not_found', call)).toThrow(/refused and yet changed the world/);
  });
});

describe('what a test file leaves behind for the next one in its process', () => {
  const { fetch } = globalThis;
  it.each<[name: string, leave: () => unknown, tidy: () => unknown]>([
    ['fetch', () => Object.assign(globalThis, { fetch: async () => {} }), () => Object.assign(globalThis, { fetch })],
    ['window', () => Object.assign(globalThis, { window: {} }), () => Reflect.deleteProperty(globalThis, 'window')],
    ['process.env.LEFT', () => Object.assign(process.env, { LEFT: '1' }), () => delete process.env.LEFT],
    ['console.warn', () => vi.spyOn(console, 'warn'), () => vi.restoreAllMocks()],
    [
      'process.exitCode',
      () => Object.assign(process, { exitCode: 3 }),
      () => Object.assign(process, { exitCode: undefined }),
    ],
    ['listeners of warning', () => process.on('warning', vi.fn), () => process.off('warning', vi.fn)],
    ['fake timers', () => vi.useFakeTimers({ toFake: ['setTimeout'] }), () => vi.useRealTimers()],
  ])('is noticed: %s', (name, leave, tidy) => {
    const before = lookAround();
    leave();
    const left = listTraces(before, lookAround());
    tidy();
    expect(left).toContain(name);
    expect(listTraces(before, lookAround())).toEqual([]);
  });

  it('is never a client that connects once more after a call that was aborted', async () => {
    let connections = 0;
    const end = new AbortController();
    const silent = createServer(() => end.abort()).on('connection', () => connections++);
    const port = await listen(silent);
    await expect(fetch(`http://127.0.0.1:${port}`, end)).rejects.toThrow();
    await endConnections();
    await wait(50);
    expect(connections).toBe(1);
  });
});
