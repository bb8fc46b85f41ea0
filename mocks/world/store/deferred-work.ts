import type { UndoLog } from './undo-log.js';

/** Work that is deferred until its result is read. */
export interface DeferredWork {
  /** Does all deferred work. It may read and write, because by then the work is no longer in the set. */
  flush(): void;
}

/**
 * The deferred work for one thing, such as a table. Every read of the thing flushes it first. This is for things that
 * change many times between two reads.
 */
export class DeferredWorkSet {
  /** Made only when work is deferred, because nearly all tables never have any. */
  private works: Set<DeferredWork> | undefined;
  private isOver = false;

  constructor(private readonly undoLog: UndoLog) {}

  /** Defers work. Once is enough, however much accumulates until the next read. */
  add(work: DeferredWork): void {
    if (this.isOver) {
      work.flush();
      return;
    }
    this.works ??= new Set();
    this.works.add(work);
  }

  /** Does everything that was deferred. The set is emptied first, so a read by the work itself does not recurse. */
  flush(): void {
    const { works } = this;
    if (works === undefined) return;
    this.works = undefined;
    // The deferred work is older than the change that triggers it.
    this.undoLog.leaveOut(() => {
      for (const work of works) work.flush();
    });
  }

  /** From now on work is done at once, because a store keeps every write when it happens. */
  stop(): void {
    this.isOver = true;
    this.flush();
  }
}
