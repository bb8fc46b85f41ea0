/*
 * The mock as it is published, with a world made for a bench. Options: {world: 'creators' | 'payments' | …, size}, and
 * in `serve` options of `serveMock`. The ready line has the facts about that world that the bench needs. For each line on
 * standard input it prints the bytes of memory in use.
 */
import { createInterface } from 'node:readline';
import { importServer } from '../harness/package.js';
import { worlds } from '../worlds/worlds.js';

const { world, size, serve } = JSON.parse(process.argv[2] ?? '{}') as {
  world: keyof typeof worlds;
  size: number;
  serve?: object;
};
const { serveMock } = await importServer();
const { url, mock } = await serveMock({ now: '2026-01-05T00:00:00.000Z', ...serve });
const facts = worlds[world](mock, size);
console.log(JSON.stringify({ url, apiKey: mock.apiKey, ...facts }));

createInterface({ input: process.stdin }).on('line', () => {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  console.log(heapUsed + arrayBuffers);
});
