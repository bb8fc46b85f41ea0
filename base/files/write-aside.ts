import { createWriteStream } from 'node:fs';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readCode } from '../values/thrown.js';
import { asidePath, OWN_FILE } from './own-file.js';

/**
 * Writes a file under another name beside `path`, readable only by its owner, and then moves it into place in one step.
 * Parts are written one by one, so they may be more than a text can hold. A reader finds either the old content or all of the new. A failure leaves nothing behind.
 */
export async function writeAside(path: string, content: string | Iterable<string>): Promise<void> {
  const aside = await fillAside(path, content);
  try {
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/**
 * Like `writeAside`, unless the file exists. Resolves to true if it did not; of many calls at once exactly one gets
 * true.
 */
export async function writeFirst(path: string, content: string): Promise<boolean> {
  const aside = await fillAside(path, content);
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if (readCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function fillAside(path: string, content: string | Iterable<string>): Promise<string> {
  const aside = asidePath(path);
  try {
    if (typeof content === 'string') await writeFile(aside, content, { mode: OWN_FILE, flag: 'wx' });
    else await pipeline(Readable.from(content), createWriteStream(aside, { mode: OWN_FILE, flags: 'wx' }));
    return aside;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
