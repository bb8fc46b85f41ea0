import { readFile } from 'node:fs/promises';
import { writeAside, writeFirst } from '../../../base/files/write-aside.js';
import { systemClock } from '../../client/http/clock.js';
import { toIso } from '../../workflows/run/days.js';
import { writeLine } from './audit-line.js';
import { lockAuditLog } from './file-audit-log.js';
import { type AuditVerdict, verifyAuditLog } from './verify-audit-log.js';

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
  const unlock = await lockAuditLog(path);
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
