import { misuse } from './misuse.js';

/** Hands a request on and answers the response; may be called again to send again. */
export type Next = (request: Request) => Promise<Response>;

/**
 * Stands around a call or an attempt: change the request (without its key, which is added last), the response, or send
 * again. A response that it reads must be cloned first.
 */
export type Middleware = (request: Request, next: Next) => Promise<Response>;

/** Puts middleware around `send`, the first outermost; each `next` gets a copy, so that a body can be sent twice. */
export function compose(middleware: readonly Middleware[], send: Next): Next {
  return middleware.reduceRight<Next>(
    (next, layer) => async (request) =>
      (await layer(request, (r) => next(r.clone()))) ?? misuse('bad_middleware', 'middleware must return a Response.'),
    send,
  );
}
