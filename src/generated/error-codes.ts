// Written by `npm run generate` from openapi.yaml. Do not edit.

/** The HTTP status of every error code (`meta.code`) of the API. */
export const errorStatus = {
  bad_request: 400,
  invalid_body: 400,
  invalid_params: 400,
  invalid_query: 400,
  invalid_api_key: 401,
  limit_reached: 402,
  retention_exceeded: 402,
  banned: 403,
  foreign_host: 403,
  insufficient_scope: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  accrual_not_earned: 409,
  accrual_paid: 409,
  already_assigned: 409,
  circular_reference: 409,
  creator_banned: 409,
  default_method: 409,
  duplicate: 409,
  handle_taken: 409,
  idempotency_key_reused: 409,
  invalid_handle: 409,
  invalid_transition: 409,
  method_inactive: 409,
  no_change: 409,
  no_outstanding_accruals: 409,
  structure_archived: 409,
  gone: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limit_exceeded: 429,
  headers_too_large: 431,
  internal_error: 500,
  unpublished_behaviour: 501,
} as const;

/** The page with a section for each code, by its anchor: on the site, or in the package while it has no homepage. */
export const errorPage = 'docs/errors.md';

/** What a program branches on: `meta.code` of a failed call. */
export type ErrorCode = keyof typeof errorStatus;

/** The codes that this project chose, where the service has published none. */
export const ourErrorCodes: readonly ErrorCode[] = [
  'banned',
  'not_found',
  'method_not_allowed',
  'duplicate',
  'circular_reference',
  'idempotency_key_reused',
  'already_assigned',
  'structure_archived',
  'accrual_not_earned',
  'accrual_paid',
  'no_outstanding_accruals',
  'method_inactive',
  'invalid_transition',
  'gone',
  'payload_too_large',
  'unsupported_media_type',
  'unpublished_behaviour',
  'bad_request',
  'foreign_host',
  'request_timeout',
  'headers_too_large',
];
