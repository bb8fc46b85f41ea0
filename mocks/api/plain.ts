/** No headers at all. */
export const NO_HEADERS: Readonly<Record<string, string>> = {};

/** A request as every adapter can give it: no sockets, no Request object. */
export interface PlainRequest {
  /** Upper case. */
  readonly method: string;
  /** Path and query, for instance `/api/v1/creators?limit=2`. */
  readonly url: string;
  /** Names in lower case. Others may be there and are not read. */
  readonly headers: {
    readonly authorization?: string | undefined;
    readonly 'content-encoding'?: string | undefined;
    readonly 'content-type'?: string | undefined;
    readonly 'idempotency-key'?: string | undefined;
  };
  /** The body as text; empty if the request has no body. */
  readonly body: string;
  /** Hands over a body that was read as a stream, in place of text, or throws what is wrong with it. Only the control plane takes one. */
  readonly takeStreamed?: (() => unknown) | undefined;
}

/** A request whose URL has been cut, once, where its query begins. */
export interface ParsedRequest extends PlainRequest {
  /** The URL without its query, for instance `/api/v1/creators`. */
  readonly path: string;
  /** What follows the question mark; empty when there is none. */
  readonly search: string;
}

/** Cuts the URL of a request into path and query. */
export function parseRequest({ method, url, headers, body, takeStreamed }: PlainRequest): ParsedRequest {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  return { method, url, path, search: mark < 0 ? '' : url.slice(mark + 1), headers, body, takeStreamed };
}

const READ = {
  authorization: true,
  'content-encoding': true,
  'content-type': true,
  'idempotency-key': true,
} satisfies Record<keyof PlainRequest['headers'], true>;

/** The names of all headers that the mock reads; an adapter need hand over no others. */
export const HEADERS_READ = Object.keys(READ);

/** The effects that an adapter applies to a response on its way out; the world has already done its work (fault injection). */
export type TransportEffect =
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'stall_body' };

/** An answer as every adapter can send it. */
export interface PlainResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Only when a fault asks for it. */
  readonly transportFaults?: readonly TransportEffect[];
}
