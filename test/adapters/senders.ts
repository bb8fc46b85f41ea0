import { createRouteHandler } from '../../mocks/adapters/playwright.js';
import type { Mock } from '../../mocks/control/mock.js';
import { loadRareParts } from '../../mocks/control/plane/load-on-demand.js';
import { ourHeaders, type Send } from './conversation.js';

// The direct way is not a fetch, and cannot wait for it.
await loadRareParts();

/** Calls the core itself. */
export function sendDirectly(mock: Mock): Send {
  return async (request) => {
    const { status, headers, body } = mock.handle(request);
    return { status, headers: ourHeaders(Object.entries(headers)), body };
  };
}

/** Calls through a fetch. */
export function sendByFetch(fetchIt: typeof fetch, origin: string): Send {
  return async ({ method, url, headers, body }) => {
    const init = body === '' ? {} : { body };
    const response = await fetchIt(origin + url, { method, headers: headers as Record<string, string>, ...init });
    return { status: response.status, headers: ourHeaders(response.headers), body: await response.text() };
  };
}

/** The fetch of a page whose calls Playwright hands to the route handler. */
export function fetchByRoute(mock: Mock): typeof fetch {
  const handle = createRouteHandler(mock);
  return async (input, init) => {
    const request = new Request(input, init);
    const sent = await request.text();
    return new Promise((resolve, reject) => {
      handle({
        request: () => ({
          method: () => request.method,
          url: () => request.url,
          allHeaders: async () => Object.fromEntries(request.headers),
          postData: () => sent || null,
        }),
        fulfill: async ({ body, ...head }) => resolve(new Response(body || null, head)),
        abort: async (code) => reject(new TypeError(code)),
        fallback: async () => reject(new TypeError('It was left to the network.')),
      }).catch(reject);
    });
  };
}
