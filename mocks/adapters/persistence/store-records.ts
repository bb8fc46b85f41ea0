import { keptParts } from '../../control/state/organization-parts.js';
import { HISTORY_KINDS, type HistoryKind } from '../../world/store/history/world-history.js';

/** The store's data about the mock as a whole: whether clocks run, and how many organizations ever existed. */
export const MOCK_GROUP = 'mock';

/** The last entry of that group: a mock that ends writes the checksum of all before it. */
export const END_ENTRY = 'end';

/** Each organization's keys and clock, by its number. */
export const ORGANIZATIONS_GROUP = 'organizations';

/** The parts that the store keeps whole, each under its name. */
export const WHOLE_PARTS = keptParts().flatMap(([name, { group }]) => (group === undefined ? [name] : []));

/** The parts that the store keeps entry by entry, each in its own group. */
export const LISTED_PARTS = keptParts().flatMap(([name, { group }]) => (group === undefined ? [] : [{ name, group }]));

/** The names of the groups of one organization. All begin with `prefix`. */
export function organizationGroups(place: number) {
  const prefix = `${place}/`;
  return {
    prefix,
    /** Separate from the rest, because they stay when the world is replaced. */
    checkpoints: `checkpoints/${place}`,
    /** `start`, `state`, and `moving`: the part of the state that changes with every call. */
    world: `${prefix}world`,
    /** The whole parts, by name. */
    memory: `${prefix}memory`,
    listed: (group: string) => `${prefix}${group}`,
    rows: (table: string) => `${prefix}rows/${table}`,
    history: (kind: HistoryKind) => `${prefix}history/${kind}`,
  };
}

/** All groups, without the number of the organization, and their entries if these have fixed names. */
export const STORE_GROUPS: Readonly<Record<string, readonly string[] | 'any'>> = {
  [MOCK_GROUP]: ['runs', 'places', END_ENTRY],
  [ORGANIZATIONS_GROUP]: 'any',
  'checkpoints/N': 'any',
  'N/world': ['start', 'state', 'moving'],
  'N/memory': WHOLE_PARTS,
  ...anyIn(LISTED_PARTS.map(({ group }) => `N/${group}`)),
  'N/rows/': 'any',
  ...anyIn(HISTORY_KINDS.map((kind) => `N/history/${kind}`)),
};

function anyIn(groups: readonly string[]): Record<string, 'any'> {
  return Object.fromEntries(groups.map((group) => [group, 'any']));
}

/** The name of an entry within its group. */
export type EntryId = string | number;

/** Everything in a store: groups by name, in each the values by id, in the order in which they were first put. */
export type StoreContent = Map<string, Map<EntryId, unknown>>;

/**
 * A record: a value under an id in a group. With a 1 after it: changed fields of the object there, or of the objects under
 * a list of ids. Without a value: the entry is removed. A prefix alone: all groups with that prefix are removed.
 */
type StoreRecord =
  | readonly [group: string, id: EntryId, value: unknown]
  | FieldsRecord
  | readonly [string, EntryId]
  | readonly [string];
type FieldsRecord = readonly [group: string, ids: EntryId | readonly EntryId[], fields: object, 1];

const LINE_END = ',\n';
/** How much text is turned into bytes at once, because strings have a maximum length. */
const CHUNK_LENGTH = 1 << 20;
/** Bytes of a character, at most. */
const MOST_BYTES = 3;
/** How many ids one record may have. */
const MOST_IDS = 1000;

type Fields = Record<string, unknown>;

/** Objects of one group in which the same fields got the same values, for example the accruals of a payment. */
interface ChangedAlike {
  readonly group: string;
  readonly ids: EntryId[];
  readonly fields: Fields;
}

/** Changes of a store that are committed together, as the bytes of their records. */
export class StoreBatch {
  private readonly done: Buffer[] = [];
  private text = '';
  /** The latest changes, which are not yet in the text. */
  private latest: ChangedAlike | undefined;

  /** `place` gets the bytes of a batch that fits into it. New memory for each batch would be collected all the time. */
  constructor(private readonly place?: Buffer) {}

  put(group: string, id: EntryId, value: unknown): void {
    this.putJson(group, id, JSON.stringify(value));
  }

  /** Like `put`, but takes JSON text. */
  putJson(group: string, id: EntryId, json: string): void {
    // The names of groups are fixed and need no escaping.
    this.add(`["${group}",${JSON.stringify(id)},${json}]`);
  }

  /** Replaces the object `before`, which was last put there, by `after`. Equal fields are not written again. */
  replace(group: string, id: EntryId, before: object, after: object): void {
    const fields = findChangedFields(before, after);
    const { latest } = this;
    if (!fields) this.put(group, id, after);
    else if (latest?.group === group && latest.ids.length < MOST_IDS && haveSameValues(latest.fields, fields)) {
      latest.ids.push(id);
    } else {
      this.addLatest();
      this.latest = { group, ids: [id], fields };
    }
  }

  remove(group: string, id: EntryId): void {
    this.add(JSON.stringify([group, id]));
  }

  /** Removes all groups with this prefix. */
  clear(prefix: string): void {
    this.add(JSON.stringify([prefix]));
  }

  /** The bytes to write, in order. */
  bytes(): readonly Buffer[] {
    this.encode();
    return this.done;
  }

  /** The number of bytes. */
  get size(): number {
    return this.bytes().reduce((sum, { length }) => sum + length, 0);
  }

  private addLatest(): void {
    if (!this.latest) return;
    const { group, ids, fields } = this.latest;
    this.latest = undefined;
    this.add(`["${group}",${JSON.stringify(ids.length === 1 ? ids[0] : ids)},${JSON.stringify(fields)},1]`);
  }

  private add(record: string): void {
    this.addLatest();
    this.text += record + LINE_END;
    if (this.text.length > CHUNK_LENGTH) this.encode();
  }

  private encode(): void {
    this.addLatest();
    if (this.text !== '') this.done.push(this.toBytes(this.text));
    this.text = '';
  }

  private toBytes(text: string): Buffer {
    const { place } = this;
    const fits = place !== undefined && this.done.length === 0 && text.length * MOST_BYTES <= place.length;
    return fits ? place.subarray(0, place.write(text)) : Buffer.from(text);
  }
}

/** The fields of `after` that differ from `before`; undefined if the set of fields or their order differs. */
function findChangedFields(before: object, after: object): Fields | undefined {
  const [former, present] = [before, after] as [Fields, Fields];
  const names = Object.keys(former);
  const changed: Fields = {};
  let at = 0;
  for (const name in present) {
    // JSON omits undefined fields.
    if (name !== names[at] || present[name] === undefined || former[name] === undefined) return undefined;
    if (present[name] !== former[name]) changed[name] = present[name];
    at += 1;
  }
  return at === names.length ? changed : undefined;
}

function haveSameValues(some: Fields, others: Fields): boolean {
  const names = Object.keys(some);
  return names.length === Object.keys(others).length && names.every((name) => some[name] === others[name]);
}

/** Applies whole lines of records to `content`. Throws a SyntaxError or TypeError for a line that is not a record. */
export function applyRecords(content: StoreContent, lines: string): void {
  // Parsing many records at once costs half as much as parsing each.
  const records = JSON.parse(`[${lines.slice(0, -LINE_END.length)}]`) as StoreRecord[];
  // The next record usually belongs to the same group, and each lookup hashes the name again.
  let [name, entries] = ['', new Map<EntryId, unknown>()];
  for (const record of records) {
    if (record.length === 4) {
      changeFields(content, record);
      continue;
    }
    const [group, id, value] = record;
    if (id === undefined) {
      clearGroups(content, group);
      name = '';
    } else if (value === undefined) content.get(group)?.delete(id);
    else {
      if (group !== name) [name, entries] = [group, findGroup(content, group)];
      entries.set(id, value);
    }
  }
}

function changeFields(content: StoreContent, [group, ids, fields]: FieldsRecord): void {
  const entries = content.get(group);
  for (const id of typeof ids === 'object' ? ids : [ids]) Object.assign(entries?.get(id) as object, fields);
}

function findGroup(content: StoreContent, group: string): Map<EntryId, unknown> {
  let entries = content.get(group);
  if (!entries) {
    entries = new Map();
    content.set(group, entries);
  }
  return entries;
}

function clearGroups(content: StoreContent, prefix: string): void {
  for (const group of content.keys()) if (group.startsWith(prefix)) content.delete(group);
}
