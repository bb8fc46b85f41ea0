/** Prints the closing line of test runs from vitest's reports; used by .ci/run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { closingLine } from './summary.js';

const FOLDER = '.reports';
const names = existsSync(`${FOLDER}/vitest.json`) ? readdirSync(FOLDER) : [];
const reports = names.filter((name) => /^vitest.*\.json$/.test(name));
console.log(closingLine(reports.map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))));
