/**
 * What was made of objects that never change, kept for those that were asked for last. Two generations bound it: when the
 * young one is full it becomes the old one, and what nobody has asked for since then is let go.
 */
export class RecentMemo<Source extends object, Made> {
  private young = new Map<Source, Made>();
  private old = new Map<Source, Made>();
  private weight = 0;

  constructor(
    /** How much a generation takes. */
    private readonly capacity: number,
    private readonly weigh: (made: Made) => number,
  ) {}

  find(source: Source): Made | undefined {
    const made = this.young.get(source);
    if (made !== undefined) return made;
    const older = this.old.get(source);
    if (older !== undefined) this.keep(source, older);
    return older;
  }

  keep(source: Source, made: Made): Made {
    this.weight += this.weigh(made);
    if (this.weight > this.capacity) {
      this.old = this.young;
      this.young = new Map();
      this.weight = this.weigh(made);
    }
    this.young.set(source, made);
    return made;
  }
}
