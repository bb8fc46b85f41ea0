import { writeCount } from '../../base/options/write-count.js';
import { type AuditAnchor, verifyAuditLog } from '../../src/agents/audit/audit-line.js';
import { repairAuditLog } from '../../src/agents/audit/file-audit-log.js';
import { type Command, UsageError } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { readText } from '../parse-json.js';
import { describeApprovals, describeTraces } from './describe-log.js';

const FLAGS = {
  of: {
    value: 'ID',
    help: 'Show one payment or change, by its id or that of its subject.',
  },
  anchor: {
    value: 'LINE:HASH',
    help: 'LINE:HASH of an earlier run: shows whether the end was cut off.',
  },
  repair: { help: 'Move a broken end of the log to FILE.cut-1.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Check the audit log of trackagoat mcp --audit, and show who approved what, with what result.

Usage: trackagoat audit FILE [flags]

Flags:
${flagHelp(FLAGS)}

Reads only the file, and sends nothing to the service. Exit codes: 0 every line is as it was written, 1 a line was changed,
dropped or moved, or --of finds nothing, 2 wrong flags, or a file that cannot be read. With --repair 0 means that the log is
whole now.
`;

/** `trackagoat audit FILE`: checks a log, and lists its content. */
export const auditCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async ([file = '', ...rest], io) => {
    const isFlag = file.startsWith('-');
    const flags = parseFlags(isFlag ? [file, ...rest] : rest, FLAGS);
    if (isFlag || file === '') throw new UsageError('Add the log: trackagoat audit FILE.');
    if (flags.repair) {
      if (flags.of !== undefined || flags.anchor !== undefined) {
        throw new UsageError('--repair takes neither --of nor --anchor: repair first, then ask.');
      }
      await readText(file);
      io.out(await describeRepair(file));
      return 0;
    }
    const anchor = flags.anchor === undefined ? {} : { anchor: parseAnchor(flags.anchor) };
    const verdict = await verifyAuditLog(await readText(file), anchor);
    if (!verdict.ok) {
      io.err(`${file} is not as it was written, line ${verdict.line}: ${verdict.why}\n`);
      return 1;
    }
    const { lines, head } = verdict;
    const described = flags.of === undefined ? describeApprovals(lines) : describeTraces(lines, flags.of);
    if (flags.of !== undefined && described.length === 0) {
      io.err(`${file} has no payment or change by ${flags.of}.\n`);
      return 1;
    }
    if (lines.length === 0) {
      io.out(
        `${file} has no line: nothing was logged, or all of it was removed. Only an --anchor of an earlier run tells which.\n`,
      );
      return 0;
    }
    io.out(described.map((line) => `${line}\n`).join(''));
    io.out(`Every line is as it was written. The last one is --anchor ${head.seq}:${head.hash}\n`);
    return 0;
  },
};

async function describeRepair(file: string): Promise<string> {
  const repair = await repairAuditLog(file);
  if (!repair) return `${file} is whole; nothing was changed.\n`;
  const { keptLines, droppedLines, droppedBytes, why, movedTo } = repair;
  return [
    `${file} keeps ${writeCount(keptLines, 'line')}, and has a new line about this.`,
    `What went from line ${keptLines + 1} on is in ${movedTo}: ${writeCount(droppedBytes, 'byte')}, ${writeCount(droppedLines, 'line')}. ${why}`,
    'Read it: the log lacks the payments in it, and they may have been made.\n',
  ].join('\n');
}

function parseAnchor(text: string): AuditAnchor {
  const [, seq = '', hash = ''] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (hash !== '') return { seq: Number(seq), hash };
  throw new UsageError(`--anchor must be a line number and its hash, as 12:5f3a…, not ${text}.`);
}
