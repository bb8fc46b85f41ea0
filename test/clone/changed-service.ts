import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import type { Mock } from 'trackagoat-sdk/mocks';

/** A client, which may only read, of a service whose responses under `path` have another text than those of the mock. */
export function readChanged(mock: Mock, path: RegExp, change: (text: string) => string): TrackagoatClient {
  return createClient({
    apiKey: mock.createKey(['read']),
    baseUrl: mock.baseUrl,
    fetch: async (request) => {
      const response = await mock.fetch(request);
      if (!path.test(new URL(request.url).pathname)) return response;
      const { status, headers } = response;
      return new Response(change(await response.text()), { status, headers });
    },
  });
}
