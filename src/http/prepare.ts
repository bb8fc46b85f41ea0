import type { OperationId } from '../generated/operations.js';
import type { CallState } from './call-state.js';
import type { CallOptions } from './client-options.js';
import { operationOf } from './operation-table.js';
import type { Outgoing } from './outgoing.js';
import { misuse, type Settings } from './settings.js';

/** A call as it is asked for, before its options are read. */
export interface Draft {
  /** Undefined for a route that the spec does not know. */
  readonly operationId?: OperationId | undefined;
  readonly method: string;
  /** Below the base URL, ids filled in and checked. */
  readonly path: string;
  /** With its `?`, or empty. */
  readonly search: string;
  /** As it is sent. */
  readonly body?: string | undefined;
}

/** A call that is ready to be sent. */
export interface Prepared {
  readonly state: CallState;
  readonly outgoing: Outgoing;
}

/** Settles what holds for all attempts of a call: its key, its times, its bytes. */
export function prepare(settings: Settings, draft: Draft, options: CallOptions = {}): Prepared {
  const { operationId, method, path, search, body } = draft;
  const { clock, baseUrl } = settings;
  const headers = new Headers(options.headers);
  if (body) headers.set('content-type', 'application/json');

  const creates = operationId ? operationOf(operationId).creates : method === 'POST';
  let idempotencyKey = options.idempotencyKey ?? headers.get('idempotency-key') ?? undefined;
  if (idempotencyKey !== undefined && !(creates && /^[\x21-\x7e]{1,255}$/.test(idempotencyKey))) {
    misuse('bad_idempotency_key', 'idempotencyKey is for creating calls only: 1 to 255 visible ASCII characters.');
  }
  // An unknown POST gets no key of its own making: it may not be honoured, and then a retry would repeat it.
  if (operationId && creates) idempotencyKey ??= settings.newIdempotencyKey();
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);

  const state = {
    name: { operationId: operationId ?? `${method} ${path}`, method, path, idempotencyKey },
    replayable: !!idempotencyKey || method === 'GET' || method === 'HEAD',
    maxRetries: options.maxRetries ?? settings.maxRetries,
    timeoutMs: options.timeoutMs ?? settings.timeoutMs,
    clock,
    deadlineAt: clock.now() + (options.deadlineMs ?? settings.deadlineMs),
    signal: options.signal,
    attempts: 0,
  };
  return { state, outgoing: { method, url: baseUrl + path + search, headers: Object.fromEntries(headers), body } };
}
