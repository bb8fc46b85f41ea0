import { type CallState, type Delivery, getRequestId } from './call-state.js';

/** The facts of a call besides its data. */
export interface ApiResult<T> {
  readonly data: T;
  /** The `meta` of the envelope; empty where the service sends null. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** The answer itself: status and headers; its body has been read. */
  readonly response: Response;
  /** The answer's `X-Request-Id`, to quote in a support request. */
  readonly requestId?: string | undefined;
  /** The key that a creating call carried, given or made. */
  readonly idempotencyKey?: string | undefined;
  /** Whether the service answered from memory, because it had seen the key before. */
  readonly replayed: boolean;
  /** Requests sent; 1 when nothing had to be retried. */
  readonly attempts: number;
}

/** A promise of the data; `withResponse` gives the answer around it. */
export interface ApiPromise<T> extends Promise<T> {
  /** The data with what came around it: status, headers, request id. Rejects as the promise itself does. */
  withResponse(): Promise<ApiResult<T>>;
}

/** What a call brought, its headers not read yet: most callers want the data alone. */
export interface Received<T> extends Pick<ApiResult<T>, 'data' | 'meta' | 'response'> {
  readonly state: CallState;
}

/** Reads the rest of a result. */
export function toResult<T>({ data, meta, response, state }: Received<T>): ApiResult<T> {
  return {
    data,
    meta,
    response,
    requestId: getRequestId(response),
    idempotencyKey: state.name.idempotencyKey,
    replayed: response.headers.get('idempotency-replayed') === 'true',
    attempts: state.attempts,
  };
}

/**
 * A promise of the data that keeps what else was received. It is a class, for a closure that hangs on each promise keeps
 * more alive through a collection: 5 µs a call.
 */
export class DataPromise<T> extends Promise<T> implements ApiPromise<T> {
  #received: Received<T> | undefined;
  readonly #delivery: Delivery | undefined;

  /** What is made of it by `then` is a plain promise. */
  // A getter: as a field, the CommonJS build would assign to the one that Promise has, which cannot be set.
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** Whether anything of a call may have been sent: of what is no promise of this client nobody knows. */
  static maySend(call: unknown): boolean {
    const delivery = call instanceof DataPromise ? call.#delivery : undefined;
    return delivery === undefined || delivery.isBegun || !delivery.isOver;
  }

  constructor(source: Promise<Received<T>>, delivery?: Delivery) {
    // By `resolve` alone, or the engine would lose sight of who awaits: their frames would be missing in the stack.
    super((resolve) => {
      const data = source.then((received) => {
        this.#received = received;
        return received.data;
      });
      resolve(data);
    });
    this.#delivery = delivery;
  }

  withResponse(): Promise<ApiResult<T>> {
    return this.then(() => toResult(this.#received as Received<T>));
  }
}
