/** Runs the work on one thing in turn: a call waits until the earlier ones have ended, with success or failure. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(id) ?? Promise.resolve()).then(work);
    const over = turn.catch(() => null);
    this.#last.set(id, over);
    over.then(() => this.#last.get(id) === over && this.#last.delete(id)).catch(() => null);
    return turn;
  }
}
