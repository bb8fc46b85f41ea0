import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Mock } from '../../mocks/control/mock.js';
import type { Io } from '../command.js';
import { describeSeedProblem } from '../seed/describe-seed-problem.js';
import { readSeedFile } from '../seed/read-seed-file.js';

/** An editor writes a file in several steps. All steps within this time are one change. */
const QUIET_MS = 50;

/** Resets the mock to its seed file whenever the file changes, and reports it. Returns the function that stops watching. */
export function watchSeed(file: string, { mock, io }: { readonly mock: Mock; readonly io: Io }): () => void {
  let timer: NodeJS.Timeout | undefined;
  const begin = async (): Promise<void> => {
    try {
      const { now } = mock.reset({ seed: await readSeedFile(file) });
      io.err(`${file} has changed: the world begins anew at ${now}.\n`);
    } catch (error) {
      io.err(`${describeSeedProblem(file, error)}\nThe world stays as it was.\n`);
    }
  };
  // The folder is watched, because many editors replace the old file by a new one.
  const watcher = watch(dirname(file), (_event, name) => {
    if (name !== null && name !== basename(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      begin().catch((error: Error) => io.err(`${error.message}\n`));
    }, QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
