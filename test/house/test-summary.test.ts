import { expect, it } from 'vitest';
import { closingLine, type TestReport } from '../../scripts/check-all/summary.js';

const green: TestReport = {
  success: true,
  numPassedTests: 12,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

it.each<[what: string, reports: readonly TestReport[], line: string]>([
  ['all passed', [green], '12 passed, 0 failed'],
  ['some failed', [{ ...green, success: false, numFailedTests: 2, numFailedTestSuites: 3 }], '12 passed, 2 failed'],
  ['some were skipped', [{ ...green, numPendingTests: 1, numTodoTests: 2 }], '12 passed, 0 failed, 3 skipped'],
  ['a file did not load', [{ ...green, success: false, numFailedTestSuites: 1 }], '12 passed, 1 failed'],
  ['the run failed otherwise', [{ ...green, success: false }], '12 passed, 1 failed'],
  ['one run of two failed', [{ ...green, success: false, numFailedTests: 2 }, green], '24 passed, 2 failed'],
  ['nothing ran', [], '0 passed, 1 failed'],
])('the closing line counts honestly when %s', (_, reports, line) => {
  expect(closingLine(reports)).toBe(line);
});
