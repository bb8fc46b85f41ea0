import { type MockWorker, setupMockWorker } from '../../mocks/adapters/browser.js';

/*
 * A page of an application, bundled for Chromium by service-worker.slow.test.ts: it starts the mock as its README says, and
 * calls the service's own address with its own fetch.
 */
declare global {
  interface Window {
    app: {
      start(options: Parameters<typeof setupMockWorker>[0]): Promise<void>;
      call(path: string, init?: { method?: string; body?: object }): Promise<{ status: number; json: unknown }>;
      mocked(): MockWorker;
    };
  }
}

let mocked: MockWorker;

window.app = {
  start: async (options) => {
    mocked = setupMockWorker(options);
    await mocked.worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  },
  call: async (path, init = {}) => {
    const response = await fetch(`https://www.trackagoat.com/api/v1${path}`, {
      method: init.method ?? 'GET',
      headers: { authorization: `Bearer ${mocked.mock.apiKey}`, 'content-type': 'application/json' },
      ...(init.body ? { body: JSON.stringify(init.body) } : {}),
    });
    return { status: response.status, json: await response.json() };
  },
  mocked: () => mocked,
};
