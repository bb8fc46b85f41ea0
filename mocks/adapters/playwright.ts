import { checkHas } from '../../base/options/check-has.js';
import type { Mock } from '../control/mock.js';
import { loadForRequest } from '../control/plane/load-on-demand.js';
import { unknownEffect, wait } from '../control/plane/respond.js';
import { createUrlReader } from '../control/plane/url-reader.js';
import { EXPOSED_HEADERS } from './exposed-headers.js';

/** The part of Playwright's `Route` that is needed, without Playwright itself. */
export interface RouteLike {
  /** The request that the page made. */
  request(): {
    /** In capitals. */
    method(): string;
    /** Absolute. */
    url(): string;
    /** By lower-case name. */
    allHeaders(): Promise<Record<string, string>>;
    /** The body as text; null without one. */
    postData(): string | null;
  };
  /** Responds to the request. */
  fulfill(response: { status: number; headers: Record<string, string>; body: string }): Promise<void>;
  /** Breaks the connection. */
  abort(errorCode?: string): Promise<void>;
  /** Leaves the request to the next handler, or to the network. */
  fallback(): Promise<void>;
}

/**
 * A handler for Playwright's `page.route` or `context.route`. The mock responds to its own requests; others fall
 * through. `await page.route('**\/*', createRouteHandler(mock))`
 *
 * @example
 * ```ts
 * await page.route((url) => url.pathname.startsWith('/api/'), createRouteHandler(mock));
 * ```
 */
export function createRouteHandler(mock: Mock): (route: RouteLike) => Promise<void> {
  checkHas('handle', mock, 'createRouteHandler takes a mock, such as createMock()');
  const pathBelow = createUrlReader(mock.baseUrl);
  return async (route) => {
    const request = route.request();
    const url = pathBelow(request.url());
    if (url === undefined) return route.fallback();
    const headers = await request.allHeaders();
    await loadForRequest(url);
    const response = mock.handle({ method: request.method(), url, headers, body: request.postData() ?? '' });
    const { effect } = response;
    switch (effect?.kind) {
      case undefined:
        break;
      case 'latency':
        await wait(effect.ms);
        break;
      case 'drop':
        return route.abort('connectionreset');
      case 'stall_body':
        throw new Error(
          "createRouteHandler cannot carry out the fault 'stall_body', because Playwright sends bodies whole. Take drop_after.",
        );
      default:
        return unknownEffect(effect);
    }
    const cors = {
      'access-control-allow-origin': headers.origin ?? '*',
      'access-control-expose-headers': EXPOSED_HEADERS,
    };
    const body = response.parts ? [...response.parts].join('') : response.body;
    await route.fulfill({ status: response.status, headers: { ...response.headers, ...cors }, body });
  };
}
