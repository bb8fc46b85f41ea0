import { callOptions, listOptions } from '../../../base/options/client-options.js';
import { findUnsendable } from '../../../base/options/find-unsendable.js';
import { takeByTable } from '../../../base/options/take-options.js';
import type { OperationId } from '../../generated/operations.js';
import { throwConfigurationError } from '../errors/errors.js';
import { DataPromise, type Received } from './api-promise.js';
import { type CallState, concludeFailure, Delivery } from './call-state.js';
import type { CallOptions } from './client-options.js';
import { tick } from './clock.js';
import type { Events } from './events.js';
import { getOperation } from './operation-table.js';
import { redactThrown } from './redaction.js';
import { checkUrl, type OutgoingRequest, type Route, routeTo, sendThrough, toSearch } from './request.js';
import { type ReadResponse, readResponse, receive, toResponse } from './response.js';
import { type Engine, send } from './send.js';
import { badOption, type Settings } from './settings.js';

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
  const delivery = new Delivery();
  return new DataPromise(execute<T>(engine, target, call, delivery), delivery);
}

/** Makes one call: builds its URL, sends it, and takes the data out of its envelope. Its error has the caller's frames in its stack. */
export async function execute<T>(
  engine: Engine,
  target: CallTarget,
  { path, query, body, options }: Call,
  delivery: Delivery = new Delivery(),
): Promise<Received<T>> {
  try {
    const { baseUrl } = engine.settings;
    const search = toSearch(query);
    const route =
      typeof target === 'object'
        ? checkUrl(baseUrl, target.method.toUpperCase(), baseUrl + target.path + search)
        : routeTo(baseUrl, getOperation(target), { path, search });
    return await perform(engine, { route, body: toJson(body), options, delivery }, receive<T>);
  } catch (error) {
    delivery.isOver = true;
    throw addCallerFrames(redactThrown(error));
  }
}

/** Sends a call through the middleware for whole calls, and reads what came. */
export async function perform<T>(
  engine: Engine,
  draft: Draft,
  read: (state: CallState, received: ReadResponse, events: Events) => T,
): Promise<T> {
  const { settings, events } = engine;
  const { middleware, baseUrl } = settings;
  const { state, outgoing } = prepare(settings, draft);
  try {
    if (!middleware.length) return read(state, await send(engine, state, outgoing), events);
    const response = await sendThrough(middleware, baseUrl, outgoing, async (out) =>
      toResponse(await send(engine, state, out)),
    );
    return read(state, await readResponse(state, response), events);
  } catch (error) {
    throw concludeFailure(state, error);
  }
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
 * other than V8 it does nothing.
 */
function addCallerFrames(error: unknown): unknown {
  if (error instanceof Error) {
    const callers = { stack: '' };
    Error.captureStackTrace?.(callers, execute);
    for (const frame of callers.stack.split('\n').slice(1)) {
      if (!error.stack?.includes(frame)) error.stack += `\n${frame}`;
    }
  }
  return error;
}

/** A call with its checked target and its serialized body. */
interface Draft {
  readonly route: Route;
  readonly body?: string | undefined;
  readonly options: CallOptions | undefined;
  readonly delivery: Delivery;
}

/** Determines what all attempts share: the key, the times, the bytes. */
function prepare(
  settings: Settings,
  { route: { method, url, path, operation }, body, options: given, delivery }: Draft,
): { readonly state: CallState; readonly outgoing: OutgoingRequest } {
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
    settings,
    operation,
    name: { operationId: operation?.id ?? `${method} ${path}`, method, path, idempotencyKey },
    replayable: !!idempotencyKey || method === 'GET' || method === 'HEAD',
    maxRetries: options.maxRetries ?? settings.maxRetries,
    timeoutMs: options.timeoutMs ?? settings.timeoutMs,
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
