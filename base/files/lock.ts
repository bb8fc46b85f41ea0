import { closeSync, fstatSync, openSync, readFileSync, realpathSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { readCode } from '../values/thrown.js';
import { isFull } from './describe-write-error.js';
import type { FileIdentity } from './grow.js';
import { makeFolder } from './own-file.js';
import { ALL_MAY_ASK, type Listener, takePlace } from './sockets.js';

/** Releases the lock. */
export type Unlock = () => void;

/** Makes the error for a process that comes too late, from what is known about the holder. */
export type Refuse = (holder: string) => Error;

/** Locks a file for this process, whether it exists or not. The sockets of processes that want it are next to it. */
export async function lockFile(path: string, refuse: Refuse): Promise<Unlock> {
  return (await takePlace({ folders: [`${findFile(path)}.holders`], refuse })).close;
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
  const drop = (name: string): void => {
    // Removed before the socket: a process that is killed in between must not leave a claim that nobody can check.
    if (readClaim(claim) === name) rmSync(claim, { force: true });
  };
  const own = await takePlace({ folders, onDead: drop, refuse });
  try {
    if (readClaim(claim) !== undefined) throw refuse(`a process elsewhere, unless it was killed: then remove ${claim}`);
    writeClaim(claim, own.name);
  } catch (error) {
    own.close();
    throw error;
  }
  return () => {
    drop(own.name);
    own.close();
  };
}

const CLAIM_FILE = 'holder';

/** Whether a process that was killed, or that still runs, has held a folder. */
export function wasHeld(folder: string): boolean {
  return readClaim(join(folder, CLAIM_FILE)) !== undefined;
}

function canLieBeside(folder: string, beside: string): boolean {
  try {
    if (statSync(dirname(folder)).dev !== statSync(folder).dev) return false;
    makeFolder(beside, ALL_MAY_ASK);
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
    if (readCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function writeClaim(path: string, socket: string): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o644);
  try {
    writeSync(file, `${fileId(fstatSync(file, { bigint: true }))} ${socket}`);
  } catch (error) {
    rmSync(path, { force: true });
    // On a full disk a start that only reads must work. A later writer finds out that the file has grown.
    if (!isFull(error)) throw error;
  } finally {
    closeSync(file);
  }
}

function fileId({ dev, ino }: FileIdentity): string {
  return `${dev}:${ino}`;
}

/**
 * The claim of a file by what it is. A lock beside its name does not hold off a process that has it under another name,
 * for example where a file is mounted a second time.
 */
export class FileClaim {
  private held: Listener | undefined;
  private isReleased = false;

  constructor(private readonly refuse: Refuse) {}

  /** Claims a file for this process, in place of the one that it has replaced. Rejects while another process of this user on this machine has it. */
  async take(file: FileIdentity): Promise<void> {
    const former = this.held;
    this.held = await claim(file, this.refuse);
    former?.close();
    if (this.isReleased) this.release();
  }

  release(): void {
    this.isReleased = true;
    this.held?.close();
    this.held = undefined;
  }
}

/** Undefined where there is no place for claims. Then the lock beside the name has to be enough. */
async function claim({ dev, ino }: FileIdentity, refuse: Refuse): Promise<Listener | undefined> {
  // Others could put a socket there, and keep this process out.
  const folder = join(tmpdir(), `trackagoat-${process.getuid?.() ?? 'files'}`);
  try {
    makeFolder(folder);
    if (statSync(folder).uid !== (process.getuid?.() ?? 0)) return undefined;
    // Short, because the path of a socket is.
    return await takePlace({ folders: [join(folder, `${dev.toString(36)}-${ino.toString(36)}`)], refuse });
  } catch (error) {
    if (readCode(error) === undefined) throw error;
    return undefined;
  }
}
