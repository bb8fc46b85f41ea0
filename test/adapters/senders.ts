import type { Mock } from '../../mocks/control/mock.js';
import { loadRareParts } from '../../mocks/control/plane/rare-parts.js';
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
    return {
      status: response.status,
      headers: ourHeaders(response.headers),
      body: await response.text(),
    };
  };
}
