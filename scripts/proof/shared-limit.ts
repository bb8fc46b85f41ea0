/**
 * `npm run proof shared-limit`: several processes share one limit over a real Redis, and a server counts, by its own clock,
 * the requests in any sliding window. Prints the maximum of a window, how often a process found Redis unavailable (it
 * then applies the limit alone, as the docs say), and the total duration. Exits with 1 if the maximum exceeded the
 * limit although Redis was always available.
 *   --processes N (4) · --calls N of each (15) · --limit N (20) · --window N seconds (60)
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startRedis } from '../../test/limiter-redis/redis-server.js';
import { printHead } from '../print-head.js';

printHead(import.meta.url);

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '4' },
    calls: { type: 'string', default: '15' },
    limit: { type: 'string', default: '20' },
    window: { type: 'string', default: '60' },
  },
});
const [processes, calls, limit] = [Number(values.processes), Number(values.calls), Number(values.limit)];
const windowMs = Number(values.window) * 1000;

const arrivals: number[] = [];
const server = createServer((request, response) => {
  arrivals.push(performance.now());
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"data":[],"error":null,"meta":{"nextCursor":null}}');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
const redis = await startRedis();
const began = performance.now();
const outputs = await Promise.all(Array.from({ length: processes }, () => runWorker()));
await redis.stop();
server.closeAllConnections();
server.close();

const away = outputs.reduce((sum, text) => sum + text.split('store is away').length - 1, 0);
const most = countMost(arrivals.sort((left, right) => left - right));
console.log(
  `${processes} processes, ${arrivals.length} calls at ${limit} in ${values.window} s: at most ${most} in any window by the ` +
    `server's clock; Redis taken for away ${away} times; ${((performance.now() - began) / 1000).toFixed(1)} s; load ${loadavg()[0]?.toFixed(1)}`,
);
if (arrivals.length !== processes * calls || (most > limit && away === 0)) process.exitCode = 1;

/** One process of a fleet, and its warnings. */
function runWorker(): Promise<string> {
  const args = [url, redis.port, calls, limit, windowMs].map(String);
  const worker = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/limiter-redis/fixtures/worker.ts', ...args],
    // A key that no service knows.
    { env: { ...process.env, TRACKAGOAT_API_KEY: `tga_${'0'.repeat(64)}` }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  worker.stdout.on('data', (chunk) => {
    text += chunk;
  });
  return new Promise((resolve) => worker.on('close', () => resolve(text)));
}

function countMost(sorted: readonly number[]): number {
  let [most, from] = [0, 0];
  for (const [at, time] of sorted.entries()) {
    while (time - (sorted[from] as number) >= windowMs) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
