import { getNodeModule } from './ambient.js';

/** The part of a request that the explorer reads. A `Request` has it too. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Undefined if nothing can abort it. */
  readonly signal: AbortSignal | undefined;
}

const SIMPLE_METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
const SIMPLE_FIELDS = ['method', 'headers', 'body', 'signal', 'redirect'];

/**
 * The request of a call of fetch, and its body as text. Throws the errors of fetch. A plain call is read without making a
 * `Request`, because its stream and its signal are a large part of the cost of a run.
 */
export async function readSent(
  ...[input, init]: Parameters<typeof globalThis.fetch>
): Promise<{ readonly request: SentRequest; readonly body: string }> {
  const plain = readPlain(input, init ?? {});
  if (plain) return plain;
  const request = input instanceof Request && init === undefined ? input : new Request(input, init);
  return { request, body: request.body === null ? '' : await request.text() };
}

/** The same for a URL with plain fields. Undefined for every other call, which `Request` has to check. */
function readPlain(
  input: Parameters<typeof globalThis.fetch>[0],
  init: RequestInit,
): { readonly request: SentRequest; readonly body: string } | undefined {
  if (input instanceof Request || !getNodeModule('node:async_hooks')) return undefined;
  const { method = 'GET', body, signal = null } = init;
  const isPlain =
    URL.canParse(String(input)) &&
    SIMPLE_METHODS.includes(method) &&
    (body === undefined || body === null || (typeof body === 'string' && method !== 'GET')) &&
    (signal === null || signal instanceof AbortSignal) &&
    Object.keys(init).every((field) => SIMPLE_FIELDS.includes(field));
  if (!isPlain) return undefined;
  const { href, username, password } = new URL(String(input));
  if (username !== '' || password !== '') return undefined;
  const headers = new Headers(init.headers ?? undefined);
  // A Request sets this for a body of text.
  if (typeof body === 'string' && !headers.has('content-type')) headers.set('content-type', 'text/plain;charset=UTF-8');
  return { request: { method, url: href, headers, signal: signal ?? undefined }, body: body ?? '' };
}
