import { createQuerySerializer } from 'openapi-fetch';
import type { OperationId } from '../generated/operations.js';
import type { ApiResult } from './api-promise.js';
import { requestIdOf } from './call-state.js';
import type { CallOptions } from './client-options.js';
import { type Answer, formatError, parseJson, readEnvelope, refusal } from './envelope.js';
import type { Events } from './events.js';
import { compose } from './middleware.js';
import { operationOf, operationTable } from './operation-table.js';
import type { Input } from './operation-types.js';
import { fromRequest, toRequest } from './outgoing.js';
import { checkUrl, fillPath, matchRoute } from './path-guard.js';
import { type Draft, type Prepared, prepare } from './prepare.js';
import { checkResponse } from './response-check.js';
import type { Send } from './send.js';
import type { Settings } from './settings.js';

/** What a client makes its calls with. */
export interface Engine {
  readonly settings: Settings;
  readonly send: Send;
  readonly events: Events;
}

/** Query, body and options of a call by method and path. */
export interface RequestInput extends CallOptions {
  readonly query?: Readonly<Record<string, unknown>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

const serialize = createQuerySerializer<Record<string, unknown>>();

const searchOf = (query: object = {}): string => `?${serialize(query as Record<string, unknown>)}`.replace(/^\?$/, '');

/** Calls an operation of the spec. */
export async function callOperation<T>(
  engine: Engine,
  operationId: OperationId,
  { input, options }: { readonly input: Input<OperationId>; readonly options?: CallOptions | undefined },
): Promise<ApiResult<T>> {
  const path = fillPath(operationId, input.path);
  const { method } = operationOf(operationId);
  const search = searchOf(input.query);
  return execute(engine, { operationId, method, path, search, body: JSON.stringify(input.body) }, options);
}

/** Calls a method and path as they are, for routes that this version does not know; the same guards hold. */
export async function callPath<T>(
  engine: Engine,
  { method, path }: { readonly method: string; readonly path: string },
  { query, body, ...options }: RequestInput,
): Promise<ApiResult<T>> {
  const url = engine.settings.baseUrl + path + searchOf(query);
  return execute(engine, draftOf(engine, method.toUpperCase(), { url, body: JSON.stringify(body) }), options);
}

/** Checks a URL that was written as text and finds the operation of the spec that it reaches. */
export function draftOf(
  { settings: { baseUrl } }: Engine,
  method: string,
  { url, body }: { readonly url: string; readonly body?: string | undefined },
): Draft {
  const path = checkUrl(baseUrl, url);
  const search = url.slice(baseUrl.length + path.length);
  return { operationId: matchRoute(method, path), method, path, search, body };
}

/** Sends a prepared call through the middleware that stands around whole calls. */
export async function transmit({ settings, send }: Engine, { state, outgoing }: Prepared): Promise<Answer> {
  const { middleware } = settings;
  if (!middleware.length) return send(state, outgoing);
  const around = compose(middleware, async (request) => toResponse(await send(state, await fromRequest(request))));
  const response = await around(toRequest(outgoing));
  return { response, text: await response.text() };
}

/** An answer as a Response whose body can be read. */
export function toResponse({ response, text }: Answer): Response {
  // With 204 and 304 the standard forbids a body, even an empty one.
  return new Response(text || null, response);
}

async function execute<T>(engine: Engine, draft: Draft, options: CallOptions | undefined): Promise<ApiResult<T>> {
  const { settings, events } = engine;
  const prepared = prepare(settings, draft, options);
  const answer = await transmit(engine, prepared);
  const { state } = prepared;
  const { response, text } = answer;
  if (!response.ok) throw refusal(state, answer);

  const operation = operationTable.get(state.name.operationId);
  const body = operation?.bare ? { data: parseJson(text), error: null, meta: {} } : readEnvelope(text);
  const { data, error, meta } = body ?? {};
  // To take a missing cursor for the end would pass a part of a list for the whole.
  const cursor = operation?.paging === 'cursor' ? meta?.nextCursor : null;
  const fits = error === null && data !== undefined && (cursor === null || typeof cursor === 'string');
  if (!fits || (operation?.paging && !Array.isArray(data)))
    throw formatError(state, answer, 'the envelope of a success');
  if (!operation?.bare) checkResponse(settings, { state, events }, { answer, body });
  return {
    data: data as T,
    meta: meta ?? {},
    response,
    requestId: requestIdOf(response),
    idempotencyKey: state.name.idempotencyKey,
    replayed: response.headers.get('idempotency-replayed') === 'true',
    attempts: state.attempts,
  };
}
