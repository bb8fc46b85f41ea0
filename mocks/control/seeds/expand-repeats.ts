import { throwIfIssues } from '../schemas/check.js';
import type { SeedEntry } from './seed-file.js';
import { parseStretch } from './seed-times.js';

/** One item of an entry of a list, which may mean several items. */
export interface Expanded<Entry> {
  readonly entry: Entry;
  /** The place of the entry in the file. */
  readonly place: string;
  /** How much later its times are than the file says, in milliseconds. */
  readonly shift: number;
}

/** The place of a list, and by how much its entry was moved. */
export interface ListPlace {
  readonly place: string;
  readonly shift: number;
}

/** More than a mock can handle well, and more than anybody intends. */
const MAX_ENTRIES = 200_000;

/** All items of the lists of one seed file. */
export class RepeatExpander {
  private left = MAX_ENTRIES;

  /** All items of a list, in order. */
  expand<Entry>(
    list: ReadonlyArray<SeedEntry<Entry> | Entry> | undefined,
    { place, shift }: ListPlace,
  ): Expanded<Entry>[] {
    return (list ?? []).flatMap((entry, index) => this.expandEntry(entry, { place: `${place}.${index}`, shift }));
  }

  private expandEntry<Entry>(whole: SeedEntry<Entry> | Entry, { place, shift }: ListPlace): Expanded<Entry>[] {
    if (typeof whole !== 'object' || whole === null) return this.take(1, place) && [{ entry: whole, place, shift }];
    const { repeat, every, ...entry } = whole as SeedEntry<object>;
    if (repeat === undefined) {
      if (every !== undefined) throwIfIssues([{ path: `${place}.every`, message: 'needs repeat beside it' }]);
      return this.take(1, place) && [{ entry: entry as Entry, place, shift }];
    }
    const step = every === undefined ? 0 : parseStretch(every);
    this.take(repeat, place);
    return Array.from({ length: repeat }, (_, index) => ({
      entry: numberTexts(entry, String(index + 1)) as Entry,
      place,
      shift: shift + index * step,
    }));
  }

  private take(count: number, place: string): true {
    this.left -= count;
    if (this.left < 0) {
      const message = `makes more than ${MAX_ENTRIES} things together with the entries before it`;
      throwIfIssues([{ path: place, message }]);
    }
    return true;
  }
}

/** Replaces `{n}` by the number of a repetition. Entries that are themselves repeated have their own numbers. */
function numberTexts(value: unknown, number: string): unknown {
  if (typeof value === 'string') return value.replaceAll('{n}', number);
  if (Array.isArray(value)) return value.map((item) => (isRepeated(item) ? item : numberTexts(item, number)));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numberTexts(inner, number)]));
}

function isRepeated(item: unknown): boolean {
  return item !== null && typeof item === 'object' && 'repeat' in item;
}
