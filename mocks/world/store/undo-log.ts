/** Something that is written to: it can put a thing of it, such as a row, back as it was. Undefined: it was, or is, not there. */
export interface Written<Thing> {
  takeBack(before: Thing | undefined, after: Thing | undefined): void;
  /** Told when what was deleted will not come back. */
  settle?(): void;
}

/** One write, and the one before it. A plain record: there are dozens in a payment, and hardly one is ever taken back. */
export interface Write {
  readonly target: Written<unknown>;
  readonly before: unknown;
  readonly after: unknown;
  readonly earlier: Write | null;
}

/** Takes back a write and all before it, the last one first. */
export function takeBackWrites(last: Write | null): void {
  for (let write = last; write; write = write.earlier) write.target.takeBack(write.before, write.after);
}

/** What was written since a change began, so that it can be taken back whole. */
export class UndoLog {
  /** Whether a change is under way; then whoever writes says so. */
  isOpen = false;
  private last: Write | null = null;
  private readonly unsettled = new Set<Written<unknown>>();

  /** Notes what was just written to `target`. */
  note<Thing>(target: Written<Thing>, before: Thing | undefined, after: Thing | undefined): void {
    this.last = { target, before, after, earlier: this.last };
    if (after === undefined) this.unsettled.add(target);
  }

  /** A change begins. From now on the one before it cannot be taken back. */
  open(): void {
    if (this.unsettled.size > 0) {
      for (const target of this.unsettled) target.settle?.();
      this.unsettled.clear();
    }
    this.last = null;
    this.isOpen = true;
  }

  /** The change is over. Returns its last write, from which all of it can be taken back. */
  close(): Write | null {
    const { last } = this;
    this.last = null;
    this.isOpen = false;
    return last;
  }

  /** Does work that is no part of the change, though it is done while the change is under way. */
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
