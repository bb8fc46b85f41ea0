import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AIMS } from '../../bench/harness/aims.js';
import { targetText } from '../../bench/harness/table.js';
import { tableOfFigures } from '../../bench/harness/table-of-figures.js';
import { readFigures } from '../../scripts/figures/figures-file.js';

const measured = { tolerance: 0.25, day: '2026-11-27', commit: 'abc1234', others: 0.123, cores: 2, node: '20.20.0' };

it('the table of a page has the figures with a target, and says how old they are', () => {
  const figures = [
    { what: 'GET ÷ bare', value: 0.7, unit: 'x', target: { atLeast: 0.75 } },
    { what: 'start', value: 120, unit: 'ms', target: { atMost: 50 } },
    { what: 'stop', value: 50, unit: 'ms', target: { atMost: 50 } },
    { what: 'only told', value: 1, unit: 'B' },
    { what: 'known', value: 2, unit: 'x', target: { atMost: 1 }, isOpen: true },
  ] as const;
  const table = tableOfFigures({ ...measured, figures });
  expect(table).toContain(
    'on 2026-11-27 at commit abc1234, on 2 cores with Node 20.20.0, of which other programs took 12 %.',
  );
  expect(table).toContain(
    '| GET ÷ bare | 0.70 x | ≥ 0.75 | within 25 % |\n| start | 120 ms | ≤ 50 | **missed** |\n| stop | 50 ms | ≤ 50 | ok |\n| known | 2 x | ≤ 1 | open |',
  );
  expect(table).not.toContain('only told');
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

it('the page says of each open line what stops it, and has no aim of its own', () => {
  const [, text = ''] = readFileSync('docs/decisions/speed.md', 'utf8').split('## What is out of reach, and why');
  const open = Object.entries(AIMS).flatMap(([line, aim]) => ('isOpen' in aim ? [line] : []));
  expect([...text.matchAll(/^\| (.+?) \|/gm)].map(([, line]) => line)).toEqual(['line', ...open]);
});
