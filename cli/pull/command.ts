import { stat } from 'node:fs/promises';
import { writeCount } from '../../base/options/write-count.js';
import { type PulledFile, pullToFile } from '../../proofs/clone/pull-to-file.js';
import { estimatePull, type PullEstimate } from '../../proofs/read/estimate-pull.js';
import type { HistoryDepth } from '../../proofs/read/read-history.js';
import { type Command, UsageError } from '../command.js';
import { type FlagSpec, flagHelp, parseChoice, parseFlags } from '../flags.js';
import { EXIT, exitHelp } from '../live/exit-codes.js';
import { openService } from '../live/open-source.js';
import { report } from '../live/print-json.js';
import { reportProgress } from '../live/report-progress.js';
import { readRules, readTimeZone } from '../read-rules.js';

const DEPTHS = ['none', 'creators', 'videos'] as const satisfies readonly HistoryDepth[];

const FLAGS = {
  out: { value: 'FILE', writes: true, help: 'Snapshot to write, for `trackagoat mock --snapshot FILE`.' },
  redact: { help: 'Replace handles, names, notes, links and metadata.' },
  history: {
    value: 'DEPTH',
    help: 'Daily history: none, creators or videos (creators).',
  },
  rules: {
    value: 'RULES',
    help: 'Rule choices that the mock will use: JSON, or a file.',
  },
  timezone: { value: 'NAME', help: 'Time zone of the organization; the API hides it (UTC).' },
  estimate: { help: 'Only print how many requests and minutes it takes.' },
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Read a live organization into a file that the mock serves. Sends only GETs.

Usage: trackagoat pull --out FILE [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY. Use one that has only the scope read. TRACKAGOAT_BASE_URL is another address to read. Run an interrupted pull again within a day, and
it continues where it stopped.

${exitHelp({ right: 'done' })}
`;

/** `trackagoat pull`: reads a live organization into a world. */
export const pullCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const history: HistoryDepth =
      flags.history === undefined ? 'creators' : parseChoice('history', flags.history, DEPTHS);
    if (flags.out === undefined && !flags.estimate) throw new UsageError('Add --out FILE.');
    const rules = flags.rules === undefined ? {} : { rules: await readRules(flags.rules) };
    const timezone = flags.timezone === undefined ? {} : { timezone: readTimeZone(flags.timezone) };
    const goat = openService(io);
    if (flags.estimate) {
      const estimate = await estimatePull(goat, { history });
      report(io, flags, estimate, printEstimate(estimate));
      return EXIT.right;
    }
    const file = String(flags.out);
    const progress = reportProgress(io);
    const pulled = await pullToFile(goat, file, {
      history,
      redact: flags.redact === true,
      ...rules,
      ...timezone,
      onProgress: progress.tell,
    });
    progress.end();
    const bytes = (await stat(file)).size;
    const result = { file, bytes, ...pulled };
    report(io, flags, result, printPull(result));
    return EXIT.right;
  },
};

/** An estimate for a person. */
function printEstimate({ requests, minutes, spent, parts }: PullEstimate): string {
  const lines = Object.entries(parts).map(([part, count]) => `  ${part.padEnd(10)}${String(count).padStart(8)}`);
  return `About ${writeCount(requests, 'request')}, ${minutes} min at 60 a minute:\n${lines.join('\n')}\nThe estimate took ${spent}.\n`;
}

/** The result of a pull, and its gaps. */
function printPull(pulled: PulledFile & { readonly file: string; readonly bytes: number }): string {
  const { file, bytes, requests, resumed, rows, unknown } = pulled;
  const kinds = Object.entries(rows).filter(([, count]) => count > 0);
  const resumedLine =
    resumed > 0 ? `Went on from an earlier pull, which had left ${writeCount(resumed, 'response')}.\n` : '';
  const unknownLines = unknown.map(({ what, affects, ids }) => {
    const payee = ids.length > 0 ? ` (${ids.length}: ${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ', …' : ''})` : '';
    return `- ${what}${payee}\n  may change: ${affects}`;
  });
  return [
    `${resumedLine}Wrote ${file}: ${writeCount(bytes, 'byte')}, ${writeCount(requests, 'request')}.`,
    ...kinds.map(([name, count]) => `  ${name.padEnd(28)}${String(count).padStart(8)}`),
    'Not known:',
    ...unknownLines,
    `Serve it: trackagoat mock --snapshot ${file}`,
    '',
  ].join('\n');
}
