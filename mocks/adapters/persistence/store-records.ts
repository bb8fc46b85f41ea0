/** The name of an entry within its group. */
export type EntryId = string | number;

/** Everything in a store: groups by name, in each the values by id in the order in which they were first put. */
export type StoreContent = Map<string, Map<EntryId, unknown>>;

/**
 * A value under an id in a group, or with a 1 behind it fields of an object there that are others now; without a value, that
 * entry removed; a prefix alone: all groups that begin so.
 */
type StoreRecord =
  | readonly [group: string, id: EntryId, value: unknown]
  | readonly [group: string, id: EntryId, fields: object, 1]
  | readonly [string, EntryId]
  | readonly [string];

const LINE_END = ',\n';
/** So much text is turned into bytes at once: there is a longest string. */
const CHUNK_LENGTH = 1 << 20;

/** Changes of a store that are to come about together, as the bytes of their records. */
export class StoreBatch {
  private readonly done: Buffer[] = [];
  private text = '';

  put(group: string, id: EntryId, value: unknown): void {
    this.putJson(group, id, JSON.stringify(value));
  }

  /** As `put`, of a value that is JSON text already. */
  putJson(group: string, id: EntryId, json: string): void {
    // The names of groups are ours: there is nothing in them to escape.
    this.add(`["${group}",${JSON.stringify(id)},${json}]`);
  }

  /** Puts `after` in place of the object `before` that was put there last; what is the same in both is not written again. */
  replace(group: string, id: EntryId, before: object, after: object): void {
    const changed = findChangedFields(before, after);
    if (changed) this.add(`["${group}",${JSON.stringify(id)},${JSON.stringify(changed)},1]`);
    else this.put(group, id, after);
  }

  remove(group: string, id: EntryId): void {
    this.add(JSON.stringify([group, id]));
  }

  /** Removes all groups whose names begin so. */
  clear(prefix: string): void {
    this.add(JSON.stringify([prefix]));
  }

  /** What is to be written, in order. */
  bytes(): readonly Buffer[] {
    this.encode();
    return this.done;
  }

  /** How many bytes it comes to. */
  get size(): number {
    return this.bytes().reduce((sum, { length }) => sum + length, 0);
  }

  private add(record: string): void {
    this.text += record + LINE_END;
    if (this.text.length > CHUNK_LENGTH) this.encode();
  }

  private encode(): void {
    if (this.text !== '') this.done.push(Buffer.from(this.text));
    this.text = '';
  }
}

/** The fields of `after` that differ from `before`; undefined where other fields than values differ, or their order. */
function findChangedFields(before: object, after: object): object | undefined {
  const [former, present] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  const names = Object.keys(former);
  const changed: Record<string, unknown> = {};
  let at = 0;
  for (const name in present) {
    // What is undefined is no field in JSON.
    if (name !== names[at] || present[name] === undefined || former[name] === undefined) return undefined;
    if (present[name] !== former[name]) changed[name] = present[name];
    at += 1;
  }
  return at === names.length ? changed : undefined;
}

/** Does to `content` what whole lines of records say. Throws a SyntaxError or TypeError for what is none. */
export function applyRecords(content: StoreContent, lines: string): void {
  // One parse of many records costs half of as many parses.
  const records = JSON.parse(`[${lines.slice(0, -LINE_END.length)}]`) as StoreRecord[];
  // Mostly the next record is of the group of the one before, and a name is hashed anew at each search.
  let [name, entries] = ['', new Map<EntryId, unknown>()];
  for (const record of records) {
    const [group, id, value] = record;
    if (id === undefined) {
      clearGroups(content, group);
      name = '';
    } else if (value === undefined) content.get(group)?.delete(id);
    else if (record.length === 4) Object.assign(content.get(group)?.get(id) as object, value);
    else {
      if (group !== name) [name, entries] = [group, findGroup(content, group)];
      entries.set(id, value);
    }
  }
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
