import { type OperationId, operations as table } from '../../src/generated/operations.js';
import { type ApiCall, copyCall, getOperation, getSession, type OpenCall, type Step } from './api-call.js';
import { type Result, toSuccessResponse } from './envelope.js';
import type { ApiOptions, Call } from './operation.js';
import { operations } from './operations/index.js';
import type { Organization } from './organization.js';
import { keepFirst } from './replay.js';

type AnyOperation = (call: Call<OperationId>) => Result;

/** The step that does what was asked, and keeps its response where the call has an idempotency key. */
export function createRunOperation<Owner extends Organization>(options: ApiOptions): Step<Owner> {
  return (call) => {
    // The input has just been checked against the spec that these types are generated from.
    const operation = operations[getOperation(call) as keyof typeof operations] as AnyOperation;
    const input = toOperationCall(call, options);
    return isRead(call) ? answer(call, operation(input)) : change(call, operation, input);
  };
}

/*
 * The response is made and kept for its key together with the change: no row without its response, and no second row by
 * the same key. If any of it fails, or anything that comes after, the change is taken back.
 */
function change<Owner extends Organization>(
  call: ApiCall<Owner>,
  operation: AnyOperation,
  input: Call<OperationId>,
): ApiCall<Owner> {
  const written = input.world.begin();
  try {
    const next = answer(call, operation(input));
    written.alsoTakeBack = keepFirst(call, next.result as Result);
    written.end();
    next.change = written;
    return next;
  } catch (error) {
    written.takeBack();
    throw error;
  }
}

function answer<Owner extends Organization>(call: ApiCall<Owner>, result: Result): OpenCall<Owner> {
  const next = copyCall(call);
  next.result = result;
  next.response = toSuccessResponse(result);
  return next;
}

function isRead(call: ApiCall): boolean {
  return table[getOperation(call)].method === 'GET';
}

function toOperationCall(call: ApiCall, options: ApiOptions): Call<OperationId> {
  const { world } = getSession(call).organization;
  if (call.input === null) throw new Error('the step that validates comes first');
  const { params, query, body } = call.input;
  return { world, options, params, query, body } as unknown as Call<OperationId>;
}
