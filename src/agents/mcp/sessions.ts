/** Something that can be closed. */
interface Closable {
  close(): Promise<void>;
}

/** The open sessions by id. One session too many closes the oldest. */
export class Sessions<Transport extends Closable> {
  readonly #open = new Map<string, Transport>();
  readonly #most: number;

  constructor(most = 100) {
    this.#most = most;
  }

  get(id: string): Transport | undefined {
    return this.#open.get(id);
  }

  add(id: string, transport: Transport): void {
    this.#open.set(id, transport);
    const [oldest] = this.#open;
    if (this.#open.size <= this.#most || !oldest) return;
    this.#open.delete(oldest[0]);
    // The session is gone, whether or not its transport closes without an error.
    oldest[1].close().catch(() => null);
  }

  remove(id: string): void {
    this.#open.delete(id);
  }
}
