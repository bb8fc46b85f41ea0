import { nameErrors, type Phase, TrackagoatError } from './trackagoat-error.js';

/** The call cannot be made as asked: a bad option, key or base URL. Nothing was sent. */
export class ConfigurationError extends TrackagoatError {}

/** An id or path that would reach a different route. Nothing was sent. */
export class PathError extends TrackagoatError {}

/** The service could not be reached or the connection broke; `sent` says whether the request may have arrived. */
export class ConnectionError extends TrackagoatError {
  /**
   * False only when it is certain that no request of the call left this machine, as after a refused connection. The client
   * cannot know of a request that a `fetch` or a dispatcher of yours sends again by itself.
   */
  declare readonly sent: boolean;
  /** The part of the call in which it ended. */
  declare readonly phase: Phase;
}

/** Time ran out: `timeoutMs` for one attempt or `deadlineMs` for the call; `phase` says during what. */
export class TimeoutError extends TrackagoatError {
  /** The part of the call in which it ended. */
  declare readonly phase: Phase;
  /** True when the whole call's deadline passed, false when one attempt took too long. */
  declare readonly deadline: boolean;
}

/** The caller's signal stopped the call; `cause` is the signal's reason. */
export class AbortError extends TrackagoatError {
  /** The part of the call in which it ended. */
  declare readonly phase: Phase;
}

/** The response is not what the API sends: not JSON, no envelope, empty, or (with `validate`) of another shape. */
export class ResponseFormatError extends TrackagoatError {}

/** The server redirected. The client did not follow, because it would send the key there. The hint names the base URL. */
export class RedirectError extends TrackagoatError {}

/**
 * A list could not be read to its end: a cursor was repeated, a hundred pages in a row had no row, or `maxRequests` was used
 * up.
 */
export class PagingError extends TrackagoatError {
  /** The cursor to continue from. Pass it as `resumeFrom`. */
  declare readonly nextCursor: string;
}

nameErrors({
  ConfigurationError,
  PathError,
  ConnectionError,
  TimeoutError,
  AbortError,
  ResponseFormatError,
  RedirectError,
  PagingError,
});
