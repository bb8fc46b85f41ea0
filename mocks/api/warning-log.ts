/** Something that the caller probably did not intend. */
export interface Warning {
  /** The world's time, ISO 8601. */
  readonly at: string;
  /** The name of the case; docs/payouts.md lists those of payouts. */
  readonly code: string;
  readonly message: string;
  /** The operation that was called; null if the clock was the cause. */
  readonly operation: string | null;
}

/** How many warnings an organization keeps; the oldest go first. */
const MOST_WARNINGS = 1000;

/** The warnings about the callers of an organization, oldest first. */
export class WarningLog {
  private warnings: Warning[] = [];
  private changes = 0;

  /** Rises with every change. */
  get revision(): number {
    return this.changes;
  }

  add(warning: Warning): void {
    this.changes += 1;
    this.warnings.push(warning);
    if (this.warnings.length > MOST_WARNINGS) this.warnings.shift();
  }

  list(): readonly Warning[] {
    return this.warnings;
  }

  reset(): void {
    this.load([]);
  }

  /** Their form in a snapshot. */
  dump(): readonly Warning[] {
    return [...this.warnings];
  }

  load(warnings: readonly Warning[]): void {
    this.changes += 1;
    this.warnings = [...warnings];
  }
}
