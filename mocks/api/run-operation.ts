import type { OperationId } from '../../src/generated/operations.js';
import { type ApiCall, getOperation, getSession, type Step } from './api-call.js';
import { toSuccessResponse } from './envelope.js';
import type { ApiOptions, Call } from './operation.js';
import { operations } from './operations/index.js';
import type { Organization } from './organization.js';
import { keepFirst } from './replay.js';

type AnyOperation = (call: Call<OperationId>) => ReturnType<(typeof operations)['getSchema']>;

/** The step that does what was asked, and keeps its response where the call has an idempotency key. */
export function createRunOperation<Owner extends Organization>(options: ApiOptions): Step<Owner> {
  return (call) => {
    // The validators have just checked the input against the spec that these types are generated from.
    const operation = operations[getOperation(call) as keyof typeof operations] as AnyOperation;
    const result = operation(toOperationCall(call, options));
    keepFirst(call, result);
    return { ...call, response: toSuccessResponse(result) };
  };
}

function toOperationCall(call: ApiCall, options: ApiOptions): Call<OperationId> {
  const { world } = getSession(call).organization;
  if (call.input === null) throw new Error('the step that validates comes first');
  const { params, query, body } = call.input;
  return { world, options, params, query, body } as unknown as Call<OperationId>;
}
