/**
 * `npm run docs` writes docs/errors.md and puts the files' text into the snippets of all pages; with `--check` it writes
 * nothing and fails when a page differs. Either way it fails on code that comes from no file, and on broken links.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { errorEntries } from '../../docs/snippets/errors/all.js';
import { parseDocument } from '../generate/document.js';
import { emitErrorPage } from './error-page.js';
import { brokenLinks } from './links.js';
import { fillSnippets } from './snippets.js';

const ERROR_PAGE = 'docs/errors.md';
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** The files below a folder with an ending, sorted; not the generated reference. */
function filesIn(folder: string, ending: string, { recursive = true } = {}): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending) && !name.startsWith('api/'))
    .map((name) => join(folder, name))
    .sort();
}

const paths = [...filesIn('.', '.md', { recursive: false }), ...filesIn('docs', '.md'), ...filesIn('examples', '.md')];
const written = new Map(paths.map((path) => [path, read(path) ?? '']));
const spec = parseDocument(readFileSync('openapi.yaml', 'utf8'));
const pages = new Map(written).set(
  ERROR_PAGE,
  emitErrorPage({
    entries: errorEntries,
    sources: filesIn('docs/snippets/errors', '.ts').map((path) => readFileSync(path, 'utf8')),
    provenance: spec.components.schemas.ErrorCode?.description ?? '',
  }),
);

const findings: string[] = [];
for (const [path, page] of pages) {
  const filled = fillSnippets(page, read);
  pages.set(path, filled.text);
  findings.push(...filled.findings.map((finding) => `${path}: ${finding}`));
  if (filled.text === written.get(path)) continue;
  if (values.check) findings.push(`${path} differs from the files of its snippets; run \`npm run docs\``);
  else writeFileSync(path, filled.text);
}
findings.push(...brokenLinks(pages, existsSync));

if (findings.length > 0) {
  console.error(findings.join('\n'));
  process.exitCode = 1;
}
