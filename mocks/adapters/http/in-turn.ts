import type { IncomingMessage, ServerResponse } from 'node:http';

/** How many requests of each connection wait. */
const waiting = new WeakMap<object, number>();

/**
 * Serves the requests of a connection one after another. A client may send many before it takes the first response, and
 * node:http passes all of them on: large responses to them would fill the memory. While any wait, no more are read.
 */
export function inTurn(request: IncomingMessage, response: ServerResponse<IncomingMessage>, serve: () => void): void {
  // node:http gives a response its socket when those before it are done.
  if (response.socket !== null) {
    serve();
    return;
  }
  const { socket } = request;
  waiting.set(socket, (waiting.get(socket) ?? 0) + 1);
  socket.pause();
  response.once('socket', () => {
    const left = (waiting.get(socket) ?? 1) - 1;
    waiting.set(socket, left);
    if (left === 0) socket.resume();
    serve();
  });
}
