import { readFile } from 'node:fs/promises';
import type { SeedFile } from '../../mocks/control/seeds/seed-file.js';
import { UsageError } from '../command.js';

/** The content of a seed file, not yet checked. Throws a UsageError that names the file when it is no JSON. */
export async function readSeedFile(file: string): Promise<SeedFile> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
  try {
    return JSON.parse(text) as SeedFile;
  } catch (error) {
    throw new UsageError(`${file} is not valid JSON: ${(error as Error).message}`);
  }
}
