import { writeCount } from '../../base/options/write-count.js';
import type { PullProgress } from '../../proofs/read/reader.js';
import type { Io } from '../command.js';

/** Shows the progress of a command, in one line that it overwrites. */
export interface ProgressLine {
  readonly tell: (progress: PullProgress) => void;
  /** Removes the line. */
  readonly end: () => void;
}

/**
 * A line of progress on stderr, with the total if known. Without a terminal it shows nothing, because the line could
 * not be overwritten.
 */
export function reportProgress({ err, errIsTerminal = false, env }: Io): ProgressLine {
  if (!errIsTerminal || env.TERM === 'dumb') return { tell: () => {}, end: () => {} };
  return {
    tell: ({ step, requests, rows, done, total }) => {
      const part = total === undefined ? '' : ` (${done} of ${total})`;
      err(`\r… ${writeCount(requests, 'request')}, ${writeCount(rows, 'row')}: ${step}${part}\u001b[K`);
    },
    end: () => err('\r\u001b[K'),
  };
}
