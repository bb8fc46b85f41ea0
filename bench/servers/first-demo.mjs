/*
 * Prints the cost of the first mock of the demo in a fresh process, without loading, and of the first JSON.parse of it:
 * milliseconds by the clock, because nobody waits for compiler threads, and those that the main thread ran (only on Linux).
 */
import { existsSync, readFileSync } from 'node:fs';

const { createMock } = await import('../../dist/mocks/index.js');
const nothing = new Int32Array(new SharedArrayBuffer(4));
function ran() {
  if (!existsSync('/proc/self/schedstat')) return undefined;
  // The system counts a thread when it leaves its processor. Without a short sleep, what ran since then would be missing.
  Atomics.wait(nothing, 0, 0, 0.1);
  return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
}
function measure(work) {
  const [mainThread, clock] = [ran(), performance.now()];
  const made = work();
  return { made, clock: performance.now() - clock, mainThread: mainThread && ran() - mainThread };
}
const { made: mock, ...first } = measure(() => createMock({ seed: 'demo' }));
const text = JSON.stringify(mock.snapshot());
const { made, ...parse } = measure(() => JSON.parse(text));
console.log(JSON.stringify({ first, parse }));
