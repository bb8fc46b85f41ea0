import { errorStatus } from '../../../src/generated/error-codes.js';
import { jsonResponse } from '../../api/envelope.js';
import type { PlainResponse } from '../../api/plain.js';
import type { ApiProblem } from '../../world/store/api-problem.js';

/** The path of the control plane on its host. */
export const CONTROL_PATH = '/_mock';

/** A problem in the control plane's form, without the envelope. */
export function toControlProblem(refusal: ApiProblem): PlainResponse {
  const { code, message, meta } = refusal;
  const body = { error: { code, message, ...meta } };
  if (code !== 'method_not_allowed') return jsonResponse(errorStatus[code], body);
  return jsonResponse(errorStatus[code], body, { allow: (meta.allowed as string[]).join(', ') });
}
