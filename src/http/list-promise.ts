import type { ClientCode } from '../errors/known-code.js';
import { PagingError } from '../errors/local-errors.js';
import { type ApiResult, type Received, toResult } from './api-promise.js';
import type { CallOptions } from './client-options.js';

/** Options of a list; those of a call hold for each of its requests. */
export interface ListOptions extends CallOptions {
  /** The cursor to start at: a page's `nextCursor`, kept from an earlier run. */
  readonly resumeFrom?: string | undefined;
  /** Requests that reading to the end may take; when more is left then, a PagingError says where to go on. */
  readonly maxRequests?: number;
}

/** A page as it was answered. */
export interface RawPage<T> {
  readonly received: Received<T[]>;
  /** Null at the end. */
  readonly nextCursor: string | null;
  readonly perhapsCut?: boolean;
}

/** One page of a list. */
export interface Page<T> {
  readonly data: T[];
  /** Null at the end; pass it as `resumeFrom` to go on later. */
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
  /**
   * The page after this one, or null at the end; asked again it is fetched again. Not enumerable: a copy of the page is
   * its data alone.
   */
  getNextPage(): Promise<Page<T> | null>;
  /**
   * Whether the end is a guess: the page is full, and the service did not say whether another one follows. The client warns
   * of it once. Not enumerable.
   */
  readonly perhapsCut: boolean;
}

/** Where a list comes from, and how far it may be read. */
export interface ListSource<T> {
  readonly operationId: string;
  /** The cursor of the first page. */
  readonly start?: unknown;
  readonly maxRequests?: number | undefined;
  /** Fetches one page. */
  fetchPage(cursor: unknown): Promise<RawPage<T>>;
}

/**
 * A list: await it for one page, or loop over it for all items of all pages. Nothing is sent before that; each loop
 * starts anew.
 */
export class ListPromise<T> implements Promise<Page<T>>, AsyncIterable<T> {
  readonly [Symbol.toStringTag] = 'ListPromise';
  readonly #source: ListSource<T>;
  #first: Promise<RawPage<T>> | undefined;

  constructor(source: ListSource<T>) {
    this.#source = source;
  }

  /** Page by page. An empty page with a cursor goes on; a cursor that comes twice is a PagingError. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    const { maxRequests = Number.POSITIVE_INFINITY, start } = this.#source;
    let page: Page<T> | null = this.#page(await this.#fetch(start));
    for (let requests = 1; page; requests++) {
      yield page;
      if (page.nextCursor !== null && requests >= maxRequests) throw this.#error('max_requests', page.nextCursor);
      page = await page.getNextPage();
    }
  }

  /** Every item of every page; a page is read when it is needed. Throws a PagingError when the list cannot go on. */
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

  /** The first page with its answer: status, headers, request id. */
  async withResponse(): Promise<ApiResult<Page<T>>> {
    const raw = await this.#load();
    return { ...toResult(raw.received), data: this.#page(raw) };
  }

  // biome-ignore lint/suspicious/noThenProperty: a list is awaitable by design
  then<A = Page<T>, B = never>(
    onFulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#load()
      .then((raw) => this.#page(raw))
      .then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page<T> | B> {
    return this.then(null, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<T>> {
    return this.then().finally(onFinally);
  }

  #load(): Promise<RawPage<T>> {
    this.#first ??= this.#fetch(this.#source.start);
    return this.#first;
  }

  // The pages of one walk share `seen`. A page holds on to no other: whoever keeps the first would keep the whole list.
  #page(
    { received: { data }, nextCursor, perhapsCut = false }: RawPage<T>,
    seen: Set<unknown> = new Set([this.#source.start]),
  ): Page<T> {
    let next: Promise<Page<T>> | undefined;
    let walked = false;
    const load = async (cursor: string): Promise<Page<T>> => {
      if (!walked && seen.has(cursor)) throw this.#error('repeated_cursor', cursor);
      try {
        const raw = await this.#fetch(cursor);
        // Asked once more, it begins a walk of its own.
        const path = walked ? new Set([cursor]) : seen.add(cursor);
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
    // Off the data: what clones or serializes a page (structuredClone, server components) refuses functions.
    return Object.defineProperties(page, { getNextPage: { value: getNextPage }, perhapsCut: { value: perhapsCut } });
  }

  // A page that cannot be had says where to go on.
  async #fetch(cursor: unknown): Promise<RawPage<T>> {
    try {
      return await this.#source.fetchPage(cursor);
    } catch (error) {
      throw cursor && error instanceof Error ? Object.assign(error, { nextCursor: cursor }) : error;
    }
  }

  #error(code: ClientCode, nextCursor: string): PagingError {
    const { operationId } = this.#source;
    const hint = 'To go on pass nextCursor as resumeFrom.';
    return new PagingError(`the list was not read to its end (${code}).`, { code, operationId, hint, nextCursor });
  }
}
