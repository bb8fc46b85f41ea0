import { describe, expect, it } from 'vitest';
import { brokenLinks } from '../../scripts/docs/links.js';
import { fillSnippets } from '../../scripts/docs/snippets.js';

const fence = '```';
const files: Record<string, string> = {
  'a.ts': 'const a = 1;\n',
  'b.ts': 'import x;\nfunction run() {\n  // #region middle\n  const b = 1;\n\n    go(b);\n  // #endregion\n}\n',
};
const fill = (page: string) => fillSnippets(page, (path) => files[path]);

describe('a snippet of a page', () => {
  it('becomes the text of its file', () => {
    const page = `Before\n<!-- snippet: a.ts -->\n${fence}ts\nold\n${fence}\nafter\n`;
    expect(fill(page)).toEqual({ text: page.replace('old', 'const a = 1;'), findings: [] });
  });

  it('becomes the lines of its region, moved to the left', () => {
    const { text, findings } = fill(`<!-- snippet: b.ts#middle -->\n${fence}ts\n${fence}\n`);
    expect(findings).toEqual([]);
    expect(text).toBe(`<!-- snippet: b.ts#middle -->\n${fence}ts\nconst b = 1;\n\n  go(b);\n${fence}\n`);
  });

  it.each(['gone.ts', 'b.ts#gone'])('that points at %s is found', (from) => {
    expect(fill(`<!-- snippet: ${from} -->\n${fence}ts\n${fence}\n`).findings).toEqual([`nothing stands at ${from}`]);
  });

  it('is found missing where no block follows its marker', () => {
    expect(fill('<!-- snippet: a.ts -->\n\nText\n').findings).toEqual(['no block follows the marker of a.ts']);
  });

  it('is not looked at alone: the mark of a merge anywhere on the page is found', () => {
    const page = '<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> a1b2c3d4 (Why)\n';
    expect(fill(page).findings).toEqual([
      'a merge left its mark: <<<<<<< HEAD',
      'a merge left its mark: >>>>>>> a1b2c3d4 (Why)',
    ]);
  });

  it('without a file is found in languages that could be run, and left alone in others', () => {
    expect(fill(`${fence}ts\nlet a;\n${fence}\n`).findings).toEqual(['code that comes from no file: let a;']);
    expect(fill(`${fence}mermaid\nflowchart\n${fence}\n${fence}sh\nnpm ci\n${fence}\n`).findings).toEqual([]);
  });
});

describe('links of pages', () => {
  const pages = new Map([
    ['README.md', '[docs](docs/a.md#first-one) [out](https://example.com) `[no](link)`\n'],
    ['docs/a.md', '# `First` one!\n[up](../README.md) [same](#first-one)\n'],
  ]);
  const exists = (path: string): boolean => pages.has(path);

  it('are fine when file and heading are there', () => {
    expect(brokenLinks(pages, exists)).toEqual([]);
  });

  it.each(['gone.md', 'a.md#gone', '#gone'])('are found when %s is not', (target) => {
    const page = new Map(pages).set('docs/b.md', `[x](${target})\n`);
    expect(brokenLinks(page, (path) => page.has(path))).toEqual([`docs/b.md links to ${target}, which is not there`]);
  });
});
