import { auditLogOptions } from '../../../base/options/agent-options.js';
import { checkHas } from '../../../base/options/check-has.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { systemClock } from '../../client/http/clock.js';
import { toIso } from '../../workflows/run/days.js';
import { type AuditAnchor, type AuditEvent, type AuditLine, checkAnchor, GENESIS, writeLine } from './audit-line.js';

/** The log in which a toolset records what it plans, asks and pays. */
export interface AuditLog {
  /** Writes an event. Rejects if the event cannot be written; then the toolset begins no further payment. */
  append(event: AuditEvent): Promise<void>;
  /** The last written line. Keep it elsewhere: with it, a cut at the end of the log is found too. */
  readonly head: AuditAnchor;
  /**
   * The name of the log from one run to the next. With a name, the toolset's store remembers where the log ended, and a
   * log that was cut or replaced in between stops payments. Default: no name; then only an anchor finds such a cut.
   */
  readonly name?: string | undefined;
  /**
   * All lines of the log, as `verifyAuditLog` gives them. Rejects if the log is not whole. Default: the log cannot be
   * read.
   */
  readonly read?: (() => Promise<readonly AuditLine[]>) | undefined;
}

/** Options of `createAuditLog`. */
export interface AuditLogOptions {
  /** The last line of the log to continue. Default: a new log. */
  readonly after?: AuditAnchor;
  /** Epoch milliseconds. Default: this machine's clock. */
  readonly now?: () => number;
}

/**
 * An audit log that hands each line to a callback, one at a time: `createAuditLog((line) => …)`. A line is JSON without
 * a line break. A callback that rejects stops payments. Its line counts as not written, and the next line takes its
 * place.
 *
 * @example
 * ```ts
 * const audit = createAuditLog((line) => console.log(line));
 * const toolset = await createToolset(goat, { allow: ['read', 'money'], audit });
 * ```
 */
export function createAuditLog(write: (line: string) => void | Promise<void>, options: AuditLogOptions = {}): AuditLog {
  checkHas('call', write, 'createAuditLog takes a function that writes a line');
  const { after = GENESIS, now = systemClock.now } = takeWithRangeError('createAuditLog', options, auditLogOptions);
  let head = checkAnchor('createAuditLog: after', after);
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
