import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AUDIT, LIMITS, UNFINISHED } from './held-limits.js';
import { SAFETY } from './held-safety.js';
import type { HeldSentence } from './held-sentences.js';

const SECTIONS: readonly (readonly [page: string, heading: string, rows: readonly HeldSentence[]])[] = [
  ['docs/agents.md', 'What a model cannot talk its way around', SAFETY],
  ['docs/agent-limits.md', 'Limits', LIMITS],
  ['docs/agent-limits.md', 'What is not finished', UNFINISHED],
  ['docs/agent-limits.md', 'Audit log', AUDIT],
];

/** The sentences of a section, and the rows of its tables, without the code that it shows. */
function readSentences(path: string, heading: string): string[] {
  const page = readFileSync(path, 'utf8');
  const from = page.indexOf(`\n## ${heading}\n`) + 1;
  const end = page.indexOf('\n## ', from);
  const part = page.slice(from, end < 0 ? undefined : end).replace(/```[\s\S]*?```/g, '');
  return part.split(/\n(?=[-|\n#<])/).flatMap((item) => {
    const text = item.replace(/^- /, '').replace(/\s+/g, ' ').trim();
    if (text === '' || /^(#|<!--|\|[-| ]+\|$)/.test(text)) return [];
    return text.startsWith('|') ? [text] : text.split(/(?<=[.?!](?:\*\*)?) (?=[A-Z`])/);
  });
}

/** The text of a test, which is slow or not. */
function readTest(file: string): string {
  const [path = ''] = [`test/${file}.test.ts`, `test/${file}.slow.test.ts`].filter(existsSync);
  return readFileSync(path, 'utf8');
}

describe.each(SECTIONS)('what %s says under "%s"', (page, heading, rows) => {
  const sentences = readSentences(page, heading);

  it('is held by a test, sentence by sentence: a new one needs its test, and one that went takes its row along', () => {
    const isOf = (sentence: string) => rows.findIndex(({ begins }) => sentence.startsWith(begins));
    expect(sentences.map((sentence) => [isOf(sentence), sentence]).filter(([row]) => row === -1)).toEqual([]);
    expect(sentences.map(isOf)).toEqual(rows.map((_, row) => row));
  });

  it.each(rows)('$begins … is held by tests that are there: $tests', ({ tests, why }) => {
    expect(tests.length > 0).toBe(why === undefined);
    for (const test of tests) {
      const [file = '', name = ''] = test.split(/: (.*)/s);
      expect(readTest(file)).toMatch(new RegExp(`\\('${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`));
    }
  });
});
