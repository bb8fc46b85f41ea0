import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from '../generated/api-types.js';
import { draftOf, type Engine, toResponse, transmit } from './call.js';
import { formatError, parseJson } from './envelope.js';
import { fromRequest } from './outgoing.js';
import { checkUrl } from './path-guard.js';
import { prepare } from './prepare.js';

/** The openapi-fetch client of the spec: `{data, error, response}`, with the guards of this client underneath. */
export type RawClient = Client<paths>;

/**
 * Makes an openapi-fetch client that sends through this one: the same key, path guard, retries, limits, deadlines and
 * idempotency keys. Refusals come back as `error`, as openapi-fetch has it; a network that failed throws.
 */
export function createRaw(engine: Engine): RawClient {
  const { baseUrl } = engine.settings;

  // openapi-fetch makes its Request from the URL as text: the last place where a `..` can still be seen. And it would
  // hold on to the Request class of this moment, but MSW replaces the global one later.
  class CheckedRequest {
    constructor(url: string, init: RequestInit) {
      checkUrl(baseUrl, url);
      // biome-ignore lint/correctness/noConstructorReturn: openapi-fetch calls it with `new`, and wants a real Request
      return new Request(url, init);
    }
    static [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Request;
    }
  }

  const fetch = async (request: Request): Promise<Response> => {
    const { method, headers, ...sent } = await fromRequest(request);
    const prepared = prepare(engine.settings, draftOf(engine, method, sent), { signal: request.signal, headers });
    const answer = await transmit(engine, prepared);
    // openapi-fetch would throw a bare SyntaxError.
    if (answer.response.ok && parseJson(answer.text) === undefined) throw formatError(prepared.state, answer, 'JSON');
    return toResponse(answer);
  };

  return createFetchClient<paths>({ baseUrl, fetch, Request: CheckedRequest as unknown as typeof Request });
}
