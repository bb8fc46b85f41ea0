import { expect, it } from 'vitest';
import { writeCount } from '../../base/options/write-count.js';
import { readSources } from './source-files.js';

/** A count in a template, and behind it a word of several: `${rows.length} rows`. */
const COUNTED =
  /(?<!of |at most |beyond |than |takes )\$\{(?:[\w.?]*\.length|[\w.]*(?:[cC]ount|[rR]equests|[rR]ows|[lL]eft|[rR]uns|[fF]ailures|[lL]ines|[dD]ays|[tT]imes|[aA]nswers|[bB]ytes))\)?\} [a-z]+s\b/g;

/** Where there are always several. */
const SEVERAL: Readonly<Record<string, string>> = {
  'src/client/http/read-response.ts': 'the length of a response that was cut off',
  'src/client/http/envelope.ts': 'the length of a response, in characters',
  'src/workflows/payments/among-twins.ts': 'twins are two or more',
  'src/workflows/find/find-method.ts': 'a name that several methods have',
  'src/workflows/review/due-flags.ts': 'a multiple of the median, two at least',
  'cli/check/print-check.ts': 'said from two on',
  'proofs/explore/tell/story.ts': 'said from two on',
};

it('a count is written with the word of one where there is one', () => {
  expect([writeCount(1, 'row'), writeCount(0, 'row'), writeCount(2, 'is left', 'are left')]).toEqual([
    '1 row',
    '0 rows',
    '2 are left',
  ]);
  const sources = [...readSources(['src', 'cli', 'proofs'])].filter(([path]) => !path.includes('generated'));
  expect(sources.length).toBeGreaterThan(300);
  const found = sources.flatMap(([path, text]) => (text.match(COUNTED) ?? []).map((match) => [path, match] as const));
  expect(found.filter(([path]) => !Object.hasOwn(SEVERAL, path))).toEqual([]);
  expect(Object.keys(SEVERAL).filter((path) => !found.some(([at]) => at === path))).toEqual([]);
  // The lint can find one.
  expect(['`$', '{owed.length} creators are owed`'].join('').match(COUNTED)).toHaveLength(1);
});
