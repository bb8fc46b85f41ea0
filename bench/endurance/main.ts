/**
 * `npm run proof endurance -- --minutes 60 --persist`: the built mock in real time under mixed load on a world that grows,
 * killed with -9 every few minutes when it persists; the log of changes is read, an operation has a stub, each minute
 * has a checkpoint (the last three are kept), and an audit log receives each payment. The world is read back and reset
 * now and then: the live heap after each reset shows a leak. Needs `npm run build`. Prints a line a minute: calls,
 * errors, medians, memory, rows; in the end errors, memory, and p50 and p99 of all calls by kind. Exits with 1 if a
 * call failed, a confirmed write is lost, a key paid twice, the books do not balance, the audit log is not whole, or
 * the heap after the last reset is a tenth above the first.
 *   --minutes N (15) · --pace N calls a second (200) · --persist (memory unless given) · --kill-every N minutes (5; 0: never)
 *   --reset-every N minutes (10; 0: never)
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printHead } from '../../scripts/print-head.js';
import { verifyAuditLog } from '../../src/agents/index.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { percentile } from '../harness/statistics.js';
import { Load } from './load.js';
import { MockProcess } from './mock-process.js';

printHead(import.meta.url);

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '15' },
    pace: { type: 'string', default: '200' },
    persist: { type: 'boolean', default: false },
    'kill-every': { type: 'string', default: '5' },
    'reset-every': { type: 'string', default: '10' },
  },
});
/** How many checkpoints are kept. */
const KEPT = 3;
const minutes = Number(values.minutes);
const resetEvery = Number(values['reset-every']);
const killEvery = values.persist ? Number(values['kill-every']) : 0;
const folder = values.persist ? mkdtempSync(join(tmpdir(), 'trackagoat-endurance-')) : undefined;

const beside = mkdtempSync(join(tmpdir(), 'trackagoat-endurance-audit-'));
const auditPath = join(beside, 'audit.jsonl');
const audit = await fileAuditLog(auditPath);
const memory: number[] = [];
/**
 * MB alive after each reset. A process that was killed and started again has the same code loaded, so the figures are
 * comparable.
 */
const heaps: number[] = [];
/** Names of the existing ones, oldest first. */
const checkpoints: string[] = [];
const allTimes = new Map<string, number[]>();

let mock = await MockProcess.start(folder);
await mock.control('POST', '/stubs', { operation: 'getOutliers', data: [] });
const load = new Load(Number(values.pace), audit);
let kills = 0;
const failures: string[] = [];

for (let minute = 1; minute <= minutes; minute += 1) {
  await load.run(mock, 60_000);
  report(minute);
  checkpoints.push(`minute ${minute}`);
  await mock.control('POST', '/checkpoints', { name: `minute ${minute}` });
  await dropCheckpoints(KEPT);
  if (killEvery > 0 && minute % killEvery === 0) {
    // In the middle of calls, whose responses then never come.
    const half = load.run(mock, 5_000);
    setTimeout(() => mock.kill(), 500);
    await half;
    kills += 1;
    const before = performance.now();
    mock = await MockProcess.start(folder);
    console.log(`        killed, started again in ${Math.round(performance.now() - before)} ms`);
    failures.push(...(await load.verify(mock)));
  }
  if (resetEvery > 0 && minute % resetEvery === 0) await reset();
}
failures.push(...(await load.verify(mock)));
await mock.stop();
await audit.close();
const verdict = await verifyAuditLog(readFileSync(auditPath, 'utf8'));
if (!verdict.ok) failures.push(`The audit log is not whole: line ${verdict.line}, ${verdict.why}`);
rmSync(beside, { recursive: true, force: true });
if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
for (const [kind, list] of allTimes) {
  const [half, late] = [percentile(list, 0.5), percentile(list, 0.99)];
  console.log(`${kind}: p50 ${half.toFixed(1)} ms, p99 ${late.toFixed(1)} ms, ${(late / half).toFixed(1)} times`);
}
if (heaps.length > 1) {
  console.log(`alive in the heap after each reset, MB: ${heaps.map((mb) => mb.toFixed(1)).join(', ')}`);
  if ((heaps.at(-1) as number) > (heaps[0] as number) * 1.1) failures.push('The heap grows from reset to reset.');
}
console.log(`memory by minute, MB: ${memory.join(', ')}; load of the machine ${loadavg()[0]?.toFixed(1)}`);
console.log(
  `${load.calls} calls, ${load.errors.length} errors, ${kills} kills, ${load.creators.size} creators and ` +
    `${load.payments.size} payments, ${failures.length === 0 ? 'none lost, none twice, the books balance' : 'FAILED'}`,
);
for (const failure of failures) console.log(failure);
for (const error of load.errors.slice(0, 10)) console.log(error);
if (failures.length > 0 || load.errors.length > 0) process.exitCode = 1;

/**
 * Reads everything back, then starts again: without checkpoints, which would keep the old world, and with the stub,
 * which a reset removes.
 */
async function reset(): Promise<void> {
  failures.push(...(await load.verify(mock)));
  await dropCheckpoints(0);
  await mock.control('POST', '/reset');
  await mock.control('POST', '/stubs', { operation: 'getOutliers', data: [] });
  load.forget();
  heaps.push(await mock.heap());
}

/** Deletes the oldest checkpoints until `left` remain. */
async function dropCheckpoints(left: number): Promise<void> {
  while (checkpoints.length > left) {
    await mock.control('DELETE', `/checkpoints/${encodeURIComponent(checkpoints.shift() as string)}`);
  }
}

function report(minute: number): void {
  const times = load.takeTimes();
  for (const [kind, list] of times) allTimes.set(kind, [...(allTimes.get(kind) ?? []), ...list]);
  memory.push(mock.memory());
  const size =
    folder === undefined ? '' : `, file ${(statSync(join(folder, 'worlds.log')).size / 2 ** 20).toFixed(0)} MB`;
  const figures = [...times].map(
    ([name, list]) => `${name} ${percentile(list, 0.5).toFixed(1)}/${percentile(list, 0.99).toFixed(0)}`,
  );
  console.log(
    `${String(minute).padStart(4)} min ${load.calls} calls, ${load.errors.length} errors, ${load.creators.size} creators, ` +
      `${mock.memory()} MB${size}; p50/p99 ms: ${figures.join(', ')}`,
  );
}
