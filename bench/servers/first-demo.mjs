/*
 * Prints the cost of the first mock of the demo in a fresh process, without loading: milliseconds by the clock, because
 * nobody waits for compiler threads, and those that the main thread ran (only on Linux).
 */
import { existsSync, readFileSync } from 'node:fs';

const { createMock } = await import('../../dist/mocks/index.js');
const ran = () =>
  existsSync('/proc/self/schedstat')
    ? Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6
    : undefined;
const [clock, mainThread] = [performance.now(), ran()];
createMock({ seed: 'demo' });
const result = { clock: performance.now() - clock, mainThread: mainThread && ran() - mainThread };
console.log(JSON.stringify(result));
