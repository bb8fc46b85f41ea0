import { markAsMock } from './plane/fetch.js';
import { createUrlReader } from './plane/url-reader.js';

/** A mock that replaces the global `fetch`. */
export interface InstalledMock extends Disposable {
  /** Puts back the `fetch` from before; a second time it does nothing. */
  dispose(): void;
}

/** What is put in the place of the global `fetch`. */
interface Installable {
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Lets `fetch` of the mock answer for its base URL, and the global one of before for everything else. */
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
    // Whatever was put on top since stays, and finds the one before through this one.
    if (globalThis.fetch === installed) globalThis.fetch = before;
  };
  return { dispose, [Symbol.dispose]: dispose };
}
