import { errorStatus } from '../../../src/generated/error-codes.js';
import { jsonResponse } from '../../api/envelope.js';
import type { PlainResponse } from '../../api/plain.js';
import type { ApiProblem } from '../../world/store/api-problem.js';
import type { AllOrganizations } from '../handle/all-organizations.js';
import type { OrganizationController } from '../handle/organization-controller.js';
import type { ControlSchemaName } from '../schemas/control-schemas.js';
import type { ControlResponseName } from '../schemas/responses.js';

/** The path of the control plane on its host. */
export const CONTROL_PATH = '/_mock';

/** A problem in the control plane's form, without the envelope. */
export function toControlProblem(refusal: ApiProblem): PlainResponse {
  const { code, message, meta } = refusal;
  const body = { error: { code, message, ...meta } };
  if (code !== 'method_not_allowed') return jsonResponse(errorStatus[code], body);
  return jsonResponse(errorStatus[code], body, { allow: (meta.allowed as string[]).join(', ') });
}

/** A call of the control plane, checked against its route's schemas. `Body` is what the route's schema admits. */
export interface ControlCall<Body = never> {
  readonly organizations: AllOrganizations;
  /** The organization of the key in `Authorization`; the default one without a key. */
  readonly organization: OrganizationController;
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** One call of `/_mock/*`. */
export interface ControlRoute {
  readonly method: string;
  /** The path below `/_mock`; `{id}` is a parameter. */
  readonly path: string;
  /** One sentence for the document of the control plane. */
  readonly summary: string;
  /** An example of a valid body. */
  readonly example?: object;
  readonly body?: ControlSchemaName;
  readonly query?: ControlSchemaName;
  readonly status?: number;
  /** The response of the call. */
  readonly response: ControlResponseName;
  run(call: ControlCall): unknown;
}

/** Routes by method and path, such as `GET /clock`. */
export type RouteTable = {
  readonly [Call in `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`]: Omit<ControlRoute, 'method' | 'path'>;
};
