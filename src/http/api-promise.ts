/** What a call brought besides its data. */
export interface ApiResult<T> {
  readonly data: T;
  /** The `meta` of the envelope. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** The answer itself: status and headers; its body has been read. */
  readonly response: Response;
  /** The answer's `X-Request-Id`, to quote in a support request. */
  readonly requestId?: string | undefined;
  /** The key that a creating call carried, given or made. */
  readonly idempotencyKey?: string | undefined;
  /** Whether the service answered from memory, because it had seen the key before (contract §4). */
  readonly replayed: boolean;
  /** Requests sent; 1 when nothing had to be retried. */
  readonly attempts: number;
}

/** A promise of the data; `withResponse` gives the answer around it. */
export interface ApiPromise<T> extends Promise<T> {
  withResponse(): Promise<ApiResult<T>>;
}

/** Makes a promise of the data out of one of the whole result. */
export function apiPromise<T>(result: Promise<ApiResult<T>>): ApiPromise<T> {
  const data = result.then((r) => r.data);
  return Object.assign(data, {
    withResponse() {
      // Whoever takes the result handles its failure there; the data alone must not count as unhandled.
      data.catch(() => {});
      return result.then((r) => r);
    },
  });
}
