/*
 * Says what the first mock of the demo costs a fresh process, loading not counted: milliseconds by the clock, for threads
 * that compile meanwhile make nobody wait, and those that the main thread ran (only Linux tells).
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
