import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

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
