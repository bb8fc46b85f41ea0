/** Prints the closing line of a test run from vitest's report; used by .ci/run. */
import { existsSync, readFileSync } from 'node:fs';
import { closingLine } from './summary.js';

const path = '.reports/vitest.json';
console.log(closingLine(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined));
