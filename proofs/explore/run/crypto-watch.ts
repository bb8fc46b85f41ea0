import { readField } from '../../../base/values/read-field.js';
import { getNodeModule, getWorkerGlobals, type Patch } from './worker-globals.js';

type Method = (this: SubtleCrypto, ...args: unknown[]) => unknown;

/** The running operations of Web Crypto. They end on another thread, so no turn of the event loop waits for them. */
export const cryptoUnderWay: Set<Promise<unknown>> = new Set();

/**
 * Keeps the running operations of Web Crypto, without changing what the methods do. Otherwise a program that hashes would
 * look idle, and the duration of a hash would decide which worker goes on. A digest of a worker is computed at once, because
 * waiting for another thread costs a tenth of a run.
 */
export function watchCrypto(patch: Patch): void {
  const prototype = Object.getPrototypeOf(globalThis.crypto.subtle) as object;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name === 'constructor') continue;
    patch(prototype, name, (original: Method) => {
      return function (this: SubtleCrypto, ...args: unknown[]) {
        const operation = original.apply(this, args);
        // Some runtimes have methods that return at once.
        if (!(operation instanceof Promise)) return operation;
        cryptoUnderWay.add(operation);
        const end = () => cryptoUnderWay.delete(operation);
        operation.then(end, end);
        return operation;
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
  const name = typeof algorithm === 'string' ? algorithm : readField(algorithm, 'name');
  const known = typeof name === 'string' ? /^sha-(1|256|384|512)$/i.exec(name)?.[1] : undefined;
  const node = getNodeModule<typeof import('node:crypto')>('node:crypto');
  if (known === undefined || !node || !(ArrayBuffer.isView(data) || data instanceof ArrayBuffer)) return undefined;
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  return new Uint8Array(node.createHash(`sha${known}`).update(bytes).digest()).buffer;
}
