import { createColors } from 'picocolors';
import type { CheckedOperation, CheckReport } from './run-check.js';

const MARKS = { as_documented: 'ok', differs: 'differs', skipped: 'skipped' } as const;

/** The report of a check as text for a terminal. */
export function printCheck(report: CheckReport, color: boolean): string {
  const { bold, green, red, yellow, dim } = createColors(color);
  const paint = { as_documented: green, differs: red, skipped: yellow };
  const width = Math.max(...report.operations.map(({ operation }) => operation.length));
  const lines = report.operations.flatMap((one: CheckedOperation) => [
    `  ${one.operation.padEnd(width)}  ${paint[one.outcome](MARKS[one.outcome].padEnd(7))}  ${dim(one.call)}`,
    ...one.findings.map((finding) => `    ${finding}`),
    ...one.newFields.map((field) => dim(`    news: ${field} is not in the spec`)),
  ]);
  const count = (outcome: CheckedOperation['outcome']): number =>
    report.operations.filter((one) => one.outcome === outcome).length;
  const verdict =
    report.differences === 0 ? green('No differences.') : red(`${report.differences} differences from the spec.`);
  return [
    bold(`${report.base_url} against the spec, reads only`),
    ...lines,
    '',
    `  ${count('as_documented')} as documented, ${count('differs')} differ, ${count('skipped')} skipped`,
    verdict,
    '',
  ].join('\n');
}
