import { ConnectionError, type ErrorFields, type Phase, RedirectError, TrackagoatError } from '../errors/errors.js';
import { isMockKeyAstray } from './beside-a-mock/target.js';
import type { Operation } from './operation-table.js';
import { redactThrown, showForeign } from './redaction.js';
import type { Settings } from './settings.js';

/** Identifies a call in its errors and events. */
export interface CallName {
  /** The operation of the spec, or `METHOD /path` for a route that the spec does not know. */
  readonly operationId: string;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** The path below the base URL, without the query. */
  readonly path: string;
  /** The idempotency key of a creating call, given or generated. */
  readonly idempotencyKey?: string | undefined;
}

/** Counts the requests of one call, its retries and those of middleware included. */
export class Delivery {
  /** Requests that were handed to `fetch`, without those that provably did not leave this machine. */
  sent = 0;
  /** Those among them that the service refused, so that nothing was done. */
  refused = 0;
  /** The call has failed. A request that a middleware passes on from now on is not sent. */
  isOver = false;
}

/** The state of one call, from its first check to its result or error. No caller may get it: the settings contain the key. */
export interface CallState {
  readonly settings: Settings;
  /** The operation of the spec that it reaches, if it is one. */
  readonly operation: Operation | undefined;
  readonly name: CallName;
  /** Whether sending twice is harmless: a GET, or a POST whose key makes the service repeat its response. */
  readonly replayable: boolean;
  readonly maxRetries: number;
  readonly timeoutMs: number;
  /** The `tick` of the clock by which the whole call must have ended. */
  readonly deadlineAt: number;
  readonly signal?: AbortSignal | undefined;
  /** When it began, by the wall clock. A day later the service has forgotten its idempotency key. */
  readonly startedAt: number;
  /** Requests sent so far. */
  attempts: number;
  readonly delivery: Delivery;
}

/** The fields of every error of this call, with the response and the hint if there are any. */
export function errorFields(
  { name, attempts }: CallState,
  code: string,
  { response, hint }: { readonly response?: Response; readonly hint?: string | undefined } = {},
): ErrorFields {
  return { code, ...name, attempts, status: response?.status, requestId: response && getRequestId(response), hint };
}

/** Whether a request of the call may have been carried out, as far as no response has shown. */
export function isDoubtful({ delivery }: Pick<CallState, 'delivery'>): boolean {
  return delivery.sent > delivery.refused;
}

/** The request id of a response. */
export function getRequestId({ headers }: Response): string | undefined {
  const id = headers.get('x-request-id');
  return id === null ? undefined : showForeign(id);
}

/** The error for a network failure. */
export function connectionError(state: CallState, thrown: unknown, phase: Phase): ConnectionError {
  const { cause, code } = Object(thrown) as { cause?: { code?: unknown; message?: unknown } | null; code?: unknown };
  // The code of a DOMException is a number.
  const text = [cause?.code, cause?.message, code].find((given) => given && typeof given === 'string');
  const reason = showForeign(String(text ?? thrown));
  const { baseUrl, baseUrlSetting } = state.settings;
  const { host } = new URL(baseUrl);
  const sent = state.delivery.sent > 0;
  const hint = baseUrlSetting === 'baseUrl' ? undefined : `Check ${baseUrlSetting}.`;
  const fields = { ...errorFields(state, 'connection_failed', { hint }), sent, phase };
  const what = isKnownUnsent(thrown, state.name.method)
    ? `cannot reach ${host} (${reason}).`
    : `the connection to ${host} failed (phase: ${phase}, ${reason}).`;
  return new ConnectionError(what, fields, { cause: redactThrown(thrown) });
}

/** Failures to connect. `read` and `write` have some of the same codes for a connection that broke later. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'getaddrinfo ENOTFOUND',
  'getaddrinfo EAI_AGAIN',
  'connect ECONNREFUSED',
  'connect EHOSTUNREACH',
  'connect ENETUNREACH',
  'connect ETIMEDOUT',
]);
const OF_BUN = /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH): Unable to connect\. /;

/**
 * Whether a failure of `fetch` proves that the request did not leave this machine. Nothing but the list proves it: no text, no
 * alert of TLS (a client certificate is refused after the request), and no error of Deno, which repeats a lost request by itself.
 */
export function isKnownUnsent(thrown: unknown, method: string): boolean {
  if (!(thrown instanceof TypeError)) return isBeforeSending(thrown);
  if (thrown.message === 'fetch failed') return isBeforeSending(thrown.cause);
  // Bun has no cause, and repeats other methods by itself.
  const isSentOnce = method === 'POST' || method === 'PATCH';
  return isSentOnce && (isBeforeSending(thrown) || OF_BUN.test(thrown.message));
}

function isBeforeSending(reason: unknown): boolean {
  // One for each address of a name.
  if (reason instanceof AggregateError) return reason.errors.length > 0 && reason.errors.every(isBeforeSending);
  const { code, syscall } = Object(reason) as { code?: unknown; syscall?: unknown };
  return code === 'UND_ERR_CONNECT_TIMEOUT' || BEFORE_SENDING.has(`${syscall} ${code}`);
}

/** The error for a redirect. */
export function redirectError(state: CallState, response: Response): RedirectError {
  const fields = errorFields(state, 'redirected', { response, hint: redirectHint(state, response) });
  return new RedirectError('a redirect was not followed, because the API key would go along.', fields);
}

/** The base URL to set, if the redirect leads to the same host: who sets another sends the key there. */
function redirectHint({ settings, name }: CallState, { headers }: Response): string {
  const { baseUrl, baseUrlSetting } = settings;
  const from = new URL(baseUrl);
  // A browser hides it.
  const location = headers.get('location') ?? baseUrl;
  const to = URL.canParse(location, baseUrl) ? new URL(location, baseUrl) : undefined;
  const isSecured = from.protocol === 'http:' && to?.protocol === 'https:';
  // A host has a port, unless it is its scheme's own.
  const host = isSecured ? from.hostname : from.host;
  if (!(isSecured || to?.protocol === from.protocol) || withoutWww(to.host) !== withoutWww(host)) {
    return 'Another host responded; do not use it.';
  }
  const isOfCall = to.pathname.endsWith(name.path);
  const target = to.origin + (isOfCall ? to.pathname.slice(0, -name.path.length) : from.pathname);
  return target === baseUrl
    ? `Check that ${baseUrlSetting} is the API.`
    : `Set ${baseUrlSetting} to ${showForeign(target)}`;
}

const withoutWww = (host: string): string => host.replace(/^www\./, '');

/** The error of a call as it ends: it speaks of all requests of the call, where it may have been made after one of them. */
export function concludeFailure(state: CallState, error: unknown): unknown {
  const { delivery, name, settings } = state;
  delivery.isOver = true;
  if (!(error instanceof TrackagoatError)) return error;
  const isUnreached = error instanceof ConnectionError && !error.sent;
  if (error instanceof ConnectionError) Object.assign(error, { sent: delivery.sent > 0 });
  if ((isUnreached || error.status === 401) && isMockKeyAstray(settings.authorization, settings.fetch))
    addHint(error, MOCK_KEY_HINT);
  if (isDoubtful(state) && name.method !== 'GET' && name.method !== 'HEAD') addHint(error, doubtHint(state));
  return error;
}

const MOCK_KEY_HINT = "This is a mock's key: pass fetch: mock.fetch, its baseUrl, or mock.install().";

function doubtHint({ name: { idempotencyKey } }: CallState): string {
  if (!idempotencyKey) return 'It may have been done: read before you repeat it.';
  return `It may have been done. Within 24 hours, with the same API key: repeat it with idempotencyKey '${idempotencyKey}' (error.idempotencyKey); it is done at most once. Later, read before you repeat.`;
}

function addHint(error: TrackagoatError, more: string): void {
  const { message, hint, stack } = error;
  const text = `${message} ${more}`;
  Object.assign(error, { message: text, hint: hint ? `${hint} ${more}` : more });
  // The stack begins with the message, and is what gets printed.
  if (stack !== undefined) error.stack = stack.replace(message, () => text);
}
