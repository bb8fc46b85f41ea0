import type { Duplex } from 'node:stream';
import type { Ambient } from './ambient.js';
import type { Timer } from './virtual-clock.js';

/** A connection of `node:http` that ends in this process: the other end is a server that never listens. */
export interface MemoryWire extends Duplex {
  peer: MemoryWire;
  /** Set on the server's end: the worker that sent, and where to. */
  carried: { readonly ambient: Ambient; readonly origin: string } | undefined;
  setTimeout(ms: number, listener?: () => void): this;
  /** Called at once when the client gives up. */
  onGone: (() => void) | undefined;
}

/** The class of such connections. `node:stream` is passed in, because this code also loads without it. */
export function makeWireClass(stream: typeof import('node:stream')): new (ambient?: Ambient) => MemoryWire {
  class Wire extends makeSettledSocket(stream) implements MemoryWire {
    declare peer: Wire;
    declare carried: MemoryWire['carried'];
    onGone: MemoryWire['onGone'];
    timeout = 0;
    #timer: Timer | undefined;

    constructor(private readonly ambient?: Ambient) {
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
