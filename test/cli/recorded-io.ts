import type { Io } from '../../cli/command.js';
import { runCommand } from '../../cli/run-command.js';

/** The output of a command line, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export async function run(...args: string[]): Promise<Ran> {
  return runWith({}, ...args);
}

/** Runs a command line in this process, with an environment. */
export async function runWith(env: Io['env'], ...args: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    env,
  };
  const code = await runCommand(args, io);
  return { code, out, err };
}
