import { invalidBody } from '../../world/store/api-problem.js';
import { INSPECT, type Inspect } from '../inspect.js';
import { organizationOptions } from '../schemas/mock-options.js';
import type { MockOrganization } from '../state/mock-organization.js';
import { type OrganizationOptions, type OrganizationSettings, takeMockOptions } from '../state/options.js';
import type { OrganizationRegistry } from '../state/organization-registry.js';
import type { OrganizationControl } from './organization-control.js';
import { OrganizationController } from './organization-controller.js';

/** The organizations of a mock: each is a separate world, found by its API keys. */
export interface OrganizationsControl {
  /** The organization for calls without a key. */
  readonly default: OrganizationControl;

  /** A new organization. Default: empty, with the mock's own time, subscription, caps and rate window. */
  create(options?: OrganizationOptions): OrganizationControl;

  /** The organization of an API key, or undefined if no organization has it. */
  byKey(apiKey: string): OrganizationControl | undefined;

  /**
   * Removes an organization with its keys and data. Later calls with its keys get 401. Returns whether it existed.
   * Refuses the default one with `invalid_body`.
   */
  remove(orgId: string): boolean;

  /** All organizations, the default one first. */
  list(): OrganizationControl[];
}

/** The organizations of a mock as tests see them: one control per organization, over the registry. */
export class AllOrganizations implements OrganizationsControl {
  readonly #controls = new WeakMap<MockOrganization, OrganizationController>();
  readonly #registry: OrganizationRegistry;
  /** The default start of an organization. */
  readonly #defaults: OrganizationSettings;

  constructor(registry: OrganizationRegistry, defaults: OrganizationSettings) {
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
      throw invalidBody('id', 'is the default organization, which cannot be removed; reset it instead');
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
