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

/** How many operations of Web Crypto are under way: they end on another thread, so no turn of the event loop waits for them. */
export function countCryptoUnderWay(): number {
  return underWay;
}

/**
 * Counts Web Crypto while `work` runs. The methods do what they did; without the count a program that hashes would look idle,
 * and how long a hash takes would decide who goes on.
 */
export async function watchCrypto<T>(work: () => Promise<T>): Promise<T> {
  const prototype = Object.getPrototypeOf(globalThis.crypto.subtle) as Record<string, Method>;
  const originals = METHODS.map((name) => [name, prototype[name] as Method] as const);
  for (const [name, original] of originals) {
    prototype[name] = function (...args) {
      underWay += 1;
      return original.apply(this, args).finally(() => {
        underWay -= 1;
      });
    };
  }
  try {
    return await work();
  } finally {
    for (const [name, original] of originals) prototype[name] = original;
  }
}
