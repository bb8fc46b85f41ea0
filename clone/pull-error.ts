/** A pull that could not go on: the message says why and how to go on; `cause` is the client's error. */
export class PullError extends Error {
  override readonly name = 'PullError';

  constructor(
    message: string,
    /** Requests that were answered before. */
    readonly requests: number,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}
