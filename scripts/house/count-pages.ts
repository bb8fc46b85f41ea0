import { readdirSync, readFileSync } from 'node:fs';

/** The folders and pages of the package, and the pages of contributors that are the exception. */
const FOLDERS = ['docs', 'docs/guides', 'examples'];
const PAGES = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'llms.txt'];
const INSIDE = ['docs/architecture.md', 'docs/exam.md'];

/** The pages that a user has, and their words. */
export function countPackedPages(): { readonly pages: number; readonly words: number } {
  const skills = readdirSync('skills').map((name) => `skills/${name}/SKILL.md`);
  const packed = [...PAGES, ...skills, ...FOLDERS.flatMap(listPages)].filter((path) => !INSIDE.includes(path));
  const words = packed.reduce((sum, path) => sum + (readFileSync(path, 'utf8').match(/\S+/g)?.length ?? 0), 0);
  return { pages: packed.length, words };
}

function listPages(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => `${folder}/${name}`);
}
