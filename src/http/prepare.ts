import type { CallState } from './call-state.js';
import type { CallOptions } from './client-options.js';
import type { Outgoing } from './outgoing.js';
import type { Route } from './path-guard.js';
import { misuse, type Settings } from './settings.js';

/** A call as it is asked for: where it goes, checked, and its body as it is sent. */
export interface Draft {
  readonly route: Route;
  readonly method: string;
  readonly body?: string | undefined;
}

/** A call that is ready to be sent. */
export interface Prepared {
  readonly state: CallState;
  readonly outgoing: Outgoing;
}

/** Settles what holds for all its attempts: its key, its times, its bytes. */
export function prepare(settings: Settings, draft: Draft, options: CallOptions = {}): Prepared {
  const {
    method,
    body,
    route: { url, path, operation },
  } = draft;
  const { clock } = settings;
  // Through Headers only when there are some: it checks them and makes their names lower case, but takes its time.
  const headers: Record<string, string> = options.headers ? Object.fromEntries(new Headers(options.headers)) : {};
  if (body) headers['content-type'] = 'application/json';

  const creates = operation ? operation.mark === '+' : method === 'POST';
  let idempotencyKey = options.idempotencyKey ?? headers['idempotency-key'];
  if (idempotencyKey !== undefined && !(creates && /^[\x21-\x7e]{1,255}$/.test(idempotencyKey))) {
    misuse('bad_idempotency_key', 'idempotencyKey is for creating calls only: 1 to 255 visible ASCII characters.');
  }
  // An unknown POST gets no key of its own making: it may not be honoured, and then a retry would repeat it.
  if (operation && creates) idempotencyKey ??= settings.newIdempotencyKey();
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;

  const state = {
    name: { operationId: operation?.id ?? `${method} ${path}`, method, path, idempotencyKey },
    replayable: !!idempotencyKey || method === 'GET' || method === 'HEAD',
    maxRetries: options.maxRetries ?? settings.maxRetries,
    timeoutMs: options.timeoutMs ?? settings.timeoutMs,
    clock,
    deadlineAt: clock.now() + (options.deadlineMs ?? settings.deadlineMs),
    signal: options.signal,
    attempts: 0,
  };
  return { state, outgoing: { method, url, headers, body } };
}
