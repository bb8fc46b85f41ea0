import { type ApiCall, copyCall, getOperation } from '../../api/api-call.js';
import { jsonResponse, toProblemResponse } from '../../api/envelope.js';
import type { InjectedFault } from '../../api/injected-fault.js';
import type { Organization } from '../../api/organization.js';
import type { PlainResponse } from '../../api/plain.js';
import { assumptionOfCode, assumptionsOfRequest, describeAssumption } from './assumptions.js';
import { toPublishedPart } from './published-part.js';

/** `meta.code` of a call that strict assumptions refuse. No code of the service: nothing but a test should ever see it. */
const ASSUMPTION_CODE = 'unpublished_behaviour';
const KIND = 'strict_assumptions';

/** With strict assumptions, the step that answers 501 to a call that leans on what the service has not published. */
export function answerAssumptions<Owner extends Organization>(call: ApiCall<Owner>): ApiCall<Owner> {
  if (call.fault) return call;
  const assumptions = assumptionsOfRequest(getOperation(call), call.request);
  if (assumptions.length === 0) return call;
  const response = createRefusal(assumptions);
  const fault: InjectedFault = { kind: KIND, response, transform: (same) => same };
  return Object.assign(copyCall(call), { fault, response, isBare: true });
}

/** With strict assumptions, the step that answers 501 where the problem would have a code that is ours. */
export function answerOurCode<Owner extends Organization>(call: ApiCall<Owner>): ApiCall<Owner> {
  const ours = call.problem === null ? undefined : assumptionOfCode(call.problem.code);
  if (ours === undefined || call.session === null) return call;
  return Object.assign(copyCall(call), { response: createRefusal([ours]), isBare: true });
}

/** With strict assumptions, the step that takes what is ours out of the response; what a test gave it stays as it is. */
export function keepPublishedPart<Owner extends Organization>(call: ApiCall<Owner>): ApiCall<Owner> {
  const { operation, problem, isBare, isGiven } = call;
  const response = call.response ?? (problem && toProblemResponse(problem));
  if (operation === null || response === null || isBare || isGiven) return call;
  return Object.assign(copyCall(call), { response: toPublishedPart(operation, response) });
}

function createRefusal(assumptions: readonly string[]): PlainResponse {
  const error = `Strict assumptions are on. ${assumptions.map(describeAssumption).join(' ')}`;
  return jsonResponse(501, { data: null, error, meta: { code: ASSUMPTION_CODE, assumptions } });
}
