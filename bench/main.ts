/**
 * `npm run bench [NAME…] [-- OPTIONS]`: the benches of `benches.ts`, or one measurement that is a program of its own
 * (`scripts/programs.ts`), with its options: `npm run bench size -- --record`.
 */
import { findProgram, runProgram } from '../scripts/run-program.js';

const [name, ...options] = process.argv.slice(2);
const { module } = findProgram('bench', name);
await (module === undefined ? import('./run-benches.js') : runProgram(module, options));
