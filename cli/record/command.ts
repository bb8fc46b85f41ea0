import { writeCount } from '../../base/options/write-count.js';
import { keepGiven } from '../../base/values/keep-given.js';
import type { OperationId } from '../../src/generated/operations.js';
import { type Command, UsageError } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { boundRecording, ESTIMATE_FLAG, estimateInstead } from '../live/estimate.js';
import { EXIT, exitHelp } from '../live/exit-codes.js';
import { openService } from '../live/open-source.js';
import { printJson } from '../live/print-json.js';
import { reportProgress } from '../live/report-progress.js';
import { rethrowAsUsage } from '../live/rethrow-as-usage.js';
import { type RecordedStubs, writeStubs } from '../stubs-file.js';
import { recordStubs } from './record-stubs.js';

const FLAGS = {
  ...ESTIMATE_FLAG,
  out: { value: 'FILE', writes: true, help: 'Stubs to write, for `trackagoat mock --stubs FILE`.' },
  redact: { help: 'Replace handles, names and links, and remove all other text.' },
  operations: { value: 'LIST', help: 'Operations, separated by commas (all that are unpublished).' },
  project: { value: 'ID', help: 'Project to read (the oldest).' },
  'base-url': { value: 'URL', help: 'API to read (TRACKAGOAT_BASE_URL, else the live service).' },
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Save the live service's responses whose form is not published, as stubs for the mock. Sends only GETs.

Usage: trackagoat record --out FILE [flags]

Flags:
${flagHelp(FLAGS)}

The key comes from TRACKAGOAT_API_KEY. Use one that has only the scope read. It lists the operations that failed
and keeps the others.

${exitHelp({ right: 'done', different: 'the service responds to none of the operations, and nothing is written' })}
`;

/** `trackagoat record`: records the service's responses for unpublished facts. */
export const recordCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const { out, project, operations } = flags;
    const goat = openService(flags, io);
    if (flags.estimate) {
      const bound = () => boundRecording(goat, { redact: flags.redact === true, operationIds: operations?.split(',') });
      await estimateInstead(goat, bound, { io, flags });
      return EXIT.right;
    }
    if (out === undefined) throw new UsageError('Add --out FILE.');
    const progress = reportProgress(io);
    const recorded = await rethrowAsUsage(['bad_option'], () =>
      recordStubs(goat, {
        redact: flags.redact === true,
        onProgress: progress.tell,
        ...keepGiven({ projectId: project, operations: operations?.split(',') as OperationId[] | undefined }),
      }),
    );
    progress.end();
    if (recorded.stubs.length > 0) await writeStubs(out, recorded);
    if (flags.json) printJson(io, { file: out, ...recorded });
    else io.out(printRecorded(out, recorded));
    return recorded.stubs.length > 0 ? EXIT.right : EXIT.different;
  },
};

const MOCK_HINT = 'A mock does not know these responses. Record them from the live service, with its key and base URL.';

function printRecorded(file: string, { stubs, failed, requests }: RecordedStubs): string {
  const first =
    stubs.length === 0
      ? `No operation gave a response, and ${file} was not written:`
      : `Wrote ${file}: ${writeCount(stubs.length, 'response')}, ${writeCount(requests, 'request')}.`;
  return [
    first,
    ...stubs.map(({ operation }) => `  ${operation}`),
    ...failed.map(
      ({ operation, status, message }) => `  ${operation}: ${status} ${message.replaceAll(/\p{C}/gu, ' ')}`,
    ),
    ...(stubs.length > 0 ? [`Respond with them: trackagoat mock --stubs ${file}`] : []),
    ...(stubs.length === 0 && failed.every(({ status }) => status === 501) ? [MOCK_HINT] : []),
    '',
  ].join('\n');
}
