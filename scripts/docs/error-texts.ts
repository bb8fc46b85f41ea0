import type { ErrorCode } from '../../src/generated/error-codes.js';

/** The text of a code's section. Links lead from docs/errors.md. */
export interface ErrorText {
  /** The event, and its conditions. */
  readonly means: string;
  /** The advice for the caller. */
  readonly remedy: string;
}

/** The words for every code of the spec. */
export const errorTexts: Readonly<Record<ErrorCode, ErrorText>> = {
  invalid_body: {
    means: 'The body is not JSON, lacks a field, has an unknown one, or contradicts itself.',
    remedy: 'Correct what `meta.issues` names. For a misspelt key it suggests the nearest one.',
  },
  invalid_params: {
    means:
      'A path parameter or a header is malformed: an id that is not a uuid, or an idempotency key that is too long.',
    remedy: 'Correct what `meta.issues` names. Often a handle or a name is where an id belongs.',
  },
  invalid_query: {
    means: 'A query parameter is unknown, of a wrong type or out of range, or the service did not make this cursor.',
    remedy: 'Correct what `meta.issues` names. Take cursors from `nextCursor` only, unchanged.',
  },
  invalid_api_key: {
    means: 'The request has no key, or no organization has this key.',
    remedy: 'Check `TRACKAGOAT_API_KEY`. Over HTTP, send `Authorization: Bearer tga_…`. A retry does not help.',
  },
  limit_reached: {
    means: 'The subscription has reached the cap that `meta.limitKey`, `meta.current` and `meta.max` name.',
    remedy: 'Remove what you no longer need, or upgrade. A retry does not help.',
  },
  retention_exceeded: {
    means: 'The subscription does not keep statistics that long.',
    remedy: 'Use a later `from`, or upgrade.',
  },
  banned: {
    means: 'The service has banned the organization.',
    remedy: 'Stop, and contact the service. No call with a key of this organization will succeed.',
  },
  insufficient_scope: {
    means: 'The key lacks the scope that `meta.required` names: `read` for reads, `write` for everything else.',
    remedy: 'Use a key with that scope, or leave the call out.',
  },
  not_found: {
    means:
      'The organization of the key has no such row: it never existed, was removed, is an excluded video, or is ' +
      "another organization's. If the id came in the body, the error names its field.",
    remedy: 'Use an id from a list. Check that the key belongs to the right organization.',
  },
  method_not_allowed: {
    means: 'The path does not have this method. The header `Allow` names those it has.',
    remedy: 'Look the operation up in the spec. No call creates accruals, for example.',
  },
  accrual_not_earned: {
    means:
      'The payment names accruals that are paid, rejected or voided; `meta.accrual_ids` names them. Nothing was paid.',
    remedy: 'List the earned accruals again. Most often somebody else has paid them. Check before you pay the rest.',
  },
  accrual_paid: {
    means: 'A paid accrual can be neither rejected nor voided.',
    remedy: 'Void its payment first (`payoutPayments.void`); the accrual is then `earned` again.',
  },
  already_assigned: {
    means: 'The creator already has the structure at this time.',
    remedy: 'Nothing to do. For another start, end the assignment first (`payoutStructures.unassign`).',
  },
  circular_reference: {
    means: 'A campaign cannot contain itself, directly or through other campaigns.',
    remedy: 'Add the other campaign, or leave the item out.',
  },
  creator_banned: {
    means: 'The new handle is banned on this platform; in the mock, that is `banned_account`.',
    remedy: 'Check the handle. The service does not say which platform it means.',
  },
  default_method: {
    means: 'Venmo, Cash App and PayPal come with every organization and cannot be deleted.',
    remedy: 'Disable it: `payoutMethods.update(id, { is_active: false })`.',
  },
  duplicate: {
    means: 'The video is already tracked, or the campaign already contains this item.',
    remedy: 'Use the row that exists.',
  },
  handle_taken: {
    means: 'The project already tracks this handle. Case makes no difference.',
    remedy: 'Use the creator that `creators.find(handle)` returns.',
  },
  idempotency_key_reused: {
    means: 'Another operation used this idempotency key within the last 24 hours.',
    remedy: 'Use one key for each thing you create. Derive it from the thing (payee and week), not from a counter.',
  },
  invalid_handle: {
    means: 'The new name is not a handle: 1 to 30 letters, digits, `.`, `_` and `-`.',
    remedy: 'Send the handle as TikTok shows it, not the display name or a URL.',
  },
  invalid_transition: {
    means: 'The row cannot change from `meta.from` to `meta.to`; `meta.allowed` lists the possible statuses.',
    remedy: 'Read the row again: somebody else may have changed it. See [statuses](service.md#statuses).',
  },
  method_inactive: {
    means: 'The payment names a disabled payout method.',
    remedy: 'Choose one of `payoutMethods.list()`, or enable it.',
  },
  no_change: {
    means: 'The creator already has this handle.',
    remedy: 'Nothing to do.',
  },
  no_outstanding_accruals: {
    means: 'The payment would settle all that a creator is owed, but nothing is owed.',
    remedy: 'The creator is paid. For a bonus, send `total_amount_cents` without `auto_apply_outstanding`.',
  },
  structure_archived: {
    means: 'An archived structure takes no new assignments.',
    remedy: 'Restore it with `payoutStructures.update(id, { is_active: true })`, or use another one.',
  },
  gone: {
    means: 'The service has retired the route. Its later documentation says so of the stats of creators and campaigns.',
    remedy: 'Use `goat.analytics`, as the workflows do.',
  },
  payload_too_large: {
    means: 'The body is larger than 1 MiB.',
    remedy: 'Split a bulk call, or keep large notes elsewhere and link to them.',
  },
  unsupported_media_type: {
    means: 'The request has a body without the header `Content-Type: application/json`.',
    remedy: 'Send that header; the client always does.',
  },
  rate_limit_exceeded: {
    means:
      'A key may send 60 requests a minute, and the organization has a daily quota. `meta.retryAfter` and `Retry-After` ' +
      'say how many seconds to wait.',
    remedy:
      'Wait, then send the same call again: nothing was done. The client waits by itself up to `maxRetryAfterMs`. A ' +
      'longer wait throws: `resetsAt` says until when, and `limit` which limit it was. The mock has [no ' +
      'limits](time-and-faults.md#rate-limits-and-plans) until you set them.',
  },
  internal_error: {
    means: 'The service failed. Nobody knows whether the work was done.',
    remedy:
      'Try again with the same idempotency key: if the call did go through, you get its first response. The client tries ' +
      'three times (`maxRetries`).',
  },
  unpublished_behaviour: {
    means:
      'Only from the mock: the service has not published what the call depends on. `limits.strictAssumptions` ' +
      'causes it (`meta.assumptions` names what), and so do operations whose response nobody has seen.',
    remedy: 'Avoid what it names, or let `mock.stub` give the response: [assumptions](mock.md#assumptions).',
  },
  bad_request: {
    means: "Only from the mock's server: the bytes are not an HTTP request. It closes the connection.",
    remedy: 'Check for a TLS handshake to a plain port, or bytes of an earlier request.',
  },
  foreign_host: {
    means:
      "Only from the mock's server: the `Host` header names another machine. Otherwise any web page could reach " +
      'the mock.',
    remedy: 'Use `localhost` or an IP address, or start it with `--allow-host NAME` (`allowedHosts`).',
  },
  request_timeout: {
    means: "Only from the mock's server: the request took too long to arrive. It closes the connection.",
    remedy: 'Send head and body without pauses. Nothing was done, so you can send it again.',
  },
  headers_too_large: {
    means: "Only from the mock's server: the headers are larger than 16 KiB.",
    remedy: 'Send fewer or shorter headers. Nothing was done.',
  },
};
