import { listKeys } from '../../../base/values/typed-keys.js';
import { ToolRefusal } from '../text/tool-error.js';
import { parseStored } from './read-stored.js';
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
export class Versions<Value extends object> {
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
      const key = this.#toKey(id, version);
      const text = await this.#store.get(key);
      if (text === null) return found;
      found = { value: parseStored(key, text, listKeys(this.#initial)), version };
    }
  }

  /** Writes the version after the one that was read. Resolves to false if another process wrote it first. */
  async replace(id: string, { version }: Pick<Version<Value>, 'version'>, value: Value): Promise<boolean> {
    const key = this.#toKey(id, version + 1);
    if (await this.#store.add(key, JSON.stringify(value), this.#ttlMs)) return true;
    // The version of another process can be read. Otherwise the caller would read the old version again and again.
    if ((await this.#store.get(key)) !== null) return false;
    throw new ToolRefusal(
      'store_failed',
      `The store of this toolset contradicts itself: add says that ${key} has a value, and get does not find it; nothing was paid or changed. It must read what it wrote, so not from a copy that lags behind.`,
      { retry: 'later' },
    );
  }

  #toKey(id: string, version: number): string {
    return `${this.#name}:${id}:${version}`;
  }
}
