import { expect, it } from 'vitest';
import { tableOfFigures } from '../../bench/harness/table-of-figures.js';

const measured = { tolerance: 0.25, day: '2026-11-27', commit: 'abc1234', others: 0.123, cores: 2, node: '20.20.0' };

it('the table of a page has the figures with a target, and says how old they are', () => {
  const figures = [
    { what: 'GET ÷ bare', value: 0.7, unit: 'x', target: { atLeast: 0.75 } },
    { what: 'start', value: 120, unit: 'ms', target: { atMost: 50 } },
    { what: 'stop', value: 50, unit: 'ms', target: { atMost: 50 } },
    { what: 'only told', value: 1, unit: 'B' },
  ] as const;
  const table = tableOfFigures({ ...measured, figures });
  expect(table).toContain(
    'on 2026-11-27 at commit abc1234, on 2 cores with Node 20.20.0, of which other programs took 12 %.',
  );
  expect(table).toContain(
    '| GET ÷ bare | 0.70 x | ≥ 0.75 | within 25 % |\n| start | 120 ms | ≤ 50 | **missed** |\n| stop | 50 ms | ≤ 50 | ok |',
  );
  expect(table).not.toContain('only told');
});
