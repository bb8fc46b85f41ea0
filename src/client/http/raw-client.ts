import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from '../../generated/api-types.js';

/** The openapi-fetch client of the spec: `{data, error, response}`, with the guards of this client underneath. */
export type RawClient = Client<paths>;

/** The parts that the raw client uses. It imports nothing of the core, so bundlers can load it separately. */
export interface RawBase {
  readonly baseUrl: string;
  /** Refuses a URL text that would lead elsewhere. */
  readonly check: (url: string) => void;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Makes the openapi-fetch client. */
export function createRawClient({ baseUrl, check, fetch }: RawBase): RawClient {
  // openapi-fetch makes its Request from the URL text. This is the last place where a `..` is still visible. It would
  // also keep the present Request class, but MSW replaces the global one later.
  class CheckedRequest {
    constructor(url: string, init: RequestInit) {
      check(url);
      // biome-ignore lint/correctness/noConstructorReturn: openapi-fetch calls it with `new`, and wants a real Request
      return new Request(url, init);
    }
    static [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Request;
    }
  }
  return createFetchClient<paths>({ baseUrl, fetch, Request: CheckedRequest as unknown as typeof Request });
}
