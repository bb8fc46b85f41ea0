import { expect, it } from 'vitest';
import { tableOfFigures } from '../../bench/harness/table-of-figures.js';

const measured = { slack: 2, day: '2026-11-27', commit: 'abc1234', cores: 2, node: '20.20.0' };

it('the table of a page has the figures with a target, and says how old they are', () => {
  const figures = [
    { what: 'GET ÷ bare', value: 0.7, unit: 'x', target: { atLeast: 0.75 } },
    { what: 'start', value: 120, unit: 'ms', target: { atMost: 50 } },
    { what: 'only told', value: 1, unit: 'B' },
  ] as const;
  const table = tableOfFigures({ ...measured, figures });
  expect(table).toContain('on 2026-11-27 at commit abc1234, on 2 cores with Node 20.20.0.');
  expect(table).toContain('| GET ÷ bare | 0.70 x | ≥ 0.38 | ok |\n| start | 120 ms | ≤ 100 | **missed** |');
  expect(table).not.toContain('only told');
});
