type Turn = (done: () => void) => unknown;

/**
 * Serves the requests of each connection in turn. A client may send its next request before it has the response to the
 * last one, and node:http passes both on at once. Without turns a GET would be served while the body of the POST before
 * it is still being read.
 */
export class ConnectionTurns {
  private readonly waiting = new WeakMap<object, Turn[]>();

  /** Whether a request of this connection is still being read. */
  isTaken(connection: object): boolean {
    return this.waiting.has(connection);
  }

  /** Calls `turn` when all earlier requests of the connection are done. It calls `done` when its own request is done. */
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
