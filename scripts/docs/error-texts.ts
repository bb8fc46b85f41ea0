import type { ErrorCode } from '../../src/generated/error-codes.js';

/** The text of a code's section. Links lead from docs/errors.md. */
export interface ErrorText {
  /** The event, and its conditions. The table of all codes shows the first sentence too. */
  readonly means: string;
  /** The advice for the caller. */
  readonly remedy: string;
}

/** The words for every code of the spec. */
export const errorTexts: Readonly<Record<ErrorCode, ErrorText>> = {
  invalid_body: {
    means:
      'The body is not what the spec says. It is not JSON, lacks a field, has an unknown one, or contradicts itself (a ' +
      'payment of accruals without a creator).',
    remedy:
      'Correct what `meta.issues` names. If a key is misspelt, the issue suggests the nearest one. Nothing was changed.',
  },
  invalid_params: {
    means:
      'A parameter of the path, or a header, is not what the spec says. Ids are uuids; an idempotency key has a maximum ' +
      'length.',
    remedy:
      'Correct what `meta.issues` names. Often the call has a handle or a name where an id belongs. The client refuses ' +
      'that with a `PathError` before it sends anything.',
  },
  invalid_query: {
    means:
      'A query parameter is unknown, of a wrong type or out of range. A cursor that the service did not make is refused ' +
      'too.',
    remedy: 'Correct what `meta.issues` names. Take cursors from `nextCursor` only, and do not change them.',
  },
  invalid_api_key: {
    means: 'The request has no key, or no organization has this key.',
    remedy: 'Check `TRACKAGOAT_API_KEY`. Over HTTP send `Authorization: Bearer tga_…`. Trying again does not help.',
  },
  limit_reached: {
    means: 'The subscription has reached a cap. `meta.limitKey`, `meta.current` and `meta.max` say which one.',
    remedy: 'Remove what you no longer need, or upgrade. Trying again does not help.',
  },
  retention_exceeded: {
    means: 'The subscription does not keep statistics that long.',
    remedy: 'Ask for a later `from`, or upgrade.',
  },
  banned: {
    means: 'The service has banned the organization.',
    remedy: 'Stop, and ask the service. No call with a key of this organization will succeed.',
  },
  insufficient_scope: {
    means:
      'The key may not do this. Reads need the scope `read`; everything else needs `write`. `meta.required` names the ' +
      'scope.',
    remedy: 'Use a key with that scope. If the key lacks it on purpose, leave the call out.',
  },
  not_found: {
    means:
      'The organization of the key has no such row. It never existed, was removed, is an excluded video, or belongs to ' +
      'another organization. If the id came in the body, the error names its field.',
    remedy: 'List the rows again and use the id from there. Check that the key belongs to the right organization.',
  },
  method_not_allowed: {
    means: 'The path exists, but not with this method. The header `Allow` names the methods that it has.',
    remedy: 'Look the operation up in the spec. For example, no call creates accruals: only the cron makes them.',
  },
  accrual_not_earned: {
    means:
      'A payment names accruals that are not all `earned`: some are paid, rejected or voided. `meta.accrual_ids` names ' +
      'them. Nothing was paid.',
    remedy:
      'List the earned accruals again and decide anew. Most often somebody else has paid them since. Check before you ' +
      'pay the rest.',
  },
  accrual_paid: {
    means: 'A paid accrual can be neither rejected nor voided.',
    remedy: 'Void its payment first, with `payoutPayments.void`. That brings the accrual back to `earned`.',
  },
  already_assigned: {
    means: 'The creator already has the structure at this time.',
    remedy: 'You need do nothing. To begin at another time, end the assignment first with `payoutStructures.unassign`.',
  },
  circular_reference: {
    means: 'A campaign cannot contain itself, nor a campaign that contains it, directly or further up.',
    remedy: 'Put the other campaign in, or leave the item out.',
  },
  creator_banned: {
    means: 'The new handle is banned on this platform. In the mock that is `banned_account`.',
    remedy: 'Check the handle. The service does not say which platform it means.',
  },
  default_method: {
    means: 'Venmo, Cash App and PayPal come with every organization and cannot be deleted.',
    remedy: 'Disable it: `payoutMethods.update(id, { is_active: false })`.',
  },
  duplicate: {
    means: 'The video is already tracked, or the campaign already contains this item.',
    remedy: 'Go on with the row that exists.',
  },
  handle_taken: {
    means: 'The project already tracks this handle. Upper and lower case make no difference.',
    remedy: 'Find the creator with `creators.find(handle)` and go on with that one.',
  },
  idempotency_key_reused: {
    means: 'The idempotency key was used within the last 24 hours for another operation.',
    remedy:
      'Make a key for each thing that you create. Derive it from what the thing is (such as payee and week), not from a ' +
      'counter.',
  },
  invalid_handle: {
    means: 'The new name of the creator is not a handle. A handle is 1 to 30 letters, digits, `.`, `_` and `-`.',
    remedy: 'Send the handle as TikTok shows it, not the display name and not a URL.',
  },
  invalid_transition: {
    means:
      'The row cannot go from its status to this one. `meta.from`, `meta.to` and `meta.allowed` say what it can do.',
    remedy:
      'Read the row again: somebody else may have changed it. [Statuses](service.md#statuses) lists what is possible.',
  },
  method_inactive: {
    means: 'The payment names a payout method that is disabled.',
    remedy: 'Choose one of `payoutMethods.list()`, which leaves disabled ones out, or enable it.',
  },
  no_change: {
    means: 'The creator already has this handle.',
    remedy: 'You need do nothing.',
  },
  no_outstanding_accruals: {
    means: 'The payment asks to settle everything that is owed to a creator, but nothing is owed.',
    remedy:
      'Take it as done: the creator is paid. For a bonus, send `total_amount_cents` without `auto_apply_outstanding`.',
  },
  structure_archived: {
    means: 'An archived structure takes no new assignments.',
    remedy: 'Bring it back with `payoutStructures.update(id, { is_active: true })`, or use another one.',
  },
  gone: {
    means:
      'The service has retired the route. Later documentation of the service says this about the stats of creators and ' +
      'campaigns.',
    remedy: 'Use `goat.analytics`. The workflows of this package do that by themselves.',
  },
  payload_too_large: {
    means: 'The body is larger than 1 MiB.',
    remedy: 'Send less: split a bulk call, or keep large notes elsewhere and link to them.',
  },
  unsupported_media_type: {
    means: 'The request has a body, but not the header `Content-Type: application/json`.',
    remedy: 'Send that header. The client always does; you only meet this in calls that you write by hand.',
  },
  rate_limit_exceeded: {
    means:
      'Too many requests: one key may send 60 in a minute, and the organization has a daily quota. `meta.retryAfter` and ' +
      '`Retry-After` say how many seconds to wait.',
    remedy:
      'Wait that long, then send the same call again: nothing was done. The client waits by itself when the wait is not ' +
      'longer than `maxRetryAfterMs`. Otherwise its error has `resetsAt`, and `limit` says which of the two limits it was. ' +
      'The mock does not count requests in a minute unless you ask: [rate limits and ' +
      'plans](time-and-faults.md#rate-limits-and-plans).',
  },
  internal_error: {
    means: 'The service failed. Nobody knows whether the work was done.',
    remedy:
      'Try again later with the same idempotency key. If the creating call did go through, you get its first response ' +
      'again. The client tries three times by itself, unless `maxRetries` says otherwise.',
  },
  unpublished_behaviour: {
    means:
      'Only the mock returns this: the call depends on something that the service has not published. This happens with ' +
      '`limits.strictAssumptions` (`meta.assumptions` then names what), and with operations whose response nobody has seen.',
    remedy:
      'Do without what it names, or find out what the live service does. An operation whose shape is not published ' +
      'returns what your test gives it with `mock.stub`: [assumptions](mock.md#assumptions).',
  },
  bad_request: {
    means:
      "Only the mock's server returns this: what arrived is not a readable HTTP request. The server closes the connection.",
    remedy: 'Check what was sent: a TLS handshake to a plain port, or bytes that belong to an earlier request.',
  },
  foreign_host: {
    means:
      "Only the mock's server returns this: the `Host` header names another machine. Without this check, any page in a " +
      'browser could reach the mock under a name of its own.',
    remedy: 'Use `localhost` or an IP address, or start it with `--allow-host NAME` (`allowedHosts`).',
  },
  request_timeout: {
    means:
      "Only the mock's server returns this: the request took too long to arrive. The server closes the connection.",
    remedy: 'Send head and body without pauses. Nothing was done, so you can send it again.',
  },
  headers_too_large: {
    means: "Only the mock's server returns this: the headers of the request are larger than 16 KiB.",
    remedy: 'Send fewer or shorter headers. Nothing was done.',
  },
};
