import type { ErrorCode } from '../../../src/generated/error-codes.js';

/** One error of a request: its place, and what to do. */
export interface ProblemIssue {
  readonly path: string;
  readonly message: string;
}

type Facts = Readonly<Record<string, unknown>>;

/** Longer than any sentence about a request. It may contain a text of the caller, as long as a body. */
const MOST_LETTERS = 2_000;

/**
 * A refusal by a rule. The world is unchanged. `code` is the API's `meta.code`, `meta` has further facts. Of long texts
 * of the caller only the beginning comes back.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly meta: Facts;

  constructor(
    readonly code: ErrorCode,
    message: string,
    meta: Facts = {},
  ) {
    super(shorten(message));
    this.meta = message.length > MOST_LETTERS ? shortenAll(meta) : meta;
  }
}

function shorten(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

function shortenAll(meta: Facts): Facts {
  const text = JSON.stringify(meta, (_, value) => (typeof value === 'string' ? shorten(value) : value));
  return JSON.parse(text) as Facts;
}

/** 404: this organization has no `what` with this id. `field` names the field of the body with the id. */
export function notFound(what: string, id: string, field?: string): ApiProblem {
  const sentence = `There is no ${what} ${id} in this organization.`;
  if (field === undefined) return new ApiProblem('not_found', sentence, { resource: what, id });
  return new ApiProblem('not_found', `${field}: ${sentence}`, { resource: what, id, field });
}

/** 400: a body that the schema allows but a rule does not; `path` names the field. */
export function invalidBody(path: string, message: string): ApiProblem {
  return new ApiProblem('invalid_body', `${path}: ${message}`, { issues: [{ path, message }] });
}

/** 400: a query that the schema allows but a rule does not. */
export function invalidQuery(path: string, message: string): ApiProblem {
  return new ApiProblem('invalid_query', `${path}: ${message}`, { issues: [{ path, message }] });
}
