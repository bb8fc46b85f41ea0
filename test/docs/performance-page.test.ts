import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeRatio } from '../../bench/against/describe-ratio.js';
import { AIMS } from '../../bench/harness/aims.js';
import { targetText } from '../../bench/harness/table.js';
import { tableOfFigures } from '../../bench/harness/table-of-figures.js';
import { readFigures } from '../../scripts/figures/figures-file.js';

const measured = { tolerance: 0.25, day: '2026-11-27', commit: 'abc1234', others: 0.123, cores: 2, node: '20.20.0' };

it('the table of a page has the figures with an aim, none with a floor, and says how old they are', () => {
  const figures = [
    { what: 'GET ÷ bare', value: 0.7, unit: 'x', target: { atLeast: 0.75 } },
    { what: 'start', value: 120, unit: 'ms', target: { atMost: 50 } },
    { what: 'stop', value: 50, unit: 'ms', target: { atMost: 50 } },
    { what: 'only told', value: 1, unit: 'B' },
    { what: 'a floor', value: 2, unit: 'x', target: { atMost: 2 }, isFloor: true },
  ] as const;
  const table = tableOfFigures({ ...measured, figures });
  expect(table).toContain(
    'on 2026-11-27 at commit abc1234, on 2 cores with Node 20.20.0, of which other programs took 12 %.',
  );
  expect(table).toContain(
    '| GET ÷ bare | 0.70 x | ≥ 0.75 | within 25 % |\n| start | 120 ms | ≤ 50 | **missed** |\n| stop | 50 ms | ≤ 50 | ok |',
  );
  expect(table).not.toMatch(/only told|a floor/);
});

it('each measured line has the one aim of its name, and none that is twice as far', () => {
  const rows = [
    ...(readFigures().bench?.table ?? '').matchAll(/^\| (.*?) \| ([\d.,]+) \S+ \| (\S+ \S+) \| (.*) \|$/gm),
  ];
  expect(rows.length).toBeGreaterThan(20);
  for (const [, what = '', value, target, result] of rows) {
    const lines = Object.entries(AIMS).filter(([line]) => what === line || what.startsWith(`${line}, `));
    expect(lines.map(([, aim]) => targetText(aim))).toEqual([target]);
    const [wanted] = Object.values(lines[0]?.[1] ?? {}) as number[];
    const share = Number(value) / Number(wanted);
    if (result === 'ok' && wanted !== 0) expect(Math.max(share, 1 / share), what).toBeLessThanOrEqual(2);
  }
});

it('the page lists each floor with what it holds and what stops it, and there are at most twelve', () => {
  const [, text = ''] = readFileSync('docs/decisions/speed.md', 'utf8').split('## What is out of reach, and why');
  const floors = Object.entries(AIMS).flatMap(([line, aim]) => ('isFloor' in aim ? [[line, targetText(aim)]] : []));
  const rows = [...text.matchAll(/^\| (.+?) \| ([≥≤] \S+) \| .{20,} \|$/gm)].map(([, line, held]) => [line, held]);
  expect(rows).toEqual(floors);
  expect(rows.length).toBeLessThanOrEqual(12);
});

it('a comparison with another checkout says how noisy it was, and no ratio above ± 10 %', () => {
  const there = [1000, 1000, 1000, 1000];
  expect(describeRatio('GET', [1100, 1200, 1300, 1400], there)).toBe(
    'GET: 1.25 × there (here 1.3 µs, there 1.0; ± 8 %)',
  );
  expect(describeRatio('GET', [1000, 1000, 2000, 2000], there)).toBe('GET: not quiet (here 1.5 µs, there 1.0; ± 33 %)');
  expect(describeRatio('GET', there, [1000, 1000, 2000, 2000])).toMatch(/^GET: not quiet/);
});
