import { type CallState, type Delivery, getRequestId } from './call-state.js';

/** The facts of a call besides its data. */
export interface ApiResult<T> {
  /** The row that the call returns, or the rows of a page. */
  readonly data: T;
  /** The `meta` of the envelope; empty if the service sends null. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** The response itself, for its status and headers. Its body has been read. */
  readonly response: Response;
  /** The response's `X-Request-Id`, to quote in a support request. */
  readonly requestId?: string | undefined;
  /** The idempotency key of a creating call, given or generated. */
  readonly idempotencyKey?: string | undefined;
  /** Whether the service repeated an earlier response, because it had seen the key before. */
  readonly replayed: boolean;
  /** Requests sent; 1 if nothing was retried. */
  readonly attempts: number;
}

/** A promise of the data; `withResponse` adds the response around it. */
export interface ApiPromise<T> extends Promise<T> {
  /** The data and the response around it: status, headers, request id. Rejects as the promise itself does. */
  withResponse(): Promise<ApiResult<T>>;
}

/** The result of a call. Its headers are not read yet, because most callers only want the data. */
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

/** A registered symbol, so workflows of the ESM copy see the count of a client of the CJS copy. */
const counted = Symbol.for('trackagoat.delivery');

/**
 * A promise of the data that keeps the rest of the response. It is a class, because a closure on each promise keeps
 * more memory alive through a collection: 5 µs per call.
 */
export class DataPromise<T> extends Promise<T> implements ApiPromise<T> {
  #received: Received<T> | undefined;
  readonly #delivery: Delivery | undefined;

  /** `then` returns a plain promise. */
  // A getter, because the CommonJS build would assign a field to Promise's own property, which cannot be set.
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** The count of a call's requests; undefined for a promise that is not this client's. */
  static deliveryOf(call: unknown): Readonly<Delivery> | undefined {
    return Reflect.get(Object(call), counted);
  }

  static {
    Reflect.defineProperty(DataPromise.prototype, counted, {
      get(this: DataPromise<unknown>) {
        return this.#delivery;
      },
    });
  }

  constructor(source: Promise<Received<T>>, delivery?: Delivery) {
    // Only by `resolve`. Otherwise the engine would not know who awaits, and those frames would be missing in the
    // stack.
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
