import { ApiProblem } from '../world/store/api-problem.js';
import { type ApiCall, getOperationRow, getSession } from './api-call.js';
import type { Result } from './envelope.js';
import { warn } from './organization.js';
import type { ParsedRequest } from './plain.js';

/**
 * The response of the first call with the same Idempotency-Key, marked as a replay. Throws 409 if that was another
 * route.
 */
export function replay(call: ApiCall): void {
  const key = findIdempotencyKey(call);
  if (key === undefined) return;
  const { organization, apiKey } = getSession(call);
  const kept = organization.idempotency.find(apiKey.key, key, organization.world.state.now);
  if (!kept) return;
  if (kept.route !== toRoute(call.request)) {
    throw new ApiProblem('idempotency_key_reused', `This Idempotency-Key was used for ${kept.route}; use a new one.`, {
      first_route: kept.route,
    });
  }
  if (kept.body !== call.request.body) {
    warn(organization, {
      code: 'idempotency_body_differs',
      message: `Idempotency-Key ${key} came again with another body; the first response was replayed and nothing was done.`,
      operation: call.operation,
    });
  }
  const { response } = kept;
  call.response = { ...response, headers: { ...response.headers, 'idempotency-replayed': 'true' } };
  call.isReplay = true;
}

/** Keeps the response of a call under its Idempotency-Key, if it has one. Returns the function that undoes this. */
export function keepFirst(call: ApiCall, result: Result): (() => void) | undefined {
  const key = findIdempotencyKey(call);
  if (key === undefined) return undefined;
  const { organization, apiKey } = getSession(call);
  return organization.idempotency.keep(apiKey.key, key, {
    route: toRoute(call.request),
    body: call.request.body,
    result,
    at: organization.world.state.now,
  });
}

/** The key, if the operation uses one: only creating operations do. */
function findIdempotencyKey(call: ApiCall): string | undefined {
  const key = call.request.headers['idempotency-key'];
  return key !== undefined && getOperationRow(call).creates ? key : undefined;
}

/** Identifies the work of a key: method and concrete path. */
function toRoute({ method, path }: ParsedRequest): string {
  return `${method} ${path}`;
}
