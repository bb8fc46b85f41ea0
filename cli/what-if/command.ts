import { writeAside } from '../../base/files/write-aside.js';
import { checkRuleInput } from '../../proofs/what-if/other-rule.js';
import { compareRules, type WhatIfOptions } from '../../proofs/what-if/what-if.js';
import { type Command, UsageError } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { boundReading, countAll, ESTIMATE_FLAG, estimateInstead } from '../live/estimate.js';
import { EXIT, exitHelp } from '../live/exit-codes.js';
import { openForecastSource, openService } from '../live/open-source.js';
import { printJson } from '../live/print-json.js';
import { checkMoments, READING_FLAGS, toSourceOptions } from '../live/reading-flags.js';
import { reportProgress } from '../live/report-progress.js';
import { rethrowAsUsage } from '../live/rethrow-as-usage.js';
import { readJson } from '../read-rules.js';
import { whatIfHtml, whatIfText } from './print-what-if.js';

type Rule = WhatIfOptions['rule'];

const FLAGS = {
  structure: { value: 'ID', help: 'The payout structure.' },
  rule: {
    value: 'RULE',
    help: 'The other rule: JSON, or a file. Omitted fields stay as they are.',
  },
  from: { value: 'DATE', help: 'First day, or an instant. It may be in the past.' },
  until: { value: 'DATE', help: 'Last day, or an instant. It may be in the future.' },
  ...READING_FLAGS,
  ...ESTIMATE_FLAG,
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Show what each creator would earn under another rule of a payout structure. Sends only GETs.

Usage: trackagoat what-if --structure ID --rule RULE --from DATE --until DATE [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY. Use one that has only the scope read. A rule that the service would refuse
is a wrong flag.

${exitHelp({ right: 'done' })}

Example:
  trackagoat what-if --structure 7c0… --from 2026-10-01 --until 2026-10-31 \\
    --rule '{"criteria_type":"cpm","amount_cents":300}'
`;

/** `trackagoat what-if`: computes the cost of another rule. */
export const whatIfCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const { structure: structureId, rule: given, from, until } = flags;
    if (structureId === undefined) throw new UsageError('Add --structure ID, the payout structure.');
    if (given === undefined) throw new UsageError('Add the other rule: --rule JSON, or --rule FILE.');
    if (from === undefined || until === undefined)
      throw new UsageError('Add the first and the last day: --from DATE --until DATE.');
    await checkMoments({ from, until });
    const rule = await readRule(given);
    const options = await toSourceOptions(flags);
    if (flags.estimate) {
      const goat = openService(flags, io);
      const bound = () => boundReading(goat, { history: options.history ?? 'creators', count: countAll });
      await estimateInstead(goat, bound, { io, flags });
      return EXIT.right;
    }
    const source = await openForecastSource(flags, io);
    const progress = reportProgress(io);
    const onProgress = flags.snapshot === undefined ? { onProgress: progress.tell } : {};
    const report = await rethrowAsUsage(['bad_option', 'bad_rule', 'unknown_structure'], () =>
      compareRules(source, { structureId, rule, from, to: until }, { ...options, ...onProgress }),
    );
    progress.end();
    if (flags.html !== undefined) await writeAside(flags.html, whatIfHtml(report));
    if (flags.json) printJson(io, report);
    else io.out(whatIfText(report));
    return EXIT.right;
  },
};

/** The rule that --rule gives. Refuses what the service would refuse of any structure, before a key is asked for. */
async function readRule(given: string): Promise<Rule> {
  const rule = (await readJson('rule', given)) as Rule;
  await rethrowAsUsage(['bad_rule'], async () => checkRuleInput(rule));
  return rule;
}
