import type { OperationId } from '../../src/generated/operations.js';
import { ApiProblem } from '../world/store/api-problem.js';
import { type ApiCall, type ApiStep, getOperation, getOperationRow, getSession } from './api-call.js';
import { type Result, toSuccessResponse } from './envelope.js';
import type { ApiOptions, Call } from './operation.js';
import { operations } from './operations/index.js';
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
function keepFirst(call: ApiCall, result: Result): (() => void) | undefined {
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

type AnyOperation = (call: Call<OperationId>) => Result;

/** The step that runs the operation, and keeps its response if the call has an idempotency key. */
export function createRunOperation(options: ApiOptions): ApiStep {
  return (call) => {
    // The input has just been checked against the spec, from which these types are generated.
    const id = getOperation(call) as keyof typeof operations;
    const operation = operations[id] as AnyOperation;
    const input = toOperationCall(call, options);
    if (getOperationRow(call).method === 'GET') read(call, operation, input);
    else change(call, operation, input);
  };
}

/*
 * The response is made and kept for its key together with the change, so there is no row without its response, and no
 * second row by the same key. If any of this or a later step fails, the change is undone.
 */
function change(call: ApiCall, operation: AnyOperation, input: Call<OperationId>): void {
  const written = input.world.begin();
  try {
    const result = operation(input);
    const response = toSuccessResponse(result);
    written.alsoTakeBack = keepFirst(call, result);
    written.end();
    call.result = result;
    call.response = response;
    call.change = written;
  } catch (error) {
    written.takeBack();
    throw error;
  }
}

function read(call: ApiCall, operation: AnyOperation, input: Call<OperationId>): void {
  call.result = operation(input);
  call.response = toSuccessResponse(call.result);
}

function toOperationCall(call: ApiCall, options: ApiOptions): Call<OperationId> {
  const { world } = getSession(call).organization;
  if (call.input === null) throw new Error('the step that validates comes first');
  const { params, query, body } = call.input;
  return { world, options, params, query, body } as unknown as Call<OperationId>;
}
