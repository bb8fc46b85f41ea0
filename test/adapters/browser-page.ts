import { setupMockWorker } from '../../mocks/adapters/browser.js';
import { converse } from './conversation.js';
import { sendByFetch } from './senders.js';

/*
 * The page of browser.slow.test.ts, bundled for Chromium. It puts what the test calls on the window.
 */
const ORIGIN = 'https://www.trackagoat.com';

Object.assign(window, {
  /** Holds the conversation with the mock in this page, behind the service worker. */
  converseWithWorker: async (options: object) => {
    const { worker, mock } = setupMockWorker(options);
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
    const heard = await converse(sendByFetch(fetch, ORIGIN), mock.apiKey);
    worker.stop();
    return heard;
  },
  /** Holds the conversation with whoever answers fetch. */
  converseByFetch: (apiKey: string, origin = ORIGIN) => converse(sendByFetch(fetch, origin), apiKey),
});
