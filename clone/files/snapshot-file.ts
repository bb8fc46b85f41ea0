import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Snapshot } from '../../mocks/control/state/snapshot.js';
import type { Unknown } from '../unknown.js';

/** What a snapshot file holds. */
export interface SnapshotFile {
  readonly snapshot: Snapshot;
  /** What the pull could not read; empty in a snapshot of a mock. */
  readonly unknown: readonly Unknown[];
}

const FORM = 'trackagoat-snapshot';
const FORMAT = 1;

/**
 * Writes a snapshot as lines of JSON, a row a line, so that no text is longer than a row. It is written beside `path` and
 * then renamed: a file that was there stays whole until the new one is.
 */
export async function writeSnapshot(path: string, { snapshot, unknown }: SnapshotFile): Promise<void> {
  const beside = `${path}.writing`;
  try {
    await pipeline(Readable.from(toLines(snapshot, unknown)), createWriteStream(beside, { mode: 0o600 }));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function* toLines(snapshot: Snapshot, unknown: readonly Unknown[]): Generator<string> {
  const { world, ...rest } = snapshot;
  let rows = 0;
  yield line({ form: FORM, file_format: FORMAT, written_by: snapshot.written_by });
  yield line({ rest, state: world.state, tables: Object.keys(world.tables), unknown });
  for (const [table, list] of Object.entries(world.tables)) {
    for (const row of list) {
      yield line({ t: table, row });
      rows += 1;
    }
  }
  for (const [kind, records] of Object.entries(world.history)) {
    for (const record of records) {
      yield line({ h: kind, record });
      rows += 1;
    }
  }
  yield line({ end: rows });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** Reads what `writeSnapshot` wrote, or a snapshot as one JSON document. Throws an Error that says what is wrong with the file. */
export async function readSnapshot(path: string): Promise<SnapshotFile> {
  const assembly = new Assembly(path);
  const source = createReadStream(path, 'utf8');
  try {
    for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY }))
      assembly.add(text);
  } finally {
    source.destroy();
  }
  return assembly.finish();
}

interface Head {
  readonly rest: Omit<Snapshot, 'world'>;
  readonly state: Snapshot['world']['state'];
  readonly tables: readonly string[];
  readonly unknown: readonly Unknown[];
}

class Assembly {
  private lines = 0;
  private rows = 0;
  private head: Head | undefined;
  private whole: Snapshot | undefined;
  private pretty: string[] | undefined;
  private readonly tables = new Map<string, unknown[]>();
  private readonly history = new Map<string, unknown[]>([
    ['videos', []],
    ['creators', []],
  ]);
  private isEnded = false;

  constructor(private readonly path: string) {}

  add(text: string): void {
    this.lines += 1;
    if (this.pretty) {
      this.pretty.push(text);
      return;
    }
    if (text === '' && (this.isEnded || this.whole)) return;
    if (this.isEnded || this.whole) throw this.error('goes on after its end');
    if (this.lines === 1 && !text.startsWith('{"form"') && !text.startsWith('{"format"')) {
      this.pretty = [text];
      return;
    }
    this.take(this.parse(text) as Record<string, unknown>);
  }

  finish(): SnapshotFile {
    if (this.pretty) this.whole = this.parse(this.pretty.join('\n')) as Snapshot;
    if (this.whole) {
      if (typeof this.whole !== 'object' || !('world' in this.whole))
        throw this.error('is no snapshot: it has no world');
      return { snapshot: this.whole, unknown: [] };
    }
    if (!this.head || !this.isEnded) throw this.error(`was cut off after line ${this.lines}; pull it again`);
    const { rest, state, unknown } = this.head;
    const world = { state, tables: Object.fromEntries(this.tables), history: Object.fromEntries(this.history) };
    return { snapshot: { ...rest, world } as unknown as Snapshot, unknown };
  }

  private take(entry: Record<string, unknown>): void {
    if (this.lines === 1) this.takeFirst(entry);
    else if ('rest' in entry) {
      this.head = entry as unknown as Head;
      for (const table of this.head.tables) this.tables.set(table, []);
    } else if ('end' in entry) {
      if (entry.end !== this.rows)
        throw this.error(`should hold ${entry.end} rows and holds ${this.rows}; pull it again`);
      this.isEnded = true;
    } else {
      const list = 't' in entry ? this.tables.get(String(entry.t)) : this.history.get(String(entry.h));
      if (!list) throw this.error(`names an unknown table in line ${this.lines}`);
      list.push('t' in entry ? entry.row : entry.record);
      this.rows += 1;
    }
  }

  private takeFirst(entry: Record<string, unknown>): void {
    if ('format' in entry) {
      this.whole = entry as unknown as Snapshot;
      return;
    }
    if (entry.form !== FORM) throw this.error('is no snapshot');
    if (entry.file_format === FORMAT) return;
    throw this.error(
      `was written by trackagoat-sdk ${entry.written_by} in a form (${entry.file_format}) that this version does not read; update the package or pull it again`,
    );
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw this.error(
        this.lines <= 1 || this.pretty
          ? 'is no snapshot: not valid JSON'
          : `was cut off or changed at line ${this.lines}; pull it again`,
      );
    }
  }

  private error(problem: string): Error {
    return new Error(`${this.path} ${problem}.`);
  }
}
