import { expect, it } from 'vitest';
import { OWN_FOLDERS, readSources } from './source-files.js';
import { findVagueNames } from './vague-names.js';

/** Where an answer is one. Remove a line when its reason is gone. */
const PERMITS: Readonly<Record<string, string>> = {
  'cli/approve/': 'a person answers',
  'test/cli/approv': 'a person answers',
  'test/cli/company-limits.slow.test.ts': 'a person answers',
  'scripts/mcp-conformance/': 'a person answers',
  'bench/exam/': 'an examinee answers',
  'test/exam/': 'an examinee answers',
};

const sources = [...readSources(OWN_FOLDERS, ['.ts', '.tsx', '.mts', '.mjs'])].filter(
  ([path]) => !/\/(?:dist|cache)\//.test(path),
);
const isPermitted = (place: string): boolean => Object.keys(PERMITS).some((start) => place.startsWith(start));
const found = sources.flatMap(([path, text]) => findVagueNames(path, text));

it('no variable, parameter or function is called told, of, how, look or standing, and no response an answer', () => {
  expect(found.filter((place) => !isPermitted(place))).toEqual([]);
});

it('every permit is needed', () => {
  expect(Object.keys(PERMITS).filter((start) => !found.some((place) => place.startsWith(start)))).toEqual([]);
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
