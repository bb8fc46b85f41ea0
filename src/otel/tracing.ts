import {
  type Context,
  context,
  createContextKey,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import { tracingOptions } from '../../base/options/agent-options.js';
import { takeWithRangeError } from '../../base/options/take-with-range-error.js';
import type { Activity, Around } from '../agents/work/activity.js';
import { systemClock } from '../client/http/clock.js';
import { operationTable } from '../client/http/operation-table.js';
import { redactKeys } from '../client/http/redaction.js';
import type { Middleware } from '../client/http/request.js';
import { findParent, passOn } from './trace-context.js';

/** Options of `createTracing`. */
export interface TracingOptions {
  /** The tracer provider. Default: the global one, looked up at each span. */
  readonly tracerProvider?: TracerProvider;
}

/** A request to a world of the mock, with the fields of the mock's journal that a span shows. */
export interface MockCall {
  /** Null for an unknown route. */
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly duration_ms: number;
  readonly replayed?: boolean;
  /** The kind of the fault that was injected, or null. */
  readonly fault?: string | null;
}

/** The options to spread into each part. */
export interface Tracing {
  /** For `createClient`: a span for each call, and one for each request of it. */
  readonly client: { readonly middleware: readonly Middleware[]; readonly attemptMiddleware: readonly Middleware[] };
  /** For `createToolset`: a span for each tool call, and one for each payment. */
  readonly toolset: { readonly around: Around };
  /** For `createMock` and `serveMock`: a span for each request to a world. */
  readonly mock: {
    readonly hooks: {
      /** Called for every call to the mock's API. */
      readonly onCall: (call: MockCall) => void;
    };
  };
}

/** The number of attempts that a call has begun. */
interface Attempts {
  count: number;
}

const ATTEMPTS = createContextKey('trackagoat attempts');

/**
 * OpenTelemetry spans, each where it belongs: tool, payment, call, request, and the mock's own. Names and attributes follow
 * the conventions for HTTP and for tools of models; names of this package begin with `trackagoat.`. Queries, bodies, headers and
 * messages are never in them. Without an SDK that records them, spans cost next to nothing.
 *
 * @example
 * ```ts
 * const tracing = createTracing();
 * const goat = createClient({ ...tracing.client });
 * ```
 */
export function createTracing(options: TracingOptions = {}): Tracing {
  const { tracerProvider } = takeWithRangeError('createTracing', options, tracingOptions);
  const tracer = (): Tracer => (tracerProvider ?? trace).getTracer('trackagoat-sdk');
  return {
    client: { middleware: [createCallSpans(tracer)], attemptMiddleware: [createAttemptSpans(tracer)] },
    toolset: { around: createActivitySpans(tracer) },
    mock: { hooks: { onCall: createMockSpans(tracer) } },
  };
}

function createActivitySpans(tracer: () => Tracer): Around {
  return (activity, work, toOutcome) => {
    const { name, attributes } = describeActivity(activity);
    const parent = findParent(activity.kind === 'tool' ? activity.traceparent : undefined);
    return tracer().startActiveSpan(name, { kind: SpanKind.INTERNAL, attributes }, parent, async (span) => {
      try {
        const result = await work();
        const outcome = toOutcome(result);
        span.setAttribute('trackagoat.outcome', outcome);
        if (!FINE.has(outcome)) markError(span, outcome);
        return result;
      } catch (error) {
        markError(span, error instanceof Error ? error.name : 'error');
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

/** Outcomes that are not errors. */
const FINE: ReadonlySet<string> = new Set(['ok', 'committed', 'already_paid']);

function describeActivity(activity: Activity) {
  if (activity.kind === 'tool') {
    return {
      name: `execute_tool ${activity.tool}`,
      attributes: {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.tool.name': activity.tool,
        'gen_ai.tool.type': 'function',
        'trackagoat.tool.capability': activity.capability,
      },
    };
  }
  return {
    name: 'trackagoat payment',
    attributes: {
      'trackagoat.plan.id': activity.planId,
      'trackagoat.payment.cents': activity.cents,
      'trackagoat.payment.currency': activity.currency,
    },
  };
}

/** The mock reports a request after its response, so the span begins in the past. */
function createMockSpans(tracer: () => Tracer): (call: MockCall) => void {
  return ({ operation, method, path, status, duration_ms: ms, replayed, fault }) => {
    const endTime = systemClock.now();
    const span = tracer().startSpan(operation === null ? method : `${method} ${operation}`, {
      kind: SpanKind.SERVER,
      startTime: endTime - ms,
      attributes: {
        'http.request.method': method,
        'url.path': path.split('?')[0] ?? '',
        'http.response.status_code': status,
        ...(operation === null ? {} : { 'trackagoat.operation': operation }),
        ...(replayed ? { 'trackagoat.mock.replayed': true } : {}),
        ...(fault ? { 'trackagoat.mock.fault': fault } : {}),
      },
    });
    // For a server, a response below 500 is not the server's error.
    if (status >= 500) markError(span, String(status));
    span.end(endTime);
  };
}

/** A span for each call, its retries and waits inside: `trackagoat listCreators`. */
function createCallSpans(tracer: () => Tracer): Middleware {
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
function createAttemptSpans(tracer: () => Tracer): Middleware {
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
function markError(span: Span, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** The operation that a request calls. The part before the path is the base URL. */
function findOperation(request: Request) {
  const { pathname } = new URL(request.url);
  const path = pathname.replace(/^.*?\/api\/v\d+(?=\/)/, '');
  return operationTable.find(({ method, pattern }) => method === request.method && pattern.test(path));
}
