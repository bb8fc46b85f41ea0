import type { Received } from './api-promise.js';
import type { CallState } from './call-state.js';
import type { CallOptions } from './client-options.js';
import {
  type Answer,
  type Envelope,
  formatError,
  isCsv,
  isOk,
  parseJson,
  readDeletion,
  readEnvelope,
  refusal,
} from './envelope.js';
import type { Events } from './events.js';
import { compose } from './middleware.js';
import type { Operation } from './operation-table.js';
import { fromRequest, toRequest } from './outgoing.js';
import { checkUrl, routeTo } from './path-guard.js';
import { type Prepared, prepare } from './prepare.js';
import { checkResponse } from './response-check.js';
import type { Send } from './send.js';
import type { Settings } from './settings.js';
import { toSearch } from './to-search.js';

/** What a client makes its calls with. */
export interface Engine {
  readonly settings: Settings;
  readonly send: Send;
  readonly events: Events;
}

/** An operation of the spec, or a method and a path below the base URL. */
export type Target = Operation | { readonly method: string; readonly path: string };

/** What goes into a call, as wide as all operations together. */
export interface CallInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** Makes one call: finds its URL, sends it, and takes the data out of its envelope. */
export async function execute<T>(
  engine: Engine,
  target: Target,
  { path, query, body, options }: CallInput & { readonly options?: CallOptions | undefined },
): Promise<Received<T>> {
  const { settings } = engine;
  const { baseUrl } = settings;
  const search = toSearch(query);
  const known = 'mark' in target;
  const method = known ? target.method : target.method.toUpperCase();
  const route = known
    ? routeTo(baseUrl, target, { path, search })
    : checkUrl(baseUrl, method, baseUrl + target.path + search);
  const prepared = prepare(settings, { route, method, body: JSON.stringify(body) }, options);
  const answer = await transmit(engine, prepared);
  if (!isOk(answer)) throw refusal(prepared.state, answer);
  return receive(engine, { state: prepared.state, mark: route.operation?.mark }, answer);
}

// Takes the data out of its envelope.
function receive<T>(
  { settings: { validate }, events }: Engine,
  { state, mark }: { readonly state: CallState; readonly mark: string | undefined },
  answer: Answer,
): Received<T> {
  const { response, text } = answer;
  const envelope = mark === '!' ? undefined : (readEnvelope(text) ?? readDeletion(state, answer));
  // A document or a file comes without an envelope.
  const bare = mark === '!' ? parseJson(text) : !envelope && isCsv(answer) ? text : undefined;
  const { data, error, meta }: Partial<Envelope> = bare === undefined ? (envelope ?? {}) : { data: bare, error: null };
  const isPage = mark === '*' || mark === '#';
  const fits = error === null && data != null && (!isPage || Array.isArray(data));
  // The last page may come without a cursor; one that is no text would end a list before its end.
  if (!fits || (mark === '*' && typeof (meta?.nextCursor ?? '') !== 'string')) {
    throw formatError(state, answer, 'the envelope of a success');
  }
  if (validate && text && envelope) checkResponse(validate, { state, events }, { answer, body: envelope });
  return { data: data as T, meta: meta ?? {}, response, state };
}

/** Sends a prepared call through the middleware that stands around whole calls. */
export function transmit({ settings, send }: Engine, { state, outgoing }: Prepared): Promise<Answer> {
  const { middleware } = settings;
  if (!middleware.length) return send(state, outgoing);
  const around = compose(middleware, async (request) =>
    toResponse(await send(state, await fromRequest(settings.baseUrl, request))),
  );
  return around(toRequest(outgoing)).then(async (response) => ({
    response,
    status: response.status,
    text: await response.text(),
  }));
}

/** An answer as a Response whose body can be read. */
export function toResponse({ response, text }: Pick<Answer, 'response' | 'text'>): Response {
  // With 204 and 304 the standard forbids a body, even an empty one.
  return new Response(text || null, response);
}
