import type { UndoLog } from './undo-log.js';

/** Work that is put off until somebody looks at what it changes. */
export interface DeferredWork {
  /** Does all that was put off. May read and write: by then the work is no longer in the set. */
  flush(): void;
}

/**
 * The work that is put off for one thing, such as a table: whoever looks at the thing flushes it first. For what changes
 * many times between two looks.
 */
export class DeferredWorkSet {
  /** Made when work is put off: nearly all tables never have any. */
  private works: Set<DeferredWork> | undefined;
  private isOver = false;

  constructor(private readonly undoLog: UndoLog) {}

  /** Puts work off; once is enough, however much comes together until the next look. */
  add(work: DeferredWork): void {
    if (this.isOver) {
      work.flush();
      return;
    }
    this.works ??= new Set();
    this.works.add(work);
  }

  /** Does everything that was put off. The set is emptied first, so a look that the work itself takes does not recurse. */
  flush(): void {
    const { works } = this;
    if (works === undefined) return;
    this.works = undefined;
    // What was put off is older than the change that comes upon it.
    this.undoLog.leaveOut(() => {
      for (const work of works) work.flush();
    });
  }

  /** From now on work is done as it comes: a store keeps what was written, and so as soon as it happens. */
  stop(): void {
    this.isOver = true;
    this.flush();
  }
}
