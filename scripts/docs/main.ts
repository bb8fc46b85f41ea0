/**
 * `npm run write docs` writes docs/errors.md and the tables of other pages, and puts the text of the files and the figures of
 * etc/figures.json into all pages. With `--check` it writes nothing, and fails if a page differs. It always fails
 * on code that does not come from a file, and on broken links.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFigures } from '../figures/figures-file.js';
import { fillFigures } from '../figures/fill-figures.js';
import { parseDocument } from '../generate/document.js';
import { errorsPage } from './errors-page.js';
import { brokenLinks } from './links.js';
import { fillRequestCosts, measureRequestCosts } from './request-costs.js';
import { fillSnippets } from './snippets.js';
import { fillWorkflowReads, readWorkflows } from './workflow-reads.js';

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

const folders = ['docs', 'examples', 'skills'].flatMap((folder) => filesIn(folder, '.md'));
const own = ['.', 'site'].flatMap((folder) => filesIn(folder, '.md', { recursive: false }));
const paths = ['llms.txt', 'bench/exam/README.md', 'scripts/README.md', ...own, ...folders];
const written = new Map(paths.map((path) => [path, read(path) ?? '']));
const spec = parseDocument(readFileSync('openapi.yaml', 'utf8'));
const errors = errorsPage(spec.components.schemas.ErrorCode?.description ?? '');
const pages = new Map([...written, ['docs/errors.md', errors]]);

const figures = readFigures();
const SERVICE_PAGE = 'docs/service.md';
const COSTS_PAGE = 'docs/recipes.md';
const costs = await measureRequestCosts();
const workflowReads = await readWorkflows();

/** A page with the tables that programs write into it. */
function fillTables(path: string, page: string): string {
  if (path === SERVICE_PAGE) return fillWorkflowReads(page, workflowReads);
  return path === COSTS_PAGE ? fillRequestCosts(page, costs) : page;
}

const findings: string[] = [];
for (const [path, page] of pages) {
  // The site's build writes the reference from the code.
  if (path.startsWith('docs/reference/')) continue;
  const snippets = fillSnippets(fillTables(path, page), read);
  const { text, findings: missing } = fillFigures(snippets.text, figures);
  pages.set(path, text);
  findings.push(...[...snippets.findings, ...missing].map((finding) => `${path}: ${finding}`));
  if (text === written.get(path)) continue;
  if (values.check)
    findings.push(`${path} differs from the files of its snippets and figures; run \`npm run write docs\``);
  else writeFileSync(path, text);
}
findings.push(...brokenLinks(pages, existsSync));

if (findings.length > 0) {
  console.error(findings.join('\n'));
  process.exitCode = 1;
}
