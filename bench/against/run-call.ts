/* Runs one call in its own process: `run-call.ts MOCK CALL`. Prints the nanoseconds of processor time that it takes. */
import { pathToFileURL } from 'node:url';
import { calls } from './calls.js';

const [file = '', name = ''] = process.argv.slice(2);
const { createMock } = await import(pathToFileURL(file).href);
const asked = calls[name];
if (!asked) throw new Error(`there is no call ${name}`);
const ask = asked.start(createMock);
// Code that is compiled late must be compiled before the measurement.
for (let warm = 0; warm < asked.count / 4; warm += 1) ask();
globalThis.gc?.();
const start = process.cpuUsage();
for (let done = 0; done < asked.count; done += 1) ask();
const { user, system } = process.cpuUsage(start);
console.log(((user + system) * 1000) / asked.count);
