import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../test/house/source-files.js';
import { listPages } from '../build/list-pages.js';
import { readNeeds } from '../build/read-needs.js';
import { findBeside, showPrograms } from '../build/snippet-runs.js';

const all = [...readSources(['docs/snippets'])].filter(([path]) => !path.includes('/guides/'));
const runnable = all.filter(([path, code]) => readNeeds(path, code) === undefined);

describe('a snippet of the docs that a page can run', () => {
  it('is one of many, and the others say what they need', () => {
    expect(runnable.length).toBeGreaterThan(70);
    const needs = all.filter((one) => !runnable.includes(one)).map(([path, code]) => readNeeds(path, code));
    for (const text of needs)
      expect(text).toMatch(/^(?:Needs .+|Part of this guide's project|A module; the tests below call it)\.$/);
  });

  it('is all that the pages have with a button, and each other program of a page says why it has none', () => {
    const blocks = listPages().flatMap((path) =>
      [...showPrograms(readFileSync(`${path}.md`, 'utf8')).matchAll(/(?:<!-- snippet: (\S+) -->\n)?^```(\w+)$/gm)].map(
        ([, from, language = '']) => ({ path, from, language, beside: findBeside(from, language) }),
      ),
    );
    const tested = new Set(runnable.map(([path]) => path));
    const shown = blocks
      .filter(({ beside }) => beside?.kind === 'run')
      .map(({ from }) => from?.replace(/#rest$/, '') ?? '');
    expect(shown.length).toBeGreaterThan(70);
    expect(shown.filter((path) => !tested.has(path))).toEqual([]);
    const programs = blocks.filter(({ language }) => /^([jt]sx?|mjs|py)$/.test(language));
    expect(programs.length).toBeGreaterThan(shown.length);
    // The reference has examples of comments: a few lines, which `test/docs` compiles.
    const bare = programs.filter(({ path, beside }) => beside === undefined && !path.startsWith('docs/reference/'));
    expect(bare).toEqual([]);
  });

  it('has no button beside a file of data', () => {
    expect(findBeside('docs/snippets/seeds/seed.json', 'json')).toBeUndefined();
  });
});
