import type { Interface } from 'node:readline/promises';
import type { Io } from './command.js';

/** The streams of this process. */
export function processIo(): Io {
  // A reader that goes away (`| head`) is no failure of the command.
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

/** Echoes nothing: the line is edited on an output that swallows it. */
async function askSecretly(question: string): Promise<string | null> {
  const [{ createInterface }, { Writable }] = await Promise.all([
    import('node:readline/promises'),
    import('node:stream'),
  ]);
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  // Not before: from here on the terminal does not echo by itself.
  process.stdout.write(question);
  try {
    return await askBy(terminal, '');
  } finally {
    process.stdout.write('\n');
  }
}

/** What a person types; null when they went away. */
async function askBy(terminal: Interface, question: string): Promise<string | null> {
  try {
    const gone = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
    return await Promise.race([terminal.question(question), gone]);
  } finally {
    terminal.close();
  }
}
