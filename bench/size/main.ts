/**
 * `npm run bench size`: the size of `createClient` and of `createMock` in an application, minified and gzipped: in one file,
 * and with code splitting, which loads some of it later. Also the size of an installation of the last `npm run build`.
 * Fails beyond the limits. With `--record` it writes them into etc/figures.json, from which pages show them.
 */

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { recordFigures } from '../../scripts/figures/figures-file.js';
import { showBytes } from '../../scripts/figures/show-figure.js';
import { printHead } from '../../scripts/print-head.js';
import { LIMITS } from './limits.js';
import { measureEntry } from './measure-entry.js';

printHead(import.meta.url);

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
const client = await measureEntry("export { createClient } from './src/index.ts';");
const mock = await measureEntry("export { createMock } from './mocks/index.ts';");
/** dist/ is used as it is. */
const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const [{ unpackedSize }] = JSON.parse(packed) as [{ readonly unpackedSize: number }];

const rows = [
  ['createClient as one file', client.oneFile, LIMITS.clientOneFile],
  ['createClient with code splitting', client.atOnce, LIMITS.clientAtOnce],
  ['createClient, loaded when goat.raw is first used', client.later, undefined],
  ['createMock with code splitting', mock.atOnce, LIMITS.mockAtOnce],
  ['createMock, loaded when the OpenAPI document or the control plane is asked for', mock.later, undefined],
  ['the package as installed, unpacked', unpackedSize, LIMITS.installed],
] as const;

for (const [what, bytes, limit] of rows) {
  console.log(`${what}: ${bytes} bytes${limit === undefined ? '' : ` (limit ${limit})`}`);
  if (limit !== undefined && bytes > limit) {
    console.error(`That is ${bytes - limit} bytes too large.`);
    process.exitCode = 1;
  }
}
if (values.record) {
  const figures = Object.fromEntries(rows.map(([what, bytes]) => [what, showBytes(bytes)]));
  recordFigures('size', 'npm run bench size -- --record', () => ({ figures }));
}
