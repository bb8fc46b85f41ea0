import { describeValue } from '../../../base/options/describe-value.js';
import { findUnsendable } from '../../../base/options/find-unsendable.js';
import { PathError, throwConfigurationError } from '../errors/errors.js';
import { type Operation, operationTable } from './operation-table.js';
import { redactKeys } from './redaction.js';

// A handle may begin like a key, but it does not continue like one.
const key = /tga_[0-9a-f]{8}/i;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// An empty or dot segment, a backslash, a percent escape, a brace or a control character: each can change which route
// is meant.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /\/\.{0,2}(\/|$)|[\u0000-\u0020\u007f\\%{}]/;

/** The target of a checked URL. */
export interface Route {
  readonly method: string;
  readonly url: string;
  /** The path below the base URL, without the query. */
  readonly path: string;
  /** The operation of the spec that it reaches, if it is one. */
  readonly operation: Operation | undefined;
}

function throwUnsafePath(text: string, operation: Operation | undefined): never {
  const fields = { code: 'invalid_path', operationId: operation?.id };
  throw new PathError(`${redactKeys(text)} is not a safe path with uuids for ids; nothing was sent.`, fields);
}

function throwBadId(name: string, id: unknown, operation: Operation): never {
  const isHandle = typeof id === 'string' && /^@?[\w.-]{1,30}$/.test(id) && /[a-z]/i.test(id);
  const shown = typeof id === 'string' ? redactKeys(JSON.stringify(id)) : describeValue(id);
  const isCreator = /creator/i.test(name + operation.id);
  const hint = isHandle && isCreator ? 'A handle is not an id: goat.creators.find(handle) has the id.' : undefined;
  const fields = { code: 'invalid_path', operationId: operation.id, hint };
  throw new PathError(`${name} must be an id (uuid), not ${shown}; nothing was sent.`, fields);
}

/** The URL of an operation. An id that is not a uuid is refused, because it could reach another route. */
export function routeTo(
  baseUrl: string,
  operation: Operation,
  {
    path: ids = {},
    search,
  }: { readonly path?: Readonly<Record<string, unknown>> | undefined; readonly search: string },
): Route {
  let path = '';
  operation.pieces.forEach((piece, i) => {
    const isName = i % 2;
    const text = isName ? ids[piece] : piece;
    if (isName && !(typeof text === 'string' && uuid.test(text))) throwBadId(piece, text, operation);
    path += text;
  });
  // A key in a URL would end up in the logs of every server on the way.
  if (key.test(search)) throwUnsafePath(search, operation);
  return { method: operation.method, url: baseUrl + path + search, path, operation };
}

/**
 * Checks a URL that was written as text, before the URL parser resolves its dots: it must stay below the base URL, have
 * no segment that could lead elsewhere, and have a uuid in every place where the spec has an id.
 */
export function checkUrl(baseUrl: string, method: string, url: string): Route {
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length).replace(/[?#].*/s, '') : '';
  const operation = operationTable.find((known) => known.method === method && known.pattern.test(path));
  const ids = operation?.pattern.exec(path)?.slice(1) ?? [];
  if (!path || unsafe.test(path) || key.test(url) || !ids.every((id) => uuid.test(id))) {
    throwUnsafePath(JSON.stringify(path || url), operation);
  }
  return { method, url, path, operation };
}

/**
 * A query as the search of a URL, with its `?`, or empty: arrays repeat their parameter. A filter without a value is
 * refused, because leaving it out would ask for everything. A cursor or a page size without a value is left out.
 */
export function toSearch(query: Readonly<Record<string, unknown>> = {}): string {
  let search = '';
  for (const name in query) {
    for (const value of [query[name]].flat()) {
      if (value === undefined || value === null) {
        if (/^(cursor|offset|limit)$/.test(name)) continue;
        throwConfigurationError(
          'bad_query',
          `${name} is ${value}, which would be no filter: give it a value or leave it out.`,
        );
      }
      const problem = findUnsendable(value)?.problem ?? (typeof value === 'object' && `is ${describeValue(value)}.`);
      if (problem) throwConfigurationError('bad_query', `${name}: ${problem}`);
      search += `${search ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
    }
  }
  return search;
}

/** A request in plain form, so it can be sent again. The key is added when it is sent. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** Reads a Request, and its body. Its URL is checked: the key must not go anywhere else. */
export async function fromRequest(baseUrl: string, request: Request): Promise<OutgoingRequest & Route> {
  const { method, url, headers } = request;
  const route = checkUrl(baseUrl, method, url);
  const body = method === 'GET' || method === 'HEAD' ? undefined : (await request.text()) || undefined;
  return { ...route, headers: Object.fromEntries(headers), body };
}

/** Passes a request on and returns the response. Call it again to send again. */
export type Next = (request: Request) => Promise<Response>;

/**
 * Wraps a call or an attempt. It can change the request (the key is added later) and the response, or send again. It
 * must clone a response before reading it.
 */
export type Middleware = (request: Request, next: Next) => Promise<Response>;

/** Sends through middleware, the first outermost; each `next` gets a copy, so a body can be sent twice. */
export function sendThrough(
  middleware: readonly Middleware[],
  baseUrl: string,
  { url, ...init }: OutgoingRequest,
  send: (outgoing: OutgoingRequest) => Promise<Response>,
): Promise<Response> {
  const around = middleware.reduceRight<Next>(
    (next, layer) => async (request) =>
      (await layer(request, (r) => next(r.clone()))) ??
      throwConfigurationError('bad_middleware', 'middleware must return a Response.'),
    async (request) => send(await fromRequest(baseUrl, request)),
  );
  // The global class is looked up at each call, because MSW replaces it.
  return around(new Request(url, { ...init, body: init.body ?? null, redirect: 'manual' }));
}
