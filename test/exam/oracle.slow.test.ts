import { describe, expect, it } from 'vitest';
import { oracle } from '../../bench/exam/drivers/oracle.js';
import { examFigures } from '../../bench/exam/record-exam.js';
import { requests } from '../../bench/exam/requests/index.js';
import { addUp } from '../../bench/exam/table.js';
import type { Result } from '../../bench/exam/take-exam.js';
import { readFigures } from '../../scripts/figures/figures-file.js';
import { examine, failures } from './exam-runs.js';

let results: Result[] = [];

describe('the exam', { timeout: 300_000 }, () => {
  it('has at least 40 requests, each with figures to be found and an id of its own', () => {
    expect(requests.length).toBeGreaterThanOrEqual(40);
    expect(new Set(requests.map(({ id }) => id)).size).toBe(requests.length);
    for (const { id, figures } of requests) expect([id, Object.keys(figures).length > 0]).toEqual([id, true]);
  });

  it('has payments, changes, and requests where nothing may change', () => {
    const isQuiet = requests.filter(({ changes }) => changes === undefined);
    const kinds = new Set(requests.flatMap(({ approvals = [] }) => approvals.map(({ what }) => what)));
    expect(isQuiet.length).toBeGreaterThan(20);
    expect([...kinds].sort()).toEqual([
      'payment',
      'payments',
      'reject_accruals',
      'review_videos',
      'set_notes',
      'set_rate',
      'switch_method',
      'void_payment',
    ]);
  });

  it('is passed with as few calls as the answers allow', async () => {
    results = await examine(oracle);
    expect(failures(results)).toEqual({});
    const calls = Object.fromEntries(results.map((result) => [result.id, result.calls]));
    expect(calls).toMatchObject({
      silent: 1,
      'pay-removed': 2,
      'unpaid-by-project': 1,
      raise: 2,
      'forecast-flat': 2,
    });
    expect(Math.max(...results.map((result) => result.calls))).toBe(4);
    expect(addUp(results).tokens).toBeLessThanOrEqual(16_000);
  });

  it('has in the file of figures what it needs: npm run exam -- --record', () => {
    const { figures, table } = readFigures().exam ?? {};
    expect({ figures, table }).toEqual(examFigures(results));
  });
});
