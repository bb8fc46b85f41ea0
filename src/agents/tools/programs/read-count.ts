import type { FailureKind, ProgramLimits } from './worker/wire.js';

/** Counts the reads of a program at the host, whatever became of the program's thread, which counts too. */
export class ReadCount {
  readonly #limits: ProgramLimits;
  #asked = 0;
  #open = 0;

  constructor(limits: ProgramLimits) {
    this.#limits = limits;
  }

  /** Counts a read. Why the program ends, or null if the read is within the limits. */
  begin({ args }: { readonly args: string }): FailureKind | null {
    this.#asked += 1;
    this.#open += 1;
    if (this.#asked > this.#limits.reads) return 'reads';
    if (this.#open > this.#limits.pendingReads) return 'pending';
    return args.length > this.#limits.argsChars ? 'arguments' : null;
  }

  /** Counts a read that has its result. */
  end(): void {
    this.#open -= 1;
  }
}
