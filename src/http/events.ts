import type { RateLimitKind } from '../errors/api-errors.js';
import type { CallName, CallState } from './call-state.js';
import { tellQuietly } from './tell-quietly.js';

/** The fields of every event; never a query, a body or a header that is not on the allow-list. */
export interface CallEvent extends CallName {
  /** 1 for the first request of a call. */
  readonly attempt: number;
}

/** An answer came, of whatever status. */
export interface ResponseEvent extends CallEvent {
  readonly status: number;
  /** Milliseconds from sending to the end of the body. */
  readonly durationMs: number;
  /** Allow-listed headers: request id, rate limit, retry-after, content type, replay mark. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An attempt failed and another one follows after `delayMs`. */
export interface RetryEvent extends CallEvent {
  readonly delayMs: number;
  /** The status, or the name of the error. */
  readonly reason: string | number;
}

/** The service answered 429. */
export interface RateLimitedEvent extends CallEvent {
  /** Milliseconds to wait from now. */
  readonly retryAfterMs: number;
  /** When the limit opens again. */
  readonly resetsAt: Date;
  /** The window of a minute, or the daily quota. */
  readonly limit: RateLimitKind;
}

/** The events of a client by name, for `client.on`. */
export interface ClientEvents {
  /** A request is about to be sent. */
  readonly request: CallEvent;
  /** An answer came, of whatever status. */
  readonly response: ResponseEvent;
  /** Another attempt follows. */
  readonly retry: RetryEvent;
  /** The service answered 429. */
  readonly rateLimited: RateLimitedEvent;
}

/** The levels of a logger. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where log lines go; `console` fits. Requests and answers are `debug`, retries `info`; a missing level is silent. */
export type Logger = { readonly [Level in LogLevel]?: (message: string, fields: object) => void };

const levels: Readonly<Record<keyof ClientEvents, LogLevel>> = {
  request: 'debug',
  response: 'debug',
  retry: 'info',
  rateLimited: 'warn',
};

/** Tells listeners and the logger what happens; neither can break a call. */
export interface Events {
  /** Listens to one kind of event; answers the function that stops it. */
  on<K extends keyof ClientEvents>(kind: K, listener: (event: ClientEvents[K]) => unknown): () => void;
  /** Tells an event of a call; `extra` is asked for only when somebody listens. */
  emit(kind: keyof ClientEvents, state: CallState, extra?: () => object): void;
  log(level: LogLevel, message: string, fields: object): void;
  /** Says what explains a program that seems to hang: to the console when there is no logger. */
  warn(message: string, fields: object): void;
}

/** Makes the events of a client. */
export function createEvents(given: Logger | undefined): Events {
  const logger = given ?? {};
  const listeners = new Set<readonly [kind: string, listener: (event: never) => unknown]>();

  const log: Events['log'] = (level, message, fields) => tellQuietly(() => logger[level]?.(message, fields));

  return {
    on(kind, listener) {
      const entry = [kind, listener] as const;
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    emit(kind, { name, attempts }, extra) {
      const level = levels[kind];
      // Most clients have neither, and a call tells two events at least.
      if (!logger[level] && !listeners.size) return;
      const event = { ...name, attempt: attempts, ...extra?.() };
      // A copy: a listener may add another.
      for (const [wanted, listener] of [...listeners]) if (wanted === kind) tellQuietly(() => listener(event as never));
      log(level, `trackagoat ${kind}: ${name.operationId}`, event);
    },
    log,
    warn: (message, fields) => tellQuietly(() => (given ?? console).warn?.(message, fields)),
  };
}
