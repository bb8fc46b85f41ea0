import { getEventListeners } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient, type ResponseFormatError } from '../../src/index.js';
import { ManualClock } from './manual-clock.js';
import { canaryKey, catchError, someId, startPair, succeed, writeRefusal } from './stub-service.js';

/** A server that writes bytes as a test says, below HTTP. */
async function startBytes(serve: (socket: Socket, nth: number) => void): Promise<{ baseUrl: string; count(): number }> {
  let count = 0;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => serve(socket, ++count));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return { baseUrl: `http://127.0.0.1:${port}/api/v1`, count: () => count };
}

const body = JSON.stringify({ data: { id: someId, note: 'a "quoted" \\ word {[' }, error: null, meta: null });
const full = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;
const unmeasured = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n${body}`;

describe('Retry-After that cannot be read', () => {
  it.each(['abc', 'NaN', '', '1, 2', '-5', '1e3', '0x5', 'Infinity', '9'.repeat(400), 'Mon, 99 Foo 2026 10:00:00 GMT'])(
    '(%j) is as if absent: after a 503 the usual back-off, after a 429 the minute of the docs',
    async (retryAfter) => {
      for (const [status, expected] of [
        [503, 250],
        [429, 60_000],
      ] as const) {
        const clock = new ManualClock();
        const { goat } = await startPair(
          (response, _, nth) =>
            nth === 1
              ? writeRefusal(response, status, { code: 'x' }, { 'retry-after': retryAfter })
              : succeed(response, { id: someId }),
          // Full jitter over the first span of 500 ms: a half of it. A pause is spread by a tenth, at most a second.
          { clock, deadlineMs: Infinity, random: () => (status === 503 ? 0.5 : 0) },
        );
        const call = goat.creators.get(someId);
        await vi.waitFor(() => expect(clock.waits).toEqual([expected]));
        clock.advance(expected);
        expect((await call).id).toBe(someId);
      }
    },
  );

  it.each([Number.POSITIVE_INFINITY, [2], true, '7', -1, 1e300, null, {}])(
    '(meta.retryAfter %j) is as if absent',
    async (retryAfter) => {
      const json = JSON.stringify({ data: null, error: 'Slow down.', meta: { code: 'x', retryAfter: 'HERE' } });
      const text = json.replace(
        '"HERE"',
        retryAfter === Number.POSITIVE_INFINITY ? '1e400' : JSON.stringify(retryAfter),
      );
      const { goat } = await startPair(
        (response) => {
          response.writeHead(429);
          response.end(text);
        },
        { maxRetries: 0 },
      );
      const error = await catchError<Error & { resetsAt: Date }>(goat.creators.get(someId));
      expect(error).toMatchObject({ name: 'RateLimitError', retryAfterMs: 60_000, limit: 'window' });
      expect(error.resetsAt.getTime()).not.toBeNaN();
    },
  );
});

describe('a connection that is reset', () => {
  it('after any byte of a response is retried or told, and leaves no unhandled rejection', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    let cut = 0;
    const { baseUrl, count } = await startBytes((socket) => {
      socket.write(full.slice(0, cut), () => socket.resetAndDestroy());
    });
    const goat = createClient({ apiKey: canaryKey, baseUrl, maxRetries: 0 });
    const outcomes = new Set<string>();
    for (cut = 0; cut < full.length; cut++) outcomes.add((await catchError(goat.creators.get(someId))).name);
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('unhandledRejection', unhandled);
    expect([...outcomes]).toEqual(['ConnectionError']);
    expect(count()).toBe(full.length);
    expect(unhandled).not.toHaveBeenCalled();
  }, 60_000);

  it('once is a retry that succeeds, wherever it was cut', async () => {
    for (const cut of [0, 20, full.length - body.length + 1, full.length - 1]) {
      const { baseUrl } = await startBytes((socket, nth) => {
        if (nth === 1) socket.write(full.slice(0, cut), () => socket.resetAndDestroy());
        else socket.end(full);
      });
      const goat = createClient({ apiKey: canaryKey, baseUrl, random: () => 0 });
      expect((await goat.creators.get(someId)).id).toBe(someId);
    }
  });
});

describe('a body that was cut off, the connection closed in order', () => {
  it('is named as such after any byte, without advice about the base URL', async () => {
    let cut = 1;
    const { baseUrl } = await startBytes((socket) =>
      socket.end(unmeasured.slice(0, unmeasured.length - body.length + cut)),
    );
    const goat = createClient({ apiKey: canaryKey, baseUrl, maxRetries: 0 });
    for (cut = 1; cut < body.length; cut++) {
      const error = await catchError(goat.creators.get(someId));
      expect(error).toMatchObject({ name: 'ConnectionError', phase: 'body' });
      expect(error.message).toContain(`cut off after ${cut} characters`);
      expect(error.message).not.toContain('baseUrl');
    }
  }, 60_000);

  it('is retried on a GET and on a POST with a key, and not on a PATCH', async () => {
    const { goat, received } = await startPair((response, _, nth) => {
      if (nth % 2 === 0) return succeed(response, { id: someId });
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(body.slice(0, 30));
    });
    expect((await goat.creators.get(someId)).id).toBe(someId);
    expect((await goat.projects.create({ name: 'x' })).id).toBe(someId);
    expect(new Set(received.slice(2).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    const error = await catchError(goat.creators.update(someId, { readme: 'x' }));
    expect(error).toMatchObject({ attempts: 1, hint: expect.stringContaining('may have been done') });
  });
});

describe('a response without an end', () => {
  it('is read no further than maxResponseBytes, and the error names it', async () => {
    let sent = 0;
    let closed = false;
    const { goat, received } = await startPair(
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.on('close', () => {
          closed = true;
        });
        const more = (): void => {
          if (closed) return;
          sent += 65_536;
          if (response.write(' '.repeat(65_536))) setImmediate(more);
          else response.once('drain', more);
        };
        more();
      },
      { maxResponseBytes: 1_000_000 },
    );
    const error = await catchError<ResponseFormatError>(goat.creators.get(someId));
    expect(error).toMatchObject({ name: 'ResponseFormatError', code: 'response_too_large', attempts: 1 });
    expect(error.message).toContain('maxResponseBytes (1000000)');
    await vi.waitFor(() => expect(closed).toBe(true));
    expect(received).toHaveLength(1);
    // The bytes in the sockets come on top.
    expect(sent).toBeLessThan(20_000_000);
  });

  it('ends at timeoutMs when it drips', async () => {
    const { goat } = await startPair(
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => response.write(' '), 5);
        response.on('close', () => clearInterval(timer));
      },
      { timeoutMs: 1_000, maxRetries: 0 },
    );
    const error = await catchError(goat.creators.get(someId));
    expect(error).toMatchObject({ name: 'TimeoutError', phase: 'body' });
    expect(error.message).toContain('timeoutMs');
  });

  it('of exactly maxResponseBytes is read', async () => {
    const { goat } = await startPair((response) => response.end(body), { maxResponseBytes: body.length });
    expect((await goat.creators.get(someId)).id).toBe(someId);
    const { goat: strict } = await startPair((response) => response.end(body), { maxResponseBytes: body.length - 1 });
    expect(await catchError(strict.creators.get(someId))).toMatchObject({ code: 'response_too_large' });
  });
});

it('a key that a server sends back in its headers is in no error, event or log line', async () => {
  const shown: unknown[] = [];
  const log = (...line: unknown[]): number => shown.push(...line);
  const echo = {
    'x-request-id': canaryKey,
    'x-ratelimit-note': canaryKey,
    'content-type': `text/${canaryKey}`,
    'retry-after': '0',
  };
  const { goat } = await startPair(
    (response, _, nth) => {
      if (nth === 1) return writeRefusal(response, 403, { code: 'x' }, echo);
      response.writeHead(200, echo);
      return response.end('hello');
    },
    { logger: { debug: log, info: log, warn: log, error: log } },
  );
  for (const kind of ['request', 'response', 'retry', 'rateLimited'] as const) goat.on(kind, (e) => shown.push(e));
  shown.push(await catchError(goat.creators.get(someId)), await catchError(goat.creators.get(someId)));
  expect(JSON.stringify(shown)).toContain('tga_[redacted]');
  for (const one of shown) {
    expect(`${JSON.stringify(one)} ${(one as Error).stack} ${(one as Error).message}`).not.toContain(
      canaryKey.slice(4),
    );
  }
});

describe("a caller's signal", () => {
  it('of AbortSignal.timeout() is a TimeoutError, and is not retried', async () => {
    const { goat, received } = await startPair(() => undefined);
    const error = await catchError(goat.creators.get(someId, { signal: AbortSignal.timeout(40) }));
    expect(error).toMatchObject({ name: 'TimeoutError', code: 'timeout', deadline: true, phase: 'request' });
    expect(error.cause).toMatchObject({ name: 'TimeoutError' });
    expect(received).toHaveLength(1);
  });

  it('stops twenty calls at once, and until then has one listener: Node warns of a leak at the eleventh', async () => {
    const { goat } = await startPair(() => undefined);
    const stop = new AbortController();
    const { signal } = stop;
    const failures = Promise.all(Array.from({ length: 20 }, () => catchError(goat.creators.get(someId, { signal }))));
    await vi.waitFor(() => expect(getEventListeners(signal, 'abort').length).toBeGreaterThan(0));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    stop.abort();
    for (const failure of await failures) expect(failure).toMatchObject({ name: 'AbortError' });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
