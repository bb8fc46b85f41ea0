import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entries } from '../../scripts/build/entries.js';
import { findUnplain, stripCode, UNPLAIN } from './plain-words.js';
import { codeComments, messages, publicComments, testTitles } from './public-words.js';
import { readSources } from './source-files.js';

const SHIPPED = ['base', 'src', 'mocks', 'proofs', 'cli'];

/** Generated from the sources, and written anew at a release. */
const pages = ['docs', 'docs/guides', 'docs/decisions', 'examples', '.'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') || name === 'llms.txt')
    .map((name) => `${folder}/${name}`),
);
const skills = readdirSync('skills').map((name) => `skills/${name}/SKILL.md`);
/** CONTRIBUTING.md shows the ways. The changelog and the decisions are records of their time. The exam quotes requests of people. */
const isRecord = (path: string) => /CONTRIBUTING|CHANGELOG|decisions\/|docs\/exam\.md/.test(path);

const sources = new Map([...readSources(SHIPPED, ['.ts', '.tsx'])].filter(([path]) => !path.includes('/generated/')));
/** Beside the package: what its engineers run and its users copy. Built files and those of others are left out. */
const beside = [...readSources(['scripts', 'site', 'bench', 'examples'], ['.ts', '.mts', '.mjs', '.js'])].filter(
  ([path]) => !/\/(?:dist|cache)\/|mockServiceWorker/.test(path),
);

/** Programs of released versions stay as they were. */
const tests = [...readSources(['test'], ['.ts', '.tsx'])].filter(([path]) => !/\/v\d+\.\d+\.\d+\//.test(path));

const atPlaces = (words: readonly { readonly at: string; readonly text: string }[]): string[] =>
  words.flatMap(({ at, text }) => findUnplain(text).map((finding) => `${at} ${finding}`));

describe('plain words, as CONTRIBUTING.md has them', () => {
  it.each([...pages, ...skills].filter((path) => !isRecord(path)))('are in %s', (path) => {
    expect(findUnplain(stripCode(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('are in the comments of all that the entries export', () => {
    const comments = publicComments(Object.values(entries), sources);
    expect(comments.length).toBeGreaterThan(800);
    expect(atPlaces(comments)).toEqual([]);
  });

  it('are in the comments of the code', () => {
    const comments = [...sources, ...beside].flatMap(([path, text]) => codeComments(path, text));
    expect(comments.length).toBeGreaterThan(6_000);
    expect(atPlaces(comments)).toEqual([]);
  });

  it('are in the comments and titles of the tests', () => {
    const words = tests.flatMap(([path, text]) => [...codeComments(path, text), ...testTitles(path, text)]);
    expect(words.length).toBeGreaterThan(3_500);
    expect(atPlaces(words)).toEqual([]);
  });

  it('are in the descriptions of the spec', () => {
    const found: { at: string; text: string }[] = [];
    const visit = (node: unknown, at: string): void => {
      if (node === null || typeof node !== 'object') return;
      for (const [key, value] of Object.entries(node)) {
        const isText = (key === 'description' || key === 'summary') && typeof value === 'string';
        if (isText) found.push({ at: `${at}/${key}`, text: value });
        else visit(value, `${at}/${key}`);
      }
    };
    visit(parse(readFileSync('openapi.yaml', 'utf8')), '');
    expect(found.length).toBeGreaterThan(500);
    expect(atPlaces(found)).toEqual([]);
  });

  it('are in the messages', () => {
    const found = [...sources].flatMap(([path, text]) => messages(path, text));
    expect(found.length).toBeGreaterThan(1_000);
    expect(atPlaces(found)).toEqual([]);
  });
});

/** For each way a sentence that is written so, and the same sentence in plain words. */
const EXAMPLES: Readonly<Record<string, readonly [unplain: string, plain: string]>> = {
  'for in place of because': [
    'The client refuses to wait, for the wait would never end.',
    'It keeps the key for the time that it needs, for example a day.',
  ],
  'none as a predicate': ['A list that is none is refused.', 'None of them is refused.'],
  'is no X': ['A handle is no id.', 'A handle is not an id. There is no id. It is no longer there.'],
  stands: [
    'The full rules stand at PayoutAccrual.',
    'PayoutAccrual has the full rules. `ours` stands for this project.',
  ],
  'a sentence that begins with who or what': ['Who has a key can read.', 'Anyone with a key can read. What is a key?'],
  ours: ['The names are ours.', 'The names are not published. The mark is `ours`.'],
  told: ['The log is told of each plan.', 'The log receives each plan. An agent told the truth.'],
  'more than one semicolon': ['One; two; three.', 'One; two. Three; four.'],
  'hold against': ['Responses are held against the spec.', 'Responses are checked against the spec.'],
  'lean on': ['Your code leans on it.', 'Your code relies on it.'],
};

describe('each of the ten ways', () => {
  it.each(UNPLAIN)('$name is found, and its plain form is not', ({ name }) => {
    const [unplain = '', plain = ''] = EXAMPLES[name] ?? [];
    expect(findUnplain(unplain).map((finding) => finding.split(' (')[0])).toEqual([name]);
    expect(findUnplain(plain)).toEqual([]);
  });

  it('is found in each comment of a file, and not in what looks like one', () => {
    const file = [
      '// Who asks,',
      '// and why.',
      "const a = 'b // c'; // Who is told.",
      'function d() {',
      '  return `// $' + '{a} /* e */`;',
      '  // Nobody.',
      '}',
      '// biome-ignore lint/a/b: c',
      '/* f */ export const g = <p>// h</p>;',
    ].join('\n');
    expect(codeComments('a.tsx', file)).toEqual([
      { at: 'a.tsx:1', text: 'Who asks,\nand why.' },
      { at: 'a.tsx:3', text: 'Who is told.' },
      { at: 'a.tsx:6', text: 'Nobody.' },
      { at: 'a.tsx:9', text: ' f ' },
    ]);
    expect(codeComments('a.tsx', file).flatMap(({ text }) => findUnplain(text))).toHaveLength(3);
  });

  it('is found in the titles of tests, also of a table', () => {
    const file = "describe('one', () => {\n  it.each([1])('is told of %i', () => call('who is told'));\n});";
    expect(testTitles('a.test.ts', file)).toEqual([
      { at: 'a.test.ts:1', text: 'one' },
      { at: 'a.test.ts:2', text: 'is told of %i' },
    ]);
  });

  it('is found in a comment of an exported member, and in a message, and nowhere else', () => {
    const files = new Map([
      ['index.ts', "export { a } from './a.js';"],
      [
        'a.ts',
        '/** What a is. */\nexport interface a {\n  /** Who asks. */\n  b: string;\n}\n/** What nobody sees. */\nexport const c = 1;',
      ],
    ]);
    expect(publicComments(['index.ts'], files).map(({ at }) => at)).toEqual(['a.ts:1', 'a.ts:3']);
    const code =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: code as text
      "throw new Error(`${x} is no id of this list`); const y = 'const a = b; const c = d;'; // is no comment";
    expect(messages('m.ts', code).flatMap(({ text }) => findUnplain(text))).toHaveLength(1);
  });
});
