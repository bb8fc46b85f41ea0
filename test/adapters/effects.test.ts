import { afterEach, describe, expect, it, vi } from 'vitest';
import { setupMockServer } from '../../mocks/adapters/node.js';
import { createRouteHandler } from '../../mocks/adapters/playwright.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock, type Mock } from '../../mocks/index.js';

interface Way {
  readonly mock: Mock;
  readonly fetch: typeof fetch;
  readonly close: () => Promise<void> | void;
}

const ways: Readonly<Record<string, () => Promise<Way> | Way>> = {
  'mock.fetch': () => {
    const mock = createMock();
    return { mock, fetch: mock.fetch, close: () => {} };
  },
  'MSW in Node': () => {
    const { server, mock } = setupMockServer();
    server.listen();
    return { mock, fetch: (input, init) => fetch(input, init), close: () => server.close() };
  },
  HTTP: async () => {
    const { mock, close } = await serveMock();
    return { mock, fetch: (input, init) => fetch(input, init), close };
  },
};

let way: Way | undefined;
afterEach(async () => {
  await way?.close();
  way = undefined;
});

for (const [name, start] of Object.entries(ways)) {
  describe(`faults of the transport through ${name}`, () => {
    const list = (signal?: AbortSignal) => {
      const { mock, fetch: fetchIt } = way as Way;
      const headers = { authorization: `Bearer ${mock.apiKey}` };
      return fetchIt(`${mock.baseUrl}/projects`, { headers, ...(signal ? { signal } : {}) });
    };
    const post = (body: object) => {
      const { mock, fetch: fetchIt } = way as Way;
      const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
      return fetchIt(`${mock.baseUrl}/projects`, { method: 'POST', headers, body: JSON.stringify(body) });
    };

    it('latency: the answer comes whole, and late', async () => {
      way = await start();
      way.mock.faults.add({ operation: 'listProjects', kind: 'latency', ms: 120 });
      // A timer may be a millisecond early by another clock.
      const early = AbortSignal.timeout(118);
      const response = await list();
      expect((await response.json()).data).toHaveLength(1);
      expect(early.aborted).toBe(true);
    });

    it('drop_before and drop_after: the call rejects, without and with its work done', async () => {
      way = await start();
      way.mock.faults.add({ operation: 'createProject', kind: 'drop_before' });
      await expect(post({ name: 'A' })).rejects.toThrow(TypeError);
      expect((await (await list()).json()).data).toHaveLength(1);
      way.mock.faults.add({ operation: 'createProject', kind: 'drop_after' });
      await expect(post({ name: 'B' })).rejects.toThrow(TypeError);
      expect((await (await list()).json()).data).toHaveLength(2);
      way.mock.faults.assertConsumed();
    });

    it('stall_body: the head arrives and the body never ends, until the caller gives up', async () => {
      way = await start();
      way.mock.faults.add({ operation: 'listProjects', kind: 'stall_body' });
      const controller = new AbortController();
      const response = await list(controller.signal);
      expect(response.status).toBe(200);
      const body = response.text();
      const first = await Promise.race([body, new Promise((resolve) => setTimeout(resolve, 80, 'still waiting'))]);
      expect(first).toBe('still waiting');
      controller.abort();
      await expect(body).rejects.toThrow();
    });
  });
}

describe("faults of the transport through Playwright's route", () => {
  const strike = async (kind: 'drop_before' | 'drop_after' | 'stall_body') => {
    const mock = createMock();
    mock.faults.add({ operation: 'createProject', kind });
    const [fulfill, abort, fallback] = [vi.fn(), vi.fn(), vi.fn()];
    const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
    const handled = createRouteHandler(mock)({
      request: () => ({
        method: () => 'POST',
        url: () => `${mock.baseUrl}/projects`,
        allHeaders: async () => headers,
        postData: () => '{"name": "A"}',
      }),
      fulfill,
      abort,
      fallback,
    });
    const error = await handled.catch((thrown: unknown) => thrown);
    const projects = mock.snapshot().world.tables.projects?.length;
    return { error, projects, calls: [fulfill, abort, fallback].map(({ mock: { calls } }) => calls) };
  };

  it('drop_before and drop_after reset the connection, without and with the work done', async () => {
    const calls = [[], [['connectionreset']], []];
    expect(await strike('drop_before')).toEqual({ error: undefined, projects: 1, calls });
    expect(await strike('drop_after')).toEqual({ error: undefined, projects: 2, calls });
  });

  it('stall_body, which it has no way to carry out, is refused', async () => {
    const { error, calls } = await strike('stall_body');
    expect(error).toMatchObject({ message: expect.stringContaining("cannot carry out the fault 'stall_body'") });
    expect(calls).toEqual([[], [], []]);
  });
});
