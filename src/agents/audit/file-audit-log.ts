import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { findWriteObstacle } from '../../../base/files/find-write-obstacle.js';
import { GrowingFile } from '../../../base/files/grow.js';
import { FileClaim, lockFile, type Refuse, type Unlock } from '../../../base/files/lock.js';
import { fileAuditLogOptions } from '../../../base/options/agent-options.js';
import { checkPath } from '../../../base/options/check-path.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import type { AuditAnchor, AuditLine } from './audit-line.js';
import { type AuditLog, type AuditLogOptions, createAuditLog } from './audit-log.js';
import { verifyAuditLog } from './verify-audit-log.js';

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
 */
export async function fileAuditLog(path: string, given: Pick<AuditLogOptions, 'now'> = {}): Promise<FileAuditLog> {
  const options = takeWithRangeError('fileAuditLog', given, fileAuditLogOptions);
  checkPath('fileAuditLog takes the path of a file', path);
  const obstacle = findWriteObstacle(path);
  if (obstacle !== undefined) throw new Error(`The audit log ${path} cannot be written: ${obstacle}.`);
  const unlock = await lockAuditLog(path);
  let file: GrowingFile | undefined;
  let claim: FileClaim | undefined;
  try {
    const { head, whole, torn } = await readWhole(path);
    const opened = GrowingFile.open(path, whole);
    file = opened;
    claim = await FileClaim.take(opened.identity, refuseFor(path));
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
        opened.close();
        claim?.release();
        unlock();
      },
    };
  } catch (error) {
    file?.close();
    claim?.release();
    unlock();
    throw error;
  }
}

function refuseFor(path: string): Refuse {
  return (holder) =>
    new Error(`The audit log ${path} is written by another program (${holder}); give each process a file.`);
}

/** Locks a log for this process. Rejects while another process has it. */
export function lockAuditLog(path: string): Promise<Unlock> {
  return lockFile(path, refuseFor(path));
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
  const bytes = await readFile(path).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
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
