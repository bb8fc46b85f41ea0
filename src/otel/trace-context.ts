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
 * Where a span hangs whose call brought a `traceparent`: in that trace, below the caller; or below what is under way, when that
 * is in this trace already, as the request that brought the call may be.
 */
export function findParent(traceparent: string | undefined): Context {
  const active = context.active();
  const caller = parse(traceparent);
  if (caller === null || trace.getSpanContext(active)?.traceId === caller.traceId) return active;
  return trace.setSpanContext(trace.getSpanContext(active) ? ROOT_CONTEXT : active, caller);
}

/** A request that is part of a trace names the span that sends it, and no longer the one of the caller. */
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
