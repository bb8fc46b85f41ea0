import type { OperationId } from '../../src/generated/operations.js';
import { type ApiCall, type ApiStep, getOperation, getOperationRow, getSession } from './api-call.js';
import { type Result, toSuccessResponse } from './envelope.js';
import type { ApiOptions, Call } from './operation.js';
import { operations } from './operations/index.js';
import { keepFirst } from './replay.js';

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
