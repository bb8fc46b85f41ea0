/* Runs one bench in its own process, so it does not inherit the heap of another one: `run-one.ts NAME SETTINGS`. */
import { benches } from './benches.js';
import type { Settings } from './harness/bench.js';

const [name = '', settings = '{}'] = process.argv.slice(2);
const load = benches[name];
if (!load) throw new Error(`there is no bench ${name}`);
const figures = await (await load()).run(JSON.parse(settings) as Settings);
process.send?.(figures);
process.disconnect?.();
