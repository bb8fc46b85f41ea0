import type { PlainResponse, TransportEffect } from '../../api/plain.js';

/** The error that a caller of fetch gets for a lost connection. */
class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }) });
  }
}

/** Statuses that forbid a body. */
const BODILESS = new Set([101, 204, 205, 304]);

/** The effect of this kind, if a fault asks for it. */
export function findTransportFault<Kind extends TransportEffect['kind']>(
  plain: PlainResponse,
  kind: Kind,
): Extract<TransportEffect, { kind: Kind }> | undefined {
  return plain.transportFaults?.find(
    (effect): effect is Extract<TransportEffect, { kind: Kind }> => effect.kind === kind,
  );
}

/** Turns a plain response into a Response. With faults it is late, never ends, or rejects. */
export async function respond(plain: PlainResponse, signal?: AbortSignal): Promise<Response> {
  const latency = findTransportFault(plain, 'latency');
  if (latency) await wait(latency.ms, signal);
  if (findTransportFault(plain, 'drop')) throw new ConnectionDropped();
  return toResponse(plain, signal);
}

/** Turns a plain response into a Response, after its delays and losses were handled. */
export function toResponse(plain: PlainResponse, signal?: AbortSignal): Response {
  const { status, headers } = plain;
  if (findTransportFault(plain, 'stall_body'))
    return new Response(stalledBody(plain.body, signal), { status, headers });
  if (plain.parts) return new Response(streamParts(plain.parts), { status, headers });
  return new Response(BODILESS.has(status) ? null : plain.body, { status, headers });
}

/** Each part when it is asked for. */
function streamParts(parts: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const rest = parts[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next = rest.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}

/** Waits; rejects with the signal's reason if it is aborted first. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Half of the body, and then nothing until the caller gives up. */
function stalledBody(body: string, signal?: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      const bytes = new TextEncoder().encode(body);
      controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true });
    },
  });
}
