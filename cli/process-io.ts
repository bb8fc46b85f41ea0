import type { Io } from './command.js';

/** The streams of this process. */
export function processIo(): Io {
  // A reader that goes away (`| head`) is no failure of the command.
  process.stdout.on('error', () => {});
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    env: process.env,
  };
}
