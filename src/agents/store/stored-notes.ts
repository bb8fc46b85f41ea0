import { parseStored, readCount } from './read-stored.js';
import type { ToolsetStore } from './toolset-store.js';

/** One kind of notes. */
export interface NotesKind<Note extends object> {
  /** The key of their number. */
  readonly counter: string;
  /** The beginning of the key of each. */
  readonly entry: string;
  readonly ttlMs: number;
  readonly fields: readonly (keyof Note & string)[];
}

const DONE = 'done';

/** Notes in a store, numbered in the order in which they were written. */
export class StoredNotes<Note extends object> {
  readonly #store: ToolsetStore;
  readonly #kind: NotesKind<Note>;

  constructor(store: ToolsetStore, kind: NotesKind<Note>) {
    this.#store = store;
    this.#kind = kind;
  }

  /** Keeps a note, and resolves to its number. */
  async append(note: Note): Promise<number> {
    const number = Number(await this.#store.increment(this.#kind.counter, 1, { ttlMs: this.#kind.ttlMs }));
    await this.#store.set(this.#toKey(number), JSON.stringify(note), this.#kind.ttlMs);
    return number;
  }

  /** The note of a number; null if it is closed or missing. */
  async read(number: number): Promise<Note | null> {
    const key = this.#toKey(number);
    const text = await this.#store.get(key);
    return text === null || text === DONE ? null : parseStored<Note>(key, text, this.#kind.fields);
  }

  /** Closes a note: nobody finds it any more. */
  close(number: number): Promise<void> {
    return this.#store.set(this.#toKey(number), DONE, this.#kind.ttlMs);
  }

  /** The open ones of the latest notes, latest first. */
  async listLatest(most: number): Promise<Note[]> {
    const latest = await readCount(this.#store, this.#kind.counter);
    const numbers = Array.from({ length: Math.min(latest, most) }, (_, index) => latest - index);
    const notes = await Promise.all(numbers.map((number) => this.read(number)));
    return notes.filter((note) => note !== null);
  }

  #toKey(number: number): string {
    return `${this.#kind.entry}:${number}`;
  }
}
