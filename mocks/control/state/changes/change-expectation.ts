import type { ChangeCause, ChangedEntity, RowChange } from './change-history.js';

/** A pattern of a change. An omitted field matches anything. Objects match if they have at least these fields. */
export interface ChangePattern {
  readonly entity?: ChangedEntity;
  readonly type?: RowChange['type'];
  readonly id?: string;
  readonly cause?: Partial<ChangeCause>;
  /** Fields that the row had, with their values. Other fields may be anything. */
  readonly before?: Readonly<Record<string, unknown>>;
  /** Fields that the row has now, with their values. */
  readonly after?: Readonly<Record<string, unknown>>;
}

/** The changes that must have happened, and those that may have. */
export interface ChangeExpectation {
  /** The name of a checkpoint. Default: since the start, the last reset or the last restored snapshot. */
  readonly since?: string;
  /** Each must match a different change. */
  readonly required?: readonly ChangePattern[];
  /** True: only the required changes may have happened. A list: only those and the required ones. */
  readonly only?: boolean | readonly ChangePattern[];
  /** Changes that neither list checks. */
  readonly ignore?: readonly ChangePattern[];
}

/** The changes differ from the expected ones. The message shows both sides in readable form. */
export class UnexpectedChangesError extends Error {
  override readonly name = 'UnexpectedChangesError';

  constructor(
    message: string,
    /** Patterns that no change matched. */
    readonly missing: readonly ChangePattern[],
    /** Changes that were not expected. */
    readonly unexpected: readonly RowChange[],
  ) {
    super(message);
  }
}
