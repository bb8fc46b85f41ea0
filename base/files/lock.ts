import { closeSync, fstatSync, openSync, readFileSync, realpathSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.js';
import { takePlace } from './take-place.js';

/** Releases the lock. */
export type Unlock = () => void;

/** Makes the error for a process that comes too late, from what is known about the holder. */
export type Refuse = (holder: string) => Error;

/** Locks a file for this process, whether it exists or not. The sockets of processes that want it are next to it. */
export async function lockFile(path: string, refuse: Refuse): Promise<Unlock> {
  const { close } = await takePlace({ folders: [`${findFile(path)}.holders`], refuse });
  return close;
}

/** One file has one lock under all its names: links are followed. */
function findFile(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    // It does not exist yet.
    return join(realpathSync(dirname(whole)), basename(whole));
  }
}

/**
 * Locks a folder for this process, and makes it if it is missing. The sockets of processes that want it are next to it,
 * because many programs cannot copy a folder that contains a socket. They are inside only if nothing can be put next to
 * it (the folder is a separate volume, or the parent folder has another owner).
 *
 * So two processes with different views of the folder, such as a container and its host, may not see each other's
 * sockets. A file in the folder names the holder's socket. A process that does not find that socket cannot know whether
 * the holder is alive, and is refused.
 */
export async function lockFolder(folder: string, refuse: Refuse): Promise<Unlock> {
  makeFolder(folder);
  const real = realpathSync(folder);
  const claim = join(real, CLAIM_FILE);
  const [inside, beside] = [join(real, 'holders'), `${real}.holders`];
  const folders = canLieBeside(real, beside) ? [beside, inside] : [inside, beside];
  const onDead = (name: string): void => {
    // Removed before the socket: a process that is killed in between must not leave a claim that nobody can check.
    if (readClaim(claim) === name) rmSync(claim, { force: true });
  };
  const own = await takePlace({ folders, onDead, refuse });
  try {
    if (readClaim(claim) !== undefined) throw refuse(`a process elsewhere, unless it was killed: then remove ${claim}`);
    writeClaim(claim, own.name);
  } catch (error) {
    own.close();
    throw error;
  }
  return () => {
    if (readClaim(claim) === own.name) rmSync(claim, { force: true });
    own.close();
  };
}

const CLAIM_FILE = 'holder';

function canLieBeside(folder: string, beside: string): boolean {
  try {
    if (statSync(dirname(folder)).dev !== statSync(folder).dev) return false;
    makeFolder(beside);
    return true;
  } catch {
    return false;
  }
}

/**
 * The socket that a claim names; undefined without a claim. A claim that was copied with its folder is another file,
 * and does not count.
 */
function readClaim(path: string): string | undefined {
  try {
    const [file, socket] = readFileSync(path, 'utf8').split(' ');
    return file === fileId(statSync(path, { bigint: true })) ? socket : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeClaim(path: string, socket: string): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o644);
  try {
    writeSync(file, `${fileId(fstatSync(file, { bigint: true }))} ${socket}`);
  } finally {
    closeSync(file);
  }
}

function fileId({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string {
  return `${dev}:${ino}`;
}
