import { createMock, loadRareParts } from '../../mocks/index.js';
import type { Send, Target } from './session.js';

await loadRareParts();

/** The demo of a mock in process, as a service to be asked: the one place of this folder that knows the mock. */
export function startMock(): Target {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T12:00:00Z' });
  return {
    key: mock.apiKey,
    send: async ({ method, url, headers, body }) => {
      const response = mock.handle({ method, url: `/api/v1${url}`, headers, body });
      return { status: response.status, headers: response.headers, body: response.body };
    },
  };
}

export function overHttp(baseUrl: string): Send {
  return async ({ method, url, headers, body }) => {
    const init = { method, headers: { ...headers }, ...(body === '' ? {} : { body }) };
    const response = await fetch(`${baseUrl}${url}`, init);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  };
}
