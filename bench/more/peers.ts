/*
 * Mocks side by side, all asked for one creator. npm run bench peers -- [--record]
 * `--record` writes the table of docs/performance.md. The peers are installed into bench/peers alone. They respond from the
 * examples of the spec or from a table of one row; none of them has a ledger or a journal.
 */
import { parseArgs } from 'node:util';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { recordFigures } from '../../scripts/figures/figures-file.js';
import { alternate, computeRatio, nanosecondsOfAsync } from '../harness/alternate.js';
import { check } from '../harness/bench.js';
import { type Contender, contest } from '../harness/contest.js';
import { importNode, resolvePath } from '../harness/package.js';
import { installPeers, startPeer } from '../harness/peers.js';
import { ask, CONNECTIONS, type Question, rawLike, startWithQuestion, toText } from '../harness/questions.js';
import type { ServerProcess } from '../harness/server-process.js';
import { median } from '../harness/statistics.js';
import { call } from '../worlds/api-calls.js';

const COMMAND = 'npm run bench peers -- --record';
const RUNS = 5;
const SECONDS = 1;
const MSW_CALLS = 2_000;

interface Row {
  readonly id: string;
}

function toContender(server: ServerProcess, question: Question): Contender {
  const { url } = server.ready;
  return {
    server,
    load: { url, connections: CONNECTIONS, requests: [toText(question)], status: 200, seconds: SECONDS },
  };
}

/** A started server with its request, once it has responded with a creator: the one with this id if one is given. */
async function checked(server: ServerProcess, question: Question, id?: string): Promise<Contender> {
  const { status, body } = await ask(server, question);
  const parsed = JSON.parse(body) as Row & { readonly data?: Row };
  const row = parsed.data ?? parsed;
  check(status === 200 && typeof row.id === 'string', `${question.path} answered ${status}: ${body}`);
  check(id === undefined || row.id === id, `${question.path} is another row: ${body}`);
  return toContender(server, question);
}

async function startAll(): Promise<Record<string, Contender>> {
  installPeers();
  const { server: mock, question: below, response } = await startWithQuestion();
  const row = (JSON.parse(response.body) as { readonly data: Row }).data;
  const { id } = row;
  const atRoot: Question = { ...below, path: `/creators/${id}` };
  const spec = resolvePath('dist/openapi.json');
  const raw = await rawLike(response, below);
  return {
    'trackagoat-sdk': await checked(mock, below, id),
    'bare `node:http`, one fixed response': toContender(raw.server, below),
    'openapi-backend': await checked(await startPeer('openapi-backend', { spec, row }), below, id),
    'json-server': await checked(await startPeer('json-server', { data: { creators: [row] } }), below, id),
    '@scalar/mock-server': await checked(await startPeer('scalar', { spec }), atRoot),
    'Prism, without its log': await checked(await startPeer('prism', { spec }), atRoot),
  };
}

/** Over HTTP: each server in its own process, in turn, under the same load. */
async function measureServers(): Promise<string[]> {
  const all = await startAll();
  const rounds = await contest(all, RUNS);
  for (const { server } of Object.values(all)) await server.stop();
  const mock = rounds['trackagoat-sdk'] as NonNullable<(typeof rounds)[string]>;
  return Object.entries(rounds).map(([name, { perSecond, cpu }]) => {
    const rate = Math.round(median(perSecond)).toLocaleString('en-US');
    return `| ${name} | HTTP | ${rate} | ${median(cpu).toFixed(0)} µs | ${showTimes(computeRatio(mock.perSecond, perSecond))} |`;
  });
}

/** In one process: `fetch` through MSW, and the mock's own fetch. */
async function measureInProcess(): Promise<string[]> {
  const { setupMockServer } = await importNode();
  const { server, mock } = setupMockServer({ baseUrl: 'https://mock.test/api/v1' });
  const { id } = call<Row>(mock, 'POST', `/projects/${mock.projectId}/creators`, { tiktok_handle: 'one' });
  const url = `${mock.baseUrl}/creators/${id}`;
  const headers = { authorization: `Bearer ${mock.apiKey}` };
  const body = await (await mock.fetch(url, { headers })).text();
  const fixed = setupServer(
    http.all(
      ({ request }) => request.url.startsWith(mock.baseUrl),
      () => new HttpResponse(body, { headers: { 'content-type': 'application/json; charset=utf-8' } }),
    ),
  );
  const get = async (): Promise<string> => (await fetch(url, { headers })).text();
  const own = async (): Promise<string> => (await mock.fetch(url, { headers })).text();
  const behind = async (setup: { listen(): void; close(): void }): Promise<number> => {
    setup.listen();
    try {
      check((await get()) === body, `${url} through MSW`);
      return await nanosecondsOfAsync(MSW_CALLS, get);
    } finally {
      setup.close();
    }
  };
  const samples = await alternate(
    {
      'trackagoat-sdk, `mock.fetch`': () => nanosecondsOfAsync(MSW_CALLS, own),
      'trackagoat-sdk behind MSW': () => behind(server),
      'MSW, one fixed response': () => behind(fixed),
    },
    RUNS * 2,
  );
  const mine = samples['trackagoat-sdk, `mock.fetch`'];
  return Object.entries(samples).map(([name, nanoseconds]) => {
    const each = median(nanoseconds);
    const rate = Math.round(1e9 / each).toLocaleString('en-US');
    return `| ${name} | process | ${rate} | ${(each / 1000).toFixed(0)} µs | ${showTimes(computeRatio(nanoseconds, mine))} |`;
  });
}

function showTimes(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2);
}

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
const table = [
  '| mock | where | requests a second | CPU time a request | this mock is so many times as fast |',
  '|---|---|---|---|---|',
  ...(await measureServers()),
  ...(await measureInProcess()),
].join('\n');
console.log(table);
if (values.record) recordFigures('peers', COMMAND, () => ({ figures: {}, table }));
