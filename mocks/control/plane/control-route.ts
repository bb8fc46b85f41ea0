import type { AllOrganizations } from '../handle/all-organizations.js';
import type { OrganizationController } from '../handle/organization-controller.js';
import type { ControlSchemaName } from '../schemas/control-schemas.js';

/** A call of the control plane, checked against its route's schemas. */
export interface ControlCall {
  readonly organizations: AllOrganizations;
  /** Of the key in `Authorization`; the default organization without one. */
  readonly organization: OrganizationController;
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  // The schemas have checked it; each route knows the type that belongs to its schema.
  readonly body: never;
}

/** One call of `/_mock/*`. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/_mock`; `{id}` is a parameter. */
  readonly path: string;
  /** One sentence for the document of the control plane. */
  readonly summary: string;
  /** A body that works. */
  readonly example?: object;
  readonly body?: ControlSchemaName;
  readonly query?: ControlSchemaName;
  readonly status?: number;
  run(call: ControlCall): unknown;
}
