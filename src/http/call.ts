import type { ApiResult } from './api-promise.js';
import { buildUrl } from './build-url.js';
import { requestIdOf } from './call-state.js';
import type { CallOptions } from './client-options.js';
import { type Answer, formatError, parseJson, readEnvelope, refusal } from './envelope.js';
import type { Events } from './events.js';
import { compose } from './middleware.js';
import { fromRequest, toRequest } from './outgoing.js';
import { type Prepared, prepare } from './prepare.js';
import { checkResponse } from './response-check.js';
import type { Send } from './send.js';
import type { Settings } from './settings.js';

/** What a client makes its calls with. */
export interface Engine {
  readonly settings: Settings;
  readonly send: Send;
  readonly events: Events;
}

/** A method and a path below the base URL, with `{…}` where ids go. */
export interface Target {
  readonly method: string;
  readonly path: string;
}

/** What goes into a call, as wide as all operations together. */
export interface CallInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** Makes one call: fills in its URL, sends it, and takes the data out of its envelope. */
export async function execute<T>(
  engine: Engine,
  { method, path }: Target,
  { body, options, ...params }: CallInput & { readonly options?: CallOptions | undefined },
): Promise<ApiResult<T>> {
  const { settings, events } = engine;
  const url = buildUrl(settings.baseUrl + path, params.path, params.query);
  const prepared = prepare(settings, { method: method.toUpperCase(), url, body: JSON.stringify(body) }, options);
  const answer = await transmit(engine, prepared);
  const { state, operation } = prepared;
  const { response, text } = answer;
  if (!response.ok) throw refusal(state, answer);

  const bare = operation?.mark === '!';
  const envelope = bare ? { data: parseJson(text), error: null, meta: {} } : readEnvelope(text);
  const { data, error, meta = {} } = envelope ?? {};
  // To take a missing cursor for the end would pass a part of a list for the whole.
  const cursor = operation?.mark === '*' ? meta?.nextCursor : null;
  const isPage = operation && /[*#]/.test(operation.mark);
  if (
    error !== null ||
    data === undefined ||
    (isPage && !Array.isArray(data)) ||
    !/^(string|object)$/.test(typeof cursor)
  ) {
    throw formatError(state, answer, 'the envelope of a success');
  }
  if (!bare) checkResponse(settings.validate, { state, events }, { answer, body: envelope });
  return {
    data: data as T,
    meta,
    response,
    requestId: requestIdOf(response),
    idempotencyKey: state.name.idempotencyKey,
    replayed: response.headers.get('idempotency-replayed') === 'true',
    attempts: state.attempts,
  };
}

/** Sends a prepared call through the middleware that stands around whole calls. */
export function transmit({ settings, send }: Engine, { state, outgoing }: Prepared): Promise<Answer> {
  const { middleware } = settings;
  if (!middleware.length) return send(state, outgoing);
  const around = compose(middleware, async (request) =>
    toResponse(await send(state, await fromRequest(settings.baseUrl, request))),
  );
  return around(toRequest(outgoing)).then(async (response) => ({ response, text: await response.text() }));
}

/** An answer as a Response whose body can be read. */
export function toResponse({ response, text }: Answer): Response {
  // With 204 and 304 the standard forbids a body, even an empty one.
  return new Response(text || null, response);
}
