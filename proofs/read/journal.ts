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
  /** How many responses an earlier pull left. */
  readonly resumed: number;
  /** The service's time when its first part was read, epoch milliseconds. */
  readonly since: number;
  /** Deletes the file when the pull is done. */
  remove(): void;
}

/**
 * Opens the journal at `path`. Its content is used if it has the same `owner`, the identity of a pull, and began less than
 * a day before `now`, the service's time. Otherwise it starts empty. A last line that was cut off is left out. Only the
 * owner of the file may read it.
 */
export async function openJournal(path: string, begun: JournalOwner): Promise<FileJournal> {
  const earlier = existsSync(path) ? await load(path, begun) : null;
  const kept = earlier?.kept ?? new Map<string, unknown>();
  // The rest of the file after its whole lines was cut off, and is written over.
  let length = earlier?.length ?? 0;
  const append = (entry: object): void => {
    length = appendText(path, length, `${JSON.stringify(entry)}\n`);
  };
  if (!earlier) {
    await writeAside(path, '');
    append({ ...createFormHeader(JOURNAL_FORM, version), ...begun });
  }
  return {
    resumed: kept.size,
    since: earlier?.since ?? begun.now,
    get: (name) => kept.get(name),
    put: (name, data) => {
      append({ name, data });
      kept.set(name, data);
    },
    remove: () => rmSync(path, { force: true }),
  };
}

interface JournalOwner {
  readonly owner: string;
  readonly now: number;
}

interface Kept {
  readonly kept: Map<string, unknown>;
  readonly since: number;
  /** The bytes of its whole lines. */
  readonly length: number;
}

/** The content of a journal; null if it is another pull's, too old, or empty. */
async function load(path: string, begun: JournalOwner): Promise<Kept | null> {
  const kept = new Map<string, unknown>();
  let [since, length] = [0, 0];
  for await (const { text, end } of readLines(path)) {
    const entry = parse(text);
    // The rest after a damaged line is read again too. A line without its end was cut off.
    if (entry === undefined || end === undefined) break;
    if (length === 0) {
      const { owner, now = Number.NEGATIVE_INFINITY } = entry as Partial<JournalOwner>;
      const number = readForm(entry, JOURNAL_FORM);
      if (Number(number) > JOURNAL_FORM.number)
        throw new Error(describeOtherForm(path, entry, 'remove the file, and it is read anew'));
      const age = begun.now - now;
      const isMine = number === JOURNAL_FORM.number && owner === begun.owner;
      const isYoung = age >= 0 && age < LONGEST_PAUSE_MS;
      if (!isMine || !isYoung) return null;
      since = now;
    } else {
      const { name, data } = entry as { name: string; data: unknown };
      kept.set(name, data);
    }
    length = end;
  }
  return length > 0 ? { kept, since, length } : null;
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
