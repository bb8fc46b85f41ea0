import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few kilobytes, or of another `size` and options; root alone can make one. */
export function mountSmallDisk(size: string): { readonly place: string; readonly remove: () => void } {
  const place = mkdtempSync(join(tmpdir(), 'trackagoat-small-disk-'));
  const drop = (): void => rmSync(place, { recursive: true, force: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place], { stdio: 'ignore' });
  } catch (error) {
    drop();
    throw error;
  }
  return {
    place,
    remove: () => {
      execFileSync('umount', [place]);
      drop();
    },
  };
}

/** Whether this process may make one. */
export function canMountSmallDisk(): boolean {
  try {
    mountSmallDisk('64k').remove();
    return true;
  } catch {
    return false;
  }
}
