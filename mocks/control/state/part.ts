import type { JsonSchema } from '../../api/schemas/json-schema.js';

/** A part of an organization, beside its world and its keys: what is known of its callers, and what they did. */
export interface Part<Dump = unknown> {
  /** As at the start. */
  reset(): void;
  /** What it is now. Nothing changes a dump later, so moments may share it. */
  dump(): Dump;
  /** Takes a dump, its own or one of a snapshot, in place of all it had. */
  load(dump: Dump): void;
}

/** A part that a store keeps whole. */
export interface WholePart<Dump = unknown> extends Part<Dump> {
  /** Another value after every change: a store writes the part again when it differs. */
  readonly revision: unknown;
}

/** A part of many entries, of which a call changes one or two: a store keeps each on its own. */
export interface ListedPart<Entry = unknown> extends Part<ReadonlyArray<readonly [string, Entry]>> {
  /**
   * Calls `listener`, and none that came before, with every entry that is another one now, and with undefined for one that is gone
   * again; until the function that this returns is called.
   */
  listen(listener: (id: string, entry: Entry | undefined) => void): () => void;
}

/** What the parts of an organization begin with. */
export interface PartStart {
  /** Seed of random numbers. */
  readonly number: number;
  readonly rateLimits: boolean;
  readonly journalSize: number;
  readonly changesSize: number;
}

/** How a kept part looks in a snapshot. */
interface Kept {
  /** Its form in a snapshot, which refuses others. */
  readonly form: JsonSchema;
  /** Whether the first version had it. A part without this is as at the start in a snapshot or a store that lacks it. */
  readonly isInEverySnapshot?: true;
  /** What of a dump may be large, by id. Moments that have the same object under an id hold it once. Default: nothing. */
  large?(dump: unknown): Iterable<readonly [id: string, value: unknown]>;
}

/** A part that snapshots, stores and moments keep. A listed one names its group in the store. */
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

/** A part that only moments keep, and of them only those of this run. */
export interface PassingPart<Dump = unknown> {
  /** What stands for its dump in a moment of an earlier run. */
  readonly earlierRun: Dump;
  create(start: PartStart): Part<Dump>;
}
