/*
 * Reads and writes of 48 keys through HAProxy to one, two and three mocks, with the configuration of examples/fleet:
 *   npm run bench fleet -- [--record] [--rounds 8]
 * `--record` writes the table of examples/fleet/README.md. Needs haproxy, a package of Debian.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { recordFigures } from '../../scripts/figures/figures-file.js';
import { alternate } from '../harness/alternate.js';
import { check } from '../harness/bench.js';
import { LoadSender, requestText } from '../harness/load.js';
import { resolvePath } from '../harness/package.js';
import { findFreePort } from '../harness/peers.js';
import { readCpu, type ServerProcess, startOwnServer } from '../harness/server-process.js';
import { median } from '../harness/statistics.js';

const COMMAND = 'npm run bench fleet -- --record';
const SECONDS = 1;
/** As many connections, each with a key and so a world of its own. */
const KEYS = 48;
/** The number of machines for which the page works out what the figures mean. */
const MANY = 100;

const { values } = parseArgs({
  options: { record: { type: 'boolean', default: false }, rounds: { type: 'string', default: '8' } },
});

/** Mocks behind a balancer of their own. */
interface Fleet {
  readonly url: string;
  readonly mocks: readonly ServerProcess[];
  readonly balancer: ChildProcess;
  readonly scripts: ReadonlyArray<readonly string[]>;
}

async function startFleet(mocks: readonly ServerProcess[]): Promise<Fleet> {
  const port = await findFreePort();
  const at = (nth: number): string => new URL((mocks[nth % mocks.length] as ServerProcess).ready.url).port;
  const env = { ...process.env, FLEET_PORT: String(port), MOCK_0: at(0), MOCK_1: at(1), MOCK_2: at(2) };
  const config = resolvePath('examples/fleet/haproxy.cfg');
  const balancer = spawn('/usr/sbin/haproxy', ['-f', config, '-db'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(`${url}/_mock/health`);
  const scripts = await Promise.all(
    Array.from({ length: KEYS }, (_, nth) => makeScript(url, `${mocks.length} ${nth}`)),
  );
  return { url, mocks, balancer, scripts };
}

async function waitFor(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} does not respond.`);
}

/** The calls of a test in a world of its own: it reads a row, lists, and changes the row. */
async function makeScript(url: string, name: string): Promise<string[]> {
  const authorization = `Bearer tga_${createHash('sha256').update(`fleet ${name}`).digest('hex')}`;
  const call = async (method: string, path: string, body?: object): Promise<{ readonly id: string }> => {
    const headers = { authorization, ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(`${url}/api/v1${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
    check(response.ok, `${method} ${path} answered ${response.status}`);
    const { data } = (await response.json()) as { data: { id: string } | { id: string }[] };
    return Array.isArray(data) ? (data[0] as { id: string }) : data;
  };
  const project = await call('GET', '/projects');
  const { id } = await call('POST', `/projects/${project.id}/creators`, { tiktok_handle: 'one' });
  const headers = { authorization };
  const body = JSON.stringify({ metadata: { note: 'changed' } });
  return [
    requestText('GET', `/api/v1/creators/${id}`, { headers }),
    requestText('GET', '/api/v1/creators?limit=10', { headers }),
    requestText('PATCH', `/api/v1/creators/${id}`, { headers, body }),
  ];
}

/** One run of a fleet: requests a second, and microseconds of processor time a request. */
interface Run {
  readonly perSecond: number;
  readonly mocks: number;
  readonly balancer: number;
  readonly sender: number;
}

async function load({ url, mocks, balancer, scripts }: Fleet): Promise<Run> {
  const read = (): number[] => [mocks.reduce((sum, mock) => sum + mock.cpu(), 0), readCpu(balancer.pid), sender.cpu()];
  const before = read();
  const { responses, seconds } = await sender.send({
    url,
    connections: KEYS,
    requests: [],
    scripts,
    status: 200,
    seconds: SECONDS,
  });
  const [ofMocks = 0, ofBalancer = 0, ofSender = 0] = read().map(
    (ms, place) => ((ms - (before[place] as number)) * 1000) / responses,
  );
  return { perSecond: responses / seconds, mocks: ofMocks, balancer: ofBalancer, sender: ofSender };
}

const sender = new LoadSender();
const serve = { limits: { anyKey: 10 * KEYS } };
const three = await Promise.all([1, 2, 3].map(() => startOwnServer('mock.ts', { world: 'creators', size: 1, serve })));
const fleets = await Promise.all([1, 2, 3].map((count) => startFleet(three.slice(0, count))));
const runs: Run[][] = fleets.map(() => []);
const contenders = fleets.map((fleet, place) => [
  String(fleet.mocks.length),
  async () => {
    const run = await load(fleet);
    runs[place]?.push(run);
    return run.perSecond;
  },
]);
await alternate<string>(Object.fromEntries(contenders), Number(values.rounds));
sender.stop();
for (const { balancer } of fleets) balancer.kill();
for (const mock of three) await mock.stop();

const inWords = (value: number): string => Math.round(value).toLocaleString('en');
const figures: Record<string, string> = {};
const rows = runs.map((all, place) => {
  // The first run of each warmed up.
  const middle = (read: (run: Run) => number): number => median(all.slice(1).map(read));
  const [mocks, balancer, ofSender] = [
    middle((run) => run.mocks),
    middle((run) => run.balancer),
    middle((run) => run.sender),
  ];
  const perProcessor = 1e6 / mocks;
  // On a machine of its own each mock is as the one here.
  if (place === 0) {
    figures['per second of a processor'] = inWords(perProcessor);
    figures[`${MANY} mocks, requests a second`] = inWords(MANY * perProcessor);
    figures[`${MANY} mocks, processors of HAProxy`] = inWords(Math.ceil((MANY * balancer) / mocks));
    figures['HAProxy, a request'] = `${balancer.toFixed(0)} µs`;
  }
  const times = [mocks, balancer, ofSender].map((microseconds) => `${microseconds.toFixed(1)} µs`);
  return `| ${place + 1} | ${inWords(middle((run) => run.perSecond))} | ${inWords(perProcessor)} | ${times.join(' | ')} |`;
});
const table = [
  "| mocks | requests a second | per second of the mocks' processors | CPU time a request: the mocks | HAProxy | the sender |",
  '|---|---|---|---|---|---|',
  ...rows,
].join('\n');
console.log(table);
for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${value}`);
if (values.record) recordFigures('fleet', COMMAND, () => ({ figures, table }));
