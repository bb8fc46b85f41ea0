import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { readField } from '../../../base/values/read-field.js';
import { readCode } from '../../../base/values/thrown.js';
import { readParts } from './sent-request.js';
import type { Timer } from './virtual-clock.js';
import { getNodeModule, runAs, type WorkerGlobals } from './worker-globals.js';

let carrier: ReturnType<typeof createCarrier> | undefined;

/**
 * Sends a request of `node:http` or `node:https` into the world of its worker. Client and server are Node's own, so
 * that libraries find what they know; the socket between them is in memory, and its timeout is of the virtual clock.
 */
export function carryHttp(ambient: WorkerGlobals, request: ClientRequest, origin: string): void {
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

function createCarrier() {
  const stream = getNodeModule<typeof import('node:stream')>('node:stream');
  const http = getNodeModule<typeof import('node:http')>('node:http');
  if (!stream || !http) throw new Error('node:http is not there.');
  const server = http.createServer((request, response) => {
    // Every connection of this server is one that this file made.
    const far = request.socket as Duplex as MemoryWire;
    const { carried } = far;
    if (carried) runAs(carried.ambient, () => serve(request, response, far, carried)).catch(() => far.destroy());
  });
  return { server, Wire: makeWireClass(stream) };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  far: MemoryWire,
  { ambient, origin }: NonNullable<MemoryWire['carried']>,
): Promise<void> {
  const near = far.peer;
  const aborted = new AbortController();
  far.onGone = () => aborted.abort();
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  try {
    const reply = await ambient.ask({
      method: request.method ?? 'GET',
      url: origin + request.url,
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(parts).toString('utf8'),
      signal: aborted.signal,
    });
    far.onGone = undefined;
    response.writeHead(reply.status, { ...reply.headers, connection: 'close' });
    for await (const part of readParts(reply)) response.write(part);
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

/** A connection of `node:http` that ends in this process: the other end is a server that never listens. */
export interface MemoryWire extends Duplex {
  peer: MemoryWire;
  /** Set on the server's end: the worker that sent, and where to. */
  carried: { readonly ambient: WorkerGlobals; readonly origin: string } | undefined;
  setTimeout(ms: number, listener?: () => void): this;
  /** Called at once when the client gives up. */
  onGone: (() => void) | undefined;
}

/** The class of such connections. `node:stream` is passed in, because this code also loads without it. */
export function makeWireClass(stream: typeof import('node:stream')): new (ambient?: WorkerGlobals) => MemoryWire {
  class Wire extends makeSettledSocket(stream) implements MemoryWire {
    declare peer: Wire;
    declare carried: MemoryWire['carried'];
    onGone: MemoryWire['onGone'];
    timeout = 0;
    #timer: Timer | undefined;

    constructor(private readonly ambient?: WorkerGlobals) {
      super();
    }

    setTimeout(ms: number, listener?: () => void): this {
      this.timeout = ms;
      if (listener) this.once('timeout', listener);
      this.#startTimer();
      return this;
    }

    // The server's end has no timeout.
    #startTimer(): void {
      if (!this.ambient) return;
      if (this.#timer) this.ambient.clock.clear(this.#timer);
      this.#timer =
        this.timeout > 0 && !this.destroyed
          ? this.ambient.clock.start(this.ambient, () => this.emit('timeout'), { ms: this.timeout })
          : undefined;
    }

    override _write(chunk: Buffer, _encoding: string, done: () => void): void {
      if (!this.peer.destroyed) this.peer.push(chunk);
      if (this.#timer) this.#startTimer();
      done();
    }

    override _final(done: () => void): void {
      if (!this.peer.destroyed) this.peer.push(null);
      done();
    }

    override _destroy(error: Error | null, done: (error: Error | null) => void): void {
      this.timeout = 0;
      this.#startTimer();
      this.peer.onGone?.();
      if (!this.peer.destroyed) this.peer.destroy();
      done(error);
    }
  }
  return Wire;
}

/** The methods that clients call on a connection, which is always there and has no settings. */
function makeSettledSocket(stream: typeof import('node:stream')) {
  return class extends stream.Duplex {
    readonly connecting = false;
    readonly encrypted = true;
    readonly authorized = true;
    readonly remoteAddress = '127.0.0.1';

    setNoDelay(): this {
      return this;
    }

    setKeepAlive(): this {
      return this;
    }

    ref(): this {
      return this;
    }

    unref(): this {
      return this;
    }

    override _read(): void {}
  };
}
