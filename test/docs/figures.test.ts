import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FiguresFile, readFigures } from '../../scripts/figures/figures-file.js';
import { fillFigures } from '../../scripts/figures/fill-figures.js';
import { tableOfCells } from '../../scripts/figures/record-cells.js';
import { showBytes, showFigure } from '../../scripts/figures/show-figure.js';

const file: FiguresFile = {
  size: {
    command: 'npm run bench size -- --record',
    date: '2026-11-27',
    commit: '1234567',
    node: 'v20.20.2',
    figures: { 'one file': '16.1 KB' },
  },
};
const mark = (name: string, shown: string): string => `a <!-- figure: ${name} -->${shown}<!-- /figure --> b`;

describe('a figure of a page', () => {
  it('is what the program wrote, with its date and commit', () => {
    expect(fillFigures(mark('size/one file', '9 KB'), file).text).toBe(mark('size/one file', '16.1 KB'));
    expect(fillFigures(mark('size/when', ''), file).text).toBe(mark('size/when', '2026-11-27, commit 1234567'));
  });

  it.each(['size/two files', 'bench/when', 'constructor/when'])('that no program wrote is found: %s', (name) => {
    const { text, findings } = fillFigures(mark(name, '9 KB'), file);
    expect([text, findings]).toEqual([mark(name, '9 KB'), [`no program has written the figure ${name}`]]);
  });

  it.each(['docs/performance.md', 'docs/decisions/speed.md', 'bench/exam/README.md', 'scripts/README.md'])(
    'of %s is that of the file',
    (path) => {
      const page = readFileSync(path, 'utf8');
      expect(page).toMatch(/<!-- figures?: /);
      expect(fillFigures(page, readFigures())).toEqual({ text: page, findings: [] });
    },
  );

  it('is in the table of its program', () => {
    const page = '<!-- figures: size -->\nold\n<!-- /figures -->\n';
    expect(fillFigures(page, file).findings).toEqual(['no program has written the table of size']);
    const size = { ...file.size, table: '| a | 1 |' } as FiguresFile[string];
    expect(fillFigures(page, { size }).text).toBe('<!-- figures: size -->\n| a | 1 |\n<!-- /figures -->\n');
  });

  it('of a matrix is how many cells passed, with those that did not by name', () => {
    const results = [
      { name: 'Node 20: in process', isGood: true },
      { name: 'Node 20: over HTTP', isGood: false },
      { name: 'orval', isGood: true },
    ];
    expect(tableOfCells(results).split('\n').slice(2)).toEqual([
      '| Node 20 | in process, over HTTP (**failed**) | 1 of 2 |',
      '| orval |  | 1 of 1 |',
    ]);
  });

  it('is shown in thousands of bytes, by two digits, or as a ratio', () => {
    expect([16_111, 97_040, 134_900, 5_230_000].map(showBytes)).toEqual(['16.1 KB', '97.0 KB', '135 KB', '5.2 MB']);
    const shown = [showFigure(0.6961, 'x'), showFigure(0.0312, 'ms'), showFigure(141.6, 'ms'), showFigure(14.9, 'us')];
    expect(shown).toEqual(['0.70', '0.031 ms', '142 ms', '15 µs']);
  });
});
