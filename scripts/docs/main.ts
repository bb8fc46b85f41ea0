/**
 * `npm run write docs` writes the tables of pages, and puts the text of the files and the figures of etc/figures.json into all
 * pages. With `--check` it writes nothing, and fails if a page differs. It always fails on code that does not come from a file,
 * and on broken links.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFigures } from '../figures/figures-file.js';
import { fillFigures } from '../figures/fill-figures.js';
import { fillErrors } from './errors-page.js';
import { fillSection } from './fill-section.js';
import { brokenLinks } from './links.js';
import { fillRequestCosts, measureRequestCosts } from './request-costs.js';
import { fillSnippets } from './snippets.js';
import { readWorkflows } from './workflow-reads.js';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** The pages of a folder. Those of the reference are written from the code by the site's build. */
function listPages(folder: string, { recursive = true } = {}): string[] {
  const names = readdirSync(folder, { recursive, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.md') && !name.startsWith('reference/'))
    .map((name) => join(folder, name));
}

const own = ['.', 'site'].flatMap((folder) => listPages(folder, { recursive: false }));
const below = ['docs', 'examples', 'skills'].flatMap((folder) => listPages(folder));
const paths = ['llms.txt', 'bench/exam/README.md', 'scripts/README.md', ...own, ...below];
const pages = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));

const figures = readFigures();
const costs = await measureRequestCosts();
const workflowReads = await readWorkflows();
/** The pages with tables that programs write into them. */
const tables: Readonly<Record<string, (page: string) => string>> = {
  'docs/errors.md': fillErrors,
  'docs/service.md': (page) => fillSection(page, 'workflow reads', workflowReads),
  'docs/recipes.md': (page) => fillRequestCosts(page, costs),
};

const findings: string[] = [];
for (const [path, written] of pages) {
  const snippets = fillSnippets(tables[path]?.(written) ?? written, read);
  const { text, findings: missing } = fillFigures(snippets.text, figures);
  pages.set(path, text);
  findings.push(...[...snippets.findings, ...missing].map((finding) => `${path}: ${finding}`));
  if (text === written) continue;
  if (values.check)
    findings.push(`${path} differs from the files of its snippets and figures; run \`npm run write docs\``);
  else writeFileSync(path, text);
}
findings.push(...brokenLinks(pages, existsSync));

if (findings.length > 0) {
  console.error(findings.join('\n'));
  process.exitCode = 1;
}
