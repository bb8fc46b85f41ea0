import { type RateLimitKind, throwConfigurationError } from '../errors/errors.js';
import type { CallName, CallState } from './call-state.js';
import type { Logger, LogLevel } from './client-options.js';

/** The fields of every event; never a query, a body or a header that is not on the allow-list. */
interface CallEvent extends CallName {
  /** 1 for the first request of a call. */
  readonly attempt: number;
}

/** A response came, with any status. */
interface ResponseEvent extends CallEvent {
  /** The HTTP status. */
  readonly status: number;
  /** Milliseconds from sending to the end of the body. */
  readonly durationMs: number;
  /** Allow-listed headers: request id, rate limit, retry-after, content type, replay mark. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An attempt failed and another one follows after `delayMs`. */
interface RetryEvent extends CallEvent {
  /** Milliseconds until the next attempt. */
  readonly delayMs: number;
  /** The status, or the name of the error. */
  readonly reason: string | number;
}

/** The service responded with 429. */
interface RateLimitedEvent extends CallEvent {
  /** Milliseconds to wait from now. */
  readonly retryAfterMs: number;
  /** When requests are allowed again. */
  readonly resetsAt: Date;
  /** Which limit was reached: requests per minute, or the daily quota. */
  readonly limit: RateLimitKind;
}

/** The events of a client by name, for `client.on`. */
export interface ClientEvents {
  /** A request is about to be sent. */
  readonly request: CallEvent;
  /** A response came, with any status. */
  readonly response: ResponseEvent;
  /** Another attempt follows. */
  readonly retry: RetryEvent;
  /** The service responded with 429. */
  readonly rateLimited: RateLimitedEvent;
}

const levels: Readonly<Record<keyof ClientEvents, LogLevel>> = {
  request: 'debug',
  response: 'debug',
  retry: 'info',
  rateLimited: 'warn',
};

/** Reports events to the listeners and the logger. Neither can break a call. */
export interface Events {
  /** Listens to one kind of event. Returns the function that stops listening. */
  on<K extends keyof ClientEvents>(kind: K, listener: (event: ClientEvents[K]) => unknown): () => void;
  /** Reports an event of a call. `extra` is called only if somebody listens. */
  emit(kind: keyof ClientEvents, state: CallState, extra?: () => object): void;
  log(level: LogLevel, message: string, fields: object): void;
  /** Reports why a program seems to hang. Without a logger it uses the console. */
  warn(message: string, fields: object): void;
}

/** Makes the events of a client. */
export function createEvents(given: Logger | undefined): Events {
  const logger = given ?? {};
  const listeners = new Set<readonly [kind: string, listener: (event: never) => unknown]>();

  const log: Events['log'] = (level, message, fields) => callListener(() => logger[level]?.(message, fields));

  return {
    on(kind, listener) {
      if (!levels[kind])
        throwConfigurationError(
          'bad_option',
          `there is no event ${kind}; there are ${Object.keys(levels).join(', ')}.`,
        );
      if (typeof listener !== 'function') throwConfigurationError('bad_option', `${kind}: a listener is a function.`);
      const entry = [kind, listener] as const;
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    emit(kind, { name, attempts }, extra) {
      const level = levels[kind];
      // Most clients have neither, and a call has at least two events.
      if (!logger[level] && !listeners.size) return;
      const event = { ...name, attempt: attempts, ...extra?.() };
      // A copy, because a listener may add another.
      for (const [wanted, listener] of [...listeners])
        if (wanted === kind) callListener(() => listener(event as never));
      log(level, `trackagoat ${kind}: ${name.operationId}`, event);
    },
    log,
    warn: (message, fields) => callListener(() => (given ?? console).warn?.(message, fields)),
  };
}

/**
 * Calls a listener of the caller. If it throws, a payment that succeeded must not seem to have failed, and payments
 * must not stop half-way. If it rejects later, that must not end the process.
 */
export function callListener(listener: () => unknown): void {
  new Promise((resolve) => resolve(listener())).catch(() => {});
}
