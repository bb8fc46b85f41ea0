import type { ErrorCode } from '../../src/generated/error-codes.js';
import { openapiJson } from '../../src/generated/openapi-json.js';
import { type OperationId, operations as table } from '../../src/generated/operations.js';
import { ApiProblem } from '../world/store/api-problem.js';
import { authenticate, authorize, bearerKey, type KeyDirectory, type Session } from './authenticate.js';
import { dateHeader, jsonHeadersAt } from './date-header.js';
import { JSON_HEADERS, type Result, refusalAnswer, successAnswer } from './envelope.js';
import { idempotencyRoute, replay } from './idempotency.js';
import type { InjectedFault, Interfere } from './injected-fault.js';
import { nearestPath } from './nearest-path.js';
import type { ApiOptions, Call } from './operation.js';
import { operations } from './operations/index.js';
import { warn } from './organization.js';
import type { PlainRequest, PlainResponse } from './plain.js';
import { countRequest, NO_HEADERS } from './rate-limit.js';
import { type RouteMatch, route } from './router.js';
import { type ValidInput, validateRequest } from './validate.js';

/** Where the API lives on its host. */
export const BASE_PATH = '/api/v1';

/** Bodies beyond this many bytes of UTF-8 are refused with 413. */
export const MAX_BODY_LENGTH = 1024 * 1024;

/** What the pipeline needs besides the request. */
export interface ApiContext extends ApiOptions {
  readonly directory: KeyDirectory;
  /** On whose behalf calls without a key are noted, where none is needed. */
  readonly anonymous?: Session | undefined;
  /** Injects faults; none unless given. */
  readonly interfere?: Interfere;
  /** Told of an error that is no refusal: a defect of the mock, answered 500. */
  readonly onDefect: (error: unknown) => void;
}

/** A request and what became of it, for the journal. */
export interface HandledRequest {
  answer: PlainResponse;
  operation: OperationId | null;
  session: Session | null;
  replayed: boolean;
  /** `meta.code` of a refusal. */
  code: ErrorCode | null;
  /** The fault that struck it. */
  interference: InjectedFault | undefined;
  /** What it asked, once that has been validated. */
  input: ValidInput | null;
}

const UNANSWERED: PlainResponse = { status: 500, headers: {}, body: '' };

/** Serves one API request: route → authenticate → fault → limit → authorize → replay → validate → operation → envelope. */
export function serve(request: PlainRequest, context: ApiContext): HandledRequest {
  const exchange: HandledRequest = {
    answer: UNANSWERED,
    operation: null,
    session: null,
    replayed: false,
    code: null,
    interference: undefined,
    input: null,
  };
  let headers = NO_HEADERS;
  try {
    const match = findRoute(request);
    exchange.operation = match.operation;
    const scope = table[match.operation].scope;
    const session =
      scope === null ? publicSession(request, context) : authenticate(request.headers.authorization, context.directory);
    exchange.session = session ?? null;
    if (session) exchange.interference = context.interfere?.(session, match.operation, request);
    if (exchange.interference?.instead) {
      exchange.answer = exchange.interference.instead;
      return exchange;
    }
    if (scope === null || session === undefined) {
      const answer = documentAnswer();
      exchange.answer = exchange.interference ? exchange.interference.change(answer) : answer;
      return exchange;
    }
    const counted = countRequest(session);
    headers = counted.headers;
    if (counted.refusal) throw counted.refusal;
    authorize(session, scope);
    const kept = findKept(request, session, match);
    exchange.replayed = kept !== undefined;
    if (kept) exchange.answer = kept;
    else {
      const result = perform(request, exchange, { match, session, context });
      exchange.answer = successAnswer(result);
      keepFirst(result, request, { session, match });
    }
  } catch (error) {
    const refusal = toApiProblem(error, context);
    exchange.code = refusal.code;
    exchange.answer = failure(refusal);
  }
  if (exchange.session) {
    exchange.answer = withHeaders(exchange.answer, headers, exchange.session.organization.world.state.now);
  }
  if (exchange.interference) exchange.answer = exchange.interference.change(exchange.answer);
  return exchange;
}

/** Who asks for the document: it needs no key, but a key still says whose faults and journal are meant. */
function publicSession(request: PlainRequest, context: ApiContext): Session | undefined {
  const key = bearerKey(request.headers.authorization);
  return (key === undefined ? undefined : context.directory(key)) ?? context.anonymous;
}

function findRoute(request: PlainRequest): RouteMatch {
  const mark = request.url.indexOf('?');
  const path = mark < 0 ? request.url : request.url.slice(0, mark);
  const found = route(request.method, path.slice(BASE_PATH.length));
  if ('match' in found) return found.match;
  if (found.allowed.length === 0) throw unknownRoute(path);
  throw new ApiProblem(
    'method_not_allowed',
    `${request.method} is not possible on ${path}. Allowed: ${found.allowed.join(', ')}.`,
    {
      allowed: found.allowed,
    },
  );
}

/** 404 for a path that no operation has, with the nearest that one has. */
export function unknownRoute(path: string): ApiProblem {
  const nearest = nearestPath(path.slice(BASE_PATH.length), [...new Set(Object.values(table).map((row) => row.path))]);
  const hint =
    nearest === undefined ? `The routes are in ${BASE_PATH}/openapi.json.` : `Did you mean ${BASE_PATH}${nearest}?`;
  return new ApiProblem('not_found', `There is no route ${path}. ${hint}`);
}

/** `getOpenapi` needs no key and no envelope: the raw document. */
function documentAnswer(): PlainResponse {
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: openapiJson };
}

function findKept(request: PlainRequest, session: Session, match: RouteMatch): PlainResponse | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || !table[match.operation].creates) return undefined;
  const { organization, apiKey } = session;
  const kept = organization.idempotency.find(apiKey.key, key, organization.world.state.now);
  if (!kept) return undefined;
  const answer = replay(kept, idempotencyRoute(request));
  if (kept.body !== request.body) {
    warn(organization, {
      code: 'idempotency_body_differs',
      message: `Idempotency-Key ${key} came again with another body; the first answer was replayed and nothing was done.`,
      operation: match.operation,
    });
  }
  return answer;
}

function perform(
  request: PlainRequest,
  exchange: HandledRequest,
  by: { readonly match: RouteMatch; readonly session: Session; readonly context: ApiContext },
): Result {
  const { match } = by;
  if (isLongerThan(request.body, MAX_BODY_LENGTH)) {
    throw new ApiProblem('payload_too_large', `The body is larger than ${MAX_BODY_LENGTH} bytes; split it.`);
  }
  const input = validateRequest(match.operation, match.params, request);
  exchange.input = input;
  // The validators have just checked the input against the spec that these types are generated from.
  const operation = operations[match.operation as keyof typeof operations] as (
    call: Call<OperationId>,
  ) => ReturnType<(typeof operations)['getSchema']>;
  const { params, query, body } = input;
  const { world } = by.session.organization;
  const call = { world, options: by.context, params, query, body } as unknown as Call<OperationId>;
  return operation(call);
}

/** Counts bytes only where characters cannot decide: a character takes one to three. */
function isLongerThan(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes);
}

function keepFirst(
  result: Result,
  request: PlainRequest,
  by: { readonly session: Session; readonly match: RouteMatch },
): void {
  const key = request.headers['idempotency-key'];
  if (key === undefined || !table[by.match.operation].creates) return;
  const { organization, apiKey } = by.session;
  organization.idempotency.keep(apiKey.key, key, {
    route: idempotencyRoute(request),
    body: request.body,
    result,
    at: organization.world.state.now,
  });
}

function toApiProblem(error: unknown, context: ApiContext): ApiProblem {
  if (error instanceof ApiProblem) return error;
  context.onDefect(error);
  return new ApiProblem('internal_error', 'The mock failed; this is a defect of the mock, please report it.');
}

function failure(refusal: ApiProblem): PlainResponse {
  const { code, meta } = refusal;
  if (code === 'rate_limit_exceeded') return refusalAnswer(refusal, { 'retry-after': String(meta.retryAfter) });
  if (code === 'method_not_allowed') return refusalAnswer(refusal, { allow: (meta.allowed as string[]).join(', ') });
  return refusalAnswer(refusal);
}

function withHeaders(answer: PlainResponse, limits: Readonly<Record<string, string>>, now: number): PlainResponse {
  const isPlain = answer.headers === JSON_HEADERS && limits === NO_HEADERS;
  const headers = isPlain ? jsonHeadersAt(now) : { ...answer.headers, ...limits, date: dateHeader(now) };
  return { ...answer, headers };
}
