import { HEADERS_READ } from '../../api/plain.js';
import type { Handle } from './dispatch.js';
import { loadForRequest } from './load-on-demand.js';
import { respond, toResponse } from './respond.js';
import { createUrlReader } from './url-reader.js';

/** The parts of a mock that a fetch needs. */
export interface FetchParts {
  readonly handle: Handle;
  readonly baseUrl: string;
}

/** The parts of a fetch call that a mock reads. */
interface PlainCall {
  readonly url: string;
  readonly method: string;
  /** Only those that the mock reads. */
  readonly headers: Record<string, string>;
  /** Empty without a body. */
  readonly body: string;
  readonly signal: AbortSignal | undefined;
}

const OPTIONS = new Set(['method', 'headers', 'body', 'signal', 'redirect']);

const METHODS = new Set<unknown>(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

const BODILESS = new Set<unknown>(['GET', 'HEAD']);

/** A Request loses a byte order mark at the start of a body, and replaces half of a pair of surrogates. */
const CHANGED_TEXT = /^\uFEFF|\p{Surrogate}/u;

const REDIRECTS = new Set<unknown>([undefined, 'follow', 'manual', 'error']);

/** In lower case, so two names are never the same header. */
const NAME = /^[a-z][a-z0-9-]*$/;

const VALUE = /^[!-~](?:[ -~]*[!-~])?$/;

/** A fetch over `handle`. Aborting works, and transport faults behave as in a network. */
export function createFetch(parts: FetchParts): typeof globalThis.fetch {
  const { handle, baseUrl } = parts;
  const pathBelow = createUrlReader(baseUrl);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const plain = readPlainCall(input, init);
    const request = plain
      ? undefined
      : input instanceof Request && init === undefined
        ? input
        : new Request(input, init);
    const { method, signal, url: given } = plain ?? (request as Request);
    signal?.throwIfAborted();
    const url = pathBelow(given);
    if (url === undefined) {
      throw new TypeError(`fetch failed: this fetch reaches the mock at ${baseUrl} and nothing else, not ${given}`);
    }
    let body = plain?.body ?? '';
    if (request?.body) body = await request.text();
    // A write that is aborted right after the call must not change anything.
    else if (body !== '') await Promise.resolve();
    signal?.throwIfAborted();
    const loading = loadForRequest(url);
    if (loading) await loading;
    const headers = plain ? plain.headers : plainHeaders((request as Request).headers);
    const response = handle({ method, url, headers, body });
    // Without a fault there is nothing to wait for.
    return response.effect ? respond(response, signal) : toResponse(response);
  };
  return markAsMock(markAsClosed(fetch), baseUrl);
}

/** Marks a fetch for the client: the client then calls this base URL, and does not keep the live service's pace. */
export function markAsMock(fetch: typeof globalThis.fetch, baseUrl: string): typeof globalThis.fetch {
  return Object.assign(fetch, { [Symbol.for('trackagoat.mock')]: baseUrl });
}

/** Marks a fetch that only reaches a mock. The client accepts it in a browser, where it refuses others. */
export function markAsClosed(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return Object.assign(fetch, { [Symbol.for('trackagoat.mock.fetch')]: fetch });
}

/** The headers that the mock reads as a plain object. Reading these few costs a third of iterating over all. */
export function plainHeaders(headers: Headers): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name of HEADERS_READ) {
    const value = headers.get(name);
    if (value !== null) plain[name] = value;
  }
  return plain;
}

/**
 * The request of `fetch(input, init)`, if a Request would neither change nor refuse any part of it. Undefined for any
 * other call, which needs a Request. Making one takes longer than the mock's response.
 */
export function readPlainCall(input: unknown, init: RequestInit = {}): PlainCall | undefined {
  if (!isPlainUrl(input) || !isPlainObject(init)) return undefined;
  for (const name in init) if (!OPTIONS.has(name)) return undefined;
  const { method = 'GET', signal, redirect } = init;
  const body = init.body ?? null;
  if (!METHODS.has(method) || !REDIRECTS.has(redirect)) return undefined;
  if (body !== null && (BODILESS.has(method) || !isPlainText(body))) return undefined;
  if (signal !== undefined && signal !== null && !(signal instanceof AbortSignal)) return undefined;
  const headers = readPlainHeaders(init.headers);
  // A Request gives a text without a type the type text/plain.
  if (!headers || (body !== null && headers['content-type'] === undefined)) return undefined;
  return { url: input, method, headers, body: body ?? '', signal: signal ?? undefined };
}

function isPlainText(body: BodyInit): body is string {
  return typeof body === 'string' && !CHANGED_TEXT.test(body);
}

/** Whether it is already in the form of a Request's URL, without name and password, which a Request refuses. */
function isPlainUrl(input: unknown): input is string {
  return typeof input === 'string' && !input.includes('@') && URL.canParse(input) && new URL(input).href === input;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function readPlainHeaders(given: HeadersInit = {}): Record<string, string> | undefined {
  if (!isPlainObject(given)) return undefined;
  const all = given as Record<string, unknown>;
  for (const name in all) {
    const value = all[name];
    if (!NAME.test(name) || typeof value !== 'string' || !VALUE.test(value)) return undefined;
  }
  const headers: Record<string, string> = {};
  for (const name of HEADERS_READ) {
    const value = all[name];
    if (value !== undefined && Object.hasOwn(all, name)) headers[name] = value as string;
  }
  return headers;
}
