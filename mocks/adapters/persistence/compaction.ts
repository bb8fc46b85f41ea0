import { statfsSync } from 'node:fs';
import { describeTrouble, type Warn } from './storage-trouble.js';
import type { Store } from './store.js';
import { StoreBatch } from './store-records.js';

/** How long to wait after a failed rewrite: at first, and at most. Each attempt costs as much as writing all data. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;

/** The parts of a rewrite. */
export interface Rewrite {
  /** Puts everything into a batch. */
  put(batch: StoreBatch): void;
  /** Called with whether the batch replaced the former store. */
  end(isDone: boolean): void;
}

/**
 * Rewrites a store when much of it is outdated. That needs additional disk space, so it comes after the current change
 * and never replaces it. Without space the store goes on growing, and the rewrite waits until there is enough.
 */
export class Compaction {
  private pauseMs = FIRST_PAUSE_MS;
  private notBefore = 0;
  /** Bytes that the last attempt needed but did not get. */
  private needed = 0;

  constructor(
    private readonly store: Store,
    private readonly folder: string,
    private readonly warn: Warn,
  ) {}

  /** Rewrites everything if it is time for that and there may be enough space. */
  runIfDue(rewrite: Rewrite): void {
    if (!this.store.isBloated || performance.now() < this.notBefore) return;
    if (this.needed > 0 && countFreeBytes(this.folder) < this.needed) return;
    const batch = new StoreBatch();
    try {
      rewrite.put(batch);
      this.store.rewrite(batch);
    } catch (error) {
      // The current change is already kept. An error here must not undo it.
      rewrite.end(false);
      this.postpone(batch.size, error);
      return;
    }
    rewrite.end(true);
    this.needed = 0;
    this.pauseMs = FIRST_PAUSE_MS;
  }

  private postpone(bytes: number, error: unknown): void {
    const { message } = describeTrouble(error, this.folder);
    const former = toMegabytes(this.store.size);
    if (this.needed === 0) {
      this.warn(
        `The store in ${this.folder} has ${former} MB, ${toMegabytes(bytes)} MB when written anew, and that failed. ${message} Everything is kept; it is tried again.`,
      );
    }
    this.needed = Math.max(bytes, 1);
    this.notBefore = performance.now() + this.pauseMs;
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }
}

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function countFreeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // If the free space is unknown, only an attempt shows it.
    return Number.POSITIVE_INFINITY;
  }
}
