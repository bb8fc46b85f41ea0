import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { findWriteObstacle } from '../../../base/files/describe-write-error.js';
import { GrowingFile } from '../../../base/files/grow.js';
import { FileClaim, lockFile, type Refuse } from '../../../base/files/lock.js';
import { writeAside, writeFirst } from '../../../base/files/write-aside.js';
import { fileAuditLogOptions } from '../../../base/options/agent-options.js';
import { checkPath } from '../../../base/options/check-has.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { orMissing } from '../../../base/values/thrown.js';
import { systemClock } from '../../client/http/clock.js';
import { toIso } from '../../workflows/run/days.js';
import { type AuditAnchor, type AuditLine, type AuditVerdict, verifyAuditLog, writeLine } from './audit-line.js';
import { type AuditLog, type AuditLogOptions, createAuditLog } from './audit-log.js';

/** An audit log in a file. */
export interface FileAuditLog extends AuditLog {
  /** Releases the file. Another process can then write it. */
  close(): Promise<void>;
}

/**
 * Opens an audit log in a file that only its owner can read, and continues it. Each line is on the disk before its
 * event happens. A line that could not be written leaves nothing in the file. Only one process can write a file: give
 * each process its own. Node only.
 *
 * @throws Error if another process writes it, or if it is not whole (see `trackagoat audit --repair`). A last line that
 * a crash left unfinished does not make it throw: it is removed, and the next line says so.
 * @example
 * ```ts
 * const audit = await fileAuditLog('payouts.log');
 * const toolset = await createToolset(goat, { allow: ['read', 'money'], audit });
 * ```
 */
export async function fileAuditLog(path: string, given: Pick<AuditLogOptions, 'now'> = {}): Promise<FileAuditLog> {
  const options = takeWithRangeError('fileAuditLog', given, fileAuditLogOptions);
  checkPath('fileAuditLog takes the path of a file', path);
  const obstacle = findWriteObstacle(path);
  if (obstacle !== undefined) throw new Error(`The audit log ${path} cannot be written: ${obstacle}.`);
  const unlock = await lockFile(path, refuseFor(path));
  let file: GrowingFile | undefined;
  let claim: FileClaim | undefined;
  const release = (): void => {
    file?.close();
    claim?.release();
    unlock();
  };
  try {
    const { head, whole, torn } = await readWhole(path);
    const opened = new GrowingFile(path, whole);
    file = opened;
    claim = new FileClaim(refuseFor(path));
    await claim.take(opened.identity);
    const log = createAuditLog((line) => opened.append(line), { ...options, after: head });
    if (torn > 0) await log.append({ kind: 'recovered', data: { dropped_bytes: torn } });
    let isClosed = false;
    return {
      name: `${hostname()}:${resolve(path)}`,
      append: (event) => log.append(event),
      read: async () => (await readWhole(path)).lines,
      get head() {
        return log.head;
      },
      async close() {
        if (isClosed) return;
        isClosed = true;
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function refuseFor(path: string): Refuse {
  return (holder) =>
    new Error(`The audit log ${path} is written by another program (${holder}); give each process a file.`);
}

interface WholeLines {
  readonly head: AuditAnchor;
  readonly lines: readonly AuditLine[];
  /** Number of bytes in complete lines. */
  readonly whole: number;
  /** Number of bytes in an unfinished last line. */
  readonly torn: number;
}

async function readWhole(path: string): Promise<WholeLines> {
  const bytes = await orMissing(readFile(path), Buffer.alloc(0));
  const whole = bytes.lastIndexOf('\n') + 1;
  const verdict = await verifyAuditLog(bytes.subarray(0, whole).toString('utf8'));
  if (!verdict.ok) {
    const hint =
      verdict.unreadForm === undefined
        ? `trackagoat audit ${path} --repair keeps what is whole, and moves the rest to a file of its own.`
        : 'Nothing was changed.';
    throw new Error(`The audit log ${path} is not whole at line ${verdict.line}: ${verdict.why} ${hint}`);
  }
  return { head: verdict.head, lines: verdict.lines, whole, torn: bytes.length - whole };
}

/** The result of a repair. */
export interface AuditRepair {
  /** Number of intact lines, which stay. */
  readonly keptLines: number;
  readonly droppedLines: number;
  readonly droppedBytes: number;
  /** The defect of the first removed line. */
  readonly why: string;
  /** The file with the removed lines. */
  readonly movedTo: string;
}

/**
 * Cuts a log after its last intact line, moves the rest to another file, and writes a line that says so. If the log is
 * whole, resolves to null and changes nothing. Rejects while a process writes the log.
 */
export async function repairAuditLog(path: string): Promise<AuditRepair | null> {
  const unlock = await lockFile(path, refuseFor(path));
  try {
    const bytes = await readFile(path);
    const found = await findWhole(bytes);
    if (!found) return null;
    const rest = bytes.subarray(found.length);
    const movedTo = await moveAside(path, rest.toString('utf8'));
    const lines = rest.toString('utf8').replace(/\n$/, '').split('\n').length;
    const data = { dropped_bytes: rest.length, dropped_lines: lines };
    const at = toIso(systemClock.now());
    const { text } = await writeLine({ kind: 'recovered', data }, { after: found.verdict.head, at });
    await writeAside(path, `${bytes.toString('utf8', 0, found.length)}${text}\n`);
    const keptLines = found.verdict.lines.length;
    return { keptLines, droppedLines: lines, droppedBytes: rest.length, why: found.why, movedTo };
  } finally {
    unlock();
  }
}

interface WholePart {
  readonly length: number;
  readonly verdict: Extract<AuditVerdict, { ok: true }>;
  readonly why: string;
}

/** How much of a log is intact; null if all of it is. */
async function findWhole(bytes: Buffer): Promise<WholePart | null> {
  let length = bytes.lastIndexOf('\n') + 1;
  let why = length < bytes.length ? 'It is cut off.' : '';
  for (;;) {
    const text = bytes.toString('utf8', 0, length);
    const verdict = await verifyAuditLog(text);
    if (verdict.ok) return length < bytes.length ? { length, verdict, why } : null;
    if (verdict.unreadForm !== undefined)
      throw new Error(
        `The log is left as it is, because nobody can tell what is whole in it. Line ${verdict.line}: ${verdict.why}`,
      );
    why = verdict.why;
    const kept = text.split('\n').slice(0, verdict.line - 1);
    length = kept.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  }
}

async function moveAside(path: string, text: string): Promise<string> {
  for (let time = 1; ; time += 1) {
    const to = `${path}.cut-${time}`;
    if (await writeFirst(to, text)) return to;
  }
}
