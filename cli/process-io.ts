import type { Interface } from 'node:readline/promises';
import type { Io } from './command.js';

/** The streams of this process. */
export function processIo(): Io {
  // If the reader goes away (`| head`), the command has not failed.
  process.stdout.on('error', () => {});
  const hasPerson = process.stdin.isTTY && process.stdout.isTTY;
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    ask: hasPerson ? askTerminal : undefined,
    askSecret: hasPerson ? askSecretly : undefined,
    env: process.env,
  };
}

async function askTerminal(question: string): Promise<string | null> {
  const { createInterface } = await import('node:readline/promises');
  return askBy(createInterface({ input: process.stdin, output: process.stdout }), question);
}

/** Nothing is echoed, because the line is edited on an output that discards it. */
async function askSecretly(question: string): Promise<string | null> {
  const [{ createInterface }, { Writable }] = await Promise.all([
    import('node:readline/promises'),
    import('node:stream'),
  ]);
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  // Only here, because from now on the terminal itself does not echo.
  process.stdout.write(question);
  try {
    return await askBy(terminal, '');
  } finally {
    process.stdout.write('\n');
  }
}

/** The typed text; null if the person went away. */
async function askBy(terminal: Interface, question: string): Promise<string | null> {
  try {
    const gone = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
    return await Promise.race([terminal.question(question), gone]);
  } finally {
    terminal.close();
  }
}
