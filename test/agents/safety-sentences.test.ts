import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * A row for each sentence of a section: the section, how the sentence begins, and the tests that would fail if the
 * sentence were false. A test is `file: beginning of its name`, below `test/`. A sentence that describes no behavior has
 * `no test: ` and what it is.
 */
const rows = readFileSync('test/agents/held-sentences.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [section = '', begins = '', ...tests] = line.split('\t');
    return { section, begins, tests };
  });

const SECTIONS: readonly (readonly [page: string, heading: string])[] = [
  ['docs/agents.md', 'Rules a model cannot get around'],
  ['docs/agent-limits.md', 'Limits'],
  ['docs/agent-limits.md', 'What is not finished'],
  ['docs/agent-limits.md', 'Audit log'],
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

/** The text of a test, which is slow or not, or one of several hosts. */
function readTest(file: string): string {
  const [path = ''] = [`test/${file}.test.ts`, `test/${file}.slow.test.ts`, `test/${file}.ts`].filter(existsSync);
  return readFileSync(path, 'utf8');
}

describe.each(SECTIONS)('what %s says under "%s"', (page, heading) => {
  const sentences = readSentences(page, heading);
  const own = rows.filter(({ section }) => section === heading);

  it('is held by a test, sentence by sentence: a new one needs its test, and one that went takes its row along', () => {
    const isOf = (sentence: string) => own.findIndex(({ begins }) => sentence.startsWith(begins));
    expect(sentences.map((sentence) => [isOf(sentence), sentence]).filter(([row]) => row === -1)).toEqual([]);
    expect(sentences.map(isOf)).toEqual(own.map((_, row) => row));
  });

  it.each(own)('$begins … is held by tests that are there: $tests', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const test of tests) {
      const [file = '', name = ''] = test.split(/: (.*)/s);
      if (file !== 'no test')
        expect(readTest(file)).toMatch(new RegExp(`\\('${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`));
    }
  });
});
