/** Empty all memos of this process, which are made once while it starts. */
const forgetters: (() => void)[] = [];

/** Drops what was made from the objects of a world that is gone: its rows would stay in the memory with it. */
export function clearRecentCaches(): void {
  for (const forget of forgetters) forget();
}

/**
 * Caches what was made from objects that never change, for the recently used ones. Two generations limit it: when the
 * young one is full, it becomes the old one, and entries that were not used since are dropped. Without it GET and lists × 1.3.
 */
export class RecentCache<Source extends object, Made> {
  private young = new Map<Source, Made>();
  private old = new Map<Source, Made>();
  private weight = 0;

  constructor(
    /** The size of a generation. */
    private readonly capacity: number,
    private readonly weigh: (made: Made) => number,
  ) {
    forgetters.push(() => {
      this.young = new Map();
      this.old = new Map();
      this.weight = 0;
    });
  }

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
