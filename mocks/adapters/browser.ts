import type { HttpHandler } from 'msw';
import { type SetupWorker, setupWorker } from 'msw/browser';
import type { Mock } from '../control/mock.js';
import type { MockOptions } from '../control/state/options.js';
import { createHandlers, createMswMock } from './msw-handlers.js';

export { createHandlers } from './msw-handlers.js';

/** A mock behind MSW's service worker. */
export interface MockWorker {
  /** MSW's worker: `await worker.start()` before the page makes its first call. */
  readonly worker: SetupWorker;
  readonly mock: Mock;
  /** The handlers that the worker was made with, for your own worker. */
  readonly handlers: readonly HttpHandler[];
}

/**
 * Sets up MSW in a browser with a mock of the API at `baseUrl` (default the service's own address). The worker script
 * must be at the root of the page: `npx msw init public`.
 *
 * @example
 * ```ts
 * const { worker, mock } = setupMockWorker({ seed: 'demo' });
 * await worker.start();
 * ```
 */
export function setupMockWorker(options: MockOptions = {}): MockWorker {
  const mock = createMswMock(options);
  const handlers = createHandlers(mock);
  return { worker: setupWorker(...handlers), mock, handlers };
}
