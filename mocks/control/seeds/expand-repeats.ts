import type { SeedEntry } from '../../../src/generated/seed-types.js';
import { invalidBody } from '../../world/store/api-problem.js';
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
  /** Whether its entry, or one around it, means several. Then no entry of its lists may. */
  readonly isRepeated: boolean;
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
    { place, shift, order, isRepeated }: ListPlace,
    field: string,
    list: ReadonlyArray<SeedEntry<Entry> | Entry> = [],
  ): Expanded<Entry>[] {
    const whole = place === '' ? field : `${place}.${field}`;
    return list.flatMap((entry, index) =>
      this.expandEntry(entry, { place: `${whole}.${index}`, shift, order, isRepeated }),
    );
  }

  private expandEntry<Entry>(whole: SeedEntry<Entry> | Entry, list: ListPlace): Expanded<Entry>[] {
    const { place, shift, isRepeated } = list;
    // An entry may be a text.
    const isText = typeof whole !== 'object';
    const { repeat, every, order = list.order, ...fields } = (isText ? {} : whole) as SeedEntry<object>;
    if (order < list.order) {
      const message = `must be ${list.order} or more: the entry around it has the order ${list.order}`;
      throw invalidBody(`${place}.order`, message);
    }
    if (every !== undefined && repeat === undefined) throw invalidBody(`${place}.every`, 'needs repeat beside it');
    if (repeat !== undefined && isRepeated)
      throw invalidBody(`${place}.repeat`, 'is within an entry that is repeated itself: write one of the two out');
    this.left -= repeat ?? 1;
    if (this.left < 0)
      throw invalidBody(place, `makes more than ${MAX_ENTRIES} things together with the entries before it`);
    const entry = (isText ? whole : fields) as Entry;
    if (repeat === undefined) return [{ ...list, entry, order }];
    const step = every === undefined ? 0 : parseStretch(every);
    const text = JSON.stringify(entry);
    return Array.from({ length: repeat }, (_, index) => ({
      // In JSON a brace is before a letter only within a text.
      entry: JSON.parse(text.replaceAll('{n}', String(index + 1))) as Entry,
      place,
      shift: shift + index * step,
      order,
      isRepeated: true,
    }));
  }
}
