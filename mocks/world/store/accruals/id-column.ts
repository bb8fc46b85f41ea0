import { findCounter, firstDigitsFor, type SequenceId, uuidFor } from '../ids.js';
import { NumberColumn } from './number-column.js';

/** The largest number of a sequence that a uuid determines. */
const LARGEST = 0xffff_ffff;

/** Uuids of one sequence, in its order, as their numbers: four bytes for each, and no text until somebody asks. */
export class IdColumn {
  private seed = 0;
  private last = -1;

  constructor(private readonly counters = new NumberColumn()) {}

  get length(): number {
    return this.counters.length;
  }

  /** Whether `push` takes this id: of the same sequence, and later in it than all others. */
  takes({ seed, counter }: SequenceId): boolean {
    return counter > this.last && counter <= LARGEST && (seed === this.seed || this.last < 0);
  }

  /** Adds an id that it takes. */
  push({ seed, counter }: SequenceId): void {
    this.seed = seed;
    this.last = counter;
    this.counters.push(counter);
  }

  get(place: number): string {
    return uuidFor(this.seed, this.counters.get(place));
  }

  /** The first digits of an id, as a number: different for each, and in the order of the ids as texts. */
  firstDigits(place: number): number {
    return firstDigitsFor(this.seed, this.counters.get(place));
  }

  /** The only place where `id` can be; another id may be there. Undefined if it is nowhere. */
  find(id: string): number | undefined {
    const counter = this.length === 0 ? undefined : findCounter(this.seed, id);
    if (counter === undefined) return undefined;
    const { counters } = this;
    let low = 0;
    let high = counters.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (counters.get(middle) < counter) low = middle + 1;
      else high = middle;
    }
    return low < counters.length && counters.get(low) === counter ? low : undefined;
  }

  /** Whether the id at a place of another column is at that place here too. */
  has(other: IdColumn, place: number): boolean {
    return place < this.length && this.seed === other.seed && this.counters.get(place) === other.counters.get(place);
  }

  copy(): IdColumn {
    const copy = new IdColumn(this.counters.copy());
    copy.seed = this.seed;
    copy.last = this.last;
    return copy;
  }
}
