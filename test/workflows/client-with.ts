import type { Mock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';

/** A client of a service that is a little different: `change` sees each request and may answer itself. */
export function createClientWith(mock: Mock, change: (request: Request) => Promise<Request | Response>) {
  const fetch = async (request: Request): Promise<Response> => {
    const changed = await change(request);
    return changed instanceof Response ? changed : mock.fetch(changed);
  };
  return createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, random: () => 0 });
}

/** Whether a request records a payment. */
export const isPayment = ({ method, url }: Request): boolean => method === 'POST' && url.endsWith('/payout-payments');
