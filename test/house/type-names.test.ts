import { expect, it } from 'vitest';
import { readSources } from './source-files.js';
import { findTypesWithOneName } from './type-names.js';

const OWN = ['base', 'src', 'mocks', 'proofs', 'cli'];

it('no two files of the package export types of one name', () => {
  const sources = readSources(OWN, ['.ts', '.tsx']);
  expect(sources.size).toBeGreaterThan(500);
  expect(findTypesWithOneName(sources)).toEqual([]);
});

it('finds interfaces, aliases and classes, in any room, and beside what is generated', () => {
  const found = findTypesWithOneName(
    new Map([
      ['src/a.ts', 'export interface Step {}\nexport class Row {}\ninterface Own {}\nexport const Clock = 1;'],
      ['mocks/b.ts', 'export type Step = 1;\nexport interface Own {}\nexport interface Clock {}'],
      ['mocks/c.ts', 'export abstract class Row {}\nexport type Video = 1;'],
      ['src/generated/entities.ts', 'export type Video = 2;\nexport type Goal = 1;'],
      ['src/generated/resources.ts', 'export interface Goal {}'],
      ['cli/d.ts', "export type { Step } from '../src/a.js';"],
    ]),
  );
  expect(found).toEqual([
    'Row: src/a.ts, mocks/c.ts',
    'Step: src/a.ts, mocks/b.ts',
    'Video: mocks/c.ts, src/generated/',
  ]);
});
