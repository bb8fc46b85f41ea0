/** No headers at all. */
export const NO_HEADERS: Readonly<Record<string, string>> = {};

/** A request in a form that every adapter can provide: without sockets or Request objects. */
export interface PlainRequest {
  /** Upper case. */
  readonly method: string;
  /** Path and query, for example `/api/v1/creators?limit=2`. */
  readonly url: string;
  /** Names in lower case. Others are allowed and not read. */
  readonly headers: {
    readonly authorization?: string | undefined;
    readonly 'content-encoding'?: string | undefined;
    readonly 'content-type'?: string | undefined;
    readonly 'idempotency-key'?: string | undefined;
  };
  /** The body as text; empty if the request has no body. */
  readonly body: string;
  /** Returns a body that was read as a stream instead of text, or throws its error. Only the control plane takes one. */
  readonly takeStreamed?: (() => unknown) | undefined;
}

/** A request whose URL is split into path and query. */
export interface ParsedRequest extends PlainRequest {
  /** The URL without its query, for example `/api/v1/creators`. */
  readonly path: string;
  /** The text after the question mark; empty without a query. */
  readonly search: string;
}

/** Splits the URL of a request into path and query. */
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

/** The names of all headers that the mock reads; an adapter need not pass others. */
export const HEADERS_READ = Object.keys(READ);

/** An adapter does this to a response on its way out; the world has already changed (fault injection). */
export type TransportEffect =
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'stall_body' };

/** A response in a form that every adapter can send. */
export interface PlainResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body in parts, in place of `body`, which is empty: for one that may be longer than any string. */
  readonly parts?: Iterable<string>;
  /** The sender of this response does this to it; missing if no fault asks for anything. */
  readonly effect?: TransportEffect;
}
