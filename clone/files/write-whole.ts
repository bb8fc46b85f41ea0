import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file beside its name and then renames it: what was there stays whole until the new one is. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.writing`;
  try {
    await writeFile(beside, text, { mode: 0o600 });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
