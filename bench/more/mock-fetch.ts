import { aimed } from '../harness/aims.js';
import { alternate, computeRatio, nanosecondsOfAsync } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { importMocks } from '../harness/package.js';
import { median } from '../harness/statistics.js';
import { call } from '../worlds/api-calls.js';

/** `mock.fetch` compared with the cost of any fetch in process: a Request, a Response and reading it. */
export const mockFetch: Bench = {
  about: 'mock.fetch in process, GET and PATCH one row, against new Request + new Response alone',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const { createMock } = await importMocks();
    const mock = createMock();
    const project = `/projects/${mock.projectId}`;
    const { id } = call<{ id: string }>(mock, 'POST', `${project}/creators`, { tiktok_handle: 'one' });
    const headers = { authorization: `Bearer ${mock.apiKey}` };
    const url = `${mock.baseUrl}/creators/${id}`;
    const expected = await (await mock.fetch(url, { headers })).text();
    check(JSON.parse(expected).data.id === id, expected);
    const body = JSON.stringify({ readme: 'Fitness; two posts a week.', metadata: { tier: 'gold' } });
    const init = { method: 'PATCH', headers: { ...headers, 'content-type': 'application/json' }, body };
    const patched = await (await mock.fetch(url, init)).text();
    check(JSON.parse(patched).data.metadata.tier === 'gold', patched);
    const responseHeaders = { 'content-type': 'application/json; charset=utf-8' };
    const bare = async (options: RequestInit, text: string): Promise<string> => {
      const request = new Request(url, options);
      if (options.body) await request.text();
      return new Response(text, { status: 200, headers: responseHeaders }).text();
    };
    const through = async (options: RequestInit): Promise<string> =>
      (await mock.fetch(new Request(url, options))).text();
    const calls = short ? 2_000 : 20_000;
    const rounds = await alternate(
      {
        get: () => nanosecondsOfAsync(calls, () => through({ headers })),
        bareGet: () => nanosecondsOfAsync(calls, () => bare({ headers }, expected)),
        patch: () => nanosecondsOfAsync(calls, () => through(init)),
        barePatch: () => nanosecondsOfAsync(calls, () => bare(init, patched)),
      },
      runs * 2,
    );
    const micros = (samples: readonly number[]): string => `${(median(samples) / 1000).toFixed(1)} µs`;
    return [
      aimed('mock.fetch ÷ Request + Response', computeRatio(rounds.get, rounds.bareGet), {
        which: 'GET',
        detail: `mock ${micros(rounds.get)} · bare ${micros(rounds.bareGet)}`,
      }),
      aimed('mock.fetch ÷ Request + Response', computeRatio(rounds.patch, rounds.barePatch), {
        which: 'PATCH',
        detail: `mock ${micros(rounds.patch)} · bare ${micros(rounds.barePatch)}`,
      }),
    ];
  },
};
