import { HEADERS_READ } from '../../api/plain.js';
import type { Handle } from './dispatch.js';
import { readPlainCall } from './plain-call.js';
import { loadForRequest } from './rare-parts.js';
import { respond, toResponse } from './respond.js';
import { createUrlReader } from './url-reader.js';

/** The parts of a mock that a fetch needs. */
export interface FetchParts {
  readonly handle: Handle;
  readonly baseUrl: string;
}

/** A fetch over `handle`. Aborting works, and transport faults behave as in a network. */
export function createFetch(parts: FetchParts): typeof globalThis.fetch {
  const { handle, baseUrl } = parts;
  const pathBelow = createUrlReader(baseUrl);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const plain = readPlainCall(input, init);
    const request = plain
      ? undefined
      : input instanceof Request && init === undefined
        ? input
        : new Request(input, init);
    const { method, signal, url: given } = plain ?? (request as Request);
    signal?.throwIfAborted();
    const url = pathBelow(given);
    if (url === undefined) {
      throw new TypeError(`fetch failed: this fetch reaches the mock at ${baseUrl} and nothing else, not ${given}`);
    }
    let body = plain?.body ?? '';
    if (request?.body) body = await request.text();
    // A write that is aborted right after the call must not change anything.
    else if (body !== '') await Promise.resolve();
    signal?.throwIfAborted();
    const loading = loadForRequest(url);
    if (loading) await loading;
    const headers = plain ? plain.headers : plainHeaders((request as Request).headers);
    const response = handle({ method, url, headers, body });
    // Without a fault there is nothing to wait for.
    return response.effect ? respond(response, signal) : toResponse(response);
  };
  return markAsMock(markAsClosed(fetch), baseUrl);
}

/** Marks a fetch for the client: the client then calls this base URL, and does not keep the live service's pace. */
export function markAsMock(fetch: typeof globalThis.fetch, baseUrl: string): typeof globalThis.fetch {
  return Object.assign(fetch, { [Symbol.for('trackagoat.mock')]: baseUrl });
}

/** Marks a fetch that only reaches a mock. The client accepts it in a browser, where it refuses others. */
export function markAsClosed(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return Object.assign(fetch, { [Symbol.for('trackagoat.mock.fetch')]: fetch });
}

/** The headers that the mock reads as a plain object. Reading these few costs a third of iterating over all. */
export function plainHeaders(headers: Headers): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name of HEADERS_READ) {
    const value = headers.get(name);
    if (value !== null) plain[name] = value;
  }
  return plain;
}
