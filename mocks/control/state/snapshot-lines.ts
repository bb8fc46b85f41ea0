import { listKeys } from '../../../base/values/typed-keys.js';
import { type JsonProblem, MAX_DOCUMENT_DEPTH, readJson } from '../../api/read-json.js';
import type { Snapshot } from './snapshot.js';

/** A snapshot as lines of JSON, one row per line, so no text is longer than a row. */
const FORM = 'trackagoat-snapshot';
/** The form of those lines that this version writes. */
export const LINES_FORMAT = 1;

/** The content type of those lines. */
export const SNAPSHOT_LINES_TYPE = 'application/x-ndjson';

const LINES_TYPE = /^application\/x-ndjson\s*(;|$)/i;

/** Whether a body of this content type is a snapshot as lines. */
export function isSnapshotLines(contentType: string | undefined): boolean {
  return LINES_TYPE.test(contentType ?? '');
}

/** The content of a snapshot's lines. */
export interface AssembledSnapshot {
  readonly snapshot: Snapshot;
  /** The gaps from reading a live organization; empty in a snapshot of a mock. */
  readonly unknown: readonly unknown[];
}

/** The lines of a snapshot, each with its end. */
export function* toSnapshotLines(snapshot: Snapshot, unknown: readonly unknown[] = []): Generator<string> {
  const { world, ...rest } = snapshot;
  let rows = 0;
  yield line({ form: FORM, file_format: LINES_FORMAT, written_by: snapshot.written_by });
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

/** Characters of lines that are sent at once, because each piece costs a call of the system. */
const PART_LENGTH = 1 << 16;

/** A snapshot to send as lines, however long they are together. The rows of a snapshot never change. */
export class SnapshotLines implements Iterable<string> {
  constructor(private readonly snapshot: Snapshot) {}

  *[Symbol.iterator](): Generator<string> {
    let part = '';
    for (const text of toSnapshotLines(this.snapshot)) {
      part += text;
      if (part.length < PART_LENGTH) continue;
      yield part;
      part = '';
    }
    if (part !== '') yield part;
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

interface Head {
  readonly rest: Omit<Snapshot, 'world'>;
  readonly state: Snapshot['world']['state'];
  readonly tables: readonly string[];
  readonly unknown: readonly unknown[];
}

type LineKind = 'form' | 'rest' | 't' | 'h' | 'end';

/** The fields of each kind of line, by the field that only this kind has. */
const FIELDS: { readonly [Kind in LineKind]: readonly string[] } = {
  form: ['form', 'file_format', 'written_by'],
  rest: ['rest', 'state', 'tables', 'unknown'] satisfies (keyof Head)[],
  t: ['t', 'row'],
  h: ['h', 'record'],
  end: ['end'],
};

const KINDS = listKeys(FIELDS);

/** Builds a snapshot from its lines, one by one, or from the lines of one JSON document. */
export class SnapshotAssembly {
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

  constructor(
    /** The subject of the lines, for the beginning of a sentence. */
    private readonly source: string,
  ) {}

  /** Takes the next line, without its end. Throws an Error that names the defect. */
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
    this.take(this.parse(text));
  }

  /** The snapshot, after all lines. Throws an Error that names the defect. */
  finish(): AssembledSnapshot {
    if (this.pretty) this.whole = this.parse(this.pretty.join('\n')) as Snapshot;
    if (this.whole) {
      if (typeof this.whole !== 'object' || !('world' in this.whole))
        throw this.error('is not a snapshot: it has no world');
      return { snapshot: this.whole, unknown: [] };
    }
    if (!this.head || !this.isEnded) throw this.error(`was cut off after line ${this.lines}; pull it again`);
    const { rest, state, unknown } = this.head;
    const world = { state, tables: Object.fromEntries(this.tables), history: Object.fromEntries(this.history) };
    return { snapshot: { ...rest, world } as unknown as Snapshot, unknown };
  }

  private take(line: unknown): void {
    if (!isObject(line)) throw this.changed();
    if (this.lines === 1 && 'format' in line) {
      this.whole = line as unknown as Snapshot;
      return;
    }
    if (this.lines === 1) this.takeHeader(line);
    const kind = this.findKind(line);
    if (kind === 'rest') this.takeHead(line);
    else if (kind === 'end') {
      if (line.end !== this.rows)
        throw this.error(`should hold ${line.end} rows and holds ${this.rows}; pull it again`);
      this.isEnded = true;
    } else if (kind !== 'form') {
      const list = kind === 't' ? this.tables.get(String(line.t)) : this.history.get(String(line.h));
      if (!list || !this.head) throw this.error(`names an unknown table in line ${this.lines}`);
      list.push(kind === 't' ? line.row : line.record);
      this.rows += 1;
    }
  }

  private takeHeader({ form, file_format, written_by }: Record<string, unknown>): void {
    if (form !== FORM) throw this.error('is not a snapshot');
    if (file_format === LINES_FORMAT) return;
    throw this.error(
      `was written by trackagoat-sdk ${written_by} in a form (${file_format}) that this version does not read; update the package or pull it again`,
    );
  }

  private takeHead(line: Record<string, unknown>): void {
    const { rest, state, tables, unknown } = line;
    const names: unknown[] = Array.isArray(tables) ? tables : [];
    const isWhole = isObject(rest) && isObject(state) && Array.isArray(unknown) && Array.isArray(tables);
    if (!isWhole || !names.every((name) => typeof name === 'string')) throw this.changed();
    this.head = line as unknown as Head;
    for (const table of this.head.tables) this.tables.set(table, []);
  }

  /** The kind of a line. A line at a wrong place, or with a field that is not known, would be lost in silence. */
  private findKind(line: Record<string, unknown>): LineKind {
    const kind = KINDS.find((name) => name in line);
    const isInPlace = kind === 'form' ? this.lines === 1 : kind !== 'rest' || this.head === undefined;
    if (kind === undefined || !isInPlace) throw this.changed();
    const other = Object.keys(line).find((name) => !FIELDS[kind].includes(name));
    if (other === undefined) return kind;
    throw this.error(`has ${other} in line ${this.lines}, which this version does not know; update the package`);
  }

  private parse(text: string): unknown {
    try {
      return readJson(text, MAX_DOCUMENT_DEPTH);
    } catch (error) {
      const { path, message } = error as JsonProblem;
      if (isWellFormed(text)) throw this.error(path ? `has ${path}, which ${message}` : message);
      throw this.lines <= 1 || this.pretty ? this.error('is not a snapshot: not valid JSON') : this.changed();
    }
  }

  private changed(): Error {
    return this.error(`was cut off or changed at line ${this.lines}; pull it again`);
  }

  private error(problem: string): Error {
    return new Error(`${this.source} ${problem}.`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWellFormed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
