import { type OperationId, operations as table } from '../../src/generated/operations.js';
import { type ApiCall, getOperation, getSession, type Step } from './api-call.js';
import { type Result, toSuccessResponse } from './envelope.js';
import type { ApiOptions, Call } from './operation.js';
import { operations } from './operations/index.js';
import type { Organization } from './organization.js';
import { keepFirst } from './replay.js';

type AnyOperation = (call: Call<OperationId>) => Result;

/** The step that does what was asked, and keeps its response where the call has an idempotency key. */
export function createRunOperation<Owner extends Organization>(options: ApiOptions): Step<Owner> {
  return (call) => {
    // The validators have just checked the input against the spec that these types are generated from.
    const operation = operations[getOperation(call) as keyof typeof operations] as AnyOperation;
    const input = toOperationCall(call, options);
    if (!isRead(call)) return change(call, () => operation(input));
    const result = operation(input);
    return { ...call, result, response: toSuccessResponse(result) };
  };
}

/*
 * The response is made and kept for its key together with the change: no row without its response, and no second row by
 * the same key. If any of it fails, or anything that comes after, the change is taken back.
 */
function change<Owner extends Organization>(call: ApiCall<Owner>, work: () => Result): ApiCall<Owner> {
  const { world } = getSession(call).organization;
  const { result: done, takeBack } = world.change(() => {
    const result = work();
    return { result, response: toSuccessResponse(result), forget: keepFirst(call, result) };
  });
  const { result, response, forget } = done;
  return {
    ...call,
    result,
    response,
    takeBack: () => {
      forget();
      takeBack();
    },
  };
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
