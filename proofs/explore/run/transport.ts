import { BASE_PATH } from '../../../mocks/api/find-route.js';
import type { PlainResponse } from '../../../mocks/api/plain.js';
import { apiRouter } from '../../../mocks/api/router.js';
import type { Mock } from '../../../mocks/control/mock.js';
import { plainHeaders } from '../../../mocks/control/plane/fetch.js';
import type { UrlReader } from '../../../mocks/control/plane/url-reader.js';
import type { PayoutPayment } from '../../../src/generated/resources.js';
import { findRailOperation, type Rail } from './rail.js';
import { FATES, type Fate } from './schedule.js';
import { type PendingRequest, type SentRequest, TextResponse } from './sent-request.js';

/** The effect of a request. */
interface Effect {
  /** Path and query below the base URL. */
  readonly path: string;
  /** The operationId; null for a route that the spec does not know. */
  readonly operation: string | null;
  /** The payment in the service's response to createPayoutPayment, even if the worker did not get it. */
  readonly payment: PaymentSeen | null;
  /** Whether the service repeated an earlier response to the same key. */
  readonly replayed: boolean;
  /** Whether the service carried it out. */
  readonly tookEffect: boolean;
}

/** The part of the result that the worker gets. */
interface Told {
  /** The status of its response; null if it gets none. */
  readonly status: number | null;
  /** `meta.code` of the refusal that it gets; null otherwise. */
  readonly code: string | null;
  /** Whether it is a page of a list that has a next one. */
  readonly hasMore: boolean;
  /** Gives the result to the worker. */
  readonly settle: () => void;
}

/** The result of a request, before the worker gets it. */
export interface Outcome extends Effect, Told {}

/** The worker gets no response. */
const UNSEEN = { status: null, code: null, hasMore: false };

/** A payment as the service returned it. */
export interface PaymentSeen {
  readonly id: string;
  readonly creatorId: string | null;
  readonly cents: number;
  /** How many accruals it settles. */
  readonly accruals: number;
}

/** Why the service refuses everything for a while. */
export type Blockade =
  | { readonly kind: 'revoked_key' | 'no_writes' }
  | { readonly kind: 'no_quota'; readonly until: number };

/** Characters at the end of a response in which its cursor is. */
const LONGEST_META = 600;
/** The largest `limit` of a list. */
const MOST_ROWS = '100';

const REFUSALS = {
  rate_limited: { status: 429, code: 'rate_limit_exceeded', message: 'Too many requests.', retryAfter: 1 },
  unavailable: { status: 503, code: 'internal_error', message: 'The service is unavailable.', retryAfter: undefined },
  gateway_timeout: { status: 504, code: 'internal_error', message: 'The gateway timed out.', retryAfter: undefined },
} as const;

/** The worlds that may respond to a request. */
export interface Worlds {
  readonly mock: Mock;
  readonly rail: Rail;
  /** The world before the last change; undefined if it was not kept. */
  readonly earlier: Mock | undefined;
  readonly blockade: Blockade | undefined;
  /** Whether lists have shorter pages. */
  readonly hasShortPages: boolean;
  readonly readUrl: UrlReader;
}

/** Lets a request take effect, or not, and prepares the worker's response. */
export function deliver(worlds: Worlds, { request, body, resolve, reject }: PendingRequest, fate: Fate): Outcome {
  const { mock } = worlds;
  const url = worlds.readUrl(request.url);
  if (url === undefined) {
    const message = `fetch failed: the explored world is at ${mock.baseUrl}, and ${request.url} is not of it`;
    const nothing = { path: request.url, operation: null, payment: null, replayed: false, tookEffect: false };
    return toOutcome(nothing, { ...UNSEEN, settle: () => reject(new TypeError(message)) });
  }
  const path = url.startsWith(BASE_PATH) ? url.slice(BASE_PATH.length) : url;
  const ofRail = findRailOperation(request.method, path);
  const operation = ofRail ?? findOperation(request.method, path);
  const isBlocked = worlds.blockade?.kind !== 'no_writes' || request.method !== 'GET';
  if (worlds.blockade && ofRail === undefined && isBlocked && FATES[fate].arrives) {
    const nothing = { path, operation, payment: null, replayed: false, tookEffect: false };
    return toOutcome(nothing, block(worlds.blockade, mock, resolve));
  }
  const ask = (target: Mock) =>
    ofRail !== undefined
      ? worlds.rail.respond(request.method, body, target !== mock)
      : (worlds.hasShortPages ? respondShort : respond)(target, { request, url, body });
  const { arrives, end } = FATES[fate];
  const response = arrives ? ask(fate === 'stale' && worlds.earlier ? worlds.earlier : mock) : undefined;
  if (fate === 'twice') ask(mock);
  const effect = {
    path,
    operation,
    payment: operation === 'createPayoutPayment' && response ? readPayment(response.body) : null,
    replayed: response?.headers['idempotency-replayed'] === 'true',
    tookEffect:
      request.method !== 'GET' &&
      response !== undefined &&
      response.status < 300 &&
      !(ofRail && response.status === 200),
  };
  if (end === 'refusal') {
    const refused = REFUSALS[fate as keyof typeof REFUSALS];
    const { status, code } = refused;
    return toOutcome(effect, { status, code, hasMore: false, settle: () => resolve(refusal(refused)) });
  }
  if (end === 'timeout')
    return toOutcome(effect, { ...UNSEEN, settle: () => reject(connectionError('UND_ERR_HEADERS_TIMEOUT')) });
  if (end === 'broken' || response === undefined) {
    const settle = () => reject(connectionError(fate === 'lost_before' ? 'ECONNREFUSED' : 'ECONNRESET'));
    return toOutcome(effect, { ...UNSEEN, settle });
  }
  const settle = () => resolve(end === 'half' ? cutOff(response) : toResponse(response));
  const hasMore = end !== 'half' && response.body.slice(-LONGEST_META).includes('"nextCursor":"');
  return toOutcome(effect, { status: response.status, code: readCode(response), hasMore, settle });
}

// Field by field, because an object of so many fields is slow if spreads make it.
function toOutcome(
  { path, operation, payment, replayed, tookEffect }: Effect,
  { status, code, hasMore, settle }: Told,
): Outcome {
  return { path, operation, payment, replayed, tookEffect, status, code, hasMore, settle };
}

/** The operationId of a method and a path below the base URL; null if the spec has none. */
function findOperation(method: string, path: string): string | null {
  const found = apiRouter(method, path.split('?')[0] ?? '');
  return 'match' in found ? found.match : null;
}

function block(blockade: Blockade, mock: Mock, resolve: PendingRequest['resolve']): Told {
  const wait = blockade.kind === 'no_quota' ? Math.ceil((blockade.until - Date.parse(mock.clock.now)) / 1000) : 0;
  if (blockade.kind === 'no_writes') {
    const { status, code } = REFUSALS.unavailable;
    return { status, code, hasMore: false, settle: () => resolve(refusal(REFUSALS.unavailable)) };
  }
  const error =
    blockade.kind === 'no_quota'
      ? { status: 429, code: 'rate_limit_exceeded', message: 'The daily quota is used up.', retryAfter: wait }
      : { status: 401, code: 'invalid_api_key', message: 'This API key was revoked.', retryAfter: undefined };
  return { status: error.status, code: error.code, hasMore: false, settle: () => resolve(refusal(error)) };
}

interface Asked {
  readonly request: SentRequest;
  readonly url: string;
  readonly body: string;
}

function respond(mock: Mock, { request, url, body }: Asked): PlainResponse {
  return mock.handle({ method: request.method, url, headers: plainHeaders(request.headers), body });
}

/** Shortens a list of two or more rows to a third, with a cursor. A request for the maximum gets the full page. */
function respondShort(mock: Mock, asked: Asked): PlainResponse {
  const whole = respond(mock, asked);
  if (asked.request.method !== 'GET' || whole.status >= 400) return whole;
  const [path, query] = asked.url.split('?');
  const search = new URLSearchParams(query);
  const { data, meta } = JSON.parse(whole.body) as { data: unknown; meta: object | null };
  const isList = Array.isArray(data) && data.length > 1 && meta !== null && 'nextCursor' in meta;
  if (!isList || search.get('limit') === MOST_ROWS) return whole;
  search.set('limit', String(Math.ceil(data.length / 3)));
  return respond(mock, { ...asked, url: `${path}?${search}` });
}

function toResponse({ status, headers, body }: PlainResponse): Response {
  return status === 204 ? new Response(null, { status, headers }) : new TextResponse(body, { status, headers });
}

function readCode({ status, body }: PlainResponse): string | null {
  return status < 400 ? null : ((JSON.parse(body) as { meta: { code?: string } | null }).meta?.code ?? null);
}

function readPayment(text: string): PaymentSeen | null {
  const { data } = JSON.parse(text) as {
    data: Pick<PayoutPayment, 'id' | 'creator_id' | 'total_amount_cents' | 'payout_payment_lines'> | null;
  };
  if (!data) return null;
  const { id, creator_id: creatorId, total_amount_cents: cents, payout_payment_lines: lines } = data;
  return { id, creatorId, cents, accruals: lines.length };
}

/** As Node's fetch reports it: with ECONNREFUSED nothing was sent, with ECONNRESET it may have been. */
function connectionError(code: 'ECONNREFUSED' | 'ECONNRESET' | 'UND_ERR_HEADERS_TIMEOUT'): TypeError {
  const syscall = code === 'ECONNREFUSED' ? 'connect' : code === 'ECONNRESET' ? 'read' : undefined;
  const cause = Object.assign(new Error(`the connection broke (${code})`), { code, ...(syscall && { syscall }) });
  return new TypeError('fetch failed', { cause });
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter: number | undefined;
}

function refusal({ status, code, message, retryAfter }: Refusal): Response {
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
