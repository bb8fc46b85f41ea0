import { type ApiPromise, DataPromise } from './http/api-promise.js';
import { type CallInput, execute } from './http/call.js';
import type { CallOptions, ClientOptions } from './http/client-options.js';
import { createEvents } from './http/events.js';
import { createLimiter, type RateLimitStatus } from './http/limiter.js';
import { listOperation } from './http/list.js';
import { getOperation } from './http/operation-table.js';
import { createRaw } from './http/raw.js';
import { createSend, refuseLate } from './http/send.js';
import { readSettings } from './http/settings.js';
import { analyticsResource } from './resources/analytics.js';
import type { Caller } from './resources/caller.js';
import { campaignsResource } from './resources/campaigns.js';
import { creatorsResource } from './resources/creators.js';
import { goalsResource } from './resources/goals.js';
import { payoutAccrualsResource } from './resources/payout-accruals.js';
import { payoutMethodsResource } from './resources/payout-methods.js';
import { payoutPaymentsResource } from './resources/payout-payments.js';
import { payoutStructuresResource } from './resources/payout-structures.js';
import { projectsResource } from './resources/projects.js';
import { schemaResource } from './resources/schema.js';
import { videosResource } from './resources/videos.js';

/** Query, JSON body and options of `client.request`. */
export interface RequestInput extends CallOptions, Pick<CallInput, 'query' | 'body'> {}

/** The typed client of the trackagoat API. */
export type TrackagoatClient = ReturnType<typeof createClient>;

/**
 * Makes a client. Without options it reads `TRACKAGOAT_API_KEY` and `TRACKAGOAT_BASE_URL` from the environment.
 *
 * @throws ConfigurationError when the key is missing or malformed, the base URL is not https (loopback excepted), or in
 * a browser without `dangerouslyAllowBrowser`.
 */
export function createClient(options: ClientOptions = {}) {
  // The key lives in this closure only: nothing that hangs on the client holds it, so nothing can print it.
  const settings = readSettings(options);
  const events = createEvents(settings.logger);
  const limiter = createLimiter({
    ...settings,
    refuse: refuseLate,
    onStoreError: (error) => events.log('warn', 'trackagoat: the limiter store failed', { error: String(error) }),
  });
  const engine = { settings, events, send: createSend(settings, limiter, events) };
  const caller: Caller = {
    call: (id, input, options) =>
      new DataPromise(execute(engine, getOperation(id), { ...(input as CallInput), options })),
    list: (id, input, options) => listOperation(engine, getOperation(id), { ...(input as CallInput), options }),
  };

  return {
    baseUrl: settings.baseUrl,
    schema: schemaResource(caller),
    projects: projectsResource(caller),
    creators: creatorsResource(caller),
    videos: videosResource(caller),
    campaigns: campaignsResource(caller),
    goals: goalsResource(caller),
    analytics: analyticsResource(caller),
    payoutMethods: payoutMethodsResource(caller),
    payoutStructures: payoutStructuresResource(caller),
    payoutAccruals: payoutAccrualsResource(caller),
    payoutPayments: payoutPaymentsResource(caller),
    /** Calls any operation of the spec by its id, with the same types and guards. */
    call: caller.call,
    /** The openapi-fetch client of the spec over the same guards: `{data, error, response}`. */
    raw: createRaw(engine),
    /** Calls a route that this version does not know; the answer must be the API's envelope. */
    request: <T = unknown>(method: string, path: string, input: RequestInput = {}): ApiPromise<T> =>
      new DataPromise(execute<T>(engine, { method, path }, { query: input.query, body: input.body, options: input })),
    /** Listens to request, response, retry or rateLimited; answers the function that stops it. */
    on: events.on,
    /** What is known of the rate limit, and what is waiting for it. */
    get rateLimit(): RateLimitStatus {
      return limiter.status();
    },
  };
}
