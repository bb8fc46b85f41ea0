import { throwConfigurationError } from './configuration-error.js';
import { checkUrl } from './path-guard.js';

/** A request in plain form, so it can be sent again. The key is added when it is sent. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** As a Request, for middleware. The global class is looked up at each call, because MSW replaces it. */
export function toRequest({ url, ...init }: OutgoingRequest): Request {
  return new Request(url, { ...init, body: init.body ?? null, redirect: 'manual' });
}

/** Converts a Request back, and reads its body. Its URL is checked again: the key must not go anywhere else. */
export async function fromRequest(baseUrl: string, request: Request): Promise<OutgoingRequest> {
  const { method, url } = request;
  checkUrl(baseUrl, method, url);
  const body = method === 'GET' || method === 'HEAD' ? undefined : (await request.text()) || undefined;
  return { method, url, headers: Object.fromEntries(request.headers), body };
}

/** Passes a request on and returns the response. Call it again to send again. */
export type Next = (request: Request) => Promise<Response>;

/**
 * Wraps a call or an attempt. It can change the request (the key is added later) and the response, or send again. It
 * must clone a response before reading it.
 */
export type Middleware = (request: Request, next: Next) => Promise<Response>;

/** Puts middleware around `send`, the first outermost; each `next` gets a copy, so a body can be sent twice. */
export function compose(middleware: readonly Middleware[], send: Next): Next {
  return middleware.reduceRight<Next>(
    (next, layer) => async (request) =>
      (await layer(request, (r) => next(r.clone()))) ??
      throwConfigurationError('bad_middleware', 'middleware must return a Response.'),
    send,
  );
}
