import { listKeys } from '../../../base/values/typed-keys.js';
import { ToolRefusal } from '../text/tool-error.js';

/**
 * The store for everything that must outlive a call: plans, used approvals, receipts, what was spent. The default is
 * the memory of this process. Processes that must act as one (a fleet, a serverless host, a restart) share one:
 * `redisToolsetStore` of `trackagoat-sdk/agents/stores`, `fileToolsetStore` of `trackagoat-sdk/agents/stores`, or your
 * own. Values are text. A store that rejects stops a payment before anything is sent.
 */
export interface ToolsetStore {
  /** The value of a key, or null if it is gone. */
  get(key: string): Promise<string | null>;
  /** Keeps a value for at least `ttlMs` milliseconds. It replaces an earlier value. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Keeps a value unless the key has one. Resolves to whether it did. Of many calls at once exactly one gets true. */
  add(key: string, value: string, ttlMs: number): Promise<boolean>;
  /**
   * Adds to a whole number, which begins at 0, in one step. Resolves to the sum. If the sum would exceed `max`, adds
   * nothing and resolves to null.
   */
  increment(key: string, by: number, options: IncrementOptions): Promise<number | null>;
}

/** How a number is kept. */
export interface IncrementOptions {
  readonly ttlMs: number;
  /** Default: no maximum. */
  readonly max?: number;
}

/** How long a toolset keeps what it writes, milliseconds: two days, longer than any plan, approval or UTC day lasts. */
export const KEEP_MS = 172_800_000;

/** A counter of the store; 0 if it does not exist. A value that is not a whole number from 0 up stops payments. */
export async function readCount(store: ToolsetStore, key: string): Promise<number> {
  const text = await store.get(key);
  if (text === null) return 0;
  const count = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(count) && count >= 0) return count;
  throw damaged(
    `The counter ${key} in the store of this toolset is ${JSON.stringify(text)}, and not a count; nothing was paid or changed.`,
  );
}

/** The value of a key; null if it is missing. Throws as `parseStored` does. */
export async function readStored<Value extends object>(
  store: ToolsetStore,
  key: string,
  fields: readonly (keyof Value & string)[],
): Promise<Value | null> {
  const text = await store.get(key);
  return text === null ? null : parseStored<Value>(key, text, fields);
}

/**
 * The value of a key, from the text that the store has. A text that is not JSON, or an object without one of `fields`,
 * was not written by a toolset: then nothing is known about what the key says, and `store_failed` names the key.
 */
function parseStored<Value extends object>(
  key: string,
  text: string,
  fields: readonly (keyof Value & string)[],
): Value {
  const value = parse(text);
  const isWhole = typeof value === 'object' && value !== null && fields.every((field) => Object.hasOwn(value, field));
  if (isWhole) return value as Value;
  throw damaged(`The value of ${key} in the store of this toolset is damaged, and nothing is paid that depends on it.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(what: string): ToolRefusal {
  return new ToolRefusal('store_failed', `${what} A person has to look at the store.`, { namesPerson: true });
}

/** A value in the store and its version; 0 if it was never written. */
export interface Version<Value> {
  readonly value: Value;
  readonly version: number;
}

/**
 * Values that many processes change. Each change is a new version. If several processes write a version at once,
 * exactly one succeeds, and the others read again. So nothing is locked, and a process that dies leaves nothing half
 * done.
 */
export class Versions<Value extends object> {
  readonly #store: ToolsetStore;
  readonly #kind: { readonly name: string; readonly ttlMs: number; readonly initial: Value };

  constructor(store: ToolsetStore, kind: { readonly name: string; readonly ttlMs: number; readonly initial: Value }) {
    this.#store = store;
    this.#kind = kind;
  }

  async read(id: string): Promise<Version<Value>> {
    let found: Version<Value> = { value: this.#kind.initial, version: 0 };
    for (;;) {
      const version = found.version + 1;
      const key = this.#toKey(id, version);
      const text = await this.#store.get(key);
      if (text === null) return found;
      found = { value: parseStored(key, text, listKeys(this.#kind.initial)), version };
    }
  }

  /** Writes the version after the one that was read. Resolves to false if another process wrote it first. */
  async replace(id: string, { version }: Pick<Version<Value>, 'version'>, value: Value): Promise<boolean> {
    const key = this.#toKey(id, version + 1);
    if (await this.#store.add(key, JSON.stringify(value), this.#kind.ttlMs)) return true;
    // The version of another process can be read. Otherwise the caller would read the old version again and again.
    if ((await this.#store.get(key)) !== null) return false;
    throw new ToolRefusal(
      'store_failed',
      `The store of this toolset contradicts itself: add says that ${key} has a value, and get does not find it; nothing was paid or changed. It must read what it wrote, so not from a copy that lags behind.`,
      { retry: 'later' },
    );
  }

  #toKey(id: string, version: number): string {
    return `${this.#kind.name}:${id}:${version}`;
  }
}

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
