import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { jsonResponse } from '../../api/envelope.js';
import { BASE_PATH, SPEC_PATH } from '../../api/find-route.js';
import type { PlainRequest, PlainResponse } from '../../api/plain.js';
import { MAX_BODY_LENGTH } from '../../api/validate.js';
import { CONTROL_PATH } from '../../control/plane/control-route.js';
import type { Handle } from '../../control/plane/dispatch.js';
import { loadForRequest } from '../../control/plane/load-on-demand.js';
import { DEFAULT_SNAPSHOT_BYTES, MAX_TEXT_BYTES } from '../../control/state/options.js';
import { isSnapshotLines } from '../../control/state/snapshot-lines.js';
import { EXPOSED_HEADERS } from '../exposed-headers.js';
import { serveInTurn } from './pipelined-requests.js';
import { readSnapshotLines } from './read-snapshot-lines.js';
import { GUARDS, writeResponse } from './write-response.js';

/** Whether a body follows; checking the headers saves the wait for an end that has already come. */
function hasBody(request: IncomingMessage): boolean {
  const { headers } = request;
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** The part of a body that was read. */
export interface ReadBody {
  readonly text: string;
  /** Reading stopped beyond the limit; `text` is longer than it. */
  readonly isCut: boolean;
}

/**
 * Reads a body as UTF-8 text. Beyond `limit` bytes it stops and passes on what it has, which is more than the limit.
 * The core then refuses it in its own order of checks. Calls nothing if the client goes away.
 */
function readBody(request: IncomingMessage, limit: number, done: (body: ReadBody) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const onData = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= limit) return;
    request.off('data', onData).off('end', onEnd).pause();
    // One byte per character, so the length in characters exceeds the limit too.
    done({ text: Buffer.concat(chunks).toString('latin1'), isCut: true });
  };
  const onEnd = (): void => {
    const only = chunks[0];
    const bytes = chunks.length === 1 && only ? only : Buffer.concat(chunks);
    done({ text: bytes.toString('utf8'), isCut: false });
  };
  request.on('data', onData).on('end', onEnd);
}

type Headers = PlainRequest['headers'];
type ServerExchange = ServerResponse<IncomingMessage>;
/** A request that a server received always has both. */
type ServerRequest = IncomingMessage & { readonly url: string; readonly method: string };

/** The parts that the server serves. */
export interface HttpParts {
  readonly host: string;
  /** Further names that a Host header may have. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Maximum size of a sent snapshot. Default 256 MiB. */
  readonly maxSnapshotBytes?: number | undefined;
  /** The mock. It is read at each request, because the server may listen before the mock is ready. */
  readonly handle: Handle;
  /** A page or a file that the core does not serve, for example the inspector. */
  readonly page?: (url: string) => PlainResponse | undefined;
  /** How long a client may take, in milliseconds, to send its headers and its whole request. Default 10 s and 5 minutes. */
  readonly patience?: { readonly headers: number; readonly request: number };
}

/** A client must not reuse a socket that the server is just closing as idle. */
const KEEP_ALIVE_MS = 75_000;
/** How long nothing may move on a connection: longer than the longest latency of a fault. */
const IDLE_MS = 660_000;
/** How long a client may take to close a connection that was refused. */
const LINGER_MS = 1_000;
/** As in Node. A snapshot of two million videos takes one to three minutes to arrive. */
const PATIENCE = { headers: 10_000, request: 300_000 };
const API_URL = `${BASE_PATH}/`;
/** How much of a too large body is still read, and for how long. Its sender then sees the response. */
const MAX_DRAINED = 256 * 1024 * 1024;
const DRAIN_MS = 10_000;
const NO_BODY: ReceivedBody = { text: '', isCut: false };
const SNAPSHOT_URL = `${CONTROL_PATH}/snapshot`;

/** A body as text, or its parsed content. */
interface ReceivedBody extends ReadBody {
  readonly takeStreamed?: () => unknown;
}

/** Names and addresses of this machine itself, as a Host header or an origin has them. */
const LOCAL_NAME = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Decides by the Host header. A foreign name that resolves to this machine (DNS rebinding) must not reach the mock. */
type HostCheck = (header: string | undefined) => boolean;

/** A node:http server around the core: plain request in, plain response out, without Request or Response objects. */
export function createHttpServer(parts: HttpParts): Server {
  // Not by `import`: from Node 22 that loads its WebSocket too, which takes 15 ms of every start.
  const { createServer } = process.getBuiltinModule('node:http');
  const acceptsHost = createHostCheck(parts.host, parts.allowedHosts);
  const { headers: headersTimeout, request: requestTimeout } = parts.patience ?? PATIENCE;
  const limits = { headersTimeout, requestTimeout, connectionsCheckingInterval: Math.min(1000, headersTimeout) };
  const server = createServer(limits, (received, response) => {
    const request = received as ServerRequest;
    serveInTurn(request, response, () => {
      const { host, origin } = request.headers;
      if (!acceptsHost(host)) writeResponse(response, foreignHost(request.url), { connection: 'close' });
      else if (origin !== undefined) respondToPage(parts, { request, response, origin });
      else if (isFromElsewhere(request, parts)) writeResponse(response, foreignOrigin(), undefined);
      else respondToRequest(parts, request, response);
    });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.timeout = IDLE_MS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable) socket.end(lastWords(error.code));
    // A client that does not close its side would hold it for ever.
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => clearTimeout(timer));
  });
  return server;
}

/** A call from a page. Pages of this machine may read the response; other pages may not use the controls. */
function respondToPage(
  parts: HttpParts,
  call: { request: ServerRequest; response: ServerExchange; origin: string },
): void {
  const { request, response, origin } = call;
  // The inspector is a page of this server, under any of its names.
  const isLocal = isLocalOrigin(origin) || origin === `http://${request.headers.host}`;
  if (isLocal && request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
    writeResponse(response, createPreflightResponse(origin, request.headers), undefined);
  } else if (!isLocal && isControl(request)) {
    writeResponse(response, foreignOrigin(), undefined);
  } else {
    respondToRequest(parts, request, response, corsHeaders(origin));
  }
}

/**
 * Whether a page from elsewhere makes a browser ask for a part of the control plane, without naming itself: by an image,
 * a script, a frame or a link. A link may lead to a page of the inspector, but to nothing with data.
 */
function isFromElsewhere(request: ServerRequest, { page }: HttpParts): boolean {
  const { method, url, headers } = request;
  if (headers['sec-fetch-site'] !== 'cross-site' || !isControl(request)) return false;
  const isLink =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !(isLink && page?.(originForm(url)));
}

function isControl({ url }: ServerRequest): boolean {
  return originForm(url).startsWith(CONTROL_PATH);
}

function respondToRequest(
  parts: HttpParts,
  request: ServerRequest,
  response: ServerExchange,
  more?: Readonly<Record<string, string>>,
): void {
  const loading = loadForRequest(originForm(request.url));
  if (loading) {
    loading
      .then(() => respondToRequest(parts, request, response, more))
      .catch((error: unknown) => giveUp(response, error));
    return;
  }
  const call = { request, response, more };
  if (!hasBody(request)) {
    respondTo(parts, call, NO_BODY);
    return;
  }
  const then = (body: ReceivedBody): void => {
    // The rest of a too large body is still read. Otherwise its sender would see a broken pipe instead of the response.
    if (body.isCut) drain(request, () => respondTo(parts, call, body));
    else respondTo(parts, call, body);
  };
  if (isSnapshot(request) && isSnapshotLines(request.headers['content-type'])) {
    readSnapshotLines(request, parts.maxSnapshotBytes ?? DEFAULT_SNAPSHOT_BYTES, ({ take, isCut }) =>
      then({ text: '', takeStreamed: take, isCut }),
    );
  } else readBody(request, maxBodyLength(request, parts), then);
}

interface PendingCall {
  readonly request: ServerRequest;
  readonly response: ServerExchange;
  readonly more: Readonly<Record<string, string>> | undefined;
}

/** No request may end the process. Errors that the core's guard did not catch are caught here. */
function respondTo(parts: HttpParts, { request, response, more }: PendingCall, body: ReceivedBody): void {
  const { text, takeStreamed, isCut } = body;
  try {
    const method = request.method;
    const url = originForm(request.url);
    const isLook = (method === 'GET' || method === 'HEAD') && !hasBody(request) && !url.startsWith(API_URL);
    const page = isLook ? parts.page?.(url) : undefined;
    const plain = page ?? parts.handle({ method, url, headers: request.headers as Headers, body: text, takeStreamed });
    writeResponse(response, plain, isCut ? { ...more, connection: 'close' } : more);
  } catch (error) {
    giveUp(response, error);
  }
}

function giveUp(response: ServerExchange, error: unknown): void {
  console.error('trackagoat mock: a response could not be sent; please report it.', error);
  if (response.headersSent) response.destroy();
  else writeResponse(response, unsendable(), { connection: 'close' });
}

/** Reads and discards the rest of a body, up to a limit. Calls `then` once. */
function drain(request: ServerRequest, then: () => void): void {
  let left = MAX_DRAINED;
  const stop = (): void => {
    clearTimeout(timer);
    request.off('data', onData).off('end', stop).pause();
    then();
  };
  const onData = (chunk: Buffer): void => {
    left -= chunk.length;
    if (left < 0) stop();
  };
  const timer = setTimeout(stop, DRAIN_MS);
  timer.unref();
  request.on('data', onData).on('end', stop).resume();
}

function maxBodyLength(request: ServerRequest, { maxSnapshotBytes = DEFAULT_SNAPSHOT_BYTES }: HttpParts): number {
  return isSnapshot(request) ? Math.min(maxSnapshotBytes, MAX_TEXT_BYTES) : MAX_BODY_LENGTH;
}

function isSnapshot(request: ServerRequest): boolean {
  return originForm(request.url) === SNAPSHOT_URL;
}

function unsendable(): PlainResponse {
  const error = 'The mock has no response that can be sent; this is a defect of the mock, please report it.';
  return jsonResponse(500, { data: null, error, meta: { code: 'internal_error' } });
}

/** A proxy's request line has the whole URL. The spec is at the root too. */
function originForm(url: string): string {
  if (url === SPEC_PATH) return BASE_PATH + SPEC_PATH;
  if (url.startsWith('/') || !URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** In the form of the requested part: the API uses its envelope, the control plane does not. */
function foreignHost(url: string): PlainResponse {
  const message =
    'This mock does not respond to the name in the Host header. Use localhost or an address, or start it with --allow-host NAME (allowedHosts).';
  const code = 'foreign_host';
  const isApi = originForm(url).startsWith(API_URL);
  return jsonResponse(403, isApi ? { data: null, error: message, meta: { code } } : { error: { code, message } });
}

function foreignOrigin(): PlainResponse {
  const message = 'Pages from elsewhere may not use the control plane.';
  return jsonResponse(403, { error: { code: 'foreign_origin', message } });
}

const TOO_SLOW = {
  status: '408 Request Timeout',
  code: 'request_timeout',
  error: 'The request took too long to arrive.',
};
const TOO_LONG = {
  status: '431 Request Header Fields Too Large',
  code: 'headers_too_large',
  error: 'The headers are too long.',
};
const UNREADABLE = {
  status: '400 Bad Request',
  code: 'bad_request',
  error: 'This is not an HTTP request that can be read.',
};

/** The response to a malformed request. The connection ends with it. */
function lastWords(cause: string | undefined): string {
  const { status, code, error } =
    cause === 'ERR_HTTP_REQUEST_TIMEOUT' ? TOO_SLOW : cause === 'HPE_HEADER_OVERFLOW' ? TOO_LONG : UNREADABLE;
  const body = JSON.stringify({ data: null, error, meta: { code } });
  const guards = Object.entries(GUARDS).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `content-type: application/json; charset=utf-8\r\n${guards.join('')}connection: close\r\ncontent-length: ${body.length}`;
  return `HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`;
}

/** The headers that let a page of this machine read a response; no headers for other pages. */
function corsHeaders(origin: string): Readonly<Record<string, string>> {
  if (!isLocalOrigin(origin)) return { vary: 'origin' };
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED_HEADERS, vary: 'origin' };
}

/** The response to a preflight of a page of this machine. */
function createPreflightResponse(origin: string, headers: IncomingHttpHeaders): PlainResponse {
  const asked = headers['access-control-request-headers'];
  return {
    status: 204,
    headers: {
      ...corsHeaders(origin),
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS',
      'access-control-allow-headers': asked ?? 'authorization, content-type, idempotency-key',
      'access-control-max-age': '600',
    },
    body: '',
  };
}

/** Whether `host` is a loopback address or name, as given to listen. */
function isLoopback(host: string): boolean {
  return host === '::1' || LOCAL_NAME.test(host);
}

/**
 * Local names and `allowed` ones pass. If the mock listens beyond loopback, so do numeric addresses and its given name,
 * because nobody can redirect a numeric address.
 */
function createHostCheck(boundHost: string, allowed: readonly string[] = []): HostCheck {
  const names = new Set([...allowed, boundHost].map((name) => name.toLowerCase()));
  const isOpen = !isLoopback(boundHost);
  let lastAccepted: string | undefined;
  return (header) => {
    // Clients always send the same header, so the result is cached.
    if (header !== undefined && header === lastAccepted) return true;
    const name = header?.replace(/:\d+$/, '').toLowerCase();
    if (name === undefined) return false;
    const isAccepted = LOCAL_NAME.test(name) || names.has(name) || (isOpen && isIP(name.replace(/^\[|\]$/g, '')) > 0);
    if (isAccepted) lastAccepted = header;
    return isAccepted;
  };
}

/** Whether an Origin header names a page of this machine. An extension of a browser, or an app, has another scheme. */
function isLocalOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return /^https?:$/.test(protocol) && LOCAL_NAME.test(hostname);
}
