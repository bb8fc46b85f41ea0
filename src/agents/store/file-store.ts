import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAside, makeFolder } from '../../../base/files/own-file.js';
import { writeAside, writeFirst } from '../../../base/files/write-aside.js';
import { checkPath } from '../../../base/options/check-has.js';
import { orMissing } from '../../../base/values/thrown.js';
import { systemClock } from '../../client/http/clock.js';
import { doOnce } from '../work/timeout.js';
import type { ToolsetStore } from './toolset-store.js';

/*
 * A value is a file. It is written elsewhere and then moved into place in one step: by rename, which replaces, or by
 * link, which fails if the file exists. A number is a folder with a file for each of its sums, 1, 2, …. To add means to
 * make the next file; if another process was faster, it tries again. So nothing is ever locked, and a process that is
 * killed at any point leaves nothing half done.
 */

interface Entry {
  readonly expiresAt: number;
  readonly value: string;
}

/**
 * Keeps plans, used approvals, receipts and what was spent in a folder of this machine, which only its owner can read.
 * Processes that are given the same folder act as one. A damaged file makes only its own key reject. Node only.
 *
 * @example
 * ```ts
 * const toolset = await createToolset(goat, { allow: ['read', 'money'], store: fileToolsetStore('.payouts') });
 * ```
 */
export function fileToolsetStore(folder: string): ToolsetStore {
  checkPath('fileToolsetStore takes the path of a folder', folder);
  // Again after a failure: a full disk may have room again.
  const open = doOnce(async () => {
    makeFolder(folder);
    await removeExpired(folder);
  });
  // The folder is made at the start. The first call reports what is wrong with it.
  open().catch(() => {});
  return {
    async get(key) {
      await open();
      const path = pathFor(folder, key);
      return live((await readEntry(path)) ?? (await readLatest(`${path}.sums`)).entry);
    },
    async set(key, value, ttlMs) {
      await open();
      await writeAside(pathFor(folder, key), toText(value, ttlMs));
    },
    async add(key, value, ttlMs) {
      await open();
      const path = pathFor(folder, key);
      if (await writeFirst(path, toText(value, ttlMs))) return true;
      // A damaged entry stays: nobody knows whether it has expired.
      const old = await readEntry(path).catch(() => null);
      if (old === null || live(old) !== null) return false;
      // Of all who see the same expired entry, the one who makes this file replaces it.
      const turn = pathFor(folder, `${key}:after:${old.expiresAt}`);
      if (!(await writeFirst(turn, toText('1', ttlMs)))) return false;
      await writeAside(path, toText(value, ttlMs));
      return true;
    },
    async increment(key, by, { ttlMs, max = Number.POSITIVE_INFINITY }) {
      await open();
      const sums = `${pathFor(folder, key)}.sums`;
      makeFolder(sums);
      for (;;) {
        const { latest, entry } = await readLatest(sums);
        const sum = Number(entry?.value ?? 0) + by;
        if (sum > max) return null;
        if (await writeFirst(join(sums, String(latest + 1)), toText(String(sum), ttlMs))) return sum;
      }
    },
  };
}

function pathFor(folder: string, key: string): string {
  return join(folder, `${key.replace(/[^\w-].*/s, '')}-${createHash('sha256').update(key).digest('hex')}`);
}

function toText(value: string, ttlMs: number): string {
  return JSON.stringify({ expiresAt: systemClock.now() + ttlMs, value } satisfies Entry);
}

async function readEntry(path: string): Promise<Entry | null> {
  const text = await orMissing(readFile(path, 'utf8'), null);
  if (text === null) return null;
  const entry = parseEntry(text);
  if (entry) return entry;
  throw new Error(
    `${path} of the toolset store is damaged, and nothing is paid that depends on it. Put it back from a backup; remove it only when you know that nothing was paid by it.`,
  );
}

function parseEntry(text: string): Entry | undefined {
  try {
    const entry = JSON.parse(text) as Entry | null;
    return typeof entry?.expiresAt === 'number' && typeof entry.value === 'string' ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** The latest sum of a number, and its index; 0 if it has no sum yet. */
async function readLatest(sums: string): Promise<{ readonly latest: number; readonly entry: Entry | null }> {
  const names = await orMissing(readdir(sums), []);
  let latest = 0;
  // Not Math.max of all: a call takes about 120,000 arguments.
  for (const name of names) if (/^\d+$/.test(name)) latest = Math.max(latest, Number(name));
  const path = join(sums, String(latest));
  const entry = latest === 0 ? null : await readEntry(path);
  if (entry && !Number.isSafeInteger(Number(entry.value)))
    throw new Error(`${path} of the toolset store holds no sum.`);
  return { latest, entry };
}

function live(entry: Entry | null): string | null {
  return entry && entry.expiresAt > systemClock.now() ? entry.value : null;
}

/** The age after which a file that is not in its place cannot still be being written. */
const LEFT_BEHIND_MS = 3_600_000;

/**
 * Removes expired entries, and what killed processes left unfinished. A key that is used once is never used again, so
 * nobody misses it. An unreadable file stays, and reading its key reports it.
 */
async function removeExpired(folder: string): Promise<void> {
  const items = await readdir(folder, { withFileTypes: true });
  const now = await findSafeTime(items.map(({ name }) => join(folder, name)));
  for (const item of items) {
    const path = join(folder, item.name);
    try {
      if (isAside(item.name)) {
        if ((await stat(path)).mtimeMs < now - LEFT_BEHIND_MS) await rm(path, { force: true });
      } else if (/-[0-9a-f]{64}(\.sums)?$/.test(item.name)) {
        const entry = item.isDirectory() ? (await readLatest(path)).entry : await readEntry(path);
        if (entry && entry.expiresAt <= now) await rm(path, { recursive: true, force: true });
      }
    } catch {
      // Damaged, or another process was faster.
    }
  }
}

/**
 * The time by which entries are removed: at most that of the last write. One start with a clock that is days ahead would
 * otherwise remove what was spent, and which payments are open.
 */
async function findSafeTime(paths: readonly string[]): Promise<number> {
  let latest = 0;
  for (const path of paths) latest = Math.max(latest, (await stat(path).catch(() => null))?.mtimeMs ?? 0);
  return Math.min(latest, systemClock.now());
}
