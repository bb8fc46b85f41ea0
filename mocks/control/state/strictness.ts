import { type ApiCall, getOperation } from '../../api/api-call.js';
import { jsonResponse, toProblemResponse } from '../../api/envelope.js';
import type { PlainResponse } from '../../api/plain.js';
import { assumptionOfCode, assumptionsOfRequest, describeAssumption } from './assumptions.js';
import { toPublishedPart } from './published-part.js';

/** `meta.code` of a call that strict assumptions refuse. It is not a code of the service; only a test should see it. */
const ASSUMPTION_CODE = 'unpublished_behaviour';
const KIND = 'strict_assumptions';

/** With strict assumptions, the step that responds 501 to a call that relies on unpublished behavior. */
export function refuseAssumptions(call: ApiCall): void {
  if (call.fault) return;
  const assumptions = assumptionsOfRequest(getOperation(call), call.request);
  if (assumptions.length === 0) return;
  const response = createRefusal(assumptions);
  call.fault = { kind: KIND, response, transform: (same) => same };
  call.response = response;
  call.isBare = true;
}

/** With strict assumptions, the step that responds 501 if the problem would have an unpublished code. */
export function refuseOurCode(call: ApiCall): void {
  const ours = call.problem === null ? undefined : assumptionOfCode(call.problem.code);
  if (ours === undefined || call.session === null) return;
  call.response = createRefusal([ours]);
  call.isBare = true;
}

/** With strict assumptions, the step that removes unpublished parts from the response. A test's stub stays as it is. */
export function keepPublishedPart(call: ApiCall): void {
  const { operation, problem, isBare, isGiven } = call;
  const response = call.response ?? (problem && toProblemResponse(problem));
  if (operation === null || response === null || isBare || isGiven) return;
  call.response = toPublishedPart(operation, response);
  // The journal shows what was sent.
  call.result = null;
}

function createRefusal(assumptions: readonly string[]): PlainResponse {
  const error = `Strict assumptions are on. ${assumptions.map(describeAssumption).join(' ')}`;
  return jsonResponse(501, { data: null, error, meta: { code: ASSUMPTION_CODE, assumptions } });
}
