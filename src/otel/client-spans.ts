import {
  type Context,
  context,
  createContextKey,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
} from '@opentelemetry/api';
import type { Middleware } from '../client/http/middleware.js';
import { operationTable } from '../client/http/operation-table.js';
import { redactKeys } from '../client/http/redaction.js';
import { passOn } from './trace-context.js';

/** The number of attempts that a call has begun. */
interface Attempts {
  count: number;
}

const ATTEMPTS = createContextKey('trackagoat attempts');

/** A span for each call, its retries and waits inside: `trackagoat listCreators`. */
export function createCallSpans(tracer: () => Tracer): Middleware {
  return (request, next) => {
    const operation = findOperation(request);
    const name = `trackagoat ${operation?.id ?? request.method}`;
    const attributes = operation ? { 'trackagoat.operation': operation.id } : {};
    return tracer().startActiveSpan(name, { kind: SpanKind.INTERNAL, attributes }, (span) => {
      const counting = context.active().setValue(ATTEMPTS, { count: 0 } satisfies Attempts);
      return settle(span, () => context.with(counting, () => next(request)));
    });
  };
}

/** A client span for each request that is sent, by the HTTP conventions: `GET /creators/{id}`. */
export function createAttemptSpans(tracer: () => Tracer): Middleware {
  return (request, next) => {
    const url = new URL(request.url);
    const operation = findOperation(request);
    const resends = countAttempt(context.active());
    const attributes = {
      'http.request.method': request.method,
      // Without the query, because it may contain what somebody searched for.
      'url.full': `${url.origin}${url.pathname}`,
      'server.address': url.hostname,
      'server.port': Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
      ...(operation ? { 'url.template': operation.path } : {}),
      ...(resends > 0 ? { 'http.request.resend_count': resends } : {}),
    };
    const name = operation ? `${request.method} ${operation.path}` : request.method;
    return tracer().startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, (span) => {
      passOn(span, request);
      return settle(span, () => next(request));
    });
  };
}

/** How many attempts this call made before. */
function countAttempt(active: Context): number {
  const attempts = active.getValue(ATTEMPTS) as Attempts | undefined;
  if (!attempts) return 0;
  attempts.count += 1;
  return attempts.count - 1;
}

/** Ends a span with the result of a request. A status of 400 and above is an error, and so is a missing one. */
async function settle(span: Span, work: () => Promise<Response>): Promise<Response> {
  try {
    const response = await work();
    span.setAttribute('http.response.status_code', response.status);
    if (response.status >= 400) markError(span, String(response.status));
    return response;
  } catch (error) {
    markError(span, error instanceof Error ? redactKeys(error.name) : 'error');
    throw error;
  } finally {
    span.end();
  }
}

/** Marks a span as failed. It has no message, because that may contain text by others. */
export function markError(span: Span, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** The operation that a request calls. The part before the path is the base URL. */
function findOperation(request: Request) {
  const { pathname } = new URL(request.url);
  const path = pathname.replace(/^.*?\/api\/v\d+(?=\/)/, '');
  return operationTable.find(({ method, pattern }) => method === request.method && pattern.test(path));
}
