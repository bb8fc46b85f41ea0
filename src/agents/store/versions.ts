import type { ToolsetStore } from './toolset-store.js';

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
export class Versions<Value> {
  readonly #store: ToolsetStore;
  readonly #name: string;
  readonly #ttlMs: number;
  readonly #initial: Value;

  constructor(
    store: ToolsetStore,
    { name, ttlMs, initial }: { readonly name: string; readonly ttlMs: number; readonly initial: Value },
  ) {
    this.#store = store;
    this.#name = name;
    this.#ttlMs = ttlMs;
    this.#initial = initial;
  }

  async read(id: string): Promise<Version<Value>> {
    let found: Version<Value> = { value: this.#initial, version: 0 };
    for (;;) {
      const version = found.version + 1;
      const text = await this.#store.get(this.#toKey(id, version));
      if (text === null) return found;
      found = { value: JSON.parse(text) as Value, version };
    }
  }

  /** Writes the version after the one that was read. Resolves to false if another process wrote it first. */
  replace(id: string, { version }: Pick<Version<Value>, 'version'>, value: Value): Promise<boolean> {
    return this.#store.add(this.#toKey(id, version + 1), JSON.stringify(value), this.#ttlMs);
  }

  #toKey(id: string, version: number): string {
    return `${this.#name}:${id}:${version}`;
  }
}
