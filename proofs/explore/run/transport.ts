import { BASE_PATH } from '../../../mocks/api/find-route.js';
import type { PlainResponse } from '../../../mocks/api/plain.js';
import { apiRouter } from '../../../mocks/api/router.js';
import type { Mock } from '../../../mocks/control/mock.js';
import type { PayoutPayment } from '../../../src/generated/resources.js';
import type { Blockade } from './interludes.js';
import { findRailOperation, type Rail } from './rail.js';
import { FATES, type Fate } from './schedule.js';
import { createConnectionError, type PendingRequest, type Reply } from './sent-request.js';

/** The result of a request, before the worker gets it. */
export interface Outcome {
  /** The path below the base URL, with its query. */
  readonly path: string;
  /** The operationId; null for a route that the spec does not know. */
  readonly operation: string | null;
  /** The payment in the service's response to createPayoutPayment, even if the worker did not get it. */
  readonly payment: PaymentSeen | null;
  /** Whether the service repeated an earlier response to the same key. */
  readonly replayed: boolean;
  /** Whether the service carried it out. */
  readonly tookEffect: boolean;
  /** The status that the worker gets; null if it gets none. */
  readonly status: number | null;
  /** `meta.code` of the refusal that it gets; null otherwise. */
  readonly code: string | null;
  /** Whether it gets a page of a list that has a next one. */
  readonly hasMore: boolean;
  /** The response that it gets, or the error of the connection. */
  readonly reply: Reply | TypeError;
}

/** A payment as the service returned it. */
export interface PaymentSeen {
  readonly id: string;
  readonly creatorId: string | null;
  readonly cents: number;
  /** How many accruals it settles. */
  readonly accruals: number;
}

/** Characters at the end of a response in which its cursor is. */
const LONGEST_META = 600;
/** The largest `limit` of a list. */
const MOST_ROWS = '100';

/** The refusals of a service, or of a gateway before it, by the fate that brings them. */
const REFUSALS: Partial<Readonly<Record<Fate, Reply>>> & { readonly unavailable: Reply } = {
  rate_limited: refuse(429, 'rate_limit_exceeded', 'Too many requests.', 1),
  unavailable: refuse(503, 'internal_error', 'The service is unavailable.'),
  gateway_timeout: refuse(504, 'internal_error', 'The gateway timed out.'),
};

/** The worlds that may respond to a request. */
export interface Worlds {
  readonly mock: Mock;
  readonly rail: Rail;
  /** The world before the last change; undefined if it was not kept. */
  readonly earlier: Mock | undefined;
  readonly blockade: Blockade | undefined;
  /** Whether lists have shorter pages. */
  readonly hasShortPages: boolean;
}

/** Lets a request take effect, or not, and prepares the worker's response. */
export function deliver(worlds: Worlds, request: PendingRequest, fate: Fate): Outcome {
  const { mock, rail, earlier, blockade } = worlds;
  const { method } = request;
  const path = request.path.startsWith(BASE_PATH) ? request.path.slice(BASE_PATH.length) : request.path;
  const ofRail = findRailOperation(method, path);
  const operation = ofRail ?? findOperation(method, path);
  const isBlocked = ofRail === undefined && !(blockade?.kind === 'no_writes' && method === 'GET');
  const refused = isBlocked && FATES[fate].arrives ? block(blockade, mock) : undefined;
  // A service that refuses everything says so, whatever else happens.
  const { arrives, end } = FATES[refused ? 'deliver' : fate];
  const ask = (target: Mock): PlainResponse =>
    ofRail === undefined
      ? (worlds.hasShortPages ? respondShort : respond)(target, request)
      : rail.respond(method, request.body, target !== mock);
  const response = refused ?? (arrives ? ask((fate === 'stale' && earlier) || mock) : undefined);
  if (fate === 'twice' && !refused) ask(mock);
  const reply = end === 'refusal' ? (REFUSALS[fate] as Reply) : toReply(response, end, fate);
  const isError = reply instanceof Error;
  return {
    path,
    operation,
    payment: operation === 'createPayoutPayment' && response ? readPayment(response.body) : null,
    replayed: response?.headers['idempotency-replayed'] === 'true',
    tookEffect:
      method !== 'GET' && response !== undefined && response.status < 300 && !(ofRail && response.status === 200),
    status: isError ? null : reply.status,
    code: isError ? null : readCode(reply),
    hasMore: !isError && !reply.isCut && reply.body.slice(-LONGEST_META).includes('"nextCursor":"'),
    reply,
  };
}

function toReply(response: PlainResponse | undefined, end: (typeof FATES)[Fate]['end'], fate: Fate): Outcome['reply'] {
  if (end === 'timeout') return createConnectionError('UND_ERR_HEADERS_TIMEOUT');
  if (end === 'broken' || response === undefined)
    return createConnectionError(fate === 'lost_before' ? 'ECONNREFUSED' : 'ECONNRESET');
  return end === 'half' ? { ...response, isCut: true } : response;
}

/** The operationId of a method and a path below the base URL; null if the spec has none. */
function findOperation(method: string, path: string): string | null {
  const found = apiRouter(method, path.split('?')[0] ?? '');
  return 'match' in found ? found.match : null;
}

function block(blockade: Blockade | undefined, mock: Mock): Reply | undefined {
  switch (blockade?.kind) {
    case 'no_writes':
      return REFUSALS.unavailable;
    case 'revoked_key':
      return refuse(401, 'invalid_api_key', 'This API key was revoked.');
    case 'no_quota': {
      const wait = Math.ceil((blockade.until - Date.parse(mock.clock.now)) / 1000);
      return refuse(429, 'rate_limit_exceeded', 'The daily quota is used up.', wait);
    }
  }
  return undefined;
}

function refuse(status: number, code: string, error: string, retryAfter?: number): Reply {
  const wait = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
  const body = JSON.stringify({ data: null, error, meta: { code, retryAfter } });
  return { status, headers: { 'content-type': 'application/json', ...wait }, body };
}

function respond(mock: Mock, { method, path: url, headers, body }: PendingRequest): PlainResponse {
  return mock.handle({ method, url, headers, body });
}

/** Shortens a list of two or more rows to a third, with a cursor. A request for the maximum gets the full page. */
function respondShort(mock: Mock, request: PendingRequest): PlainResponse {
  const whole = respond(mock, request);
  if (request.method !== 'GET' || whole.status >= 400) return whole;
  const [path, query] = request.path.split('?');
  const search = new URLSearchParams(query);
  const { data, meta } = JSON.parse(whole.body) as { data: unknown; meta: object | null };
  const isList = Array.isArray(data) && data.length > 1 && meta !== null && 'nextCursor' in meta;
  if (!isList || search.get('limit') === MOST_ROWS) return whole;
  search.set('limit', String(Math.ceil(data.length / 3)));
  return respond(mock, { ...request, path: `${path}?${search}` });
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
