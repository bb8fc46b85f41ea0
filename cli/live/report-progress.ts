import type { PullProgress } from '../../clone/index.js';
import { writeCount } from '../../options/write-count.js';
import type { Io } from '../command.js';

/** Tells how far a command is, in one line that it writes over. */
export interface ProgressLine {
  readonly tell: (progress: PullProgress) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** A line of progress on stderr, with a total where it is known; nothing where no terminal can write over it. */
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
