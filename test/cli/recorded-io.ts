import crypto, { type ScryptOptions } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { Io } from '../../cli/command.js';
import { runCommand } from '../../cli/run-command.js';

/** The output of a command line, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Writes files into a folder, text as it is and all else as JSON; each resolves to its path. */
export const writerInto = (folder: string) => (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

/** Runs a command line in this process. `where` is what it finds there: an environment, terminals, somebody to ask. */
export async function runIn(where: Partial<Io>, ...args: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await runCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    env: {},
    ...where,
  });
  return { code, out, err };
}

/** Runs a command line in this process. */
export const run = (...args: string[]): Promise<Ran> => runIn({}, ...args);

/** Runs a command line in this process, with an environment. */
export const runWith = (env: Io['env'], ...args: string[]): Promise<Ran> => runIn({ env }, ...args);

/** A person types lines and passphrases, one after another. Without lines nobody can be asked. */
interface Person {
  readonly typed?: readonly (string | null)[] | (() => string | null);
  readonly passphrases?: readonly (string | null)[];
  readonly env?: Io['env'];
}

/** Runs a command line in this process at a terminal; resolves to its exit code, and to all that a person reads. */
export async function runBy(person: Person, ...args: string[]): Promise<{ code: number; text: string }> {
  const { typed, passphrases = [], env = {} } = person;
  let text = '';
  const print = (more: string): void => {
    text += more;
  };
  const [left, secrets] = [typeof typed === 'function' ? [] : [...(typed ?? [])], [...passphrases]];
  const ask = async (question: string): Promise<string | null> => {
    print(question);
    return typeof typed === 'function' ? typed() : (left.shift() ?? null);
  };
  const askSecret = async (): Promise<string | null> => secrets.shift() ?? null;
  const { code } = await runIn(
    { out: print, err: print, isTerminal: true, env, askSecret, ...(typed && { ask }) },
    ...args,
  );
  return { code, text };
}

/** A guess of a passphrase takes half a second by design. The tests of a file or a `describe` that begins so take none of it. */
export function guessQuickly(): void {
  const { scrypt } = crypto;
  type Done = Parameters<typeof scrypt>[4];
  const quick = (text: string, salt: Buffer, length: number, cost: ScryptOptions, done: Done): void => {
    expect(cost).toEqual({ N: 131_072, r: 8, p: 1, maxmem: 268_435_456 });
    scrypt(text, salt, length, { N: 1_024 }, done);
  };
  beforeAll(() => {
    vi.spyOn(crypto, 'scrypt').mockImplementation(quick as typeof scrypt);
    syncBuiltinESMExports();
  });
  afterAll(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
}
