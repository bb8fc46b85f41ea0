/**
 * `npm run proof kill-rounds -- --rounds 200`: a host that pays twelve creators by one approved plan is killed at random
 * moments and started again, each round until it is finished; audit log and toolset store are files. Prints a line a
 * round (a failed one with the paid and the owed amounts), and at the end how long a round took, the heap and the
 * machine's load. Exits with 1 if anybody was paid twice or not at all, if the limits lost count of a payment, or if
 * the audit log is not whole or misses a payment.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { OWED, runKillRound } from '../../test/agents/kill-rounds.js';
import { printHead } from '../print-head.js';

printHead(import.meta.url);

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const owed = OWED.reduce((sum, cents) => sum + cents, 0);
let kills = 0;
const times: number[] = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  const began = performance.now();
  const came = await runKillRound(Math.random);
  kills += came.kills;
  times.push(performance.now() - began);
  const [cents, payments] = came.counted;
  const faults = [
    String(came.paid) === String(OWED) ? '' : `paid ${came.paid.join(', ')}; owed ${OWED.join(', ')}`,
    came.balanced ? '' : 'the books do not balance',
    cents >= owed && payments >= OWED.length
      ? ''
      : `the limits count less than ${owed} cents and ${OWED.length} payments`,
    came.audit ?? '',
  ].filter((fault) => fault !== '');
  const counts = `${came.kills} kills, ${came.paid.length} payments, counted ${cents} cents in ${payments} payments`;
  console.log(`${faults.length === 0 ? 'holds ' : 'FAILED'}  round ${round}: ${[counts, ...faults].join('; ')}`);
  if (faults.length > 0) process.exitCode = 1;
}
times.sort((left, right) => left - right);
const [half, late] = [0.5, 0.99].map((part) => Math.round(times[Math.floor(part * (times.length - 1))] ?? 0));
const heap = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
console.log(
  `${kills} kills in all; a round took ${half} ms, p99 ${late} ms; heap ${heap} MB; load ${loadavg()[0]?.toFixed(1)}`,
);
