import { type HttpHandler, HttpResponse, http } from 'msw';
import { checkHas } from '../../base/options/check-has.js';
import { takeWithRangeError } from '../../base/options/take-with-range-error.js';
import { warnIfUntested } from '../../src/client/peers.js';
import type { OrganizationControl } from '../control/handle/organization-control.js';
import { type Mock, startMock } from '../control/mock.js';
import { plainHeaders } from '../control/plane/fetch.js';
import { loadForRequest } from '../control/plane/load-on-demand.js';
import { respond, toResponse } from '../control/plane/respond.js';
import { createUrlReader } from '../control/plane/url-reader.js';
import { handlerOptions, mockOptions } from '../control/schemas/mock-options.js';
import { type MockOptions, takeMockOptions } from '../control/state/options.js';
import { printOncePerCode } from '../control/state/warnings.js';

/** The way to choose an organization. */
export interface HandlerOptions {
  /** The current organization. Calls with the mock's default key reach it instead of the default organization. */
  readonly organization?: () => OrganizationControl | undefined;
}

/**
 * MSW handlers for a mock: one that catches all its addresses, including the control plane. Put them into your own
 * `setupServer` or `setupWorker`. Handlers that `use` adds later come first, so you can override single responses.
 *
 * @example
 * ```ts
 * const handlers = createHandlers(createMock({ seed: 'demo' }));
 * ```
 */
export function createHandlers(mock: Mock, given: HandlerOptions = {}): HttpHandler[] {
  warnIfUntested('msw');
  checkHas('handle', mock, 'createHandlers takes a mock, such as createMock()');
  const options = takeWithRangeError('createHandlers', given, handlerOptions);
  const pathBelow = createUrlReader(mock.baseUrl);
  const isOurs = ({ request }: { readonly request: Request }): boolean => pathBelow(request.url) !== undefined;
  const handler = http.all(isOurs, async ({ request }) => {
    const url = pathBelow(request.url) as string;
    const body = request.body === null ? '' : await request.text();
    const headers = plainHeaders(request.headers);
    const current = options.organization?.();
    if (current) useOrganizationKey(current, headers, mock);
    const loading = loadForRequest(url);
    if (loading) await loading;
    const response = mock.handle({ method: request.method, url, headers, body });
    if (!response.effect) return toResponse(response);
    // MSW turns this into a network error of the client. For a fault after the work, the response is lost for good.
    return response.effect.kind === 'drop' ? HttpResponse.error() : respond(response, request.signal);
  });
  return [handler];
}

/** A mock for MSW. Warnings without a listener go to the console, because a test has no other place for them. */
export function createMswMock(given: MockOptions): Mock {
  const options = takeMockOptions('createMock', given, mockOptions);
  const { onWarning = printOncePerCode((line) => console.warn(line)) } = options;
  return startMock({ ...options, onWarning });
}

/** Only the mock's own key is redirected. A test that sends a wrong key, or another organization's, does so on purpose. */
function useOrganizationKey(organization: OrganizationControl, headers: Record<string, string>, mock: Mock): void {
  const sent = headers.authorization;
  if (sent?.includes(mock.apiKey)) headers.authorization = sent.replace(mock.apiKey, organization.apiKey);
}
