import type { Interface } from 'node:readline/promises';
import { version } from '../package.json';
import { type Io, UsageError } from './command.js';
import { commands, groups } from './command-table.js';
import { didYouMean, wrapHelp } from './flags.js';
import { describeMissingPeer } from './missing-peer.js';

/**
 * Runs one command line, by default with the streams of this process, and resolves to its exit code: 0 done, 1 failed, 2 the command line was wrong. Commands that
 * read a live service use the codes of `EXIT`.
 */
export async function runCommand(args: readonly string[], io: Io = processIo()): Promise<number> {
  const [first = '', ...others] = args;
  // `help mock` is `mock --help`.
  const [name, rest] = first === 'help' && others[0] !== undefined ? [others[0], ['--help']] : [first, others];
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(help());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${version}\n`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    const problem = `Unknown command ${name}.${didYouMean(name, Object.keys(commands))}\nSee trackagoat --help.\n`;
    io.err(name === '' ? help() : problem);
    return 2;
  }
  try {
    const command = await entry.load();
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out(wrapHelp(command.help));
      return 0;
    }
    return await command.run(rest, io);
  } catch (error) {
    if (entry.readsLive || entry.asksLive) {
      const { EXIT, isOfService, toProblem } = await import('./live/exit-codes.js');
      if (entry.readsLive || isOfService(error)) {
        const problem = toProblem(error, rest, io.env);
        if (rest.includes('--json')) (await import('./live/print-json.js')).printProblem(io, problem);
        const more = error instanceof UsageError ? `\nSee trackagoat ${name} --help.` : '';
        io.err(`trackagoat ${name}: ${problem.message}${more}\n`);
        return EXIT[problem.code];
      }
    }
    if (!(error instanceof UsageError)) {
      io.err(
        `trackagoat ${name}: ${describeMissingPeer(error) ?? (error instanceof Error ? error.message : String(error))}\n`,
      );
      return 1;
    }
    io.err(`trackagoat ${name}: ${error.message}\nSee trackagoat ${name} --help.\n`);
    return 2;
  }
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 2;
  const list = (entries: (typeof groups)[string]): string[] =>
    Object.entries(entries).map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`);
  const lines = Object.entries(groups).map(([group, entries]) => [`${group}:`, ...list(entries)].join('\n'));
  return `trackagoat ${version}: typed client, workflows and mock of the trackagoat API\n
Usage: trackagoat <command> [flags]\n
${lines.join('\n\n')}\n
trackagoat <command> --help says more. --version prints the version.
Without a global install, trackagoat is npx trackagoat-sdk.\n`;
}

/** The streams of this process. */
function processIo(): Io {
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
