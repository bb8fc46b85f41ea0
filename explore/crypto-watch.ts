import type { Patch } from './ambient.js';

type Method = (this: SubtleCrypto, ...args: unknown[]) => Promise<unknown>;

const METHODS = [
  'digest',
  'sign',
  'verify',
  'importKey',
  'exportKey',
  'generateKey',
  'deriveBits',
  'encrypt',
  'decrypt',
];

let underWay = 0;

/**
 * How many operations of Web Crypto are running. They end on another thread, so no turn of the event loop waits for
 * them.
 */
export function countCryptoUnderWay(): number {
  return underWay;
}

/**
 * Counts the running operations of Web Crypto, without changing the methods. Without the count a program that hashes
 * would look idle, and the duration of a hash would decide which worker goes on.
 */
export function watchCrypto(patch: Patch): void {
  const prototype = Object.getPrototypeOf(globalThis.crypto.subtle) as object;
  for (const name of METHODS) {
    patch(prototype, name, (original: Method) => {
      return function (this: SubtleCrypto, ...args: unknown[]) {
        underWay += 1;
        return original.apply(this, args).finally(() => {
          underWay -= 1;
        });
      };
    });
  }
}
