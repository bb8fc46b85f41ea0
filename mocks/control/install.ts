import { markAsMock } from './plane/fetch.js';
import { createUrlReader } from './plane/url-reader.js';

/** A mock that replaces the global `fetch`. */
export interface InstalledMock extends Disposable {
  /** Restores the `fetch` from before. A second call does nothing. */
  dispose(): void;
}

/** The replacement of the global `fetch`. */
interface Installable {
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Lets the mock's `fetch` handle its base URL, and the earlier global one everything else. */
export function installFetch(mock: Installable): InstalledMock {
  const { fetch: before } = globalThis;
  const pathBelow = createUrlReader(mock.baseUrl);
  let isInstalled = true;
  const installed: typeof globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return isInstalled && pathBelow(url) !== undefined ? mock.fetch(input, init) : before(input, init);
  };
  globalThis.fetch = markAsMock(installed, mock.baseUrl);
  const dispose = (): void => {
    isInstalled = false;
    // A later replacement stays, and reaches the earlier one through this one.
    if (globalThis.fetch === installed) globalThis.fetch = before;
  };
  return { dispose, [Symbol.dispose]: dispose };
}
