import type { OperationId } from '../../../src/generated/operations.js';
import { jsonAnswer } from '../../api/envelope.js';
import type { InjectedFault } from '../../api/injected-fault.js';
import type { PlainRequest, PlainResponse } from '../../api/plain.js';
import { assumptionsOfRequest, describeAssumption } from './assumptions.js';

/** `meta.code` of a call that strict assumptions refuse. No code of the service: nothing but a test should ever see it. */
const ASSUMPTION_CODE = 'unpublished_behaviour';

/** With strict assumptions: the refusal of a call that leans on what the service has not published. */
export function refuseAssumption(operation: OperationId, request: PlainRequest): InjectedFault | undefined {
  const assumptions = assumptionsOfRequest(operation, request);
  if (assumptions.length === 0) return undefined;
  return { kind: 'strict_assumptions', instead: assumptionAnswer(assumptions), change: (answer) => answer };
}

/** 501 that names the assumptions. */
export function assumptionAnswer(assumptions: readonly string[]): PlainResponse {
  const error = `Strict assumptions are on. ${assumptions.map(describeAssumption).join(' ')}`;
  return jsonAnswer(501, { data: null, error, meta: { code: ASSUMPTION_CODE, assumptions } });
}
