/**
 * The beginning of a sentence of a page, and the tests that would fail if the sentence were false. A test is
 * `file: beginning of its name`, below `test/`. A sentence that describes no behavior has no tests, but `why`.
 */
export interface HeldSentence {
  readonly begins: string;
  readonly tests: readonly string[];
  readonly why?: string;
}

/** A sentence that tests hold. */
export const held = (begins: string, ...tests: string[]): HeldSentence => ({ begins, tests });
/** A sentence that describes no behavior, and what it is. */
export const notHeld = (begins: string, why: string): HeldSentence => ({ begins, tests: [], why });
