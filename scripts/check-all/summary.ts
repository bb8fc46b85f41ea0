/** The fields of vitest's JSON report that the closing line is made from. */
export interface TestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** `N passed, N failed`, with `, N skipped` if there are any. A run without a report has failed. */
export function closingLine(report: TestReport | undefined): string {
  if (!report) return '0 passed, 1 failed';
  // A file that does not load fails without a failed test.
  const failed = report.numFailedTests || (report.success ? 0 : Math.max(1, report.numFailedTestSuites));
  const skipped = report.numPendingTests + report.numTodoTests;
  return `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
