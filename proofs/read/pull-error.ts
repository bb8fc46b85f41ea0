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
