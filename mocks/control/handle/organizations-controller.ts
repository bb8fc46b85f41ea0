import { organizationOptions } from '../../../options/mock-options.js';
import { INSPECT, type Inspect } from '../inspect.js';
import { throwIfIssues } from '../schemas/check.js';
import type { MockOrganization } from '../state/mock-organization.js';
import { type OrganizationOptions, takeMockOptions } from '../state/options.js';
import type { OrganizationRegistry } from '../state/organizations.js';
import { OrganizationController } from './organization-controller.js';
import type { OrganizationsControl } from './organizations-control.js';

/** The organizations of a mock as tests hold them: one control for each, over the registry. */
export class OrganizationsController implements OrganizationsControl {
  readonly #controls = new WeakMap<MockOrganization, OrganizationController>();
  readonly #registry: OrganizationRegistry;
  /** Where an organization starts unless its own options say otherwise. */
  readonly #defaults: OrganizationOptions;

  constructor(registry: OrganizationRegistry, defaults: OrganizationOptions) {
    this.#registry = registry;
    this.#defaults = defaults;
  }

  create(options: OrganizationOptions = {}): OrganizationController {
    const taken = takeMockOptions('organizations.create', options, organizationOptions);
    return this.#controlOf(this.#registry.create({ ...this.#defaults, ...taken }));
  }

  byKey(apiKey: string): OrganizationController | undefined {
    const organization = this.#registry.byKey(apiKey);
    return organization && this.#controlOf(organization);
  }

  remove(orgId: string): boolean {
    const organization = this.#registry.list().find(({ world }) => world.state.orgId === orgId);
    if (!organization) return false;
    if (organization === this.#registry.default) {
      throwIfIssues([
        { path: 'id', message: 'is the default organization, which cannot be removed; reset it instead' },
      ]);
    }
    return this.#registry.remove(organization);
  }

  list(): OrganizationController[] {
    return this.#registry.list().map((organization) => this.#controlOf(organization));
  }

  get default(): OrganizationController {
    return this.#controlOf(this.#registry.default);
  }

  [INSPECT](_depth: number, options: object, inspect: Inspect): string {
    return `OrganizationsControl ${inspect(this.list(), options)}`;
  }

  #controlOf(organization: MockOrganization): OrganizationController {
    let control = this.#controls.get(organization);
    if (!control) {
      control = new OrganizationController(organization);
      this.#controls.set(organization, control);
    }
    return control;
  }
}
