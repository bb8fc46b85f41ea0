import {
  type Context,
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  trace,
} from '@opentelemetry/api';

/** Version, trace, parent and flags, as the W3C writes them. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/**
 * The parent of a span whose call has a `traceparent`: the caller in that trace. If the active span is already in this
 * trace, as the request of the call may be, it is the parent.
 */
export function findParent(traceparent: string | undefined): Context {
  const active = context.active();
  const caller = parse(traceparent);
  if (caller === null || trace.getSpanContext(active)?.traceId === caller.traceId) return active;
  return trace.setSpanContext(trace.getSpanContext(active) ? ROOT_CONTEXT : active, caller);
}

/** A request within a trace names the span that sends it instead of the caller's span. */
export function passOn(span: Span, { headers }: Request): void {
  const { traceId, spanId, traceFlags } = span.spanContext();
  if (!headers.has('traceparent') || !isSpanContextValid(span.spanContext())) return;
  headers.set('traceparent', `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`);
}

function parse(traceparent: string | undefined): SpanContext | null {
  const [, traceId = '', spanId = '', flags = '0'] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const caller = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(caller) ? caller : null;
}
