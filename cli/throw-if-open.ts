import { stat } from 'node:fs/promises';

/**
 * Refuses a path of the state folder that others can change, as ssh does: they could approve plans, or reset the count
 * of what was spent. `secret`: a file that nobody else may read either. A path that does not exist is not open.
 */
export async function throwIfOpen(path: string, kind: 'folder' | 'secret'): Promise<void> {
  const own = process.getuid?.();
  // Windows has neither.
  if (own === undefined) return;
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return;
  if (found.uid !== own && found.uid !== 0) {
    throw new Error(
      `${path} belongs to another user (${found.uid}), so nothing in it can be trusted; run chown ${own} ${path} first, or use another folder.`,
    );
  }
  if (kind === 'folder' && (found.mode & 0o022) !== 0) {
    throw new Error(
      `others can write the folder ${path}, so nothing in it can be trusted; run chmod 700 ${path} first.`,
    );
  }
  if (kind === 'secret' && (found.mode & 0o077) !== 0) {
    throw new Error(`others can read or write ${path}, which must stay secret; run chmod 600 ${path} first.`);
  }
}
