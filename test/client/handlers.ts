import { type Handler, someId, succeed, writeRefusal } from './stub-service.js';

/** Answers with the row of `someId`. */
export const respond: Handler = (response) => succeed(response, { id: someId });

/** Answers the same success each time. */
export const respondWith =
  (data: unknown, meta: object | null = null, headers: object = {}): Handler =>
  (response) =>
    succeed(response, data, meta, headers);

/** Refuses each time. */
export const refuse =
  (status: number, meta: object = { code: 'x' }, headers: object = {}): Handler =>
  (response) =>
    writeRefusal(response, status, meta, headers);

/** Answers this text each time. */
export const send =
  (status: number, text = '', headers: object = { 'content-type': 'text/html' }): Handler =>
  (response) =>
    response.writeHead(status, { ...headers }).end(text);

/** Answers this JSON each time, or nothing. */
export const sendJson = (status: number, body?: unknown): Handler =>
  send(status, body === undefined ? '' : JSON.stringify(body), { 'content-type': 'application/json' });

/** Ends the connection without a word. */
export const drop: Handler = (response) => response.destroy();

/** Never answers. */
export const hang: Handler = () => undefined;

/** Begins a body that never ends. */
export const stall: Handler = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data": {');
};

/** One handler a request, and the last one for all that come later. */
export const inTurn =
  (...handlers: readonly Handler[]): Handler =>
  (response, request, nth) =>
    handlers[Math.min(nth, handlers.length) - 1]?.(response, request, nth);
