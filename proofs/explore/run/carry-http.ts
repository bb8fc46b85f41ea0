import type { ClientRequest, IncomingMessage, Server, ServerResponse } from 'node:http';
import { readField } from '../../../base/values/read-field.js';
import { readCode } from '../../../base/values/thrown.js';
import { type Ambient, getNodeModule, runAs } from './ambient.js';
import { type MemoryWire, makeWireClass } from './memory-wire.js';
import { TextResponse } from './text-response.js';

/** Headers that belong to the connection, not to the request. */
const OF_CONNECTION = ['connection', 'host', 'keep-alive', 'content-length', 'transfer-encoding', 'accept-encoding'];

interface Carrier {
  readonly server: Server;
  readonly Wire: ReturnType<typeof makeWireClass>;
}

let carrier: Carrier | undefined;

/**
 * Sends a request of `node:http` or `node:https` into the world of its worker. Client and server are Node's own, so
 * that libraries find what they know; the socket between them is in memory, and its timeout is of the virtual clock.
 */
export function carryHttp(ambient: Ambient, request: ClientRequest, origin: string): void {
  carrier ??= createCarrier();
  const [near, far] = [new carrier.Wire(ambient), new carrier.Wire()];
  near.peer = far;
  far.peer = near;
  far.carried = { ambient, origin };
  carrier.server.emit('connection', far);
  const timeout = readField(request, 'timeout');
  if (typeof timeout === 'number' && timeout > 0) near.setTimeout(timeout);
  const onSocket = readField(request, 'onSocket');
  if (typeof onSocket === 'function') onSocket.call(request, near);
}

function createCarrier(): Carrier {
  const stream = getNodeModule<typeof import('node:stream')>('node:stream');
  const http = getNodeModule<typeof import('node:http')>('node:http');
  if (!stream || !http) throw new Error('node:http is not there.');
  const server = http.createServer((request, response) => {
    const carried = readWire(request)?.carried;
    if (carried) runAs(carried.ambient, () => serve(request, response, carried)).catch(() => request.socket.destroy());
  });
  return { server, Wire: makeWireClass(stream) };
}

/** The server's end of a connection that this file made. */
function readWire({ socket }: IncomingMessage): MemoryWire | undefined {
  return carrier && socket instanceof carrier.Wire ? socket : undefined;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { ambient, origin }: NonNullable<MemoryWire['carried']>,
): Promise<void> {
  const far = readWire(request);
  if (!far) return;
  const near = far.peer;
  const aborted = new AbortController();
  far.onGone = () => aborted.abort();
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || OF_CONNECTION.includes(name) ? [] : [[name, String(value)]],
  );
  try {
    const reply = await ambient.fetch(origin + request.url, {
      method: request.method ?? 'GET',
      headers,
      ...(parts.length > 0 ? { body: Buffer.concat(parts).toString('utf8') } : {}),
      signal: aborted.signal,
    });
    far.onGone = undefined;
    response.writeHead(reply.status, { ...Object.fromEntries(reply.headers), connection: 'close' });
    // Its stream is made on demand, and costs more than all the rest.
    if (reply instanceof TextResponse) response.end(await reply.text());
    else for await (const part of reply.body ?? []) response.write(part);
    response.end();
  } catch (error) {
    far.onGone = undefined;
    near.destroy(connectionError(String(readCode(readField(error, 'cause')) ?? 'ECONNRESET')));
  }
}

/** As a socket reports it. Undici's own timeout is one of the system there. */
function connectionError(code: string): Error {
  const own = code.startsWith('UND_ERR') ? 'ETIMEDOUT' : code;
  const syscall = own === 'ECONNREFUSED' ? 'connect' : 'read';
  return Object.assign(new Error(`${syscall} ${own}`), { code: own, syscall });
}
