import { createInterface } from 'node:readline/promises';
import type { Io } from './command.js';

/** The streams of this process. */
export function processIo(): Io {
  // A reader that goes away (`| head`) is no failure of the command.
  process.stdout.on('error', () => {});
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    ask: process.stdin.isTTY && process.stdout.isTTY ? askTerminal : undefined,
    env: process.env,
  };
}

async function askTerminal(question: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const gone = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
    return await Promise.race([terminal.question(question), gone]);
  } finally {
    terminal.close();
  }
}
