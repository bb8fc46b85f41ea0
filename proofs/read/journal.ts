import { existsSync, rmSync } from 'node:fs';
import { createFormHeader, describeOtherForm, type FileForm, readForm } from '../../base/files/file-form.js';
import { appendText } from '../../base/files/grow.js';
import { readLines } from '../../base/files/read-lines.js';
import { writeAside } from '../../base/files/write-aside.js';
import { version } from '../../mocks/control/version.js';

/** The rows that a pull has read so far. With them a broken pull can continue. `openJournal` keeps them in a file. */
export interface PullJournal {
  /** The value that an earlier pull kept under this name; undefined if it kept none. */
  get(name: string): unknown;
  /** Keeps what was read. A later pull continues from there. */
  put(name: string, data: unknown): void;
}

/** A journal in a file. */
export interface FileJournal extends PullJournal {
  /** How many responses it has. */
  readonly size: number;
  /** The service's time when its first part was read, epoch milliseconds. */
  readonly since: number;
  /** Deletes the file when the pull is done. */
  remove(): void;
}

/** The owner of a journal, and when it was opened. */
export interface JournalOwner {
  /** The identity of a pull. A journal of another owner is started again. */
  readonly owner: string;
  /** The service's time, epoch milliseconds. */
  readonly now: number;
}

/**
 * Opens the journal at `path`. Its content is used if it has the same `owner` and began less than a day before `now`.
 * Otherwise it starts empty. A last line that was cut off is left out. Only the owner of the file may read it.
 */
export function openJournal(path: string, begun: JournalOwner): Promise<FileJournal> {
  return Journal.open(path, begun);
}

class Journal implements FileJournal {
  private readonly kept = new Map<string, unknown>();
  /** The bytes of its whole lines. The rest of the file was cut off, and is written over. */
  private length = 0;
  since: number;

  private constructor(
    private readonly path: string,
    now: number,
  ) {
    this.since = now;
  }

  static async open(path: string, begun: JournalOwner): Promise<Journal> {
    const journal = new Journal(path, begun.now);
    if (existsSync(path) && (await journal.load(begun))) return journal;
    await writeAside(path, '');
    journal.kept.clear();
    journal.append({ ...createFormHeader(JOURNAL_FORM, version), ...begun });
    return journal;
  }

  get size(): number {
    return this.kept.size;
  }

  get(name: string): unknown {
    return this.kept.get(name);
  }

  put(name: string, data: unknown): void {
    this.append({ name, data });
    this.kept.set(name, data);
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }

  private append(entry: object): void {
    this.length = appendText(this.path, this.length, `${JSON.stringify(entry)}\n`);
  }

  private async load(begun: JournalOwner): Promise<boolean> {
    let whole = 0;
    for await (const { text, end } of readLines(this.path)) {
      const entry = parse(text);
      // The rest after a damaged line is read again too. A line without its end was cut off.
      if (entry === undefined || end === undefined) break;
      if (whole === 0) {
        const { owner, now } = entry as Partial<JournalOwner>;
        const number = readForm(entry, JOURNAL_FORM);
        if (Number(number) > JOURNAL_FORM.number)
          throw new Error(describeOtherForm(this.path, entry, 'remove the file, and it is read anew'));
        const age = begun.now - (now ?? Number.NEGATIVE_INFINITY);
        const isMine = number === JOURNAL_FORM.number && owner === begun.owner;
        if (!isMine || !(age >= 0 && age < LONGEST_PAUSE_MS)) return false;
        this.since = begun.now - age;
      } else {
        const { name, data } = entry as { name: string; data: unknown };
        this.kept.set(name, data);
      }
      whole = end;
    }
    this.length = whole;
    return whole > 0;
  }
}

/**
 * The form of the journals that this version writes. A journal of an earlier form, or of a build before the first release,
 * starts empty, because it only saves requests.
 */
export const JOURNAL_FORM: FileForm = { form: 'trackagoat-pull-journal', number: 1 };
const LONGEST_PAUSE_MS = 24 * 60 * 60_000;

/** The object of a line; undefined if it has none. */
function parse(line: string): object | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null ? entry : undefined;
  } catch {
    return undefined;
  }
}
