import { createColors } from 'picocolors';
import { writeCount } from '../../base/options/write-count.js';
import { IS_EMPTY } from '../../proofs/check/question.js';
import { type CheckedOperation, type CheckProblem, type CheckReport, runCheck } from '../../proofs/check/run-check.js';
import type { Command } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { boundCheck, ESTIMATE_FLAG, estimateInstead } from '../live/estimate.js';
import { EXIT, exitHelp } from '../live/exit-codes.js';
import { openService } from '../live/open-source.js';
import { printJson } from '../live/print-json.js';
import { usesColor } from '../use-color.js';

const PROBLEMS: Readonly<Record<CheckProblem['code'], string>> = {
  unreachable: 'The API was not reached, so nothing is known of it. Is the base URL right?',
  key_refused: 'The API refused the key, so nothing is known of its responses. It takes a key with the scope read.',
  rate_limited: 'The rate limit is used up, so the check ended early. Try again when it opens.',
};

const MARKS = { as_documented: 'ok', differs: 'differs', skipped: 'skipped' } as const;

const LINES_OF_AN_OPERATION = 12;

/**
 * A finding in every row of a list is one line with a count. Of many lines it prints the first ones, and the number of
 * the others.
 */
function gather(findings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const inAnyRow = finding.replace(/\/\d+(?=[/ ])/g, '/*');
    counts.set(inAnyRow, (counts.get(inAnyRow) ?? 0) + 1);
  }
  const lines = [...counts].map(([finding, count]) => (count > 1 ? `${finding} (${count} times)` : finding));
  const rest = lines.length - LINES_OF_AN_OPERATION;
  return rest > 0 ? [...lines.slice(0, LINES_OF_AN_OPERATION), `… and ${rest} more: --json lists all`] : lines;
}

/** Lists without rows show only their envelope, and nothing of what is read by the id of a row. */
function sayNone(
  { operations }: CheckReport,
  { green, yellow }: Pick<ReturnType<typeof createColors>, 'green' | 'yellow'>,
): string {
  const reasons = operations.filter(({ outcome }) => outcome === 'skipped').flatMap(({ findings }) => findings);
  const empty = [...new Set(reasons.filter((reason) => reason.endsWith(IS_EMPTY)))].map((reason) =>
    reason.slice(0, -IS_EMPTY.length),
  );
  if (empty.length === 0) return green('No differences.');
  return yellow(`No differences in what there was to compare. No row was seen of ${empty.join(', ')}.`);
}

/** The report of a check as text for a terminal. */
function printCheck(report: CheckReport, color: boolean): string {
  const { bold, green, red, yellow, dim } = createColors(color);
  const paint = { as_documented: green, differs: red, skipped: yellow };
  const title = bold(`${report.baseUrl} against the spec, reads only`);
  const { problem } = report;
  if (problem) return [title, red(PROBLEMS[problem.code]), `  ${problem.message}`, ''].join('\n');
  const width = Math.max(...report.operations.map(({ operation }) => operation.length));
  const lines = report.operations.flatMap((one: CheckedOperation) => [
    `  ${one.operation.padEnd(width)}  ${paint[one.outcome](MARKS[one.outcome].padEnd(7))}  ${one.question ? `${one.question}  ` : ''}${dim(one.call)}`,
    ...gather(one.findings).map((finding) => `    ${finding}`),
    ...gather(one.otherwise).map((finding) => dim(`    otherwise than we chose: ${finding}`)),
    ...gather(one.newFields).map((field) => dim(`    news, not in the spec: ${field}`)),
  ]);
  const count = (outcome: CheckedOperation['outcome']): number =>
    report.operations.filter((one) => one.outcome === outcome).length;
  const verdict =
    report.differences === 0
      ? sayNone(report, { green, yellow })
      : red(`${report.differences} differences from the spec.`);
  const newCount = report.operations.flatMap(({ otherwise, newFields }) => [...otherwise, ...newFields]).length;
  return [
    title,
    ...lines,
    '',
    `  ${count('as_documented')} as documented, ${count('differs')} differ, ${count('skipped')} skipped`,
    verdict,
    ...(newCount > 0
      ? [`${writeCount(newCount, 'thing')} that nobody has published: docs/service.md says how to tell us.`]
      : []),
    '',
  ].join('\n');
}

const FLAGS = {
  ...ESTIMATE_FLAG,
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Read a live API and report where it differs from the spec. Sends GETs only; changes nothing.

Usage: TRACKAGOAT_API_KEY=tga_… trackagoat check [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY, so no process list shows it; TRACKAGOAT_BASE_URL is another address to read.

${exitHelp({ right: 'no differences', different: 'differences' })}
`;

/** `trackagoat check`: does a live API match the spec? */
export const checkCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const goat = openService(io);
    if (flags.estimate) {
      await estimateInstead(goat, boundCheck, { io, flags });
      return EXIT.right;
    }
    const { problem, ...report } = await runCheck(goat, (call) => io.err(`… ${call}\n`));
    if (flags.json) printJson(io, report, problem);
    else io.out(printCheck({ problem, ...report }, usesColor(io)));
    if (problem) return EXIT[problem.code];
    return report.differences === 0 ? EXIT.right : EXIT.different;
  },
};
