import { errorPage } from '../../generated/error-codes.js';
import {
  ApiError,
  AuthenticationError,
  ConflictError,
  GoneError,
  LimitReachedError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  type RateLimitFields,
  ServerError,
  ValidationError,
} from './errors.js';
import type { ErrorFields } from './trackagoat-error.js';

/** The next step for a code of the service; codes that explain themselves have no hint. */
const hints: Readonly<Record<string, string>> = {
  invalid_api_key: 'Check TRACKAGOAT_API_KEY.',
  insufficient_scope: 'Use a key with the scope in meta.required.',
  limit_reached: 'Free a place or use a larger plan.',
  rate_limit_exceeded: 'Wait until resetsAt.',
  gone: 'Use goat.analytics.',
  accrual_paid: 'Void its payment.',
  accrual_not_earned: 'List the accruals again.',
  invalid_transition: 'See meta.allowed.',
  structure_archived: 'Set is_active.',
  method_inactive: 'Set is_active.',
};

/** Sentences for refusals whose sentence is their code. */
const sentences: Readonly<Record<string, string>> = {
  creator_banned: 'This handle is banned',
  handle_taken: 'The project already tracks this handle',
  invalid_handle: 'A handle has 1 to 30 letters, digits, dots, underscores and hyphens',
  no_change: 'Nothing would change',
};

const classes: Readonly<Record<number, typeof ApiError>> = {
  400: ValidationError,
  401: AuthenticationError,
  402: LimitReachedError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  413: ValidationError,
  415: ValidationError,
  422: ValidationError,
  429: RateLimitError,
};

/** Turns a refusal into an error of the class that says what it means. A 429 has its rate-limit fields. */
export function errorFromResponse(
  sentence: string,
  fields: ErrorFields & { readonly status: number },
  rateLimit?: RateLimitFields,
): ApiError {
  const { status, code, meta } = fields;
  const Class = classes[status] ?? (status < 500 ? ApiError : ServerError);
  // Some classes copy parts of `meta` to separate fields.
  const lifted =
    Class === ValidationError
      ? { issues: meta?.issues ?? [] }
      : Class === LimitReachedError
        ? { limitKey: meta?.limitKey, current: meta?.current, max: meta?.max }
        : Class === PermissionError && { required: meta?.required, granted: meta?.granted };
  const text = sentence === code ? (sentences[code] ?? sentence) : sentence.replace(/\.$/, '');
  const message = `${text} (${status} ${code}).`;
  const docs = `${errorPage}#${code}`;
  return new Class(message, { ...fields, hint: fields.hint ?? hints[code], docs, ...lifted, ...rateLimit });
}
