import { type ErrorFields, PagingError } from '../errors/errors.js';
import { type ApiResult, type Received, toResult } from './api-promise.js';
import { type CallInput, execute, takeCallOptions } from './call.js';
import type { CallOptions } from './client-options.js';
import { tick } from './clock.js';
import type { Operation } from './operation-table.js';
import { NO_META } from './response.js';
import type { Engine } from './send.js';

/** Lists an operation of the spec, by cursor or by offset, with the same interface: the offset is used as the cursor. */
export function listOperation<T>(
  engine: Engine,
  operation: Operation,
  { options: given = {}, ...input }: CallInput & { readonly options?: ListOptions | undefined },
): ListPromise<T> {
  const { query = {} } = input;
  const options = keepOptions(given);
  const by = operation.paging ?? 'cursor';

  const { clock, deadlineMs: usualMs } = engine.settings;
  const fetchPage = async (cursor: unknown, spentMs: number): Promise<RawPage<T>> => {
    const left =
      spentMs > 0 ? { ...options, deadlineMs: Math.max(0, (options.deadlineMs ?? usualMs) - spentMs) } : options;
    const call = { ...input, query: { ...query, [by]: cursor }, options: left };
    const received = await execute<T[]>(engine, operation.id, call);
    if (by === 'cursor') {
      const isFull = received.data.length >= Number(query.limit ?? USUAL_LIMIT);
      const perhapsCut = !('nextCursor' in received.meta) && isFull;
      if (perhapsCut || received.meta === NO_META) warnOfCut(engine, operation.id, isFull);
      return { received, nextCursor: (received.meta.nextCursor as string) || null, perhapsCut };
    }
    const { length, 0: first } = received.data;
    const next = Number(cursor ?? 0) + length;
    // Each row has the total number of rows. If the service does not send it, reading goes on until a page is not full.
    const { total_count: total } = (first ?? {}) as { total_count?: number };
    const atEnd = total === undefined ? length < Number(query.limit ?? 1) : next >= total;
    return { received, nextCursor: atEnd ? null : `${next}` };
  };
  const { resumeFrom, maxRequests } = options ?? {};
  // The first page refuses any other, by its name.
  const start = typeof resumeFrom === 'string' ? resumeFrom : query[by];
  return new ListPromise({ operationId: operation.id, start, maxRequests, fetchPage, tick: () => tick(clock) });
}

/** The default number of rows per page. */
const USUAL_LIMIT = 50;

/** Warns once per list that its end is a guess. */
function warnOfCut({ events, cutLists }: Engine, operationId: string, isFull: boolean): void {
  if (cutLists.has(operationId)) return;
  cutLists.add(operationId);
  const page = isFull ? 'a full page without nextCursor' : 'a page without meta';
  events.warn(`trackagoat: ${operationId} returned ${page}. It is treated as the last page, so rows may be missing.`, {
    operationId,
  });
}

/**
 * A copy for all pages. Wrong options stay in it and the first page refuses them, because a list is read when it is
 * awaited.
 */
function keepOptions(given: ListOptions): ListOptions {
  try {
    return takeCallOptions(given, true);
  } catch {
    return given;
  }
}

/** Options of a list. The options of a call apply to each of its requests. */
export interface ListOptions extends CallOptions {
  /** The cursor to start at: a page's `nextCursor`, kept from an earlier run. */
  readonly resumeFrom?: string | undefined;
  /** Maximum number of requests for reading to the end. If more is left then, a PagingError says where to continue. */
  readonly maxRequests?: number;
}

/** A page as the service sent it. */
export interface RawPage<T> {
  readonly received: Received<T[]>;
  /** Null at the end. */
  readonly nextCursor: string | null;
  readonly perhapsCut?: boolean;
}

/** One page of a list. */
export interface Page<T> {
  /** The rows of this page, in the order of the service. */
  readonly data: T[];
  /** Null at the end; pass it as `resumeFrom` to continue later. */
  readonly nextCursor: string | null;
  /** Whether another page follows. */
  readonly hasMore: boolean;
  /**
   * The next page, or null at the end. Each call fetches it again. Not enumerable, so a copy of the page has only its
   * data.
   */
  getNextPage(): Promise<Page<T> | null>;
  /**
   * Whether the end is a guess: the page is full, and the service did not say whether another one follows. The client
   * warns once. Not enumerable.
   */
  readonly perhapsCut: boolean;
}

/** The source of a list, and how far it may be read. */
export interface ListSource<T> {
  readonly operationId: string;
  /** The cursor of the first page. */
  readonly start?: unknown;
  readonly maxRequests?: number | undefined;
  /** Fetches one page. `spentMs` are the milliseconds that its call has already taken, for pages without a row. */
  fetchPage(cursor: unknown, spentMs: number): Promise<RawPage<T>>;
  /** Milliseconds by which that is measured. */
  tick(): number;
}

/**
 * A list: await it for one page, or loop over it for all items of all pages. Nothing is sent before that. Each loop
 * starts from the beginning.
 */
export class ListPromise<T> implements Promise<Page<T>>, AsyncIterable<T> {
  readonly [Symbol.toStringTag] = 'ListPromise';
  readonly #source: ListSource<T>;
  #first: Promise<RawPage<T>> | undefined;

  constructor(source: ListSource<T>) {
    this.#source = source;
  }

  // Without types a loop or a length would find nothing and not say why. They are not declared, so neither compiles.
  static {
    const fail = (list: ListPromise<unknown>): never => {
      throw new TypeError(`${list.#source.operationId} is a list: await it for a page, or use for await.`);
    };
    Object.defineProperties(ListPromise.prototype, {
      // Called by a loop, and only looked at by whoever prints it.
      [Symbol.iterator]: {
        value(this: ListPromise<unknown>) {
          return fail(this);
        },
      },
      length: {
        get(this: ListPromise<unknown>) {
          return fail(this);
        },
      },
    });
  }

  /**
   * Page by page. An empty page with a cursor does not end it, but a hundred of them in a row are a PagingError, and so is a
   * repeated cursor. The search for the next row takes at most one `deadlineMs`, without the time between the pages.
   */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    const { maxRequests = Number.POSITIVE_INFINITY, operationId, start } = this.#source;
    const walk = new ListWalk();
    let page: Page<T> | null = this.#page(await this.#fetch(start, walk), walk);
    for (let requests = 1; page; requests++) {
      yield page;
      const { nextCursor } = page;
      if (nextCursor !== null && requests >= maxRequests) {
        const fields = { code: 'max_requests', operationId, hint: CONTINUE, nextCursor };
        throw new PagingError('the list was not read to its end (max_requests).', fields);
      }
      page = await page.getNextPage();
    }
  }

  /** Every item of every page. A page is read when it is needed. Throws a PagingError if the list cannot be continued. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { data } of this.pages()) yield* data;
  }

  /** All items, or the first `limit` of them. */
  async toArray({ limit = Number.POSITIVE_INFINITY }: { limit?: number } = {}): Promise<T[]> {
    const items: T[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  /** The first page with its response: status, headers, request id. */
  async withResponse(): Promise<ApiResult<Page<T>>> {
    const raw = await this.#load();
    return { ...toResult(raw.received), data: this.#firstPage(raw) };
  }

  // biome-ignore lint/suspicious/noThenProperty: a list is awaitable by design
  then<A = Page<T>, B = never>(
    onFulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#load()
      .then((raw) => this.#firstPage(raw))
      .then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page<T> | B> {
    return this.then(null, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<T>> {
    return this.then().finally(onFinally);
  }

  #load(): Promise<RawPage<T>> {
    this.#first ??= this.#fetch(this.#source.start, new ListWalk());
    return this.#first;
  }

  #firstPage(raw: RawPage<T>): Page<T> {
    const walk = new ListWalk();
    walk.note(this.#source.start, raw.received.data.length);
    return this.#page(raw, walk);
  }

  // A page has no reference to another page, because keeping the first would keep the whole list in memory.
  #page({ received: { data }, nextCursor, perhapsCut = false }: RawPage<T>, walk: ListWalk): Page<T> {
    let next: Promise<Page<T>> | undefined;
    let walked = false;
    const load = async (cursor: string): Promise<Page<T>> => {
      // A second call begins a separate walk.
      const path = walked ? new ListWalk() : walk;
      const { operationId } = this.#source;
      path.check(cursor, 'the list was not read to its end', { operationId, hint: CONTINUE });
      try {
        const raw = await this.#fetch(cursor, path);
        walked = true;
        return this.#page(raw, path);
      } finally {
        next = undefined;
      }
    };
    const getNextPage = async (): Promise<Page<T> | null> => {
      if (nextCursor === null) return null;
      next ??= load(nextCursor);
      return next;
    };
    const page = { data, nextCursor, hasMore: nextCursor !== null } as Page<T>;
    // Not part of the data, because code that clones or serializes a page (structuredClone, server components) refuses
    // functions.
    return Object.defineProperties(page, { getNextPage: { value: getNextPage }, perhapsCut: { value: perhapsCut } });
  }

  // The error for a missing page says where to continue.
  async #fetch(cursor: unknown, walk: ListWalk): Promise<RawPage<T>> {
    const { fetchPage, tick } = this.#source;
    const before = tick();
    try {
      const raw = await fetchPage(cursor, walk.spentMs);
      walk.note(cursor, raw.received.data.length, tick() - before);
      return raw;
    } catch (error) {
      // The next call begins a new search.
      walk.spentMs = 0;
      throw cursor && error instanceof Error ? Object.assign(error, { nextCursor: cursor }) : error;
    }
  }
}

const CONTINUE = 'To go on pass nextCursor as resumeFrom.';

/** How many pages without a row may follow one another. */
const MOST_EMPTY = 100;

/** The way through the pages of a list. It ends where the service leads in a circle, or on and on without a row. */
export class ListWalk {
  /** Milliseconds of waiting for pages since the last row. */
  spentMs = 0;
  #empty = 0;
  readonly #seen = new Set<unknown>();

  /** The page at a cursor came, after `ms` milliseconds. */
  note(cursor: unknown, rows: number, ms = 0): void {
    this.#seen.add(cursor);
    this.#empty = rows > 0 ? 0 : this.#empty + 1;
    this.spentMs = rows > 0 ? 0 : this.spentMs + ms;
  }

  /** Throws a PagingError, which begins with `what`, if the page at a cursor leads nowhere. */
  check(cursor: string, what: string, fields?: Partial<ErrorFields>): void {
    const isRepeated = this.#seen.has(cursor);
    if (!isRepeated && this.#empty < MOST_EMPTY) return;
    const [code, why] = isRepeated
      ? (['repeated_cursor', 'gave the same cursor twice'] as const)
      : (['empty_pages', `gave ${MOST_EMPTY} pages without a row, each with a cursor to another`] as const);
    throw new PagingError(`${what}: the service ${why}.`, { ...fields, code, nextCursor: cursor });
  }
}
