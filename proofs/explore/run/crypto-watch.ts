import { getNodeModule, getWorkerGlobals, type Patch } from './worker-globals.js';

type Method = (this: SubtleCrypto, ...args: unknown[]) => Promise<unknown>;

let underWay = 0;
const waiting: (() => void)[] = [];

/**
 * How many operations of Web Crypto are running. They end on another thread, so no turn of the event loop waits for
 * them.
 */
export function countCryptoUnderWay(): number {
  return underWay;
}

/** Resolves when none of them is running any more. */
export function endOfCrypto(): Promise<void> {
  return new Promise((resolve) => {
    if (underWay === 0) resolve();
    else waiting.push(resolve);
  });
}

/**
 * Counts the running operations of Web Crypto, without changing what the methods do. Without the count a program that
 * hashes would look idle, and the duration of a hash would decide which worker goes on. A digest of a worker is computed
 * at once, because waiting for another thread costs more.
 */
export function watchCrypto(patch: Patch): void {
  const prototype = Object.getPrototypeOf(globalThis.crypto.subtle) as object;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name === 'constructor') continue;
    patch(prototype, name, (original: Method) => {
      return function (this: SubtleCrypto, ...args: unknown[]) {
        underWay += 1;
        return original.apply(this, args).finally(() => {
          underWay -= 1;
          if (underWay > 0) return;
          for (const resolve of waiting.splice(0)) resolve();
        });
      };
    });
  }
  patch(prototype, 'digest', (original: Method) => {
    return function (this: SubtleCrypto, algorithm: unknown, data: unknown) {
      const digest = getWorkerGlobals() && digestNow(algorithm, data);
      return digest ? Promise.resolve(digest) : original.call(this, algorithm, data);
    };
  });
}

/** The digest of bytes by one of the four algorithms of Web Crypto. Undefined for input that the original has to refuse. */
function digestNow(algorithm: unknown, data: unknown): ArrayBuffer | undefined {
  const name = typeof algorithm === 'string' ? algorithm : (algorithm as { name?: unknown } | null)?.name;
  const known = typeof name === 'string' ? /^sha-(1|256|384|512)$/i.exec(name)?.[1] : undefined;
  const node = getNodeModule<typeof import('node:crypto')>('node:crypto');
  if (known === undefined || !node || !(ArrayBuffer.isView(data) || data instanceof ArrayBuffer)) return undefined;
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  return new Uint8Array(node.createHash(`sha${known}`).update(bytes).digest()).buffer;
}
