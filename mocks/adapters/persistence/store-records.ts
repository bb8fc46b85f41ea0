/** The name of an entry within its group. */
export type EntryId = string | number;

/** Everything in a store: groups by name, in each the values by id in the order in which they were first put. */
export type StoreContent = Map<string, Map<EntryId, unknown>>;

/** A value under an id in a group; without a value, that entry removed; a prefix alone: all groups that begin so. */
type StoreRecord =
  | readonly [group: string, id: EntryId, value: unknown]
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
    this.add([group, id, value]);
  }

  remove(group: string, id: EntryId): void {
    this.add([group, id]);
  }

  /** Removes all groups whose names begin so. */
  clear(prefix: string): void {
    this.add([prefix]);
  }

  /** What is to be written, in order. */
  bytes(): readonly Buffer[] {
    this.encode();
    return this.done;
  }

  private add(record: StoreRecord): void {
    this.text += JSON.stringify(record) + LINE_END;
    if (this.text.length > CHUNK_LENGTH) this.encode();
  }

  private encode(): void {
    if (this.text !== '') this.done.push(Buffer.from(this.text));
    this.text = '';
  }
}

/** Does to `content` what whole lines of records say. Throws a SyntaxError or TypeError for what is none. */
export function applyRecords(content: StoreContent, lines: string): void {
  // One parse of many records costs half of as many parses.
  const records = JSON.parse(`[${lines.slice(0, -LINE_END.length)}]`) as StoreRecord[];
  for (const record of records) {
    const [group, id, value] = record;
    if (id === undefined) clearGroups(content, group);
    else if (value === undefined) content.get(group)?.delete(id);
    else putEntry(content, record as readonly [string, EntryId, unknown]);
  }
}

function putEntry(content: StoreContent, [group, id, value]: readonly [string, EntryId, unknown]): void {
  let entries = content.get(group);
  if (!entries) {
    entries = new Map();
    content.set(group, entries);
  }
  entries.set(id, value);
}

function clearGroups(content: StoreContent, prefix: string): void {
  for (const group of content.keys()) if (group.startsWith(prefix)) content.delete(group);
}
