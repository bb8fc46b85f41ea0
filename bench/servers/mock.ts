/*
 * The mock as it is published, with a world made for a bench. Options: {world: 'one' | 'list' | 'payments' | …, size}.
 * The ready line has the facts about that world that the bench needs. For each line on standard input it prints the
 * bytes of memory in use.
 */
import { createInterface } from 'node:readline';
import { importServer } from '../harness/package.js';
import { worlds } from '../worlds/worlds.js';

const { world, size } = JSON.parse(process.argv[2] ?? '{}') as { world: keyof typeof worlds; size: number };
const { serveMock } = await importServer();
const { url, mock } = await serveMock({ now: '2026-01-05T00:00:00.000Z' });
const facts = worlds[world](mock, size);
console.log(JSON.stringify({ url, apiKey: mock.apiKey, ...facts }));

createInterface({ input: process.stdin }).on('line', () => {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  console.log(heapUsed + arrayBuffers);
});
