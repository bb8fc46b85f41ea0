import { nameErrors, TrackagoatError } from './trackagoat-error.js';

/** The service refused; `status` and `code` say why. Refusals without a more specific class have this one. */
export class ApiError extends TrackagoatError {
  declare readonly status: number;
}

/** 401: the key is missing, mistyped or revoked. */
export class AuthenticationError extends ApiError {}

/** 403: the key lacks a scope (`required`, `granted`), or the organization is banned. */
export class PermissionError extends ApiError {
  /** The scope that the operation needs. */
  declare readonly required?: string;
  /** The scopes that the key has. */
  declare readonly granted?: readonly string[];
}

/** 404: the key's organization has no such row. */
export class NotFoundError extends ApiError {}

/** 410: the service has retired this operation. */
export class GoneError extends ApiError {}

/** 409: the state of the row forbids it. */
export class ConflictError extends ApiError {}

/** 402: the subscription's cap is reached. */
export class LimitReachedError extends ApiError {
  /** The cap's name, such as `max_creators_per_org`. */
  declare readonly limitKey?: string;
  /** The present count. */
  declare readonly current?: number;
  /** The cap. For retention it is a number of days. */
  declare readonly max?: number;
}

/** One error in a request: its place and its description. */
export interface ValidationIssue {
  /** Its place: a field such as `creator_ids[2]`, or the name of a parameter. */
  readonly path: string;
  /** The description of the error. */
  readonly message: string;
}

/** 400, 413, 415 and 422: the request itself is wrong; `issues` says where. */
export class ValidationError extends ApiError {
  /** Each wrong place with what is wrong there; empty if the service does not say. */
  declare readonly issues: readonly ValidationIssue[];
}

/** 5xx: the service failed, even after all safe retries. */
export class ServerError extends ApiError {}

/** Which limit is exhausted: the sliding minute of the key, or the organization's quota until 00:00 UTC. */
export type RateLimitKind = 'window' | 'daily';

/** The further fields of a RateLimitError. */
export interface RateLimitFields {
  /** Milliseconds to wait from now. */
  readonly retryAfterMs: number;
  /** When requests are allowed again. */
  readonly resetsAt: Date;
  /** Which limit was reached: requests per minute, or the daily quota. */
  readonly limit: RateLimitKind;
}

/** 429, and the client may not wait: `maxRetryAfterMs`, the deadline or the retries do not allow it. */
export class RateLimitError extends ApiError implements RateLimitFields {
  declare readonly retryAfterMs: number;
  declare readonly resetsAt: Date;
  declare readonly limit: RateLimitKind;
}

nameErrors({
  ApiError,
  AuthenticationError,
  PermissionError,
  NotFoundError,
  GoneError,
  ConflictError,
  LimitReachedError,
  ValidationError,
  ServerError,
  RateLimitError,
});
