import { request as httpRequest } from 'node:http';
import { onTestFinished } from 'vitest';
import { setupMockServer } from '../../mocks/adapters/node.js';
import { createMock, type Mock, type MockOptions } from '../../mocks/index.js';
import { serveForTest } from '../harness/served-mock.js';
import { ourHeaders, type Send } from './conversation.js';
import { fetchByRoute, sendByFetch, sendDirectly } from './senders.js';

/** A mock, and how to call it, until the test is finished. */
export interface Way {
  readonly mock: Mock;
  readonly fetch: typeof fetch;
  readonly send: Send;
}

/** Calls over a socket, without any fetch. */
function sendOverHttp(origin: string): Send {
  return ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const request = httpRequest(origin + url, { method, headers: headers as Record<string, string> }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const received = ourHeaders(Object.entries(response.headers as Record<string, string>));
          resolve({
            status: response.statusCode ?? 0,
            headers: received,
            body: Buffer.concat(chunks).toString('utf8'),
          });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
}

function reach(mock: Mock, fetchIt: typeof fetch): Way {
  return { mock, fetch: fetchIt, send: sendByFetch(fetchIt, 'https://www.trackagoat.com') };
}

export const ROUTE = "Playwright's route";

/** The way without a fetch. */
export const directly = async (options: MockOptions): Promise<Way> => {
  const mock = createMock(options);
  return { mock, fetch: mock.fetch, send: sendDirectly(mock) };
};

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
    const { mock, url } = await serveForTest(options);
    return { mock, fetch, send: sendOverHttp(url) };
  },
};
