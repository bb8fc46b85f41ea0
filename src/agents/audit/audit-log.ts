import { auditLogOptions } from '../../../options/agent-options.js';
import { takeWithRangeError } from '../../../options/take-with-range-error.js';
import { systemClock } from '../../http/clock.js';
import { toIso } from '../../workflows/days.js';
import { type AuditAnchor, type AuditEvent, type AuditLine, GENESIS, writeLine } from './audit-line.js';

/** Where a toolset tells what it plans, asks and pays. */
export interface AuditLog {
  /** Writes an event. Rejects when it cannot be written, and then nothing is paid that was not begun. */
  append(event: AuditEvent): Promise<void>;
  /** The last line that was written: keep it elsewhere, and a cut at the end of the log is found too. */
  readonly head: AuditAnchor;
  /**
   * The name of the log from one run to the next. With a name the store of a toolset keeps where it ended, and a log that
   * was cut or replaced in between stops payments. Default: none, and then only an anchor finds that.
   */
  readonly name?: string | undefined;
  /** All lines that are in it, as `verifyAuditLog` gives them. Rejects when it is not whole. Default: it cannot be read. */
  readonly read?: (() => Promise<readonly AuditLine[]>) | undefined;
}

/** Options of `createAuditLog`. */
export interface AuditLogOptions {
  /** The last line of the log that is continued. Default: a new log. */
  readonly after?: AuditAnchor;
  /** Epoch milliseconds. Default: this machine's clock. */
  readonly now?: () => number;
}

/**
 * An audit log that hands each line to a callback, one after the other: `createAuditLog((line) => …)`. A line is JSON
 * without a line break. A callback that rejects stops payments; the line counts as not written and the next one takes its
 * place.
 */
export function createAuditLog(write: (line: string) => void | Promise<void>, options: AuditLogOptions = {}): AuditLog {
  const { after = GENESIS, now = systemClock.now } = takeWithRangeError('createAuditLog', options, auditLogOptions);
  let head = after;
  let last: Promise<unknown> = Promise.resolve();
  return {
    append(event) {
      const written = last.then(async () => {
        const { text, anchor } = await writeLine(event, { after: head, at: toIso(now()) });
        await write(text);
        head = anchor;
      });
      last = written.catch(() => null);
      return written;
    },
    get head() {
      return head;
    },
  };
}
