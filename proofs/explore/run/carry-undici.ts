import { readField } from '../../../base/values/read-field.js';
import { plainHeaders } from '../../../mocks/control/plane/fetch.js';
import { type Reply, readParts } from './sent-request.js';
import type { WorkerGlobals } from './worker-globals.js';

/** The options of a dispatcher of undici. */
export interface DispatchOptions {
  readonly origin?: string | URL;
  readonly path: string;
  readonly method: string;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** The handlers of undici 6, and of 7 and later. */
export interface DispatchHandler {
  onConnect?(abort: (reason?: Error) => void, context?: unknown): void;
  onHeaders?(status: number, headers: Buffer[], resume: () => void, statusText: string): boolean;
  onData?(chunk: Buffer): boolean;
  onComplete?(trailers: Buffer[]): void;
  onError?(error: Error): void;
  onRequestStart?(controller: object, context: object): void;
  onResponseStart?(controller: object, status: number, headers: Record<string, string>, statusText: string): void;
  onResponseData?(controller: object, chunk: Buffer): void;
  onResponseEnd?(controller: object, trailers: object): void;
  onResponseError?(controller: object, error: Error): void;
}

/** A dispatcher of undici, as far as it is needed. */
export interface Dispatcher {
  dispatch(options: DispatchOptions, handler: DispatchHandler): boolean;
}

/** Sends a request of undici, or of a fetch that was kept before the exploration, into the world of its worker. */
export function carryDispatch(
  ambient: WorkerGlobals,
  url: string,
  options: DispatchOptions,
  handler: DispatchHandler,
): void {
  const aborted = new AbortController();
  const handlers = createTeller(handler, (reason) => aborted.abort(reason));
  const send = async () => {
    handlers.start();
    const reply = await ambient.ask({
      method: options.method,
      url,
      headers: plainHeaders(readHeaders(options.headers)),
      body: await new Response(options.body as BodyInit).text(),
      signal: aborted.signal,
    });
    handlers.headers(reply);
    for await (const part of readParts(reply)) handlers.data(Buffer.from(part));
    handlers.end();
  };
  send().catch((error: unknown) => handlers.error(unwrap(error)));
}

function createTeller(handler: DispatchHandler, abort: (reason?: Error) => void) {
  const controller = { abort, pause() {}, resume() {}, paused: false, aborted: false, reason: null, rawHeaders: [] };
  const isNew = handler.onRequestStart !== undefined;
  return {
    start: () => (isNew ? handler.onRequestStart?.(controller, {}) : handler.onConnect?.(abort)),
    headers: ({ status, headers }: Reply): void => {
      const raw = Object.entries(headers).flatMap((pair) => pair.map((text) => Buffer.from(text)));
      if (isNew) handler.onResponseStart?.(controller, status, { ...headers }, '');
      else handler.onHeaders?.(status, raw, () => {}, '');
    },
    data: (part: Buffer): void => {
      if (isNew) handler.onResponseData?.(controller, part);
      else handler.onData?.(part);
    },
    end: (): void => {
      if (isNew) handler.onResponseEnd?.(controller, {});
      else handler.onComplete?.([]);
    },
    error: (error: Error): void => {
      if (isNew) handler.onResponseError?.(controller, error);
      else handler.onError?.(error);
    },
  };
}

/** Undici reports the broken connection itself; fetch puts it into a TypeError. */
function unwrap(error: unknown): Error {
  const cause = readField(error, 'cause');
  return cause instanceof Error ? cause : (error as Error);
}

/** Pairs, a flat list of names and values, or an object; values may be lists. */
function readHeaders(headers: unknown): Headers {
  const given = (headers ?? {}) as object;
  const isFlat = Array.isArray(given) && !Array.isArray(given[0]);
  const list = isFlat ? Array.from({ length: given.length / 2 }, (_, at) => given.slice(at * 2, at * 2 + 2)) : given;
  const pairs = Symbol.iterator in list ? [...(list as Iterable<[unknown, unknown]>)] : Object.entries(list);
  return new Headers(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[String(name), String(value)]])));
}
