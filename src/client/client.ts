import { requestOptions } from '../../base/options/client-options.js';
import { takeOptions } from '../../base/options/take-options.js';
import { type ApiPromise, DataPromise } from './http/api-promise.js';
import { findTarget, type Target } from './http/beside-a-mock/target.js';
import { type CallInput, execute, start } from './http/call.js';
import type { CallOptions, ClientOptions } from './http/client-options.js';
import { createEvents, type Events } from './http/events.js';
import { Limiter, type RateLimitStatus } from './http/limiter.js';
import { listOperation } from './http/list-promise.js';
import { getOperation } from './http/operation-table.js';
import { createRaw } from './http/raw.js';
import type { RawClient } from './http/raw-client.js';
import { badOption, readSettings } from './http/settings.js';
import { type Caller, type ClientResources, createResources } from './resources/resources.js';

/** Query, JSON body and options of `client.request`. */
export interface RequestInput extends CallOptions, Pick<CallInput, 'query' | 'body'> {}

/**
 * The typed client of the trackagoat API. It has a property for each resource, and ways to call operations without a
 * method. Any call can also reject with a ValidationError (400), an AuthenticationError (401), a PermissionError (403),
 * a RateLimitError (429), a ServerError (5xx) or an error of the connection.
 */
export interface TrackagoatClient extends ClientResources {
  /** The base URL that the client calls, without a slash at its end. */
  readonly baseUrl: string;
  /**
   * Whether the client reaches the live service or a mock, and on which host. It asks only a loopback address, without
   * the key. It never rejects. Anything that does not prove to be a mock is `live`.
   */
  readonly target: () => Promise<Target>;
  /** Calls any operation of the spec by its operationId, with the same types and guards. */
  readonly call: Caller['call'];
  /**
   * The openapi-fetch client of the spec over the same guards: it resolves to `{data, error, response}` instead of
   * throwing for a refusal.
   */
  readonly raw: RawClient;
  /**
   * Calls a route that this version does not know. The response must have the API's envelope; the data is taken out of
   * it.
   */
  request<T = unknown>(method: string, path: string, input?: RequestInput): ApiPromise<T>;
  /** Listens to `request`, `response`, `retry` or `rateLimited`; returns the function that stops listening. */
  readonly on: Events['on'];
  /** The state of the rate limit, and the number of waiting calls. */
  readonly rateLimit: RateLimitStatus;
}

/**
 * Makes a client. Without options it reads `TRACKAGOAT_API_KEY` and `TRACKAGOAT_BASE_URL` from the environment.
 *
 * @throws ConfigurationError when the key is missing or malformed, the base URL is not https (loopback excepted), or in
 * a browser without `dangerouslyAllowBrowser` (a mock's own `fetch` excepted).
 * @example
 * ```ts
 * const goat = createClient({ apiKey: process.env.TRACKAGOAT_API_KEY });
 * for await (const creator of goat.creators.list()) console.log(creator.tiktok_handle);
 * ```
 */
export function createClient(options: ClientOptions = {}): TrackagoatClient {
  // Only this closure has the key. No property of the client has it, so nothing can print it.
  const settings = readSettings(options);
  const events = createEvents(settings.logger);
  const limiter = new Limiter({ ...settings, warn: events.warn });
  const engine = { settings, events, limiter, cutLists: new Set<string>() };
  const caller: Caller = {
    call: (id, input, options) => start(engine, id, { ...(input as CallInput), options }),
    list: (id, input, options) => listOperation(engine, getOperation(id), { ...(input as CallInput), options }),
  };

  const client: TrackagoatClient = {
    ...createResources(caller),
    baseUrl: settings.baseUrl,
    target: () => findTarget(settings),
    call: caller.call,
    raw: createRaw(engine),
    request: <T = unknown>(method: string, path: string, input: RequestInput = {}): ApiPromise<T> => {
      const ask = async () => {
        const { query, body, ...options } = takeOptions(badOption('request'), input, requestOptions);
        return execute<T>(engine, { method, path }, { query, body, options });
      };
      return new DataPromise(ask());
    },
    on: events.on,
    get rateLimit(): RateLimitStatus {
      return limiter.status;
    },
  };
  keyIds.set(client, settings.keyId);
  return client;
}

const keyIds = new WeakMap<TrackagoatClient, string>();

/** A mark of a client's API key that shows nothing of it; undefined for a client that `createClient` has not made. */
export function findKeyId(goat: TrackagoatClient): string | undefined {
  return keyIds.get(goat);
}
