import { stat } from 'node:fs/promises';
import { estimatePull } from '../../clone/estimate-pull.js';
import { pullToFile } from '../../clone/index.js';
import type { HistoryDepth } from '../../clone/read-history.js';
import { type Command, UsageError } from '../command.js';
import { type FlagSpec, flagHelp, parseChoice, parseFlags } from '../flags.js';
import { EXIT, exitHelp } from '../live/exit-codes.js';
import { openService } from '../live/open-source.js';
import { printJson } from '../live/print-json.js';
import { DEPTHS } from '../live/reading-flags.js';
import { reportProgress } from '../live/report-progress.js';
import { readRules } from '../read-rules.js';
import { readTimeZone } from '../read-time-zone.js';
import { printEstimate, printPull } from './print-pull.js';

const FLAGS = {
  out: { value: 'FILE', help: 'Where to write the snapshot; `trackagoat mock --snapshot FILE` serves it.' },
  redact: { help: 'Replace handles, names, notes, links and metadata; ids and numbers stay.' },
  history: {
    value: 'DEPTH',
    help: 'Daily history: none, creators (6 requests a creator) or videos (5 a video) (creators).',
    choices: DEPTHS,
  },
  rules: {
    value: 'FILE',
    help: 'The rule profile that the service pays by: JSON, as calibrate writes it. The file is served under it.',
  },
  timezone: { value: 'NAME', help: 'The time zone of the organization, which no read shows (UTC).' },
  estimate: { help: 'Say how many requests the pull will take, and pull nothing.' },
  'base-url': { value: 'URL', help: 'The API (TRACKAGOAT_BASE_URL, else the live service).' },
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Read a live organization into a file that the mock serves: GETs only.

Usage: trackagoat pull --out FILE [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY; one with the scope read is enough, and the one to take. A pull that broke off goes
on where it stopped when it is run again within a day.

${exitHelp({ right: 'done', different: 'never' })}
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
    const goat = openService(flags, io);
    if (flags.estimate) {
      const estimate = await estimatePull(goat, { history });
      if (flags.json) printJson(io, estimate);
      else io.out(printEstimate(estimate));
      return EXIT.right;
    }
    const file = flags.out as string;
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
    if (flags.json) printJson(io, { file, bytes, ...pulled });
    else io.out(printPull({ ...pulled, file, bytes }));
    return EXIT.right;
  },
};
