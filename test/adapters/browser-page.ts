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
  /** Makes a project whose response is lost, and reads a file of the page's own site: what became of both. */
  loseAndBypass: async () => {
    const { worker, mock } = setupMockWorker({ seed: 'empty' });
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
    mock.faults.add({ operation: 'createProject', kind: 'drop_after' });
    const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
    const lost = await fetch(`${ORIGIN}/api/v1/projects`, { method: 'POST', headers, body: '{"name": "Lost"}' }).then(
      ({ status }) => status,
      (error: Error) => error.name,
    );
    const projects = await (await fetch(`${ORIGIN}/api/v1/projects`, { headers })).json();
    const own = await (await fetch('/own-data.json')).json();
    worker.stop();
    return { lost, names: projects.data.map(({ name }: { name: string }) => name), own };
  },
  /** Holds the conversation with whoever answers fetch. */
  converseByFetch: (apiKey: string, origin = ORIGIN) => converse(sendByFetch(fetch, origin), apiKey),
});
