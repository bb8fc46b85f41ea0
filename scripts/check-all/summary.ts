/** The fields of vitest's JSON report that the closing line is made from. */
export interface TestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** `N passed, N failed` of all reports, with `, N skipped` if there are any. A run without a report has failed. */
export function closingLine(reports: readonly TestReport[]): string {
  if (reports.length === 0) return '0 passed, 1 failed';
  const sum = (count: (report: TestReport) => number): number =>
    reports.reduce((total, report) => total + count(report), 0);
  // A file that does not load fails without a failed test.
  const failed = sum((one) => one.numFailedTests || (one.success ? 0 : Math.max(1, one.numFailedTestSuites)));
  const skipped = sum((one) => one.numPendingTests + one.numTodoTests);
  const passed = sum((one) => one.numPassedTests);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
