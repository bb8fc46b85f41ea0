import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How many requests of each connection wait. */
const waiting = new WeakMap<Socket, number>();

/**
 * Serves the requests of a connection one after another, and each that waited in a turn of the event loop of its own. A
 * client may send many before it takes the first response, and node:http passes all of them on: large responses to them
 * would fill the memory, and other connections would wait for the last. While any wait, no more are read.
 */
export function serveInTurn(
  request: IncomingMessage,
  response: ServerResponse<IncomingMessage>,
  serve: () => void,
): void {
  // node:http gives a response its socket when those before it are done.
  if (response.socket !== null) {
    serve();
    return;
  }
  const { socket } = request;
  const others = waiting.get(socket);
  waiting.set(socket, (others ?? 0) + 1);
  socket.pause();
  // node:http goes on reading at the end of each request.
  if (others === undefined) socket.on('resume', () => waiting.get(socket) && socket.pause());
  // That is inside of the `finish` of the response before. To serve there would never let the loop reach other connections.
  response.once('socket', () => setImmediate(serveNext));

  function serveNext(): void {
    if (socket.destroyed) return;
    const left = (waiting.get(socket) as number) - 1;
    waiting.set(socket, left);
    // Not earlier: if node:http read that the client has ended its side, it would end this side before the response.
    if (left === 0) socket.resume();
    serve();
  }
}
