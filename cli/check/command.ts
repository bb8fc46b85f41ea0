import { runCheck } from '../../proofs/check/run-check.js';
import type { Command } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { boundCheck, ESTIMATE_FLAG, estimateInstead } from '../live/estimate.js';
import { EXIT, exitHelp } from '../live/exit-codes.js';
import { openService } from '../live/open-source.js';
import { printJson } from '../live/print-json.js';
import { usesColor } from '../use-color.js';
import { printCheck } from './print-check.js';

const FLAGS = {
  ...ESTIMATE_FLAG,
  'base-url': { value: 'URL', help: 'API to read (TRACKAGOAT_BASE_URL, else the live service).' },
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Read a live API and report where it differs from the spec. Sends GETs only; changes nothing.

Usage: TRACKAGOAT_API_KEY=tga_… trackagoat check [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY, so no process list shows it.

${exitHelp({ right: 'no differences', different: 'differences' })}
`;

/** `trackagoat check`: does a live API match the spec? */
export const checkCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const goat = openService(flags, io);
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
