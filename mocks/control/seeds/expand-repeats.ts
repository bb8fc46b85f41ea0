import { invalidBody } from '../../world/store/api-problem.js';
import type { SeedEntry } from './seed-file.js';
import { parseStretch } from './seed-times.js';

/** One item of an entry of a list, which may mean several items. */
export interface Expanded<Entry> {
  readonly entry: Entry;
  /** The place of the entry in the file. */
  readonly place: string;
  /** How much later its times are than the file says, in milliseconds. */
  readonly shift: number;
  /** Its place among everything that happens at the same instant. */
  readonly order: number;
}

/** The place of a list, and by how much its entry was moved. */
export type ListPlace = Omit<Expanded<unknown>, 'entry'>;

/** More than a mock can handle well, and more than anybody intends. */
const MAX_ENTRIES = 200_000;

/** All items of the lists of one seed file. */
export class RepeatExpander {
  private left = MAX_ENTRIES;

  /** All items of the list in a field of an entry, in order. */
  expand<Entry>(
    { place, shift, order }: ListPlace,
    field: string,
    list: ReadonlyArray<SeedEntry<Entry> | Entry> = [],
  ): Expanded<Entry>[] {
    const whole = place === '' ? field : `${place}.${field}`;
    return list.flatMap((entry, index) => this.expandEntry(entry, { place: `${whole}.${index}`, shift, order }));
  }

  private expandEntry<Entry>(whole: SeedEntry<Entry> | Entry, list: ListPlace): Expanded<Entry>[] {
    const { place, shift } = list;
    if (typeof whole !== 'object' || whole === null) return this.take(1, place) && [{ entry: whole, ...list }];
    const { repeat, every, order = list.order, ...entry } = whole as SeedEntry<object>;
    if (order < list.order) {
      const message = `must be ${list.order} or more: the entry around it has the order ${list.order}`;
      throw invalidBody(`${place}.order`, message);
    }
    if (repeat === undefined) {
      if (every !== undefined) throw invalidBody(`${place}.every`, 'needs repeat beside it');
      return this.take(1, place) && [{ entry: entry as Entry, place, shift, order }];
    }
    const step = every === undefined ? 0 : parseStretch(every);
    this.take(repeat, place);
    return Array.from({ length: repeat }, (_, index) => ({
      entry: numberTexts(entry, String(index + 1)) as Entry,
      place,
      shift: shift + index * step,
      order,
    }));
  }

  private take(count: number, place: string): true {
    this.left -= count;
    if (this.left < 0) {
      const message = `makes more than ${MAX_ENTRIES} things together with the entries before it`;
      throw invalidBody(place, message);
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
