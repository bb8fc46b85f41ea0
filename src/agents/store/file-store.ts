import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../http/clock.js';
import type { ToolsetStore } from './toolset-store.js';

/*
 * A value is a file, written aside and then put in its place in one step: by rename, which replaces, or by link, which
 * fails when there is one. A number is a folder with a file for each of its sums, 1, 2, …: who adds makes the next file,
 * and when another process was faster, looks again. So nothing is ever locked, and a process that is killed at any point
 * leaves nothing half done.
 */

interface Entry {
  readonly expiresAt: number;
  readonly value: string;
}

/**
 * Keeps plans, used approvals, receipts and what was spent in a folder of this machine, which only its owner can read.
 * Processes that are given the same folder act as one. Node only.
 */
export function fileToolsetStore(folder: string): ToolsetStore {
  const ready = mkdir(folder, { recursive: true, mode: 0o700 }).then(() => sweep(folder));
  return {
    async get(key) {
      await ready;
      const path = pathFor(folder, key);
      return live((await readEntry(path)) ?? (await readLatest(`${path}.sums`)).entry);
    },
    async set(key, value, ttlMs) {
      await ready;
      const aside = await writeAside(folder, { value, ttlMs });
      await rename(aside, pathFor(folder, key));
    },
    async add(key, value, ttlMs) {
      await ready;
      return place(await writeAside(folder, { value, ttlMs }), pathFor(folder, key));
    },
    async increment(key, by, { ttlMs, max = Number.POSITIVE_INFINITY }) {
      await ready;
      const sums = `${pathFor(folder, key)}.sums`;
      await mkdir(sums, { recursive: true, mode: 0o700 });
      for (;;) {
        const { latest, entry } = await readLatest(sums);
        const sum = Number(entry?.value ?? 0) + by;
        if (sum > max) return null;
        const aside = await writeAside(folder, { value: String(sum), ttlMs });
        if (await place(aside, join(sums, String(latest + 1)))) return sum;
      }
    },
  };
}

function pathFor(folder: string, key: string): string {
  return join(folder, `${key.replace(/[^\w-].*/s, '')}-${createHash('sha256').update(key).digest('hex')}`);
}

async function writeAside(
  folder: string,
  { value, ttlMs }: { readonly value: string; readonly ttlMs: number },
): Promise<string> {
  const aside = join(folder, `.${randomUUID()}`);
  const entry: Entry = { expiresAt: systemClock.now() + ttlMs, value };
  await writeFile(aside, JSON.stringify(entry), { mode: 0o600 });
  return aside;
}

/** Puts a file that was written aside in its place, unless there is one. */
async function place(aside: string, path: string): Promise<boolean> {
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function readEntry(path: string): Promise<Entry | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Entry;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/** The latest sum of a number, and which one it is; 0 when there is none. */
async function readLatest(sums: string): Promise<{ readonly latest: number; readonly entry: Entry | null }> {
  const names = await readdir(sums).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const latest = Math.max(0, ...names.map(Number));
  return { latest, entry: latest === 0 ? null : await readEntry(join(sums, String(latest))) };
}

function live(entry: Entry | null): string | null {
  return entry && entry.expiresAt > systemClock.now() ? entry.value : null;
}

/** Removes what has expired. Keys of what is used once are never used again, so nobody misses it. */
async function sweep(folder: string): Promise<void> {
  const items = await readdir(folder, { withFileTypes: true });
  for (const item of items.filter(({ name }) => /-[0-9a-f]{64}(\.sums)?$/.test(name))) {
    const path = join(folder, item.name);
    const entry = item.isDirectory() ? (await readLatest(path)).entry : await readEntry(path);
    if (entry && entry.expiresAt <= systemClock.now()) await rm(path, { recursive: true, force: true });
  }
}
