import { createColors } from 'picocolors';
import type { CheckedOperation, CheckProblem, CheckReport } from './run-check.js';

const PROBLEMS: Readonly<Record<CheckProblem['code'], string>> = {
  unreachable: 'The API was not reached, so nothing is known of it. Is the base URL right?',
  key_refused: 'The API refused the key, so nothing is known of its answers. It takes a key with the scope read.',
  rate_limited: 'The rate limit is used up, so the check ended early. Try again when it opens.',
};

const MARKS = { as_documented: 'ok', differs: 'differs', skipped: 'skipped' } as const;

/** The report of a check as text for a terminal. */
export function printCheck(report: CheckReport, color: boolean): string {
  const { bold, green, red, yellow, dim } = createColors(color);
  const paint = { as_documented: green, differs: red, skipped: yellow };
  const title = bold(`${report.base_url} against the spec, reads only`);
  const { problem } = report;
  if (problem) return [title, red(PROBLEMS[problem.code]), `  ${problem.message}`, ''].join('\n');
  const width = Math.max(...report.operations.map(({ operation }) => operation.length));
  const lines = report.operations.flatMap((one: CheckedOperation) => [
    `  ${one.operation.padEnd(width)}  ${paint[one.outcome](MARKS[one.outcome].padEnd(7))}  ${dim(one.call)}`,
    ...one.findings.map((finding) => `    ${finding}`),
    ...one.otherwise.map((finding) => dim(`    otherwise than we chose: ${finding}`)),
    ...one.newFields.map((field) => dim(`    news: ${field} is not in the spec`)),
  ]);
  const count = (outcome: CheckedOperation['outcome']): number =>
    report.operations.filter((one) => one.outcome === outcome).length;
  const verdict =
    report.differences === 0 ? green('No differences.') : red(`${report.differences} differences from the spec.`);
  const news = report.operations.flatMap(({ otherwise, newFields }) => [...otherwise, ...newFields]).length;
  return [
    title,
    ...lines,
    '',
    `  ${count('as_documented')} as documented, ${count('differs')} differ, ${count('skipped')} skipped`,
    verdict,
    ...(news > 0 ? [`${news} things that nobody has published: docs/service.md says how to tell us.`] : []),
    '',
  ].join('\n');
}
