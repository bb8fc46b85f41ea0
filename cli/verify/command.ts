import { verificationText, verifyAccruals } from '../../proofs/index.js';
import type { Command } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { boundVerification, ESTIMATE_FLAG, estimateInstead } from '../live/estimate.js';
import { EXIT, exitHelp } from '../live/exit-codes.js';
import { openSource, SOURCE_FLAGS } from '../live/open-source.js';
import { report } from '../live/print-json.js';
import { reportProgress } from '../live/report-progress.js';
import { readRules, readTimeZone } from '../read-rules.js';

const FLAGS = {
  ...SOURCE_FLAGS,
  ...ESTIMATE_FLAG,
  rules: { value: 'RULES', help: 'Rule choices to compute with: JSON, or a file.' },
  timezone: { value: 'NAME', help: 'Time zone of the organization; the API hides it (UTC).' },
  history: { help: 'Check views and goals by day, at 1 request per video.' },
  strict: { help: 'Exit with 1 also if something was not checked.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Compute every accrual of an organization again and check the books. Sends only GETs.

Usage: trackagoat verify [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY. Use one that has only the scope read. TRACKAGOAT_BASE_URL is another address to read.

${exitHelp({ right: 'no difference', different: 'something is different, or with --strict: was not checked' })}
`;

/** `trackagoat verify`: checks whether the ledger is right. */
export const verifyCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const rules = flags.rules === undefined ? {} : await readRules(flags.rules);
    const timezone = flags.timezone === undefined ? {} : { timezone: readTimeZone(flags.timezone) };
    const goat = await openSource(flags, io);
    if (flags.estimate) {
      await estimateInstead(goat, () => boundVerification(goat, flags.history === true), { io, flags });
      return EXIT.right;
    }
    const progress = reportProgress(io);
    const verified = await verifyAccruals(goat, {
      rules,
      ...(flags.history ? { history: true } : {}),
      ...timezone,
      onProgress: progress.tell,
    });
    progress.end();
    report(io, flags, verified, verificationText(verified));
    const isRight = flags.strict ? verified.verdict === 'sound' : verified.verdict !== 'unsound';
    return isRight ? EXIT.right : EXIT.different;
  },
};
