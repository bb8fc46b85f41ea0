import { statfsSync } from 'node:fs';
import { describeTrouble, type Tell } from './storage-trouble.js';
import type { Store } from './store.js';
import { StoreBatch } from './store-records.js';

/** How long a rewrite that failed is not tried again: at first, and at most, for each costs as much as everything that is kept. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;

/** What is to be written anew. */
export interface Rewrite {
  /** Puts everything into a batch. */
  put(batch: StoreBatch): void;
  /** Told whether the batch took the place of the former store. */
  end(isDone: boolean): void;
}

/**
 * Writes a store anew when much in it has been written over. That needs room beside the old file, so it comes after the change that
 * is due, never in its place: without room the store goes on growing, and the rewrite waits until it can fit.
 */
export class Compaction {
  private pauseMs = FIRST_PAUSE_MS;
  private notBefore = 0;
  /** Bytes that the last attempt needed and did not get. */
  private needed = 0;

  constructor(
    private readonly store: Store,
    private readonly folder: string,
    private readonly tell: Tell,
  ) {}

  /** Writes everything anew if it is time for that and there can be room. */
  runIfDue(rewrite: Rewrite): void {
    if (!this.store.isBloated || performance.now() < this.notBefore) return;
    if (this.needed > 0 && countFreeBytes(this.folder) < this.needed) return;
    const batch = new StoreBatch();
    try {
      rewrite.put(batch);
      this.store.rewrite(batch);
    } catch (error) {
      // The change that was due is kept already: nothing may be thrown that would take it back.
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
      this.tell(
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
    // Where nobody can tell, only an attempt can.
    return Number.POSITIVE_INFINITY;
  }
}
