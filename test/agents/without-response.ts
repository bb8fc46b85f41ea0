import { markAsClosed, markAsMock } from '../../mocks/control/plane/fetch.js';
import type { Mock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { isPayment } from '../workflows/odd-service.js';

/** A fetch that stays known as that of the mock: what is planned there is finished there alone. */
export function asMock(mock: Mock, respond: (request: Request) => Promise<Response>): typeof globalThis.fetch {
  // The client hands over the parts of a request, and not a Request, where it knows that a mock answers.
  const fetch: typeof globalThis.fetch = (input, init) => respond(new Request(input, init));
  return markAsMock(markAsClosed(fetch), mock.baseUrl);
}

/** A client whose payments are held on their way, and are never answered. */
export function withoutResponse(mock: Mock) {
  const held: Request[] = [];
  const goat = createClient({
    apiKey: mock.apiKey,
    baseUrl: mock.baseUrl,
    maxRetries: 0,
    random: () => 0,
    fetch: asMock(mock, async (request) => {
      if (!isPayment(request)) return mock.fetch(request);
      held.push(request);
      throw new TypeError('fetch failed');
    }),
  });
  return { goat, held };
}
