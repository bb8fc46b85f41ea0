import { writeAside } from '../../base/files/write-aside.js';
import { forecast, forecastHtml, forecastText } from '../../proofs/index.js';
import { type Command, UsageError } from '../command.js';
import { type FlagSpec, flagHelp, parseChoice, parseFlags } from '../flags.js';
import { boundReading, countAll, ESTIMATE_FLAG, estimateInstead } from '../live/estimate.js';
import { EXIT, exitHelp } from '../live/exit-codes.js';
import { openForecastSource, openService } from '../live/open-source.js';
import { printJson } from '../live/print-json.js';
import { checkMoments, READING_FLAGS, toSourceOptions } from '../live/reading-flags.js';
import { reportProgress } from '../live/report-progress.js';
import { rethrowAsUsage } from '../live/rethrow-as-usage.js';

const VIEWS = ['frozen', 'trend'] as const;

const FLAGS = {
  until: { value: 'DATE', help: 'Last day, or an instant such as 2026-12-31T18:00:00Z.' },
  views: {
    value: 'HOW',
    help: 'frozen (no new views, exact) or trend (recent habits, a range).',
  },
  ...READING_FLAGS,
  ...ESTIMATE_FLAG,
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Forecast what will be owed on a day, by creator, structure and day. Sends only GETs.

Usage: trackagoat forecast --until DATE [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY. Use one that has only the scope read.

${exitHelp({ right: 'done' })}

Example:
  trackagoat forecast --until 2026-12-31 --html december.html
`;

/** `trackagoat forecast`: computes what will be owed. */
export const forecastCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const { until } = flags;
    if (until === undefined) throw new UsageError('Add the last day: --until DATE, such as --until 2026-12-31.');
    await checkMoments({ until });
    const options = await toSourceOptions(flags);
    const views = flags.views === undefined ? 'frozen' : parseChoice('views', flags.views, VIEWS);
    if (flags.estimate) {
      const goat = openService(flags, io);
      const bound = () => boundReading(goat, { history: options.history ?? 'creators', count: countAll });
      await estimateInstead(goat, bound, { io, flags });
      return EXIT.right;
    }
    const source = await openForecastSource(flags, io);
    const progress = reportProgress(io);
    const onProgress = flags.snapshot === undefined ? { onProgress: progress.tell } : {};
    const report = await rethrowAsUsage(['bad_option'], () =>
      forecast(source, { until, views, ...options, ...onProgress }),
    );
    progress.end();
    if (flags.html !== undefined) await writeAside(flags.html, forecastHtml(report));
    if (flags.json) printJson(io, report);
    else io.out(forecastText(report));
    return EXIT.right;
  },
};
