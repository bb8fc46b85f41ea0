import { createClient, isConfigurationError, type TrackagoatClient } from '../../src/index.js';
import { type Command, UsageError } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { printCheck } from './print-check.js';
import { type CheckProblem, runCheck } from './run-check.js';

const FLAGS = {
  'base-url': { value: 'URL', help: 'The API to read (TRACKAGOAT_BASE_URL, else the live API).' },
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Read a live API and report where it differs from the spec. Sends GETs only; changes nothing.

Usage: TRACKAGOAT_API_KEY=tga_… trackagoat check [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY, so that it stands in no process list.

Exit codes:
  0  no differences
  1  differences
  2  wrong flags
  3  the API was not reached: no connection, a redirect, or an answer that is not JSON
  4  the key is missing, malformed, refused, or may not read
  5  the rate limit is used up
`;

const EXIT_CODES: Readonly<Record<CheckProblem['code'], number>> = { unreachable: 3, key_refused: 4, rate_limited: 5 };

/** `trackagoat check`: does a live API match the spec? */
export const checkCommand: Command = {
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    if (flags.help) {
      io.out(HELP);
      return 0;
    }
    const baseUrl = flags['base-url'];
    let goat: TrackagoatClient;
    try {
      goat = createClient(baseUrl === undefined ? {} : { baseUrl });
    } catch (error) {
      if (!isConfigurationError(error)) throw error;
      if (error.code !== 'bad_api_key') throw new UsageError(error.message);
      io.err(`trackagoat check: ${error.message}\n`);
      return EXIT_CODES.key_refused;
    }
    const report = await runCheck(goat, (call) => io.err(`… ${call}\n`));
    io.out(flags.json ? `${JSON.stringify(report, null, 2)}\n` : printCheck(report, io.isTerminal));
    if (report.problem) return EXIT_CODES[report.problem.code];
    return report.differences === 0 ? 0 : 1;
  },
};
