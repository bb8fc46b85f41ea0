import type { DataSchema } from '../../api/schemas/json-schema.js';

/** A part of an organization besides its world and its keys: the knowledge about its callers and their calls. */
export interface Part<Dump = unknown> {
  /** Resets to the start. */
  reset(): void;
  /** The present state. A dump never changes later, so moments may share it. */
  dump(): Dump;
  /** Replaces its state by a dump, its own or one of a snapshot. */
  load(dump: Dump): void;
}

/** A part that a store keeps whole. */
export interface WholePart<Dump = unknown> extends Part<Dump> {
  /** A different value after every change. A store writes the part again if it differs. */
  readonly revision: unknown;
}

/** A part with many entries, of which a call changes one or two. A store keeps each entry separately. */
export interface ListedPart<Entry = unknown> extends Part<ReadonlyArray<readonly [string, Entry]>> {
  /**
   * Calls `listener`, which replaces any earlier listener, with every changed entry, and with undefined for a removed
   * one, until the returned function is called.
   */
  listen(listener: (id: string, entry: Entry | undefined) => void): () => void;
}

/** The start values of an organization's parts. */
export interface PartStart {
  /** Seed of random numbers. */
  readonly number: number;
  readonly rateLimits: boolean;
  readonly journalSize: number;
  readonly changesSize: number;
}

/** The form of a kept part in a snapshot. */
interface Kept {
  /** Its schema in a snapshot, which refuses other data. */
  readonly form: DataSchema;
  /** Whether the first version had it. Without this, the part is reset to the start if a snapshot or a store lacks it. */
  readonly isInEverySnapshot?: true;
  /** The large objects of a dump, by id. Moments with the same object under an id share it. Default: none. */
  large?(dump: unknown): Iterable<readonly [id: string, value: unknown]>;
}

/** A part that snapshots, stores and moments keep. A listed part names its group in the store. */
export type KeptPart<InSnapshot = unknown> = Kept &
  (
    | { readonly group?: undefined; readonly toSnapshot?: undefined; create(start: PartStart): WholePart<InSnapshot> }
    | {
        readonly group: string;
        readonly toSnapshot?: undefined;
        create(start: PartStart): ListedPart & Part<InSnapshot>;
      }
    | { readonly group: string; toSnapshot(dump: unknown): InSnapshot; create(start: PartStart): ListedPart }
  );

/** A part that only moments of this run keep. */
export interface PassingPart<Dump = unknown> {
  /** The replacement of its dump in a moment of an earlier run. */
  readonly earlierRun: Dump;
  create(start: PartStart): Part<Dump>;
}
