import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The folders and pages of the package. Pages of contributors in `docs` are the exception. */
const FOLDERS = ['docs', 'docs/guides', 'examples'];
const PAGES = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'llms.txt'];
const INSIDE = ['docs/architecture.md', 'docs/exam.md', 'AGENTS.md', 'CONTRIBUTING.md', 'scripts/README.md'];

interface PageCount {
  readonly pages: number;
  readonly words: number;
}

/** Pages and words: of the package, and of those that stay in the repository. */
export function describePages(): string {
  const inside = countPages([...INSIDE, ...listPages('docs/decisions')]);
  return [
    `pages of the package: ${describeCount(countPackedPages())}`,
    `  in the repository alone: ${describeCount(inside)}`,
  ].join('\n');
}

/** The pages that a user has. */
export function countPackedPages(): PageCount {
  const skills = readdirSync('skills').map((name) => `skills/${name}/SKILL.md`);
  const packed = [...PAGES, ...skills, ...FOLDERS.flatMap(listPages)].filter((path) => !INSIDE.includes(path));
  return countPages(packed);
}

function listPages(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => `${folder}/${name}`);
}

function countPages(paths: readonly string[]): PageCount {
  const texts = paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'));
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return { pages: texts.length, words };
}

function describeCount({ pages, words }: PageCount): string {
  return `${pages} pages, ${words.toLocaleString('en')} words`;
}
