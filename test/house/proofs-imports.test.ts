import { expect, it } from 'vitest';
import { readSources } from './source-files.js';

/** The names that each part of the proofs imports from the mock. A part that needs fewer lowers its number; none may grow. */
const HELD = { explore: 10, rest: 84 } as const;

const IMPORT = /import (?:type )?\{([^}]*)\} from '(?:\.\.\/)+mocks\/[^']*'/g;

it('the proofs import no more names of the mock than before, so that they could be a package', () => {
  const names = { explore: new Set<string>(), rest: new Set<string>() };
  for (const [path, text] of readSources(['proofs'])) {
    const part = path.startsWith('proofs/explore/') ? names.explore : names.rest;
    for (const [, list = ''] of text.matchAll(IMPORT)) {
      for (const name of list.split(',')) if (name.trim() !== '') part.add(name.replace(/\btype\b| as .*/g, '').trim());
    }
  }
  expect({ explore: names.explore.size, rest: names.rest.size }).toEqual(HELD);
});
