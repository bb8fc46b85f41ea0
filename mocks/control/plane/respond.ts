import type { PlainResponse } from '../../api/plain.js';

/** The error that a caller of fetch gets for a lost connection. */
class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }) });
  }
}

/** Statuses that forbid a body. */
const BODILESS = new Set([101, 204, 205, 304]);

/** Turns a plain response into a Response. With a fault it is late, never ends, or rejects. */
export async function respond(plain: PlainResponse, signal?: AbortSignal): Promise<Response> {
  const { effect } = plain;
  switch (effect?.kind) {
    case undefined:
      return toResponse(plain);
    case 'latency':
      await wait(effect.ms, signal);
      return toResponse(plain);
    case 'drop':
      throw new ConnectionDropped();
    case 'stall_body':
      return new Response(stalledBody(plain.body, signal), { status: plain.status, headers: plain.headers });
    default:
      return unknownEffect(effect);
  }
}

/** A kind of effect that a way in does not carry out does not compile there, and never succeeds silently. */
export function unknownEffect(effect: never): never {
  throw new Error(`The mock has no way to carry out ${JSON.stringify(effect)}.`);
}

/** Turns a plain response into a Response, without the effect of a fault. */
export function toResponse(plain: PlainResponse): Response {
  const { status, headers } = plain;
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
