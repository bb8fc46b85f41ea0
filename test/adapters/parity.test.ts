import { describe, expect, it, onTestFinished } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock, type MockOptions } from '../../mocks/index.js';
import { conversation, converse } from './conversation.js';
import { sendByFetch, sendDirectly } from './senders.js';
import { ways } from './ways.js';

// The journal's stopwatch is the machine's; nothing that the conversation reads depends on it.
const options: MockOptions = { now: '2026-01-05T00:00:00Z', randomSeed: 7 };
async function directly(): Promise<unknown[]> {
  const mock = createMock(options);
  return converse(sendDirectly(mock), mock.apiKey);
}

describe('one conversation gives the same status, headers and bytes', () => {
  it.each(Object.entries(ways))('through %s', async (_, connect) => {
    const { mock, send } = await connect(options);
    expect(await converse(send, mock.apiKey)).toEqual(await directly());
  });

  it('over HTTP by fetch', async () => {
    const { mock, url, close } = await serveMock(options);
    onTestFinished(close);
    expect(await converse(sendByFetch(fetch, url), mock.apiKey)).toEqual(await directly());
  });

  it('and meets every kind of answer on the way', async () => {
    const statuses = new Set((await directly()).map((response) => (response as { status: number }).status));
    expect([...statuses].sort((left, right) => left - right)).toEqual([
      200, 201, 204, 400, 401, 404, 405, 409, 415, 429,
    ]);
    expect(conversation.length).toBeGreaterThan(100);
  });
});
