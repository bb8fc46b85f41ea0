import { createClient } from '../../src/index.js';
import type { Command } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { printCheck } from './print-check.js';
import { runCheck } from './run-check.js';

const FLAGS = {
  'base-url': { value: 'URL', help: 'The API to read (TRACKAGOAT_BASE_URL, else the live API).' },
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Read a live API and report where it differs from the spec. Sends GETs only; changes nothing.

Usage: TRACKAGOAT_API_KEY=tga_… trackagoat check [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY, so that it stands in no process list. Exit codes: 0 no differences, 1 differences,
2 wrong flags.
`;

/** `trackagoat check`: does a live API match the spec? */
export const checkCommand: Command = {
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    if (flags.help) {
      io.out(HELP);
      return 0;
    }
    const baseUrl = flags['base-url'];
    const goat = createClient(baseUrl === undefined ? {} : { baseUrl });
    const report = await runCheck(goat, (call) => io.err(`… ${call}\n`));
    io.out(flags.json ? `${JSON.stringify(report, null, 2)}\n` : printCheck(report, io.isTerminal));
    return report.differences === 0 ? 0 : 1;
  },
};
