import { afterEach, describe, expect, it } from 'vitest';
import { setupMockServer } from '../../mocks/adapters/node.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock, type MockOptions } from '../../mocks/index.js';
import { conversation, converse } from './conversation.js';
import { sendOverHttp } from './http-sender.js';
import { sendByFetch, sendDirectly } from './senders.js';

// The journal's stopwatch is the machine's; nothing that the conversation reads depends on it.
const options: MockOptions = { now: '2026-01-05T00:00:00Z', randomSeed: 7 };
const ORIGIN = 'https://www.trackagoat.com';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function directly(): Promise<unknown[]> {
  const mock = createMock(options);
  return converse(sendDirectly(mock), mock.apiKey);
}

describe('one conversation gives the same status, headers and bytes', () => {
  it('through mock.fetch', async () => {
    const mock = createMock(options);
    expect(await converse(sendByFetch(mock.fetch, ORIGIN), mock.apiKey)).toEqual(await directly());
  });

  it('through MSW in Node', async () => {
    const { server, mock } = setupMockServer(options);
    server.listen({ onUnhandledRequest: 'error' });
    closing.push(() => server.close());
    expect(await converse(sendByFetch(fetch, ORIGIN), mock.apiKey)).toEqual(await directly());
  });

  it('over HTTP', async () => {
    const served = await serveMock(options);
    closing.push(served.close);
    expect(await converse(sendOverHttp(served.url), served.mock.apiKey)).toEqual(await directly());
    served.mock.reset();
    expect(await converse(sendByFetch(fetch, served.url), served.mock.apiKey)).toEqual(await directly());
  });

  it('and meets every kind of answer on the way', async () => {
    const statuses = new Set((await directly()).map((response) => (response as { status: number }).status));
    expect([...statuses].sort((left, right) => left - right)).toEqual([
      200, 201, 204, 400, 401, 404, 405, 409, 415, 429,
    ]);
    expect(conversation.length).toBeGreaterThan(100);
  });
});
