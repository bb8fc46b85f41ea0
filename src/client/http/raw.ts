import { checkBody, perform } from './call.js';
import { Delivery } from './call-state.js';
import type { RawClient } from './raw-client.js';
import { redactKeys, redactThrown } from './redaction.js';
import { checkUrl, fromRequest, toSearch } from './request.js';
import { formatError, isCsv, isOk, toResponse } from './response.js';
import type { Engine } from './send.js';

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'request', 'use', 'eject'];

/**
 * The openapi-fetch client over this one: the same key, path guard, retries, limits, deadlines and idempotency keys.
 * Refusals are returned as `error`, as openapi-fetch does it; a network failure throws. openapi-fetch is loaded on
 * first use, because it would be a fifth of what everyone loads.
 */
export function createRaw(engine: Engine): RawClient {
  const { baseUrl } = engine.settings;

  const fetch = async (request: Request): Promise<Response> => {
    const { headers, body, ...route } = await fromRequest(baseUrl, request);
    const options = { signal: request.signal, headers };
    return perform(engine, { route, body, options, delivery: new Delivery() }, (state, received) => {
      if (!isOk(received)) return toResponse({ ...received, text: redactKeys(received.text) });
      // openapi-fetch would throw a bare SyntaxError. It does not read the body of a 204.
      if (received.status !== 204 && received.body === undefined && !isCsv(received)) {
        throw formatError(state, received, 'JSON');
      }
      return toResponse(received);
    });
  };

  let loaded: Promise<RawClient> | undefined;
  const load = async (): Promise<RawClient> => {
    const { createRawClient } = await import('./raw-client.js');
    return createRawClient({ baseUrl, fetch, check: (url) => checkUrl(baseUrl, '', url) });
  };
  const late =
    (method: string) =>
    async (...args: unknown[]): Promise<unknown> => {
      for (const given of args) checkInput(given);
      loaded ??= load();
      const client = (await loaded) as unknown as Record<string, (...args: unknown[]) => unknown>;
      try {
        return await client[method]?.(...args);
      } catch (error) {
        throw redactThrown(error);
      }
    };
  return Object.fromEntries(methods.map((method) => [method, late(method)])) as unknown as RawClient;
}

// openapi-fetch leaves out what is undefined: a filter, or the payee of a payment.
function checkInput(given: unknown): void {
  const { params, body } = (given ?? {}) as { params?: { query?: Readonly<Record<string, unknown>> }; body?: unknown };
  toSearch(params?.query);
  checkBody(body);
}
