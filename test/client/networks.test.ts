import { createServer as createHttpServer, request as requestByNode, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { Agent, buildConnector, fetch as fetchByUndici } from 'undici';
import { describe, expect, it, vi } from 'vitest';
import { type ClientOptions, type ConnectionError, createClient, type ResponseFormatError } from '../../src/index.js';
import { inTurn, respond, send } from './handlers.js';
import { asSocketSays, freePort, listen, makeSelfSigned, startSocket } from './sockets.js';
import { canaryKey, catchError, someId, startPair, succeed, watchRejections, writeRefusal } from './stub-service.js';

type Connect = NonNullable<Agent.Options['connect']>;

/** The ways to send: the fetch of this Node, that of undici, each with its own way to connect. */
const fetches = {
  'the fetch of Node': (connect?: Connect) => (request: Request) =>
    fetch(request, (connect ? { dispatcher: new Agent({ connect }) } : {}) as RequestInit),
  undici: (connect?: Connect) => async (request: Request) => {
    const { url, method, headers, signal } = request;
    const body = (await request.text()) || null;
    const init = { method, headers: [...headers] as [string, string][], body, signal };
    return (await fetchByUndici(url, connect ? { ...init, dispatcher: new Agent({ connect }) } : init)) as never;
  },
};

/** Connects, and ends the connection as the system does when it fails, once the request is on its way. */
const breaksAfterRequest =
  (syscall: string, code: string): Connect =>
  (options, callback) =>
    buildConnector({})(options, (error, socket) => {
      if (!socket) return callback(error as Error, null);
      const { write } = socket;
      socket.write = (...args: [string]) => {
        setImmediate(() => socket.destroy(asSocketSays(syscall, code)));
        return write.apply(socket, args);
      };
      callback(null, socket);
    });

/** A base URL, and how to connect to it. */
type Place = readonly [baseUrl: string, connect?: Connect];

const NOWHERE = 'http://localhost/api/v1';
const secure = { rejectUnauthorized: false };
const nobody = async (name = '127.0.0.1'): Promise<string> => `http://${name}:${await freePort()}/api/v1`;
const overTls = async (options: object = {}): Promise<string> => {
  const server = createTlsServer({ ...makeSelfSigned(), ...options });
  server.on('tlsClientError', () => {});
  return `https://127.0.0.1:${await listen(server)}/api/v1`;
};
const refused = (code: string) => (): Place => [
  NOWHERE,
  (_, callback) => callback(asSocketSays('connect', code), null),
];
const breaks = (syscall: string, code: string) => async (): Promise<Place> => [
  await startSocket(() => {}),
  breaksAfterRequest(syscall, code),
];
const bothAddresses: object = {
  autoSelectFamily: true,
  lookup: (_host: string, _options: unknown, found: (...args: unknown[]) => void) => {
    const addresses = [1, 2].map((last) => ({ address: `127.0.0.${last}`, family: 4 }));
    found(null, addresses);
  },
};

const BEFORE_THE_FIRST_BYTE: Readonly<Record<string, () => Place | Promise<Place>>> = {
  'nobody listens': async () => [await nobody()],
  'nobody listens at either address': async () => [await nobody('localhost'), bothAddresses],
  // Without a name server that is EAI_AGAIN.
  'an unknown host': () => ['https://nobody.invalid/api/v1'],
  'no way to the host': refused('EHOSTUNREACH'),
  'no way to its network': refused('ENETUNREACH'),
  'a host that says nothing': refused('ETIMEDOUT'),
  'a handshake that takes too long': async () => [
    (await startSocket(() => {}, true)).replace('http', 'https'),
    { timeout: 20 },
  ],
};

const AFTER_IT: Readonly<Record<string, () => Place | Promise<Place>>> = {
  'a reset': async () => [await startSocket((socket) => socket.resetAndDestroy())],
  'an end without a response': async () => [await startSocket((socket) => socket.end())],
  'bytes that are not HTTP': async () => [await startSocket((socket) => socket.end('hello\r\n\r\n'))],
  'no client certificate, by TLS 1.3': async () => [
    await overTls({ requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' }),
    secure,
  ],
  // It would be known, but nothing depends on it.
  'a certificate that nobody signed': async () => [await overTls()],
  'a connection that was there and ends with read EHOSTUNREACH': breaks('read', 'EHOSTUNREACH'),
  'a connection that was there and ends with write ENETUNREACH': breaks('write', 'ENETUNREACH'),
  'a connection that was there and ends with read ETIMEDOUT': breaks('read', 'ETIMEDOUT'),
  'a connection that was there and ends with write ECONNREFUSED': breaks('write', 'ECONNREFUSED'),
};

const pay = { creator_id: someId, total_amount_cents: 5_000 };

/** The error of a payment at a place, by a fetch that is made for how to connect to it. */
async function payBy(
  [baseUrl, connect]: Place,
  make: (connect?: Connect) => ClientOptions['fetch'],
  options: ClientOptions = {},
) {
  const fetch = make(connect) as NonNullable<ClientOptions['fetch']>;
  const goat = createClient({ apiKey: canaryKey, baseUrl, fetch, maxRetries: 0, random: () => 0, ...options });
  return catchError<ConnectionError>(goat.payoutPayments.create(pay));
}

describe.each(Object.entries(fetches))('by %s, `sent` is', (_, make) => {
  it.each(Object.entries(BEFORE_THE_FIRST_BYTE))('false where nothing left: %s', async (__, row) => {
    expect(await payBy(await row(), make)).toMatchObject({ name: 'ConnectionError', sent: false, phase: 'request' });
  });

  it.each(Object.entries(AFTER_IT))('true where it may have arrived: %s', async (__, row) => {
    expect(await payBy(await row(), make)).toMatchObject({ name: 'ConnectionError', sent: true });
  });
});

describe('`sent`, of an error that is not a socket of fetch, is', () => {
  it('read from code and syscall of node:http too', async () => {
    const byNode = ({ url, method }: Request) =>
      new Promise<Response>((_, reject) => requestByNode(url, { method }).on('error', reject).end('{}'));
    expect(await payBy([await nobody()], () => byNode)).toMatchObject({ sent: false });
    const resets = await startSocket((socket) => socket.resetAndDestroy());
    expect(await payBy([resets], () => byNode)).toMatchObject({ sent: true });
  });

  const coded = (text: string, code: string) => Object.assign(new Error(text), { code });
  const failed = (cause: unknown) => new TypeError('fetch failed', { cause });
  const ofDeno = 'error sending request for url (http://localhost/): client error (Connect)';
  const both = [asSocketSays('connect', 'ECONNREFUSED'), asSocketSays('read', 'ECONNRESET')];
  it.each<[what: string, error: unknown]>([
    ['a text alone', failed(new Error('connect ECONNREFUSED, ENOTFOUND, CONNECT_TIMEOUT, UNREACH, CERT, (Connect)'))],
    ['a code alone', failed(coded('x', 'ECONNREFUSED'))],
    ['a code alone, of another fetch', coded('x', 'ENOTFOUND')],
    ['a certificate in a text', failed(coded('tlsv13 alert', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'))],
    ['two addresses, of which one was reached', failed(new AggregateError(both))],
    ['no address at all', failed(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }))],
    ['an error of somebody who tried more than once', new Error('gave up', { cause: both[0] })],
    ['Deno, which sends again by itself', failed(new Error(`${ofDeno}: tcp connect error: Connection refused`))],
    ['no error', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('true for %s', async (_, error) => {
    expect(await payBy([NOWHERE], () => () => Promise.reject(error))).toMatchObject({ sent: true });
  });

  const unable = 'Unable to connect. Is the computer able to access the url?';
  const ofBun = (code: string, text: string, more = {}) => Object.assign(new TypeError(text), { code, ...more });
  it.each<[what: string, error: unknown, ofPatch: boolean, ofDelete: boolean]>([
    ['a refusal', ofBun('ECONNREFUSED', `ECONNREFUSED: ${unable}`), false, true],
    ['a host', ofBun('ENOTFOUND', 'getaddrinfo ENOTFOUND x', { syscall: 'getaddrinfo' }), false, true],
    ['a connection that ends', ofBun('ECONNRESET', 'ECONNRESET: The socket connection was closed'), true, true],
    ['another text', ofBun('ECONNREFUSED', 'the upstream met ECONNREFUSED: Unable to connect'), true, true],
  ])('what Bun knows of %s; it repeats a DELETE by itself, and no PATCH', async (_, error, ofPatch, ofDelete) => {
    const fetch = () => Promise.reject(error);
    const goat = createClient({ apiKey: canaryKey, baseUrl: NOWHERE, fetch, maxRetries: 0 });
    expect(await catchError(goat.payoutPayments.void(someId))).toMatchObject({ sent: ofPatch });
    expect(await catchError(goat.creators.delete(someId))).toMatchObject({ sent: ofDelete });
  });
});

describe('of a call whose first request arrived and whose response was lost, `sent` stays true', () => {
  const hint = expect.stringContaining('It may have been done.');
  type Next = (request: Request) => Promise<Response>;
  /** A fetch whose requests fail by one reason after the other, such as `read ECONNRESET`. */
  const failsBy =
    (...reasons: string[]) =>
    () => {
      const [syscall = '', code = ''] = reasons.shift()?.split(' ') ?? [];
      return Promise.reject(new TypeError('fetch failed', { cause: asSocketSays(syscall, code) }));
    };

  it('when the service is gone by the second attempt', async () => {
    let arrived = 0;
    const server = createHttpServer((request) => {
      arrived++;
      server.close();
      request.socket.destroy();
    });
    const baseUrl = `http://127.0.0.1:${await listen(server)}/api/v1`;
    const goat = createClient({ apiKey: canaryKey, baseUrl, random: () => 0 });
    const error = await catchError(goat.payoutPayments.create(pay));
    expect(error).toMatchObject({ sent: true, attempts: 3, hint });
    expect(error.message).toContain('ECONNREFUSED');
    expect(arrived).toBe(1);
  });

  it('when its host is unknown by the second attempt', async () => {
    const fetch = failsBy('read ECONNRESET', 'getaddrinfo ENOTFOUND');
    const error = await payBy([NOWHERE], () => fetch, { maxRetries: 1 });
    expect(error).toMatchObject({ sent: true, attempts: 2, hint });
  });

  const orders = ['read ECONNRESET, connect ECONNREFUSED', 'connect ECONNREFUSED, read ECONNRESET'];
  const rows = (['middleware', 'attemptMiddleware'] as const).flatMap((place) =>
    orders.flatMap((order) => [0, 1].map((kept) => [place, order, kept] as const)),
  );
  it.each(rows)('when a %s sends twice and meets %s, whichever failure it throws (%i)', async (place, order, kept) => {
    const fetch = failsBy(...order.split(', '));
    const twice = async (request: Request, next: Next) => {
      throw [await catchError(next(request)), await catchError(next(request))][kept];
    };
    const error = await payBy([NOWHERE], () => fetch, { [place]: [twice] });
    expect(error).toMatchObject({ sent: true, hint });
  });

  it('and a change that is not repeatable is not sent again: a middleware sent it twice, and only the second was refused', async () => {
    const fetch = vi.fn(failsBy('read ECONNRESET', 'connect ECONNREFUSED'));
    const twice = (request: Request, next: Next) => next(request).catch(() => next(request));
    const options = { apiKey: canaryKey, baseUrl: NOWHERE, random: () => 0, fetch, attemptMiddleware: [twice] };
    const error = await catchError(createClient(options).payoutPayments.void(someId));
    expect(error).toMatchObject({ sent: true, attempts: 1 });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('and the error is that of the request when the limiter lets no other out in time', async () => {
    let first: ServerResponse | undefined;
    const { goat, received } = await startPair(
      (response, { method }) => {
        if (method === 'GET') {
          // The payment ends after the client has read the refusal.
          setTimeout(() => first?.destroy(), 300);
          return writeRefusal(response, 429, { code: 'x' }, { 'retry-after': '60' });
        }
        if (first) return succeed(response, { id: someId });
        first = response;
      },
      { deadlineMs: 5_000, maxRetryAfterMs: 65_000 },
    );
    const paying = catchError(goat.payoutPayments.create(pay));
    await catchError(goat.projects.list());
    expect(await paying).toMatchObject({ name: 'ConnectionError', sent: true, attempts: 1, hint });
    expect(received.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('and an abort while it waits for the limiter says it too', async () => {
    const stop = new AbortController();
    const { goat } = await startPair(
      (response) => {
        setImmediate(() => stop.abort());
        response.destroy();
      },
      { rateLimit: { limit: 1, windowMs: 60_000 } },
    );
    const error = await catchError(goat.payoutPayments.create(pay, { signal: stop.signal }));
    expect(error).toMatchObject({ name: 'AbortError', attempts: 1, hint });
  });
});

const body = JSON.stringify({ data: { id: someId, note: 'a "quoted" \\ word {[' }, error: null, meta: null });
const unmeasured = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n';
const full = unmeasured.replace('connection', `content-length: ${body.length}\r\nconnection`) + body;

describe('a connection that is reset', () => {
  it('after any byte of a response is retried or told, and leaves no unhandled rejection', async () => {
    const unhandled = watchRejections();
    let [cut, count] = [0, 0];
    const baseUrl = await startSocket((socket, nth) => {
      count = nth;
      socket.write(full.slice(0, cut), () => socket.resetAndDestroy());
    });
    const goat = createClient({ apiKey: canaryKey, baseUrl, maxRetries: 0 });
    const outcomes = new Set<string>();
    for (cut = 0; cut < full.length; cut++) outcomes.add((await catchError(goat.creators.get(someId))).name);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([...outcomes]).toEqual(['ConnectionError']);
    expect(count).toBe(full.length);
    expect(unhandled).toEqual([]);
  });

  it('once is a retry that succeeds, wherever it was cut', async () => {
    for (const cut of [0, 20, full.length - body.length + 1, full.length - 1]) {
      const baseUrl = await startSocket((socket, nth) => {
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
    const baseUrl = await startSocket((socket) => socket.end(unmeasured + body.slice(0, cut)));
    const goat = createClient({ apiKey: canaryKey, baseUrl, maxRetries: 0 });
    for (cut = 1; cut < body.length; cut++) {
      const error = await catchError(goat.creators.get(someId));
      expect(error).toMatchObject({ name: 'ConnectionError', phase: 'body' });
      expect(error.message).toContain(`cut off after ${cut} characters`);
      expect(error.message).not.toContain('baseUrl');
    }
  });

  it('is retried on a GET and on a POST with a key, and not on a PATCH', async () => {
    const half = send(200, body.slice(0, 30), { 'content-type': 'application/json' });
    const { goat, received } = await startPair(inTurn(half, respond, half, respond, half));
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
        response.on('close', () => (closed = true));
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
    const { goat } = await startPair(send(200, body), { maxResponseBytes: body.length });
    expect((await goat.creators.get(someId)).id).toBe(someId);
    const { goat: strict } = await startPair(send(200, body), { maxResponseBytes: body.length - 1 });
    expect(await catchError(strict.creators.get(someId))).toMatchObject({ code: 'response_too_large' });
  });
});
