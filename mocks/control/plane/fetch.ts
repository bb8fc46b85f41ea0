import { HEADERS_READ } from '../../api/plain.js';
import type { Handle } from './dispatch.js';
import { loadForRequest } from './late-parts.js';
import { respond, toResponse } from './respond.js';
import { createUrlReader } from './url-reader.js';

/** What a fetch needs of a mock. */
export interface FetchParts {
  readonly handle: Handle;
  readonly baseUrl: string;
}

/** A fetch that is answered by `handle`. Aborting works, and faults of the transport do what a network would do. */
export function createFetch(parts: FetchParts): typeof globalThis.fetch {
  const { handle, baseUrl } = parts;
  const pathBelow = createUrlReader(baseUrl);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    const { method, signal } = request;
    signal.throwIfAborted();
    const url = pathBelow(request.url);
    if (url === undefined) {
      throw new TypeError(
        `fetch failed: this fetch reaches the mock at ${baseUrl} and nothing else, not ${request.url}`,
      );
    }
    const body = request.body === null ? '' : await request.text();
    signal.throwIfAborted();
    const loading = loadForRequest(url);
    if (loading) await loading;
    const answer = handle({ method, url, headers: plainHeaders(request.headers), body });
    // Without a fault there is nothing to wait for.
    return answer.transportFaults ? respond(answer, signal) : toResponse(answer, signal);
  };
  return markAsMock(markAsClosed(fetch), baseUrl);
}

/** Puts the mark on a fetch that the client reads: it calls this base URL, and does not keep the live service's pace. */
export function markAsMock(fetch: typeof globalThis.fetch, baseUrl: string): typeof globalThis.fetch {
  return Object.assign(fetch, { [Symbol.for('trackagoat.mock')]: baseUrl });
}

/** Puts the mark on a fetch that reaches a mock and nothing else: the client takes it in a browser, where it refuses others. */
export function markAsClosed(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return Object.assign(fetch, { [Symbol.for('trackagoat.mock.fetch')]: fetch });
}

/** The headers that the mock reads as a plain object. Asking for these few costs a third of going through all. */
export function plainHeaders(headers: Headers): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name of HEADERS_READ) {
    const value = headers.get(name);
    if (value !== null) plain[name] = value;
  }
  return plain;
}
