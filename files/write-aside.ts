import { randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Fills a file whose path it is given. */
export type Fill = (aside: string) => Promise<void>;

/**
 * Writes a file under another name beside `path`, readable by its owner alone, and then puts it in its place in one step: whoever
 * reads finds what was there or all of the new. Nothing is left when it fails.
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

/** As `writeAside`, unless there is a file already: resolves to whether there was none, to true for exactly one of many at once. */
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

/** Whether a name is one of a file that is being written, or was when its process was killed. */
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
