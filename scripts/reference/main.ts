/**
 * `npm run reference`: the reference of every entry as pages of Markdown in docs/reference/, which the site shows,
 * made from the declared types. With `-- --check` it writes nothing and fails on drift.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { driftedFiles, writeFiles } from '../generate/sync-files.js';
import { convertEntries } from './convert-entries.js';
import { createIndex, readPages } from './pages.js';

const FOLDER = 'docs/reference';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const folder = mkdtempSync(join(tmpdir(), 'reference-'));
let pages: ReadonlyMap<string, string>;
try {
  await convertEntries(folder);
  pages = readPages(folder);
} finally {
  rmSync(folder, { recursive: true });
}
const whole = new Map([...pages, ['README.md', createIndex(pages)]]);

if (values.check) {
  const drifted = driftedFiles(FOLDER, whole);
  if (drifted.length > 0) {
    process.exitCode = 1;
    console.error(
      `Not what the code says; run \`npm run reference\`:\n${drifted.map((name) => `  ${name}`).join('\n')}`,
    );
  }
} else {
  const written = writeFiles(FOLDER, whole);
  console.log(written.length === 0 ? `${FOLDER} is up to date` : `wrote ${written.join(', ')}`);
}
