/** What was written since a change began, so that it can be taken back whole. */
export class UndoLog {
  private takeBacks: (() => void)[] | null = null;

  /** Whether a change is under way; then whoever writes says how to take it back. */
  get isOpen(): boolean {
    return this.takeBacks !== null;
  }

  /** Notes how to take back what was just written. */
  note(takeBack: () => void): void {
    this.takeBacks?.push(takeBack);
  }

  /** A change begins. */
  open(): void {
    this.takeBacks = [];
  }

  /** The change is over. Returns how to take all of it back, the last write first. */
  close(): () => void {
    const takeBacks = this.takeBacks ?? [];
    this.takeBacks = null;
    return () => {
      for (const takeBack of takeBacks.splice(0).reverse()) takeBack();
    };
  }

  /** Does work that is no part of the change, though it is done while the change is under way. */
  leaveOut(work: () => void): void {
    const { takeBacks } = this;
    this.takeBacks = null;
    try {
      work();
    } finally {
      this.takeBacks = takeBacks;
    }
  }
}
