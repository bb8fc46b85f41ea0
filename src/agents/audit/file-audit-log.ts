import { open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import type { AuditAnchor } from './audit-line.js';
import { type AuditLog, type AuditLogOptions, createAuditLog } from './audit-log.js';
import { verifyAuditLog } from './verify-audit-log.js';

/** An audit log in a file. */
export interface FileAuditLog extends AuditLog {
  /** Lets go of the file, so that another process can write it. */
  close(): Promise<void>;
}

/**
 * Opens an audit log in a file that only its owner can read, and goes on with it. Each line is on the disk before what it
 * tells of happens. One process at a time: give each its own file. Node only.
 *
 * @throws Error when another process writes it, or when what is there is not whole; a last line that a crash left unfinished
 * is taken off, and the next line tells of it.
 */
export async function fileAuditLog(path: string, options: Pick<AuditLogOptions, 'now'> = {}): Promise<FileAuditLog> {
  const lock = `${path}.lock`;
  await takeLock(lock, path);
  try {
    const { head, torn } = await readHead(path);
    const file = await open(path, 'a', 0o600);
    const append = async (line: string): Promise<void> => {
      await file.appendFile(`${line}\n`);
      await file.datasync();
    };
    const log = createAuditLog(append, { ...options, after: head });
    if (torn > 0) await log.append({ kind: 'recovered', data: { dropped_bytes: torn } });
    return {
      append: (event) => log.append(event),
      get head() {
        return log.head;
      },
      async close() {
        await file.close();
        await rm(lock, { force: true });
      },
    };
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  }
}

async function readHead(path: string): Promise<{ readonly head: AuditAnchor; readonly torn: number }> {
  const bytes = await readFile(path).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const whole = bytes.lastIndexOf('\n') + 1;
  const verdict = await verifyAuditLog(bytes.subarray(0, whole).toString('utf8'));
  if (!verdict.ok) throw new Error(`The audit log ${path} is not whole at line ${verdict.line}: ${verdict.why}`);
  if (whole < bytes.length) await truncate(path, whole);
  return { head: verdict.head, torn: bytes.length - whole };
}

/** Takes the file for this process; a lock that a dead process left is taken over. */
async function takeLock(lock: string, path: string): Promise<void> {
  for (let time = 0; ; time++) {
    try {
      return await writeFile(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST' || time > 0) throw error;
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => '0'));
    if (isAlive(owner))
      throw new Error(`The audit log ${path} is written by process ${owner}; give each process a file.`);
    await rm(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
