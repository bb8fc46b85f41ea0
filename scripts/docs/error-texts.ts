import type { ErrorCode } from '../../src/generated/error-codes.js';

/** What the page of a code says in words. Links lead from docs/errors/. */
export interface ErrorText {
  /** What happened, and when; the first sentence also stands in the table of all codes. */
  readonly means: string;
  /** What the caller should do. */
  readonly remedy: string;
}

/** The words for every code of the spec; no code can be without. */
export const errorTexts: Readonly<Record<ErrorCode, ErrorText>> = {
  invalid_body: {
    means:
      'The body is not what the spec says. It is not JSON, lacks a field, has an unknown one, or contradicts itself (a ' +
      'payment of accruals without a creator).',
    remedy: 'Correct what `meta.issues` names; for a misspelt key it suggests the nearest one. Nothing was changed.',
  },
  invalid_params: {
    means:
      'A parameter of the path, or a header, is not what the spec says. Ids are uuids; an idempotency key has a largest ' +
      'length.',
    remedy:
      'Correct what `meta.issues` names. Often a handle or a name was sent where an id belongs; the client refuses that ' +
      'with a `PathError` before it is sent.',
  },
  invalid_query: {
    means:
      'A query parameter is unknown, of a wrong type or out of range. So is a cursor that the service did not make.',
    remedy: 'Correct what `meta.issues` names. Take cursors from `nextCursor` only, as they are.',
  },
  invalid_api_key: {
    means: 'No key was sent, or no organization has it.',
    remedy: 'Check `TRACKAGOAT_API_KEY`. Over HTTP send `Authorization: Bearer tga_…`. Trying again does not help.',
  },
  limit_reached: {
    means: 'A cap of the plan is reached. `meta.limitKey`, `meta.current` and `meta.max` say which.',
    remedy: 'Remove what is no longer needed, or take a larger plan. Trying again does not help.',
  },
  retention_exceeded: {
    means: 'The plan does not keep statistics for so long.',
    remedy: 'Ask for a later `from`, or take a larger plan.',
  },
  banned: {
    means: 'The organization is banned from the service.',
    remedy: 'Stop, and ask the service. No call of this organization will succeed.',
  },
  insufficient_scope: {
    means: 'The key may not do this. Reads need the scope `read`, everything else `write`; `meta.required` names it.',
    remedy: 'Use a key with that scope. If the key was made without it on purpose, leave the call out.',
  },
  not_found: {
    means:
      'The organization of the key has no such row. It never existed, was removed, is an excluded video, or belongs to ' +
      'another organization. The error names the field of the body when the id stood there.',
    remedy: 'List the rows again and take the id from there. Check that the key is of the organization that you mean.',
  },
  method_not_allowed: {
    means: 'The path exists, but not with this method. The header `Allow` names those that it has.',
    remedy: 'Look the operation up in the spec. Accruals, for one, cannot be created: only the cron makes them.',
  },
  accrual_not_earned: {
    means:
      'A payment was to settle accruals of which some are paid, rejected or voided. `meta.accrual_ids` names them. ' +
      'Nothing was paid.',
    remedy:
      'List the earned accruals again and decide anew. Most often somebody else has paid in between, so do not pay the ' +
      'rest without a look.',
  },
  accrual_paid: {
    means: 'A paid accrual can neither be rejected nor voided.',
    remedy: 'Void its payment first, with `payoutPayments.void`: that brings the accrual back to `earned`.',
  },
  already_assigned: {
    means: 'The creator is assigned to the structure at this time already.',
    remedy: 'Nothing is to be done. For another start, end the assignment first with `payoutStructures.unassign`.',
  },
  circular_reference: {
    means: 'A campaign was to hold itself, or a campaign that holds it, directly or further up.',
    remedy: 'Put the other campaign in, or leave the item out.',
  },
  creator_banned: {
    means: 'A creator was to be renamed to an account that TikTok has banned. In the mock that is `banned_account`.',
    remedy: 'Check the handle. A banned account cannot be tracked.',
  },
  default_method: {
    means: 'Venmo, Cash App and PayPal come with every organization and cannot be deleted.',
    remedy: 'Disable it: `payoutMethods.update(id, { is_active: false })`.',
  },
  duplicate: {
    means: 'The video is tracked already, or the campaign holds this item already.',
    remedy: 'Go on with the row that is there.',
  },
  handle_taken: {
    means: 'The project tracks this handle already; upper and lower case make no difference.',
    remedy: 'Find the creator with `creators.find(handle)` and go on with that one.',
  },
  idempotency_key_reused: {
    means: 'The idempotency key was used within the last 24 hours for another operation.',
    remedy: 'Make a key for each thing that you create, from what it is (such as payee and week), not from a counter.',
  },
  invalid_handle: {
    means: 'A creator was to be renamed to what is no handle: 1 to 30 letters, digits, `.`, `_` and `-`.',
    remedy: 'Send the handle as TikTok shows it, not the display name and not a URL.',
  },
  invalid_transition: {
    means: 'The row cannot go from its status to this one. `meta.from`, `meta.to` and `meta.allowed` say what it can.',
    remedy: 'Read the row again: somebody else may have changed it. [Statuses](../states.md) draws what is possible.',
  },
  method_inactive: {
    means: 'The payment names a method that is disabled.',
    remedy: 'Choose one of `payoutMethods.list()`, which leaves disabled ones out, or enable it.',
  },
  no_change: {
    means: 'A creator was to be renamed to the handle that it has.',
    remedy: 'Nothing is to be done.',
  },
  no_outstanding_accruals: {
    means: 'A payment was to settle all that is owed to a creator, and nothing is.',
    remedy:
      'Take it as done: the creator is paid. For a bonus send `total_amount_cents` without `auto_apply_outstanding`.',
  },
  structure_archived: {
    means: 'An archived structure takes no new assignments.',
    remedy: 'Bring it back with `payoutStructures.update(id, { is_active: true })`, or use another one.',
  },
  gone: {
    means: 'The route was retired. Later documentation of the service says so of the stats of creators and campaigns.',
    remedy: 'Use `goat.analytics`. The workflows of this package do that by themselves.',
  },
  payload_too_large: {
    means: 'The body is larger than 1 MiB.',
    remedy: 'Send less: split a bulk call, keep large notes elsewhere and link to them.',
  },
  unsupported_media_type: {
    means: 'A body came without `Content-Type: application/json`.',
    remedy: 'Send that header. The client always does; this is for calls that you write by hand.',
  },
  rate_limit_exceeded: {
    means:
      'Too many requests: 60 of one key in a minute, or the daily quota of the organization. `meta.retryAfter` and ' +
      '`Retry-After` say how many seconds to wait.',
    remedy:
      'Wait that long, then send the same call again: nothing was done. The client waits by itself when it takes no ' +
      'longer than `maxRetryAfterMs`; the error tells `resetsAt`, and `limit` says which of the two it was. The minute ' +
      'is off in the mock unless you ask for it: [rate limits and plans](../time-and-faults.md#rate-limits-and-plans).',
  },
  internal_error: {
    means: 'The service failed. Whether the work was done is not known.',
    remedy:
      'Try again later with the same idempotency key: a creating call that did go through answers what it answered ' +
      'first. The client tries three times by itself, unless `maxRetries` says otherwise.',
  },
  unpublished_behaviour: {
    means:
      'Of the mock alone: the call leans on something that the service has not published. So it is with ' +
      '`strictAssumptions`, where `meta.assumptions` names what, and with operations whose answer nobody has seen.',
    remedy:
      'Do without what is named, or find out what the live service does. An operation whose shape is not published ' +
      'answers what a test gives it with `mock.stub`: [assumptions](../time-and-faults.md#know-what-you-lean-on).',
  },
  bad_request: {
    means: "Of the mock's server alone: what arrived is no HTTP request that can be read. The connection ends with it.",
    remedy: 'Look at what was sent: a TLS handshake to a plain port, or bytes that belong to an earlier request.',
  },
  foreign_host: {
    means:
      "Of the mock's server alone: the `Host` header names another machine. Without this check any page in a browser " +
      'could reach the mock under a name of its own.',
    remedy: 'Use `localhost` or an address, or start it with `--allow-host NAME` (`allowedHosts`).',
  },
  request_timeout: {
    means: "Of the mock's server alone: the request took too long to arrive. The connection ends with it.",
    remedy: 'Send head and body without pauses. Nothing was done, so it can be sent again.',
  },
  headers_too_large: {
    means: "Of the mock's server alone: the head of the request has more than 16 KiB.",
    remedy: 'Send fewer or shorter headers. Nothing was done.',
  },
};
