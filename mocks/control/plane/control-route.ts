import type { AllOrganizations } from '../handle/all-organizations.js';
import type { OrganizationController } from '../handle/organization-controller.js';
import type { ControlSchemaName } from '../schemas/control-schemas.js';

/** A call of the control plane, checked against its route's schemas. */
export interface ControlCall {
  readonly organizations: AllOrganizations;
  /** The organization of the key in `Authorization`; the default one without a key. */
  readonly organization: OrganizationController;
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  // The schemas have checked it. Each route knows the type of its schema.
  readonly body: never;
}

/** One call of `/_mock/*`. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path below `/_mock`; `{id}` is a parameter. */
  readonly path: string;
  /** One sentence for the document of the control plane. */
  readonly summary: string;
  /** An example of a valid body. */
  readonly example?: object;
  readonly body?: ControlSchemaName;
  readonly query?: ControlSchemaName;
  readonly status?: number;
  run(call: ControlCall): unknown;
}
