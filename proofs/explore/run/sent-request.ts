import type { PlainResponse } from '../../../mocks/api/plain.js';
import { plainHeaders, readPlainCall } from '../../../mocks/control/plane/fetch.js';

/** A request in the form that every carrier gives it. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. Only those that the world reads matter. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Undefined if nothing can abort it. */
  readonly signal: AbortSignal | undefined;
}

/** The request of a call of fetch. Throws the errors of fetch. */
export async function readSent(...[input, init]: Parameters<typeof globalThis.fetch>): Promise<SentRequest> {
  const plain = readPlainCall(input, init);
  if (plain) return plain;
  const request = input instanceof Request && init === undefined ? input : new Request(input, init);
  const { method, url, signal } = request;
  const body = request.body === null ? '' : await request.text();
  return { method, url, signal, headers: plainHeaders(request.headers), body };
}

/** A response as a worker gets it. */
export interface Reply extends PlainResponse {
  /** Whether the connection ends in the middle of its body. */
  readonly isCut?: boolean;
}

/** A request that waits for the explorer's decision. */
export interface PendingRequest extends SentRequest {
  /** The URL without the part that the world's own routes do not have. */
  readonly path: string;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/** Gives a worker the end of its request. */
export function settle({ resolve, reject }: PendingRequest, reply: Reply | TypeError): void {
  if (reply instanceof Error) reject(reply);
  else resolve(reply);
}

/** A fixed order of parallel requests, whichever came first. */
export function compareRequests(left: PendingRequest, right: PendingRequest): number {
  const first = toKey(left);
  const second = toKey(right);
  return first === second ? 0 : first < second ? -1 : 1;
}

function toKey({ method, url, body }: PendingRequest): string {
  return `${method} ${url} ${body}`;
}

/** The body of a reply as it arrives. */
export async function* readParts({ body, isCut = false }: Reply): AsyncGenerator<string> {
  yield isCut ? '{"data":' : body;
  if (isCut) throw createConnectionError('ECONNRESET');
}

/** A reply as fetch gives it. */
export function toResponse(reply: Reply): Response {
  const { status, headers, body, isCut } = reply;
  if (!isCut) return new Response(status === 204 ? null : body, { status, headers });
  const parts = readParts(reply);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value = '' } = await parts.next();
      controller.enqueue(new TextEncoder().encode(value));
    },
  });
  return new Response(stream, { status, headers });
}

/** The same without a stream. Reading one costs more than the rest of the client's work with a response. */
export function toResponseInOnePiece(reply: Reply): Response {
  const { status, headers, body, isCut } = reply;
  if (isCut) return toResponse(reply);
  return Object.assign(new Response(null, { status, headers }), { text: () => Promise.resolve(body) });
}

/** As Node's fetch reports it: with ECONNREFUSED nothing was sent, with ECONNRESET it may have been. */
export function createConnectionError(code: 'ECONNREFUSED' | 'ECONNRESET' | 'UND_ERR_HEADERS_TIMEOUT'): TypeError {
  const syscall = code === 'ECONNREFUSED' ? 'connect' : code === 'ECONNRESET' ? 'read' : undefined;
  const cause = Object.assign(new Error(`the connection broke (${code})`), { code, ...(syscall && { syscall }) });
  return new TypeError('fetch failed', { cause });
}
