import { misuse } from './misuse.js';

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
      (await layer(request, (r) => next(r.clone()))) ?? misuse('bad_middleware', 'middleware must return a Response.'),
    send,
  );
}
