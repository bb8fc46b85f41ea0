type Turn = (done: () => void) => unknown;

/**
 * Whose turn it is on each connection. A client may send its next request before it has the answer to the last one, and
 * node:http hands both over at once: without turns a GET would be served while the body of the POST before it is read.
 */
export class Turns {
  private readonly waiting = new WeakMap<object, Turn[]>();

  /** Whether a request of this connection is still being read. */
  isTaken(connection: object): boolean {
    return this.waiting.has(connection);
  }

  /** Calls `turn` once all that came before on the connection is done; it says by `done` when it is so itself. */
  take(connection: object, turn: Turn): void {
    const queue = this.waiting.get(connection);
    if (queue) queue.push(turn);
    else {
      this.waiting.set(connection, []);
      this.begin(connection, turn);
    }
  }

  private begin(connection: object, turn: Turn): void {
    turn(() => {
      const next = this.waiting.get(connection)?.shift();
      if (next) this.begin(connection, next);
      else this.waiting.delete(connection);
    });
  }
}
