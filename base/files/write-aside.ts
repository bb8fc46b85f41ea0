import { randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Fills the file at the given path. */
export type Fill = (aside: string) => Promise<void>;

/**
 * Writes a file under another name beside `path`, readable only by its owner, and then moves it into place in one step.
 * A reader finds either the old content or all of the new. A failure leaves nothing behind.
 */
export async function writeAside(path: string, content: string | Fill): Promise<void> {
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
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Whether a name belongs to a file that is being written, or was when its process was killed. */
export function isAside(name: string): boolean {
  return /^\..*\.[0-9a-f-]{36}\.writing$/.test(name);
}

async function fillAside(path: string, content: string | Fill): Promise<string> {
  const aside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.writing`);
  try {
    if (typeof content === 'string') await writeFile(aside, content, { mode: 0o600, flag: 'wx' });
    else await content(aside);
    return aside;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
