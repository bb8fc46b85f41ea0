import { onTestFinished } from 'vitest';
import { setupMockServer } from '../../mocks/adapters/node.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock, type Mock, type MockOptions } from '../../mocks/index.js';
import type { Send } from './conversation.js';
import { sendOverHttp } from './http-sender.js';
import { fetchByRoute, sendByFetch } from './senders.js';

/** A mock, and how to call it, until the test is finished. */
export interface Way {
  readonly mock: Mock;
  readonly fetch: typeof fetch;
  readonly send: Send;
}

function reach(mock: Mock, fetchIt: typeof fetch): Way {
  return { mock, fetch: fetchIt, send: sendByFetch(fetchIt, 'https://www.trackagoat.com') };
}

export const ROUTE = "Playwright's route";

/** All ways to a mock without a browser. */
export const ways: Readonly<Record<string, (options: MockOptions) => Promise<Way>>> = {
  'mock.fetch': async (options) => {
    const mock = createMock(options);
    return reach(mock, mock.fetch);
  },
  'MSW in Node': async (options) => {
    const { server, mock } = setupMockServer(options);
    server.listen({ onUnhandledRequest: 'error' });
    onTestFinished(() => server.close());
    return reach(mock, (input, init) => fetch(input, init));
  },
  [ROUTE]: async (options) => {
    const mock = createMock(options);
    return reach(mock, fetchByRoute(mock));
  },
  HTTP: async (options) => {
    const { mock, url, close } = await serveMock(options);
    onTestFinished(close);
    return { mock, fetch, send: sendOverHttp(url) };
  },
};
