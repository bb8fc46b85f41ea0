import { callOptions, listOptions } from '../../../base/options/client-options.js';
import { takeByTable } from '../../../base/options/take-options.js';
import type { CallState, Delivery } from './call-state.js';
import type { CallOptions } from './client-options.js';
import { tick } from './clock.js';
import { badOption, throwConfigurationError } from './configuration-error.js';
import type { OutgoingRequest } from './outgoing-request.js';
import type { Route } from './path-guard.js';
import type { Settings } from './settings.js';

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
