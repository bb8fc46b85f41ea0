/**
 * A target of writes. It can restore one of its things, such as a row. Undefined means that the thing did not exist, or
 * does not exist.
 */
export interface Written<Thing> {
  takeBack(before: Thing | undefined, after: Thing | undefined): void;
  /** Called when deleted things can no longer be restored. */
  settle?(): void;
}

/** One write, and the one before it. It is a plain record, because a payment has dozens and they are rarely undone. */
export interface Write {
  readonly target: Written<unknown>;
  readonly before: unknown;
  readonly after: unknown;
  readonly earlier: Write | null;
}

/** Undoes a write and all before it, latest first. */
export function takeBackWrites(last: Write | null): void {
  for (let write = last; write; write = write.earlier) write.target.takeBack(write.before, write.after);
}

/** The writes since a change began, to undo the whole change. */
export class UndoLog {
  /** Whether a change is under way. Then every write is recorded. */
  isOpen = false;
  private last: Write | null = null;
  private readonly unsettled = new Set<Written<unknown>>();

  /** Records a write to `target`. */
  note<Thing>(target: Written<Thing>, before: Thing | undefined, after: Thing | undefined): void {
    this.last = { target, before, after, earlier: this.last };
    if (after === undefined) this.unsettled.add(target);
  }

  /** A change begins. From now on the previous one cannot be undone. */
  open(): void {
    if (this.unsettled.size > 0) {
      for (const target of this.unsettled) target.settle?.();
      this.unsettled.clear();
    }
    this.last = null;
    this.isOpen = true;
  }

  /** The change is over. Returns its last write, from which the whole change can be undone. */
  close(): Write | null {
    const { last } = this;
    this.last = null;
    this.isOpen = false;
    return last;
  }

  /** Does work that does not belong to the change, although the change is under way. */
  leaveOut(work: () => void): void {
    const { isOpen } = this;
    this.isOpen = false;
    try {
      work();
    } finally {
      this.isOpen = isOpen;
    }
  }
}
