import { linkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { readCode } from '../values/thrown.js';
import { AsideFile } from './own-file.js';

/**
 * Writes a file under another name beside `path`, readable only by its owner, and then moves it into place in one step.
 * Parts are written one by one, so they may be more than a text can hold. A reader finds either the old content or all of the new. A failure leaves nothing behind.
 */
export async function writeAside(path: string, content: string | Iterable<string>): Promise<void> {
  const aside = new AsideFile(path);
  try {
    await writeFile(aside.path, content);
    aside.takePlace();
  } finally {
    aside.discard();
  }
}

/**
 * Like `writeAside`, unless the file exists. Resolves to true if it did not; of many calls at once exactly one gets
 * true.
 */
export async function writeFirst(path: string, content: string): Promise<boolean> {
  const aside = new AsideFile(path);
  try {
    await writeFile(aside.path, content);
    linkSync(aside.path, path);
    return true;
  } catch (error) {
    if (readCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    aside.discard();
  }
}
