import { callOptions, listOptions } from '../../../base/options/client-options.js';
import { findUnsendable } from '../../../base/options/find-unsendable.js';
import { takeByTable } from '../../../base/options/take-options.js';
import type { OperationId } from '../../generated/operations.js';
import { throwConfigurationError } from '../errors/errors.js';
import { DataPromise, type Received } from './api-promise.js';
import type { CallState, Delivery } from './call-state.js';
import type { CallOptions } from './client-options.js';
import { tick } from './clock.js';
import type { Events } from './events.js';
import { concludeFailure } from './failure.js';
import { getOperation, type Operation } from './operation-table.js';
import { redactThrown } from './redaction.js';
import {
  checkUrl,
  compose,
  fromRequest,
  type OutgoingRequest,
  type Route,
  routeTo,
  toRequest,
  toSearch,
} from './request.js';
import {
  checkResponse,
  type Envelope,
  formatError,
  isCsv,
  isOk,
  type ReadResponse,
  readDeletion,
  readEnvelope,
  readResponse,
  responseError,
} from './response.js';
import type { Send } from './send.js';
import { badOption, type Settings } from './settings.js';

/** The parts with which a client makes its calls. */
export interface Engine {
  readonly settings: Settings;
  readonly send: Send;
  readonly events: Events;
}

/** An operation of the spec, or a method and a path below the base URL. */
export type CallTarget = OperationId | { readonly method: string; readonly path: string };

/** The input of a call, as wide as the inputs of all operations together. */
export interface CallInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

type Call = CallInput & { readonly options?: CallOptions | undefined };

/** Makes one call; its promise knows whether anything was sent. */
export function start<T>(engine: Engine, target: CallTarget, call: Call): DataPromise<T> {
  const delivery = { sent: 0, refused: 0, isOver: false };
  return new DataPromise(execute<T>(engine, target, call, delivery), delivery);
}

/** Makes one call; its error has the caller's frames in its stack. */
export async function execute<T>(
  engine: Engine,
  target: CallTarget,
  call: Call,
  delivery: Delivery = { sent: 0, refused: 0, isOver: false },
): Promise<Received<T>> {
  try {
    return await run<T>(engine, target, call, delivery);
  } catch (error) {
    delivery.isOver = true;
    throw addCallerFrames(redactThrown(error), execute);
  }
}

// Builds the URL, sends the call, and takes the data out of its envelope.
async function run<T>(
  engine: Engine,
  target: CallTarget,
  { path, query, body, options }: Call,
  delivery: Delivery,
): Promise<Received<T>> {
  const { settings } = engine;
  const { baseUrl } = settings;
  const search = toSearch(query);
  const known = typeof target === 'object' ? undefined : getOperation(target);
  const { method: given, path: template } = known ?? (target as Exclude<CallTarget, OperationId>);
  const method = given.toUpperCase();
  const route = known
    ? routeTo(baseUrl, known, { path, search })
    : checkUrl(baseUrl, method, baseUrl + template + search);
  const prepared = prepare(settings, { route, method, body: toJson(body) }, options, delivery);
  const { state } = prepared;
  try {
    const received = await transmit(engine, prepared);
    if (!isOk(received)) throw responseError(state, received);
    return receive(engine, { state, operation: route.operation }, received);
  } catch (error) {
    throw concludeFailure(settings, state, error);
  }
}

/** The `meta` of a response that has none. */
export const NO_META: Readonly<Record<string, unknown>> = Object.freeze({});

// Takes the data out of its envelope.
function receive<T>(
  { settings: { validate }, events }: Engine,
  { state, operation }: { readonly state: CallState; readonly operation: Operation | undefined },
  received: ReadResponse,
): Received<T> {
  const { response, text, body } = received;
  const { isDocument, paging } = operation ?? {};
  const envelope = isDocument ? undefined : (readEnvelope(body) ?? readDeletion(state, received));
  // A document or a file comes without an envelope.
  const bare = isDocument ? body : !envelope && isCsv(received) ? text : undefined;
  const { data, error, meta }: Partial<Envelope> = bare === undefined ? (envelope ?? {}) : { data: bare, error: null };
  const fits = error === null && data != null && (!paging || Array.isArray(data));
  // The last page may have no cursor. A cursor that is not a text would end a list too early.
  if (!fits || (paging === 'cursor' && typeof (meta?.nextCursor ?? '') !== 'string')) {
    throw formatError(state, received, 'the envelope of a success');
  }
  if (operation?.id === 'createPayoutPayment' && !isPayment(data)) throw formatError(state, received, 'a payment', '');
  if (validate && text && envelope) checkResponse(validate, { state, events }, { received, body: envelope });
  return { data: data as T, meta: meta ?? NO_META, response, state };
}

/** Whether data is a payment, as far as a caller pays again without one. A field that is missing never fails a call that paid. */
function isPayment(data: unknown): boolean {
  const { id, total_amount_cents: cents } = data as { id?: unknown; total_amount_cents?: unknown };
  return typeof id === 'string' && Number.isInteger(cents ?? 0);
}

/** Sends a prepared call through the middleware for whole calls. */
export function transmit({ settings, send }: Engine, { state, outgoing }: Prepared): Promise<ReadResponse> {
  const { middleware } = settings;
  if (!middleware.length) return send(state, outgoing);
  const around = compose(middleware, async (request) =>
    toResponse(await send(state, await fromRequest(settings.baseUrl, request))),
  );
  return around(toRequest(outgoing)).then((response) => readResponse(state, response, settings.maxResponseBytes));
}

/** A response as a Response whose body can be read. */
export function toResponse({ response, text }: Pick<ReadResponse, 'response' | 'text'>): Response {
  // With 204 and 304 the standard forbids a body, even an empty one.
  return new Response(text || null, response);
}

function toJson(body: unknown): string | undefined {
  checkBody(body);
  return JSON.stringify(body);
}

/** Refuses a body that would be sent as something else. */
export function checkBody(body: unknown): void {
  if (body === undefined) return;
  const found = findUnsendable(body);
  if (found) throwConfigurationError('bad_body', `${found.path || 'the body'}: ${found.problem}`);
}

/**
 * Adds the callers that wait for the call to an error's stack, because an error that began in a timer or in `fetch`
 * does not have them. The engine knows them while they wait, so a call that succeeds pays nothing for this. On engines
 * other than V8 it does nothing. `from` is the function whose callers to add.
 */
function addCallerFrames(error: unknown, from: (...args: never[]) => unknown): unknown {
  if (error instanceof Error) {
    const callers = { stack: '' };
    Error.captureStackTrace?.(callers, from);
    for (const frame of callers.stack.split('\n').slice(1)) {
      if (!error.stack?.includes(frame)) error.stack += `\n${frame}`;
    }
  }
  return error;
}

/** A call with its checked target and its serialized body. */
export interface Draft {
  readonly route: Route;
  readonly method: string;
  readonly body?: string | undefined;
}

/** A call that is ready to be sent. */
export interface Prepared {
  readonly state: CallState;
  readonly outgoing: OutgoingRequest;
}

/** Determines what all attempts share: the key, the times, the bytes. */
export function prepare(
  settings: Settings,
  draft: Draft,
  given?: CallOptions,
  delivery: Delivery = { sent: 0, refused: 0, isOver: false },
): Prepared {
  const {
    method,
    body,
    route: { url, path, operation },
  } = draft;
  const { clock } = settings;
  const options = given === undefined ? {} : takeCallOptions(given, !!operation?.paging);
  // Only given headers go through Headers. It checks them and makes their names lower case, but it is slow.
  const headers: Record<string, string> = options.headers ? readHeaders(options.headers) : {};
  if (body) headers['content-type'] = 'application/json';

  const creates = operation ? operation.creates : method === 'POST';
  let idempotencyKey = options.idempotencyKey ?? headers['idempotency-key'];
  if (idempotencyKey !== undefined && !(creates && isKey(idempotencyKey))) {
    const reason = creates ? 'must be 1 to 255 visible ASCII characters' : 'is for calls that create';
    throwConfigurationError('bad_idempotency_key', `idempotencyKey ${reason}.`);
  }
  // The client makes no key for an unknown POST. The service might ignore the key, and a retry would then repeat the
  // call.
  if (operation && creates) idempotencyKey ??= settings.newIdempotencyKey();
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;

  const state = {
    name: { operationId: operation?.id ?? `${method} ${path}`, method, path, idempotencyKey },
    replayable: !!idempotencyKey || method === 'GET' || method === 'HEAD',
    maxRetries: options.maxRetries ?? settings.maxRetries,
    timeoutMs: options.timeoutMs ?? settings.timeoutMs,
    clock,
    baseUrl: settings.baseUrl,
    baseUrlSetting: settings.baseUrlSetting,
    deadlineAt: tick(clock) + (options.deadlineMs ?? settings.deadlineMs),
    signal: options.signal,
    startedAt: clock.now(),
    attempts: 0,
    delivery,
  };
  return { state, outgoing: { method, url, headers, body } };
}

/** The options of one call, or of a list. */
export function takeCallOptions<Options extends CallOptions>(given: Options, isList: boolean): Options {
  return takeByTable(CALL, given, isList ? listOptions : callOptions) as Options;
}

const CALL = badOption('the options of a call');

function isKey(value: unknown): boolean {
  return typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value);
}

// A value may be a secret, so only its name is shown.
function readHeaders(given: Readonly<Record<string, string>>): Record<string, string> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    try {
      headers.append(name, value);
    } catch {
      throwConfigurationError('bad_header', `headers: HTTP does not allow ${JSON.stringify(name)} or its value.`);
    }
  }
  return Object.fromEntries(headers);
}
