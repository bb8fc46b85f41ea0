import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readCode } from '../values/thrown.js';

/**
 * Makes a folder and what is missing above it. Throws the error of the file system if that cannot be done. A recursive
 * `mkdir` calls a read-only file system a missing folder, and does not end in /proc. Only its owner may enter it, unless
 * `mode` says otherwise.
 */
export function makeFolder(folder: string, mode = 0o700): void {
  const missing: string[] = [];
  let ancestor = resolve(folder);
  for (; !existsSync(ancestor); ancestor = dirname(ancestor)) missing.unshift(ancestor);
  if (missing.length > 0) accessSync(ancestor, constants.W_OK);
  for (const path of missing) {
    try {
      mkdirSync(path, mode);
    } catch (error) {
      // Another process may have been first.
      if (!existsSync(path)) throw error;
    }
  }
  // A file in its place: this throws EEXIST.
  if (!statSync(folder).isDirectory()) mkdirSync(folder);
}

/** The mode of every file of data, and of every folder that is made for it. */
const OWN_FILE = 0o600;

/**
 * Opens a file of data to read and write it; with `make`, an empty one if it is missing. Two that write one file under
 * two names would lose what each other has confirmed, so a link is not followed, and a file with another name is refused.
 */
export function openOwn(path: string, { make = false }: { readonly make?: boolean } = {}): number {
  // Windows has no such flag.
  if (constants.O_NOFOLLOW === undefined && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    throw linked(path, 'is a link');
  const flags = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (make ? constants.O_CREAT : 0);
  try {
    const file = openSync(path, flags, OWN_FILE);
    const { nlink } = fstatSync(file);
    if (nlink <= 1) return file;
    closeSync(file);
    throw linked(path, `is one file under ${nlink} names`);
  } catch (error) {
    // How Linux and macOS, and how FreeBSD says that it is a link.
    throw ['ELOOP', 'EMLINK'].includes(String(readCode(error))) ? linked(path, 'is a link') : error;
  }
}

function linked(path: string, what: string): Error {
  return new Error(
    `${path} ${what}, and what is written is not shared: two programs would lose each other's data. Copy it into a new folder (cp), and go on with the copy.`,
  );
}

/** A new file that is filled under a random name beside its place, readable only by its owner, and then moved there in one step. */
export class AsideFile {
  readonly path: string;
  /** The open file. */
  readonly file: number;

  constructor(private readonly place: string) {
    this.path = join(dirname(place), `.${basename(place).slice(0, 100)}.${crypto.randomUUID()}.writing`);
    this.file = openSync(this.path, 'wx+', OWN_FILE);
  }

  /** Moves it into its place. It stays open. */
  takePlace(): void {
    renameSync(this.path, this.place);
  }

  /** Closes it, and removes it unless it is in its place. */
  discard(): void {
    closeSync(this.file);
    rmSync(this.path, { force: true });
  }
}

/** Whether a name belongs to a file that is being written, or was when its process was killed. */
export function isAside(name: string): boolean {
  return /^\..*\.[0-9a-f-]{36}\.writing$/.test(name);
}

/**
 * Whether other users of this machine may read a file of data, or change what is in its folder, in words; undefined if
 * not, or where the system has no modes. An earlier version or somebody else may have made them so, and nothing is changed.
 */
export function describeWide(path: string): string | undefined {
  const folder = dirname(path);
  const [around, own] = [readMode(folder), readMode(path)];
  if (around & 0o022) return `other users may write in ${folder} (chmod 700 ${folder})`;
  // Nobody reaches a file in a folder that is closed to him.
  return around & 0o011 && own & 0o066 ? `other users may read ${path} (chmod 600 ${path})` : undefined;
}

function readMode(path: string): number {
  return process.platform === 'win32' ? 0 : (statSync(path, { throwIfNoEntry: false })?.mode ?? 0);
}
