import { BASE_PATH } from '../mocks/api/find-route.js';
import type { PlainResponse } from '../mocks/api/plain.js';
import { apiRouter } from '../mocks/api/router.js';
import type { Mock } from '../mocks/control/mock.js';
import { createUrlReader } from '../mocks/control/plane/url-reader.js';
import type { Fate } from './schedule.js';
import type { PendingRequest } from './worker.js';

/** What became of a request, not yet told to the worker. */
export interface Outcome {
  /** Path and query below the base URL. */
  readonly path: string;
  /** The operationId; null for a route that the spec does not know. */
  readonly operation: string | null;
  /** What the worker gets; null when it gets no response. */
  readonly status: number | null;
  /** The payment in the service's response to createPayoutPayment, whether the worker got it or not. */
  readonly paymentId: string | null;
  /** Tells the worker. */
  readonly settle: () => void;
}

const NOT_REACHED: readonly Fate[] = ['lost_before', 'rate_limited', 'unavailable', 'crash_before'];

const REFUSALS = {
  rate_limited: { status: 429, code: 'rate_limit_exceeded', message: 'Too many requests.', retryAfter: 1 },
  unavailable: { status: 503, code: 'internal_error', message: 'The service is unavailable.', retryAfter: undefined },
  gateway_timeout: { status: 504, code: 'internal_error', message: 'The gateway timed out.', retryAfter: undefined },
} as const;

/** Lets a request take effect, or not, and prepares what the worker hears of it. */
export function deliver(mock: Mock, { request, body, resolve, reject }: PendingRequest, fate: Fate): Outcome {
  const url = createUrlReader(mock.baseUrl)(request.url);
  if (url === undefined) {
    const message = `fetch failed: the explored world is at ${mock.baseUrl}, and ${request.url} is not of it`;
    const settle = () => reject(new TypeError(message));
    return { path: request.url, operation: null, status: null, paymentId: null, settle };
  }
  const path = url.startsWith(BASE_PATH) ? url.slice(BASE_PATH.length) : url;
  const found = apiRouter(request.method, path.split('?')[0] ?? '');
  const operation = 'match' in found ? found.match : null;
  const response = NOT_REACHED.includes(fate) ? undefined : answer(mock, { request, url, body });
  const paymentId = operation === 'createPayoutPayment' && response ? readPaymentId(response.body) : null;
  const known = { path, operation, paymentId };
  if (fate === 'rate_limited' || fate === 'unavailable' || fate === 'gateway_timeout') {
    return { ...known, status: REFUSALS[fate].status, settle: () => resolve(refusal(fate)) };
  }
  if (response === undefined || fate === 'lost_after' || fate === 'crash_after') {
    const settle = () => reject(connectionError(fate === 'lost_before' ? 'ECONNREFUSED' : 'ECONNRESET'));
    return { ...known, status: null, settle };
  }
  const settle = () => resolve(fate === 'cut_off' ? cutOff(response) : toResponse(response));
  return { ...known, status: response.status, settle };
}

function answer(
  mock: Mock,
  { request, url, body }: { readonly request: Request; readonly url: string; readonly body: string },
): PlainResponse {
  return mock.handle({ method: request.method, url, headers: Object.fromEntries(request.headers), body });
}

function toResponse({ status, headers, body }: PlainResponse): Response {
  return new Response(status === 204 ? null : body, { status, headers });
}

function readPaymentId(text: string): string | null {
  const { data } = JSON.parse(text) as { data: { id: string } | null };
  return data?.id ?? null;
}

/** As Node's fetch reports it: with ECONNREFUSED nothing was sent, with ECONNRESET it may have been. */
function connectionError(code: 'ECONNREFUSED' | 'ECONNRESET'): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`the connection broke (${code})`), { code }) });
}

function refusal(fate: keyof typeof REFUSALS): Response {
  const { status, code, message, retryAfter } = REFUSALS[fate];
  const wait = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
  const meta = { code, ...(wait && { retryAfter }) };
  const headers = { 'content-type': 'application/json', ...wait };
  return new Response(JSON.stringify({ data: null, error: message, meta }), { status, headers });
}

/** The response as it arrives when the connection ends in the middle of its body. */
function cutOff({ status, headers }: PlainResponse): Response {
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isFirst) controller.enqueue(new TextEncoder().encode('{"data":'));
      else controller.error(connectionError('ECONNRESET'));
      isFirst = false;
    },
  });
  return new Response(body, { status, headers });
}
