import type { Patch } from './worker-globals.js';

type Method = (this: SubtleCrypto, ...args: unknown[]) => Promise<unknown>;

/** The running operations of Web Crypto. They end on another thread, so no turn of the event loop waits for them. */
export const cryptoUnderWay: Set<Promise<unknown>> = new Set();

/**
 * Keeps the running operations of Web Crypto, without changing what the methods do. Otherwise a program that hashes would
 * look idle, and the duration of a hash would decide which worker goes on.
 */
export function watchCrypto(patch: Patch): void {
  const prototype = Object.getPrototypeOf(globalThis.crypto.subtle) as object;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name === 'constructor') continue;
    patch(prototype, name, (original: Method) => {
      return function (this: SubtleCrypto, ...args: unknown[]) {
        const operation = original.apply(this, args);
        cryptoUnderWay.add(operation);
        const end = () => cryptoUnderWay.delete(operation);
        operation.then(end, end);
        return operation;
      };
    });
  }
}
