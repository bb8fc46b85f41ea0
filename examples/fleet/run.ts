/**
 * Three mocks behind HAProxy as one address: many tests side by side, each with a key and so a world of its own, while one mock is
 * killed and started again. Prints what was served, and exits with 1 when a test saw a world that is not its own, or lost a write.
 *
 *     npx tsx examples/fleet/run.ts [--processes 3] [--tests 500] [--rounds 2] [--calm]
 *
 * Needs haproxy (a package of Debian) and the built package. The tests' own work is on the same machine: for figures of more than one
 * process give it more cores than processes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createClient } from 'trackagoat-sdk';

const PROGRAM = 'dist/cli/main.js';

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '3' },
    tests: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '2' },
    /** Kills nothing. */
    calm: { type: 'boolean', default: false },
  },
});
const [processes, tests, rounds] = [Number(values.processes), Number(values.tests), Number(values.rounds)];
if (![1, 2, 3].includes(processes) || !(tests >= 1) || !(rounds >= 1)) {
  console.error('--processes is 1, 2 or 3; --tests and --rounds are at least 1.');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'trackagoat-fleet-'));
const [entrance = 0, ...ports] = await takePorts(1 + processes);
const mocks = await Promise.all(ports.map(startMock));
const balancer = startBalancer();
await untilAnswers(`http://127.0.0.1:${entrance}/_mock/health`);

const failures: string[] = [];
let requests = 0;
let finished = 0;
const began = performance.now();
const all = Promise.all(Array.from({ length: tests }, (_, nth) => runTest(nth)));
if (!values.calm) await killInTheMiddle();
await all;
const seconds = (performance.now() - began) / 1000;
const cpu = mocks.reduce((sum, mock) => sum + readCpuSeconds(mock), 0);
const worlds = await countWorlds();
if (worlds !== tests + processes) failures.push(`${worlds} worlds for ${tests} tests: some key had two`);

for (const failure of failures.slice(0, 10)) console.error(failure);
console.log(
  `${processes} processes, ${tests} tests, each in a world of its own: ${requests} requests in ${seconds.toFixed(1)} s, ` +
    `${Math.round(requests / seconds)} a second, ${Math.round(requests / cpu)} per second of the mocks' processors; ` +
    `${values.calm ? '' : 'one mock was killed and came back; '}${failures.length} failures`,
);
for (const child of [balancer, ...mocks]) await end(child, 'SIGTERM');
rmSync(folder, { recursive: true, force: true });
process.exitCode = failures.length === 0 ? 0 : 1;

/** One test: each round adds a creator and a payment, and reads back all that this world must hold by now. */
async function runTest(nth: number): Promise<void> {
  const goat = createClient({
    apiKey: `tga_${createHash('sha256').update(`fleet ${nth}`).digest('hex')}`,
    baseUrl: `http://127.0.0.1:${entrance}/api/v1`,
    maxRetries: 5,
    rateLimit: false,
    fetch: (request) => {
      requests += 1;
      return fetch(request);
    },
  });
  try {
    const [project] = await goat.projects.list().toArray();
    if (project === undefined) throw new Error('there is no project');
    for (let round = 1; round <= rounds; round += 1) {
      const key = `fleet-${nth}-${round}`;
      await goat.creators.create(project.id, { tiktok_handle: `t${nth}r${round}` }, { idempotencyKey: `${key}-c` });
      const payment = { project_id: project.id, total_amount_cents: 100 * round + nth, readme: key };
      await goat.payoutPayments.create(payment, { idempotencyKey: key });
      const handles = (await goat.creators.list().toArray()).map(({ tiktok_handle }) => tiktok_handle).sort();
      const paid = (await goat.payoutPayments.list().toArray()).map(({ total_amount_cents }) => total_amount_cents);
      const due = Array.from({ length: round }, (_, at) => at + 1);
      const wanted = [due.map((at) => `t${nth}r${at}`), due.map((at) => 100 * at + nth)];
      const seen = [handles, paid.sort((left, right) => left - right)];
      if (JSON.stringify(seen) !== JSON.stringify(wanted))
        throw new Error(`its world holds ${JSON.stringify(seen)} in place of ${JSON.stringify(wanted)}`);
      finished += 1;
    }
  } catch (error) {
    failures.push(`test ${nth}: ${String(error)}`);
  }
}

/** Kills one mock when half of all rounds are done, and starts it again on its folder. */
async function killInTheMiddle(): Promise<void> {
  while (finished < (tests * rounds) / 2 && failures.length === 0) await new Promise((done) => setTimeout(done, 20));
  const last = mocks.length - 1;
  await end(mocks[last] as ChildProcess, 'SIGKILL');
  mocks[last] = await startMock(ports[last] as number, last);
}

async function startMock(port: number, nth: number): Promise<ChildProcess> {
  const own = ['--port', String(port), '--persist', join(folder, String(nth))];
  const args = [PROGRAM, 'mock', '--seed', 'empty', '--any-key', String(tests), ...own];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the mock on ${port} ended with ${code}`);
  });
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return child;
}

/** With fewer than three processes, names of the configuration share one. */
function startBalancer(): ChildProcess {
  const at = (nth: number): string => String(ports[nth % ports.length]);
  const env = { ...process.env, FLEET_PORT: String(entrance), MOCK_0: at(0), MOCK_1: at(1), MOCK_2: at(2) };
  const config = new URL('./haproxy.cfg', import.meta.url).pathname;
  return spawn('/usr/sbin/haproxy', ['-f', config, '-db'], { stdio: ['ignore', 'ignore', 'inherit'], env });
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} does not respond.`);
}

async function countWorlds(): Promise<number> {
  const counts = ports.map(async (port) => {
    const response = await fetch(`http://127.0.0.1:${port}/_mock/organizations`);
    return ((await response.json()) as { data: unknown[] }).data.length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

function readCpuSeconds({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function takePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const taken = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return taken;
}
