/**
 * A sentence of a page, by how it begins, and the tests that would fail if it were false: `file: how the name of the test begins`,
 * below `test/`. What tells of no behavior has none; then `why` says what it is.
 */
export interface HeldSentence {
  readonly begins: string;
  readonly tests: readonly string[];
  readonly why?: string;
}

/** A sentence that tests hold. */
export const held = (begins: string, ...tests: string[]): HeldSentence => ({ begins, tests });
/** A sentence that tells of no behavior, and what it is. */
export const told = (begins: string, why: string): HeldSentence => ({ begins, tests: [], why });
