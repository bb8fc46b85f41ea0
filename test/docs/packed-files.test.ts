import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const FOLDER = 'docs/snippets/recipes';

it('the recipes read no file of the docs that the package does not bring', () => {
  const texts = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
  const read = texts.flatMap((text) => text.match(/docs\/snippets\/[\w/.-]+/g) ?? []);
  expect(read).toEqual([`${FOLDER}/seed.json`]);
  expect(manifest.files).toEqual(expect.arrayContaining(read));
});
