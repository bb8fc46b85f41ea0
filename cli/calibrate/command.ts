import { writeAside } from '../../base/files/write-aside.js';
import { findProfiles, HISTORY_REQUESTS } from '../../proofs/calibrate/calibrate.js';
import type { Command } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { boundReading, countVerification, ESTIMATE_FLAG, estimateInstead } from '../live/estimate.js';
import { EXIT, exitHelp } from '../live/exit-codes.js';
import { HTML_FLAG, openSource, SOURCE_FLAGS } from '../live/open-source.js';
import { printJson } from '../live/print-json.js';
import { reportProgress } from '../live/report-progress.js';
import { readTimeZone } from '../read-time-zone.js';
import { calibrationHtml, calibrationText } from './print-calibration.js';

const FLAGS = {
  ...SOURCE_FLAGS,
  ...HTML_FLAG,
  ...ESTIMATE_FLAG,
  out: { value: 'FILE', writes: true, help: 'File for the profile, for --rules of the other commands.' },
  timezone: { value: 'NAME', help: 'Time zone of the organization; the API hides it (UTC).' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Find the rule profiles that reproduce a ledger. Sends only GETs.

Usage: trackagoat calibrate [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY. Use one that has only the scope read.

${exitHelp({ right: 'a profile reproduces the ledger', different: 'none does, or there are no accruals; no profile is written' })}
`;

/** `trackagoat calibrate`: by which rules does the service pay? */
export const calibrateCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const timezone = flags.timezone === undefined ? {} : { timezone: readTimeZone(flags.timezone) };
    const goat = await openSource(flags, io);
    if (flags.estimate) {
      const bound = () => boundReading(goat, { count: (parts) => countVerification(parts) + HISTORY_REQUESTS + 3 });
      await estimateInstead(goat, bound, { io, flags });
      return EXIT.right;
    }
    const progress = reportProgress(io);
    const report = await findProfiles(goat, timezone, progress.tell);
    progress.end();
    if (flags.html !== undefined) await writeAside(flags.html, calibrationHtml(report));
    // Without accruals every profile fits, so none was found.
    const isFound = report.profile !== null && report.accruals > 0;
    if (flags.out !== undefined && isFound) {
      await writeAside(flags.out, `${JSON.stringify(report.profile, null, 2)}\n`);
    }
    if (flags.json) printJson(io, report);
    else io.out(calibrationText(report));
    return isFound ? EXIT.right : EXIT.different;
  },
};
