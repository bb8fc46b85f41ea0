import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The folders and pages of the package. Pages of contributors in `docs` are the exception. */
const FOLDERS = ['docs', 'docs/guides', 'examples'];
const PAGES = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'llms.txt'];
const INSIDE = ['docs/architecture.md', 'AGENTS.md', 'CONTRIBUTING.md', 'scripts/README.md'];

/** Pages and words: of the package, and of those that stay in the repository. */
export function countPages(): string {
  const skills = readdirSync('skills').map((name) => `skills/${name}/SKILL.md`);
  const packed = [...PAGES, ...skills, ...FOLDERS.flatMap(listPages)].filter((path) => !INSIDE.includes(path));
  return [
    `pages of the package: ${describePages(packed)}`,
    `  in the repository alone: ${describePages([...INSIDE, ...listPages('docs/decisions')])}`,
  ].join('\n');
}

function listPages(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => `${folder}/${name}`);
}

function describePages(paths: readonly string[]): string {
  const texts = paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'));
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return `${texts.length} pages, ${words.toLocaleString('en')} words`;
}
