import { AsyncLocalStorage } from 'node:async_hooks';
import type { HttpHandler } from 'msw';
import * as mswNode from 'msw/node';
import type { OrganizationControl } from '../control/handle/organization-control.js';
import type { Mock } from '../control/mock.js';
import type { MockOptions, OrganizationOptions } from '../control/state/options.js';
import { createHandlers, createMswMock } from './msw-handlers.js';

export { createHandlers } from './msw-handlers.js';

// msw 3, which has no SetupServerApi, can be imported on an older Node, and fails in the first call.
if (!('withResolvers' in Promise) && !('SetupServerApi' in mswNode)) {
  throw new Error(
    'trackagoat-sdk/mocks/node: msw 3 needs Node 22.12 or later. On this Node: npm install --save-dev msw@2',
  );
}

/** Runs a test in its own world; see `MockServer.isolated`. */
type Isolated = <Args extends readonly unknown[], Result>(
  run: (organization: OrganizationControl, ...args: Args) => Result,
  options?: OrganizationOptions,
) => (...args: Args) => Result;

/** The methods of MSW's server that a test calls. They can be taken off it. */
type BoundServer = Pick<mswNode.SetupServer, 'listen' | 'close' | 'resetHandlers' | 'use' | 'boundary'>;

/** A mock behind MSW: `listen()` before the tests, `close()` after them, `use()` for your own responses. */
export interface MockServer extends BoundServer, Pick<Mock, 'apiKey' | 'baseUrl' | 'clock'> {
  /** MSW's server. */
  readonly server: mswNode.SetupServer;
  readonly mock: Mock;
  /** The handlers that the server was made with, for your own server. */
  readonly handlers: readonly HttpHandler[];
  /**
   * Wraps a test so that each run sees a new organization, even when runs overlap. Within the test, calls with the
   * mock's default key reach that organization. It begins with the mock's seed.
   * `test.concurrent('pays once', isolated(async (organization) => { … }))`
   */
  readonly isolated: Isolated;
}

/**
 * Sets up MSW in Node with a mock of the API at `baseUrl` (default the service's own address). Only one MSW server can
 * be active in a process. If you have your own, add `createHandlers(createMock())` to it instead.
 *
 * @example
 * ```ts
 * const { server, mock } = setupMockServer({ seed: 'demo' });
 * server.listen();
 * ```
 */
export function setupMockServer(options: MockOptions = {}): MockServer {
  const mock = createMswMock(options);
  const turns = new AsyncLocalStorage<OrganizationControl>();
  const handlers = createHandlers(mock, { organization: () => turns.getStore() });
  const start = options.seed === undefined ? {} : { seed: options.seed };
  const isolated: Isolated = (run, organizationOptions) => {
    return (...args) => {
      const organization = mock.organizations.create({ ...start, ...organizationOptions });
      return turns.run(organization, () => run(organization, ...args));
    };
  };
  const server = mswNode.setupServer(...handlers);
  const { apiKey, baseUrl, clock } = mock;
  return {
    server,
    mock,
    handlers,
    isolated,
    apiKey,
    baseUrl,
    clock,
    listen: server.listen.bind(server),
    close: server.close.bind(server),
    resetHandlers: server.resetHandlers.bind(server),
    use: server.use.bind(server),
    boundary: server.boundary.bind(server),
  };
}
