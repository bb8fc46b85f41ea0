import { afterEach, describe, expect, it, vi } from 'vitest';
import { setupMockServer } from '../../mocks/adapters/node.js';
import { createRouteHandler } from '../../mocks/adapters/playwright.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock, type Mock, type MockOptions } from '../../mocks/index.js';
import type { Send } from './conversation.js';
import { sendOverHttp } from './http-sender.js';
import { sendByFetch, sendDirectly } from './senders.js';

const ORIGIN = 'https://www.trackagoat.com';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Calls through Playwright's route handler, as a page of that origin. */
function sendByRoute(mock: Mock): Send {
  const handle = createRouteHandler(mock);
  return async ({ method, url, headers, body }) => {
    const fulfill = vi.fn().mockResolvedValue(undefined);
    await handle({
      request: () => ({
        method: () => method,
        url: () => ORIGIN + url,
        allHeaders: async () => headers as Record<string, string>,
        postData: () => (body === '' ? null : body),
      }),
      fulfill,
      abort: async () => {},
      fallback: async () => {},
    });
    return fulfill.mock.calls[0]?.[0];
  };
}

const adapters: Record<string, (options: MockOptions) => Promise<{ mock: Mock; send: Send }>> = {
  'mock.handle': async (options) => {
    const mock = createMock(options);
    return { mock, send: sendDirectly(mock) };
  },
  'mock.fetch': async (options) => {
    const mock = createMock(options);
    return { mock, send: sendByFetch(mock.fetch, ORIGIN) };
  },
  'MSW in Node': async (options) => {
    const { server, mock } = setupMockServer(options);
    server.listen({ onUnhandledRequest: 'error' });
    closing.push(() => server.close());
    return { mock, send: sendByFetch(fetch, ORIGIN) };
  },
  "Playwright's route": async (options) => {
    const mock = createMock(options);
    return { mock, send: sendByRoute(mock) };
  },
  HTTP: async (options) => {
    const { mock, url, close } = await serveMock(options);
    closing.push(close);
    return { mock, send: sendOverHttp(url) };
  },
};

describe.each(Object.entries(adapters))('a defect behind %s', (_name, connect) => {
  it('is a 500 with an id, told to onDefect, with the world as it was; the next call is answered', async () => {
    const defects: [string, string][] = [];
    let isBroken = true;
    const { mock, send } = await connect({
      seed: 'demo',
      hooks: {
        onDefect: (error, id) => defects.push([(error as Error).message, id]),
        onCall: ({ operation }) => {
          if (isBroken && operation === 'createPayoutPayment') throw new Error('planted');
        },
      },
      // Behind the operation: the payment is made by then.
    });
    const kept = () => {
      const { world, idempotency } = mock.snapshot();
      // The call counts for the day's quota, as a failed one does at the service.
      return JSON.stringify({ world: { ...world, state: { ...world.state, usage: 0 } }, idempotency });
    };
    const before = kept();
    const body = JSON.stringify({ project_id: mock.projectId, total_amount_cents: 500 });
    const headers = {
      authorization: `Bearer ${mock.apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': 'one',
    };
    const pay = () => send({ method: 'POST', url: '/api/v1/payout-payments', headers, body });
    const refused = await pay();
    expect(refused.status).toBe(500);
    expect(JSON.parse(refused.body)).toMatchObject({ data: null, meta: { code: 'internal_error', id: 'defect_1' } });
    expect(defects).toEqual([['planted', 'defect_1']]);
    expect(kept() === before).toBe(true);
    isBroken = false;
    // The key was not kept with an answer either: the same payment can be made now, once.
    const [first, second] = [await pay(), await pay()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(JSON.parse(second.body).data.id).toBe(JSON.parse(first.body).data.id);
  });
});
