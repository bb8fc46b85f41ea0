import { writeCount } from '../../base/options/write-count.js';
import {
  AuthenticationError,
  isApiError,
  isGoneError,
  isNotFoundError,
  isPermissionError,
  RateLimitError,
} from '../../src/client/errors/errors.js';
import { callListener } from '../../src/client/http/events.js';
import type { ListPromise } from '../../src/client/http/list-promise.js';
import type { PullJournal } from './journal.js';

/** The progress of a pull. */
export interface PullProgress {
  /** The list that is being read. */
  readonly step: string;
  /** Requests with a response so far. Rows that a resumed pull had read before cost no request. */
  readonly requests: number;
  /** Rows so far. */
  readonly rows: number;
  /** For a part of known length, such as the goals of all creators: the number of the present one. */
  readonly done?: number;
  /** The length of that part. */
  readonly total?: number;
}

/** The options of a reader. */
export interface ReaderOptions {
  readonly onProgress?: ((progress: PullProgress) => unknown) | undefined;
  readonly journal?: PullJournal | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The size of a page, the maximum of the API. */
export const PAGE = 100;

/**
 * Reads lists and single rows, counts the requests, keeps the rows in the journal, and notes what the service does not
 * offer.
 */
export class Reader {
  requests = 0;
  rows = 0;
  readonly unknown: Unknown[] = [];
  private part: Pick<PullProgress, 'done' | 'total'> = {};

  constructor(private readonly options: ReaderOptions = {}) {}

  /** Options for each call. */
  get call(): { readonly signal?: AbortSignal | undefined } {
    return { signal: this.options.signal };
  }

  /**
   * All rows of a list, oldest first, as `shape` makes them. A list that the journal has under `name` is not read
   * again.
   */
  async readList<Row, Shaped = Row>(
    name: string,
    list: () => ListPromise<Row>,
    shape: (row: Row) => Shaped = (row) => row as unknown as Shaped,
  ): Promise<Shaped[]> {
    return this.remember(name, async () => (await this.readListAnew(name, list)).map(shape));
  }

  /** All rows of a list, oldest first, without using the journal. */
  async readListAnew<Row>(name: string, list: () => ListPromise<Row>): Promise<Row[]> {
    const rows: Row[] = [];
    await this.guard(async () => {
      for await (const page of list().pages()) {
        rows.push(...this.keepRows(name, page.data));
        this.count(name, page.data.length);
      }
    });
    return rows.reverse();
  }

  /** The entries of a page that are rows. Others are noted. */
  private keepRows<Row>(name: string, data: readonly Row[]): readonly Row[] {
    const rows = Array.isArray(data) ? data.filter((row) => typeof row === 'object' && row !== null) : [];
    if (!Array.isArray(data) || rows.length < data.length) {
      const what = `a response for ${name} with entries that are not rows; left out`;
      this.note({ code: 'malformed', what, affects: 'whatever rests on them' });
    }
    return rows;
  }

  /** The rows with an id. Others are noted. */
  keepIdentified<Row extends { readonly id?: string }>(kind: string, rows: readonly Row[]): Row[] {
    const kept = rows.filter(({ id }) => typeof id === 'string' && id !== '');
    if (kept.length < rows.length) {
      const what = `${writeCount(rows.length - kept.length, 'row')} of ${kind} without an id; left out`;
      this.note({ code: 'malformed', what, affects: 'whatever rests on them' });
    }
    return kept;
  }

  /** The part that `shape` takes from one response. A part that the journal has under `name` is not read again. */
  async readOne<Data, Shaped = Data>(
    name: string,
    read: () => PromiseLike<Data>,
    shape: (data: Data) => Shaped = (data) => data as unknown as Shaped,
  ): Promise<Shaped> {
    return this.remember(name, async () => shape(await this.readOneAnew(name, read)));
  }

  /** One response, without using the journal. */
  async readOneAnew<Data>(name: string, read: () => PromiseLike<Data>): Promise<Data> {
    return this.guard(async () => {
      const data = await read();
      this.count(name, 1);
      return data;
    });
  }

  /** The result of `read`; `fallback`, with a note, if the service does not offer it or refuses it to this key. */
  async readIfOffered<Data>(
    read: () => Promise<Data>,
    missing: { readonly fallback: Data; readonly what: string; readonly affects: string },
  ): Promise<Data> {
    try {
      return await read();
    } catch (error) {
      if (!isNotOffered(error)) throw error;
      this.note({ code: 'not_offered', what: missing.what, affects: missing.affects });
      return missing.fallback;
    }
  }

  /** Notes a gap. A repeated gap is noted once. */
  note(gap: Omit<Unknown, 'ids'>, ids: readonly string[] = []): void {
    if (this.unknown.some(({ code, what }) => code === gap.code && what === gap.what)) return;
    this.unknown.push({ ...gap, ids });
  }

  private async remember<Data>(name: string, read: () => Promise<Data>): Promise<Data> {
    const { journal } = this.options;
    const kept = journal?.get(name);
    if (kept !== undefined) return kept as Data;
    const data = await read();
    journal?.put(name, data);
    return data;
  }

  /** Goes through the parts to read, and reports how many there are. */
  *each<Part>(parts: readonly Part[]): Generator<Part> {
    try {
      for (const [at, part] of parts.entries()) {
        this.part = { done: at + 1, total: parts.length };
        yield part;
      }
    } finally {
      this.part = {};
    }
  }

  private count(step: string, rows: number): void {
    this.requests += 1;
    this.rows += rows;
    const progress = { step, requests: this.requests, rows: this.rows, ...this.part };
    callListener(() => this.options.onProgress?.(progress));
  }

  private async guard<Data>(read: () => Promise<Data>): Promise<Data> {
    try {
      return await read();
    } catch (error) {
      const explained = explain(error, { requests: this.requests, isKept: this.options.journal !== undefined });
      if (isApiError(error)) this.requests += 1;
      throw explained;
    }
  }
}

function isNotOffered(error: unknown): boolean {
  if (isNotFoundError(error) || isGoneError(error) || isPermissionError(error)) return true;
  return isApiError(error) && (error.status === 405 || error.status === 501);
}

/** The row, or undefined if reads do not show it. */
export async function findRow<Row>(read: () => Promise<Row>): Promise<Row | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isNotOffered(error)) return undefined;
    throw error;
  }
}

function explain(error: unknown, reading: { readonly requests: number; readonly isKept: boolean }): unknown {
  const { requests, isKept } = reading;
  const kept = isKept ? '; what was read is kept' : '';
  const again = isKept ? 'Run the pull again' : 'Run it again';
  if (error instanceof AuthenticationError) {
    return new PullError(
      requests === 0
        ? `The service does not accept the API key: ${error.message}`
        : `The API key stopped being accepted after ${writeCount(requests, 'request')} (expired or revoked). ${again} with a valid key${kept}.`,
      requests,
      error,
    );
  }
  if (error instanceof RateLimitError) {
    const minutes = Math.ceil(error.retryAfterMs / 60_000);
    return new PullError(
      `The service refuses further requests after ${requests} (rate limit). ${again} in ${minutes} min${kept}.`,
      requests,
      error,
    );
  }
  return error;
}

/** A gap of a clone, and its possible effect. */
export interface Unknown {
  /** A stable name to branch on. */
  readonly code: UnknownCode;
  /** The gap in words. */
  readonly what: string;
  /** Its possible effect in the clone. */
  readonly affects: string;
  /** The rows that it affects; empty if it affects no particular rows. */
  readonly ids: readonly string[];
}

/** The gap of these rows; none without rows. */
export function listGap(ids: readonly string[], gap: Omit<Unknown, 'ids'>): Unknown[] {
  return ids.length === 0 ? [] : [{ ...gap, ids }];
}

/** The names of possible gaps. */
export type UnknownCode =
  | 'always_hidden'
  | 'not_offered'
  | 'removed_creators'
  | 'history_not_read'
  | 'history_shared_out'
  | 'history_beyond_retention'
  | 'history_does_not_add_up'
  | 'settled_without_accrual'
  | 'scraped_since_the_last_run'
  | 'changed_while_read'
  | 'filled_in'
  | 'malformed';

/** A pull that could not continue. The message says why, and how to continue. `cause` is the client's error. */
export class PullError extends Error {
  override readonly name = 'PullError';

  constructor(
    message: string,
    /** Number of requests that got a response before. */
    readonly requests: number,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}
