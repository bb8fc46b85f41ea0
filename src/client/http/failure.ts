import { ConnectionError, type Phase, TrackagoatError } from '../errors/errors.js';
import { isMockKeyAstray } from './beside-a-mock/target.js';
import { type CallState, errorFields, isDoubtful } from './call-state.js';
import { redactThrown, showForeign } from './redaction.js';

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
