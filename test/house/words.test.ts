import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeCount } from '../../base/options/write-count.js';
import { document } from '../harness/spec.js';
import { OWN_FOLDERS, readSources } from './source-files.js';
import {
  codeComments,
  findPlurals,
  findUnplain,
  findVagueNames,
  messages,
  stripCode,
  testTitles,
  UNPLAIN,
  type Words,
} from './word-rules.js';

/** Generated from the sources, and written anew at a release. */
const pages = ['docs', 'docs/guides', 'docs/decisions', 'examples', '.'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') || name === 'llms.txt')
    .map((name) => `${folder}/${name}`),
);
const skills = readdirSync('skills').map((name) => `skills/${name}/SKILL.md`);
/** CONTRIBUTING.md shows the ways. The changelog and the decisions are records of their time. The exam quotes requests of people. */
const isRecord = (path: string) => /CONTRIBUTING|CHANGELOG|decisions\/|docs\/exam\.md/.test(path);

/** Of each file what its place asks for; it is parsed once. Built files and those of others are left out. */
const seen = { comments: [] as Words[], ofTests: [] as Words[], messages: [] as Words[], vague: [] as string[] };
for (const [path, text] of readSources(OWN_FOLDERS, ['.ts', '.tsx', '.mts', '.mjs', '.js'])) {
  if (/\/(?:dist|cache|public\/runner)\/|mockServiceWorker/.test(path)) continue;
  seen.vague.push(...findVagueNames(path, text));
  // Programs of released versions stay as they were.
  if (/^docs\/|\/generated\/|\/v\d+\.\d+\.\d+\//.test(path)) continue;
  if (path.startsWith('test/')) seen.ofTests.push(...codeComments(path, text), ...testTitles(path, text));
  else seen.comments.push(...codeComments(path, text));
  if (/^(?:base|src|mocks|proofs|cli)\//.test(path)) seen.messages.push(...messages(path, text));
}

const atPlaces = (words: readonly Words[]): string[] =>
  words.flatMap(({ at, text }) => findUnplain(text).map((finding) => `${at} ${finding}`));

describe('plain words, as CONTRIBUTING.md has them', () => {
  it.each([...pages, ...skills].filter((path) => !isRecord(path)))('are in %s', (path) => {
    expect(findUnplain(stripCode(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it.each([
    ['comments of the code', seen.comments, 6_000],
    ['comments and titles of the tests', seen.ofTests, 3_500],
    ['messages', seen.messages, 1_000],
  ])('are in the %s', (_, words, least) => {
    expect(words.length).toBeGreaterThan(least);
    expect(atPlaces(words)).toEqual([]);
  });

  it('are in the descriptions of the spec', () => {
    const found: Words[] = [];
    const visit = (node: unknown, at: string): void => {
      if (node === null || typeof node !== 'object') return;
      for (const [key, value] of Object.entries(node)) {
        const isText = (key === 'description' || key === 'summary') && typeof value === 'string';
        if (isText) found.push({ at: `${at}/${key}`, text: value });
        else visit(value, `${at}/${key}`);
      }
    };
    visit(document, '');
    expect(found.length).toBeGreaterThan(500);
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

  it('is found in a message, and nowhere else', () => {
    const code =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: code as text
      "throw new Error(`${x} is no id of this list`); const y = 'const a = b; const c = d;'; // is no comment";
    expect(messages('m.ts', code).flatMap(({ text }) => findUnplain(text))).toHaveLength(1);
  });
});

/** Where an answer is one. Remove a line when its reason is gone. */
const PERMITS: Readonly<Record<string, string>> = {
  'cli/approve/': 'a person answers',
  'test/cli/approv': 'a person answers',
  'test/cli/company-limits.slow.test.ts': 'a person answers',
  'scripts/mcp-conformance/': 'a person answers',
  'bench/exam/': 'an examinee answers',
  'test/exam/': 'an examinee answers',
};

const isPermitted = (place: string): boolean => Object.keys(PERMITS).some((start) => place.startsWith(start));

it('no variable, parameter or function has a name that does not say what it is, and no response is an answer', () => {
  expect(
    seen.vague.filter((place) => !isPermitted(place)),
    'for whom: payee, creators; for said: words, output, lines; for tell: describe (makes a text), notify, warn',
  ).toEqual([]);
});

it('every permit is needed', () => {
  expect(Object.keys(PERMITS).filter((start) => !seen.vague.some((place) => place.startsWith(start)))).toEqual([]);
});

it('a vague name is found wherever it is declared, and a field of that name is not', () => {
  const code = [
    'const { told, of: place } = a;',
    'function look(how: string, { of }: { of: string }) {}',
    'const answer = await fetch(b);',
    'for (const c of d) {}',
    'interface E { readonly answer: string }',
    'export const responseTo = { of: 1, how: 2 };',
    'const list = e.map((standing) => standing);',
  ].join('\n');
  expect(findVagueNames('a.ts', code)).toEqual([
    'a.ts:1: told',
    'a.ts:2: look',
    'a.ts:2: how',
    'a.ts:2: of',
    'a.ts:3: answer',
    'a.ts:7: standing',
  ]);
  expect(findVagueNames('b.ts', 'for (const c of d) e({ of: c });')).toEqual([]);
});

/** Where there are always several. */
const SEVERAL: Readonly<Record<string, string>> = {
  'src/client/http/response.ts': 'the length of a response, in characters',
  'src/workflows/payments/duplicate-payments.ts': 'twins are two or more',
  'src/workflows/review/due-flags.ts': 'a multiple of the median, two at least',
  'cli/check/command.ts': 'said from two on',
  'proofs/explore/report/story.ts': 'said from two on',
};

it('a count is written with the word of one where there is one', () => {
  expect([writeCount(1, 'row'), writeCount(0, 'row'), writeCount(2, 'is left', 'are left')]).toEqual([
    '1 row',
    '0 rows',
    '2 are left',
  ]);
  const sources = [...readSources(['src', 'cli', 'proofs'])].filter(([path]) => !path.includes('generated'));
  expect(sources.length).toBeGreaterThan(250);
  const found = sources.flatMap(([path, text]) => findPlurals(text).map((match) => [path, match] as const));
  expect(found.filter(([path]) => !Object.hasOwn(SEVERAL, path))).toEqual([]);
  expect(Object.keys(SEVERAL).filter((path) => !found.some(([at]) => at === path))).toEqual([]);
  // The lint can find one.
  expect(findPlurals(['`$', '{owed.length} creators are owed`'].join(''))).toHaveLength(1);
});
