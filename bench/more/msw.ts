import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { aimed } from '../harness/aims.js';
import { alternate, computeRatio, nanosecondsOfAsync } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { importClient, importNode } from '../harness/package.js';
import { median } from '../harness/statistics.js';
import { call } from '../worlds/api-calls.js';

/**
 * The mock behind MSW compared with the minimum cost of MSW, and the client without MSW compared with the client
 * through it.
 */
export const mswGet: Bench = {
  about: 'MSW in Node, GET one row, against one catch-all that returns a fixed body; the client with and without MSW',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const { setupMockServer } = await importNode();
    const { createClient } = await importClient();
    // Not the service's own address, because there the client keeps to 60 requests a minute.
    const { server, mock } = setupMockServer({ baseUrl: 'https://mock.test/api/v1' });
    const { id } = call<{ id: string }>(mock, 'POST', `/projects/${mock.projectId}/creators`, { tiktok_handle: 'one' });
    const url = `${mock.baseUrl}/creators/${id}`;
    const headers = { authorization: `Bearer ${mock.apiKey}` };
    const body = await (await mock.fetch(url, { headers })).text();
    const bare = setupServer(
      http.all(
        ({ request }) => request.url.startsWith(mock.baseUrl),
        () => new HttpResponse(body, { headers: { 'content-type': 'application/json; charset=utf-8' } }),
      ),
    );
    const get = async (): Promise<string> => (await fetch(url, { headers })).text();
    const calls = short ? 500 : 2_000;
    const behind = async (setup: { listen(): void; close(): void }, work: () => Promise<unknown>): Promise<number> => {
      // Only one server of MSW may be active in a process.
      setup.listen();
      try {
        return await nanosecondsOfAsync(calls, work);
      } finally {
        setup.close();
      }
    };
    for (const setup of [server, bare]) {
      setup.listen();
      check((await get()) === body, `${url} through MSW`);
      setup.close();
    }
    const options = { apiKey: mock.apiKey, baseUrl: mock.baseUrl };
    const direct = createClient({ ...options, fetch: mock.fetch });
    const through = createClient({ ...options, fetch: (...args) => globalThis.fetch(...args) });
    check((await direct.creators.get(id)).id === id, 'the client through mock.fetch');
    const rounds = await alternate(
      {
        ours: () => behind(server, get),
        bare: () => behind(bare, get),
        clientThroughMsw: () => behind(server, () => through.creators.get(id)),
        clientDirect: () => nanosecondsOfAsync(calls, () => direct.creators.get(id)),
      },
      runs * 2,
    );
    const micros = (name: keyof typeof rounds): string => `${(median(rounds[name]) / 1000).toFixed(1)} µs`;
    return [
      aimed('MSW GET ÷ MSW catch-all with a fixed body', computeRatio(rounds.ours, rounds.bare), {
        detail: `mock behind MSW ${micros('ours')} · bare MSW ${micros('bare')}`,
      }),
      aimed('client calls: mock.fetch ÷ MSW', computeRatio(rounds.clientThroughMsw, rounds.clientDirect), {
        detail: `through MSW ${micros('clientThroughMsw')} · through mock.fetch ${micros('clientDirect')}`,
      }),
    ];
  },
};
