/*
 * Prints the cost of an import in a fresh process: `first-import.mjs FILE`. Milliseconds by the clock, and those that
 * the main thread ran (only on Linux).
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const ran = () =>
  existsSync('/proc/self/schedstat')
    ? Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6
    : undefined;
const address = pathToFileURL(process.argv[2]).href;
const [clock, mainThread] = [performance.now(), ran()];
const exported = Object.keys(await import(address));
const result = { exported, clock: performance.now() - clock, mainThread: mainThread && ran() - mainThread };
console.log(JSON.stringify(result));
