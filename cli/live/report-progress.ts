import type { PullProgress } from '../../clone/index.js';
import type { Io } from '../command.js';

const PROGRESS_EVERY = 50;

/** Tells how far the reading of an organization is: on a terminal in one line, else now and then. */
export function reportProgress(io: Io): (progress: PullProgress) => void {
  return ({ step, requests, rows }) => {
    if (!io.isTerminal && requests % PROGRESS_EVERY !== 0) return;
    const line = `… ${requests} requests, ${rows} rows: ${step}`;
    io.err(io.isTerminal ? `\r${line}\u001b[K` : `${line}\n`);
  };
}
